using System.Text.Json;

namespace Domo.Manifest.Client.CompilerServices;

/// <content>Writes what only your own content classes need.</content>
public static partial class WireWriter
{
    /// <summary>Writes a single-precision number.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is NaN or infinite, which JSON cannot represent.</exception>
    public static void WriteSingle(Utf8JsonWriter writer, float? value)
    {
        if (WriteNullUnless(writer, value.HasValue))
        {
            writer.WriteNumberValue(Finite(value.GetValueOrDefault()));
        }
    }

    /// <summary>Writes a timestamp like the other <c>WriteDateTimeSeconds</c>; without a kind, it is UTC.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void WriteDateTimeSeconds(Utf8JsonWriter writer, DateTime? value) => WriteDateTimeSeconds(
        writer,
        value is { } moment
            ? new DateTimeOffset(
                moment.Kind == DateTimeKind.Local ? moment.ToUniversalTime() : DateTime.SpecifyKind(moment, DateTimeKind.Utc))
            : (DateTimeOffset?)null);

    /// <summary>
    /// Writes a value of undeclared type; timestamps in whole seconds of UTC, because the column may have the type DATETIME.
    /// </summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is NaN or infinite.</exception>
    public static void WriteDocumentValue(Utf8JsonWriter writer, DomoValue? value)
    {
        if (value is { Kind: ValueKind.DateTime } moment)
        {
            WriteDateTimeSeconds(writer, (DateTimeOffset)moment);
        }
        else
        {
            WriteValue(writer, value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a UUID.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void WriteGuid(Utf8JsonWriter writer, Guid? value)
    {
        if (WriteNullUnless(writer, value.HasValue))
        {
            writer.WriteStringValue(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes any value; an undefined one as null.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void WriteElement(Utf8JsonWriter writer, JsonElement? value)
    {
        if (WriteNullUnless(writer, value is { ValueKind: not JsonValueKind.Undefined }))
        {
            value.GetValueOrDefault().WriteTo(writer);
        }
    }

    /// <summary>Writes a dictionary as an object.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="writer">The writer.</param>
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
            writer.WritePropertyName(RequestText.Checked(name, nameof(values)));
            item(writer, value);
        }

        writer.WriteEndObject();
    }
}
