using System.Text;
using System.Text.Json;

namespace Domo.Manifest.Client.CompilerServices;

/// <content>Values of a single token.</content>
public static partial class WireReader
{
    // In bytes, including escapes: longer than any number or date that Domo sends.
    private const int ShortText = 128;

    /// <summary>Reads a string.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <returns>The string; null for null.</returns>
    /// <exception cref="JsonException">The value is not a string.</exception>
    public static string? ReadText(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => GetText(ref reader),
        _ => throw WireError.Mismatch(ref reader, name, "a string"),
    };

    /// <summary>Reads an ID from a string or a number.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <returns>The ID as a string; null for null.</returns>
    /// <exception cref="JsonException">The value is neither a string nor a number.</exception>
    public static string? ReadId(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => GetText(ref reader),
        JsonTokenType.Number => Encoding.UTF8.GetString(Raw(ref reader)),
        _ => throw WireError.Mismatch(ref reader, name, "an ID, a string or a number"),
    };

    /// <summary>Reads a strongly typed ID from a string or a number.</summary>
    /// <typeparam name="T">The type of the ID.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <returns>The ID; null for null and an empty string.</returns>
    /// <exception cref="JsonException">The value is neither a string nor a number.</exception>
    public static T? ReadId<T>(ref Utf8JsonReader reader, string name)
        where T : struct, IDomoId<T> => ReadId(ref reader, name) is { Length: > 0 } value ? T.Create(value) : null;

    /// <summary>Reads an integer, also from <c>5.0</c> or a string.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <returns>The number; null for null.</returns>
    /// <exception cref="JsonException">The value is not a 64-bit integer.</exception>
    public static long? ReadNumber(ref Utf8JsonReader reader, string name) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var plain)
            ? plain
            : Read<long>(ref reader, name, "a whole number", WireNumber.TryWhole, WireNumber.TryWhole);

    /// <summary>Reads a decimal number, also from a string, rounded to the 28 digits of <see cref="decimal"/>.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <returns>The number; null for null.</returns>
    /// <exception cref="JsonException">The value is not a number, or too large for <see cref="decimal"/>.</exception>
    public static decimal? ReadDecimal(ref Utf8JsonReader reader, string name) =>
        reader.TokenType == JsonTokenType.Number && WireNumber.IsAlwaysExact(ref reader) && reader.TryGetDecimal(out var plain)
            ? plain
            : Read<decimal>(ref reader, name, "a decimal number", WireNumber.TryDecimal, WireNumber.TryDecimal);

    /// <summary>Reads a floating-point number, also from a string.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <returns>The number; null for null.</returns>
    /// <exception cref="JsonException">The value is not a number, or too large for <see cref="double"/>.</exception>
    public static double? ReadDouble(ref Utf8JsonReader reader, string name) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var plain) && double.IsFinite(plain)
            ? plain
            : Read<double>(ref reader, name, "a number", WireNumber.TryDouble, WireNumber.TryDouble);

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <returns>The value; null for null.</returns>
    /// <exception cref="JsonException">The value is neither.</exception>
    public static bool? ReadBoolean(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw WireError.Mismatch(ref reader, name, "true or false"),
    };

    /// <summary>Reads a date: <c>yyyy-MM-dd</c>, or any format of <see cref="ReadDateTime"/> with a midnight time.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <returns>The date; null for null.</returns>
    /// <exception cref="JsonException">The value is not a date, or has a time.</exception>
    public static DateOnly? ReadDate(ref Utf8JsonReader reader, string name) =>
        Read<DateOnly>(ref reader, name, "a date (yyyy-MM-dd)", WireTime.TryDate, WireTime.TryEpochDate);

    /// <summary>
    /// Reads a timestamp: ISO 8601 with <c>Z</c>, an offset with or without a colon, or no zone (UTC), a fraction of any length (cut to
    /// 100 ns), a space instead of <c>T</c>, or a date alone (midnight UTC); or milliseconds since 1970.
    /// </summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <returns>The timestamp with its original offset; null for null.</returns>
    /// <exception cref="JsonException">The value is not a timestamp.</exception>
    public static DateTimeOffset? ReadDateTime(ref Utf8JsonReader reader, string name) =>
        Read<DateTimeOffset>(
            ref reader, name, "a date and time (ISO 8601, or milliseconds since 1970)", WireTime.TryMoment, WireTime.TryEpoch);

    /// <summary>Reads a time of day: <c>HH:mm</c>, <c>HH:mm:ss</c> or <c>HH:mm:ss.fff</c>.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <returns>The time; null for null.</returns>
    /// <exception cref="JsonException">The value is not a time.</exception>
    public static TimeOnly? ReadTime(ref Utf8JsonReader reader, string name) =>
        Read<TimeOnly>(ref reader, name, "a time (HH:mm:ss)", WireTime.TryTimeOfDay, fromNumber: null);

    /// <summary>Reads an ISO 8601 duration of days and smaller units, such as <c>PT1H30M</c>.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <returns>The duration; null for null.</returns>
    /// <exception cref="JsonException">The value is not a duration, or has years or months, which have no fixed length.</exception>
    public static TimeSpan? ReadDuration(ref Utf8JsonReader reader, string name) =>
        Read<TimeSpan>(
            ref reader, name, "a duration (ISO 8601 without years and months, such as PT1H30M)", WireTime.TryDuration, fromNumber: null);

    private static T? Read<T>(
        ref Utf8JsonReader reader, string name, string expected, WireParser<T> fromText, WireParser<T>? fromNumber)
        where T : struct
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.Number when fromNumber is not null && fromNumber(Raw(ref reader), out var value):
                return value;
            case JsonTokenType.String when !reader.ValueIsEscaped && !reader.HasValueSequence:
                if (fromText(reader.ValueSpan, out var plain))
                {
                    return plain;
                }

                break;
            case JsonTokenType.String:
                if (TryUnescaped(ref reader, fromText, out var unescaped))
                {
                    return unescaped;
                }

                break;
            default:
                break;
        }

        throw WireError.Mismatch(ref reader, name, expected);
    }

    private static bool TryUnescaped<T>(ref Utf8JsonReader reader, WireParser<T> fromText, out T value)
        where T : struct
    {
        Span<byte> buffer = stackalloc byte[ShortText];
        value = default;
        return TryShortText(ref reader, buffer, out var length) && fromText(buffer[..length], out value);
    }

    // The unescaped string, if it is short enough to be a number or a date.
    private static bool TryShortText(ref Utf8JsonReader reader, scoped Span<byte> buffer, out int length)
    {
        length = 0;
        if ((reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length) > buffer.Length)
        {
            return false;
        }

        try
        {
            length = reader.CopyString(buffer);
            return true;
        }
        catch (InvalidOperationException)
        {
            // Not a valid string, so neither a number nor a date.
            return false;
        }
    }
}
