using System.Globalization;
using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>Writes properties of request bodies, and omits those that are null.</summary>
internal static class WireProperties
{
    public static void WriteText(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            WireWriter.WriteText(writer, value);
        }
    }

    public static void WriteNumber(this Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    /// <summary>Writes an ID as a number, or as a string if it is not a number.</summary>
    public static void WriteNumericId<T>(this Utf8JsonWriter writer, string name, T? id)
        where T : struct, IDomoId<T>
    {
        if (long.TryParse(id?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            writer.WriteNumber(name, number);
        }
        else if (id is not null)
        {
            writer.WritePropertyName(name);
            WireWriter.WriteId(writer, id);
        }
    }

    public static void WriteObjects<T>(this Utf8JsonWriter writer, string name, IEnumerable<T>? values)
        where T : IJsonWritable
    {
        if (values is not null)
        {
            writer.WritePropertyName(name);
            WireWriter.WriteList(writer, values, WireWriter.WriteObject);
        }
    }

    public static void WriteObject<T>(this Utf8JsonWriter writer, string name, T? value)
        where T : class, IJsonWritable
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            value.WriteJson(writer);
        }
    }
}
