using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Domo.Manifest.Client.CompilerServices;

/// <summary>Writes values in the formats that Domo documents, for generated code. Null is written as JSON null.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class WireWriter
{
    private const string SecondsFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const string MillisecondsFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>Writes a string.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The string contains a lone surrogate.</exception>
    public static void WriteText(Utf8JsonWriter writer, string? value)
    {
        Checked(writer).WriteStringValue(value is null ? null : RequestText.Checked(value));
    }

    /// <summary>Writes an ID as a string.</summary>
    /// <typeparam name="T">The type of the ID.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The ID; null is written as null.</param>
    /// <exception cref="ArgumentException">The ID is the default value.</exception>
    public static void WriteId<T>(Utf8JsonWriter writer, T? value)
        where T : struct, IDomoId<T>
    {
        if (value is { Value.Length: 0 })
        {
            throw new ArgumentException($"The {typeof(T).Name} is empty; create it from an ID.", nameof(value));
        }

        WriteText(writer, value?.Value);
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void WriteNumber(Utf8JsonWriter writer, long? value)
    {
        if (WriteNullUnless(writer, value.HasValue))
        {
            writer.WriteNumberValue(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a decimal number, without an exponent.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void WriteDecimal(Utf8JsonWriter writer, decimal? value)
    {
        if (WriteNullUnless(writer, value.HasValue))
        {
            writer.WriteNumberValue(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a floating-point number with as many digits as it needs to round-trip.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is NaN or infinite, which JSON cannot represent.</exception>
    public static void WriteDouble(Utf8JsonWriter writer, double? value)
    {
        if (WriteNullUnless(writer, value.HasValue))
        {
            writer.WriteNumberValue(Finite(value.GetValueOrDefault()));
        }
    }

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void WriteBoolean(Utf8JsonWriter writer, bool? value)
    {
        if (WriteNullUnless(writer, value.HasValue))
        {
            writer.WriteBooleanValue(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a date as <c>yyyy-MM-dd</c>.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void WriteDate(Utf8JsonWriter writer, DateOnly? value)
    {
        if (WriteNullUnless(writer, value.HasValue))
        {
            Span<byte> text = stackalloc byte[10];
            value.GetValueOrDefault().TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
            writer.WriteStringValue(text[..length]);
        }
    }

    /// <summary>
    /// Writes a timestamp as parameters take it: in UTC, <c>2026-04-23T12:00:00Z</c>, with milliseconds if there are any; smaller
    /// fractions are cut.
    /// </summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void WriteDateTime(Utf8JsonWriter writer, DateTimeOffset? value)
    {
        if (WriteNullUnless(writer, value.HasValue))
        {
            writer.WriteStringValue(Text(value.GetValueOrDefault()));
        }
    }

    /// <summary>
    /// Writes a timestamp in the format that an AppDB column of type DATETIME needs to sync: in UTC and in whole seconds,
    /// <c>2026-04-23T12:00:00Z</c>; fractions are cut.
    /// </summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void WriteDateTimeSeconds(Utf8JsonWriter writer, DateTimeOffset? value)
    {
        if (WriteNullUnless(writer, value.HasValue))
        {
            var ticks = value.GetValueOrDefault().UtcTicks;
            writer.WriteStringValue(new DateTime(ticks - (ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc));
        }
    }

    /// <summary>Writes a time of day as <c>HH:mm:ss</c>, the only format that Domo documents; fractions are cut.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void WriteTime(Utf8JsonWriter writer, TimeOnly? value)
    {
        if (WriteNullUnless(writer, value.HasValue))
        {
            var time = value.GetValueOrDefault();
            writer.WriteStringValue(time.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Writes an ISO 8601 duration, such as <c>PT1H30M</c>.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void WriteDuration(Utf8JsonWriter writer, TimeSpan? value)
    {
        if (WriteNullUnless(writer, value.HasValue))
        {
            writer.WriteStringValue(WireTime.FormatDuration(value.GetValueOrDefault()));
        }
    }

    /// <summary>Writes a value by its kind: dates as strings, nested JSON unchanged.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is NaN or infinite.</exception>
    public static void WriteValue(Utf8JsonWriter writer, DomoValue value) => value.WriteTo(Checked(writer));

    /// <summary>Writes a node.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void WriteNode(Utf8JsonWriter writer, JsonNode? value)
    {
        if (WriteNullUnless(writer, value is not null))
        {
            value!.WriteTo(writer);
        }
    }

    /// <summary>Writes an object.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void WriteObject<T>(Utf8JsonWriter writer, T? value)
        where T : IJsonWritable
    {
        if (WriteNullUnless(writer, value is not null))
        {
            value!.WriteJson(writer);
        }
    }

    /// <summary>Writes an array.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="values">The elements.</param>
    /// <param name="item">Writes one element.</param>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    public static void WriteList<T>(Utf8JsonWriter writer, IEnumerable<T>? values, JsonItemWriter<T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (!WriteNullUnless(writer, values is not null))
        {
            return;
        }

        writer.WriteStartArray();
        foreach (var value in values!)
        {
            item(writer, value);
        }

        writer.WriteEndArray();
    }

    internal static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Text(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString(moment.Millisecond == 0 ? SecondsFormat : MillisecondsFormat, CultureInfo.InvariantCulture);

    private static T Finite<T>(T value)
        where T : IFloatingPoint<T> => T.IsFinite(value)
        ? value
        : throw new ArgumentException(
            $"JSON cannot represent {value.ToString(null, CultureInfo.InvariantCulture)}; send null or a finite number.", nameof(value));

    private static bool WriteNullUnless(Utf8JsonWriter writer, bool hasValue)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (!hasValue)
        {
            writer.WriteNullValue();
        }

        return hasValue;
    }

    private static Utf8JsonWriter Checked(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return writer;
    }
}
