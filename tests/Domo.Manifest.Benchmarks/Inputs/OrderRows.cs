using System.Buffers;
using System.Text.Json;

namespace Domo.Manifest.Benchmarks.Inputs;

/// <summary>Rows of the dataset <c>orders</c> as <c>application/array-of-objects</c>.</summary>
internal static class OrderRows
{
    private static readonly string[] Customers = ["Café Grün", "Second Cup Ltd.", "Harbour Roasters", "O'Brien & Sons", "The Daily Grind"];
    private static readonly string[] Regions = ["North", "East", "South", "West"];

    public static byte[] Json(int rows)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(
            buffer, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartArray();
        for (int i = 0; i < rows; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("orderId", $"A-{100_000 + i}");
            writer.WriteString("orderedOn", $"2026-{1 + (i % 12):00}-{1 + (i % 28):00}");
            writer.WriteString("customer", Customers[i % Customers.Length]);
            writer.WriteString("region", Regions[i % Regions.Length]);
            writer.WriteNumber("bags", i % 90);
            writer.WriteNumber("netAmount", 12.35m + (i % 1000));
            writer.WriteNumber("weightKg", (i % 90) * 1.0625);
            writer.WriteString("shippedAt", $"2026-{1 + (i % 12):00}-{1 + (i % 28):00}T{i % 24:00}:{i % 60:00}:07Z");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
