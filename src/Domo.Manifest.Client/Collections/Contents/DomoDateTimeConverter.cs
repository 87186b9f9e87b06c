using System.Text.Json;
using System.Text.Json.Serialization;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>
/// Writes timestamps in the only format that AppDB syncs, <c>2026-04-23T12:00:00Z</c>, and reads all formats that Domo sends. For your
/// own classes: <c>[JsonConverter(typeof(DomoDateTimeConverter))]</c>.
/// </summary>
public sealed class DomoDateTimeConverter : JsonConverter<DateTimeOffset>
{
    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        WireReader.Required(WireReader.ReadDateTime(ref reader, "date"), "date");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        WireWriter.WriteDateTimeSeconds(writer, value);
}
