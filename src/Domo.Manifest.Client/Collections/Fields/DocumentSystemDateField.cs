using System.Globalization;
using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>A timestamp written by AppDB. It is not a string and is compared as <c>{"$date": …}</c>.</summary>
public sealed class DocumentSystemDateField : DocumentField<DateTimeOffset?>
{
    private const string Milliseconds = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    internal DocumentSystemDateField(DocumentPath path)
        : base(path, WireReader.ReadDateTime, WriteDate)
    {
    }

    private static void WriteDate(Utf8JsonWriter writer, DateTimeOffset? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("$date"u8, value.Value.UtcDateTime.ToString(Milliseconds, CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }
}
