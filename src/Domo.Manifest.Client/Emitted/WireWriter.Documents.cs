using System.Text.Json;

namespace Domo.Manifest.Client.Emitted;

/// <content>What only classes of the app's own have.</content>
public static partial class WireWriter
{
    /// <summary>Writes a floating-point number of single precision.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is not a number or infinite, which JSON cannot say.</exception>
    public static void WriteSingle(Utf8JsonWriter writer, float? value)
    {
        if (WriteNullUnless(writer, value.HasValue))
        {
            writer.WriteNumberValue(Finite(value.GetValueOrDefault()));
        }
    }

    /// <summary>Writes a moment as <see cref="WriteDateTimeSeconds(Utf8JsonWriter, DateTimeOffset?)"/> does; one of no zone is in UTC.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    public static void WriteDateTimeSeconds(Utf8JsonWriter writer, DateTime? value) => WriteDateTimeSeconds(
        writer,
        value is { } moment
            ? new DateTimeOffset(moment.Kind == DateTimeKind.Local ? moment.ToUniversalTime() : DateTime.SpecifyKind(moment, DateTimeKind.Utc))
            : (DateTimeOffset?)null);

    /// <summary>
    /// Writes a value of no declared type as what it is; a moment in whole seconds of UTC, since the column may be of type DATETIME.
    /// </summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is a number that is not finite.</exception>
    public static void WriteDocumentValue(Utf8JsonWriter writer, DomoValue? value)
    {
        if (value is { Kind: DomoValueKind.DateTime } moment)
        {
            WriteDateTimeSeconds(writer, (DateTimeOffset)moment);
        }
        else
        {
            WriteValue(writer, value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a UUID.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    public static void WriteGuid(Utf8JsonWriter writer, Guid? value)
    {
        if (WriteNullUnless(writer, value.HasValue))
        {
            writer.WriteStringValue(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes any value; one that was never set as null.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    public static void WriteElement(Utf8JsonWriter writer, JsonElement? value)
    {
        if (WriteNullUnless(writer, value is { ValueKind: not JsonValueKind.Undefined }))
        {
            value.GetValueOrDefault().WriteTo(writer);
        }
    }

    /// <summary>Writes an object whose properties are values of one type.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="writer">Where it is written.</param>
    /// <param name="values">The values by name.</param>
    /// <param name="item">Writes one value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    public static void WriteDictionary<T>(
        Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, T>>? values, JsonItemWriter<T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (!WriteNullUnless(writer, values is not null))
        {
            return;
        }

        writer.WriteStartObject();
        foreach (var (name, value) in values!)
        {
            writer.WritePropertyName(WireText.Checked(name, nameof(values)));
            item(writer, value);
        }

        writer.WriteEndObject();
    }
}
