using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>
/// A value whose type the manifest does not declare: a string, number, boolean, date, timestamp, nested JSON or null. Convert it to its
/// type, <c>(decimal)row["amount"]</c>, or format it, <c>$"{row["amount"]:N2}"</c>. The default value is null.
/// </summary>
[SuppressMessage("Usage", "CA2225", Justification = "TryGet and the conversions of the BCL are the named alternatives.")]
public readonly partial struct DomoValue : IEquatable<DomoValue>, ISpanFormattable
{
    // A string, JSON, a boxed timestamp, or a boxed double that decimal cannot represent.
    private readonly object? _reference;

    // The number if decimal can represent it, the day number of a date, or 1 for true.
    private readonly decimal _number;

    private DomoValue(ValueKind kind, object? reference, decimal number = 0)
    {
        Kind = kind;
        _reference = reference;
        _number = number;
    }

    /// <summary>The null value.</summary>
    public static DomoValue Null => default;

    /// <summary>The kind of the value.</summary>
    public ValueKind Kind { get; }

    /// <summary>Whether the value is null.</summary>
    public bool IsNull => Kind == ValueKind.Null;

    /// <summary>Returns whether two values are equal. Numbers compare by value; a string never equals a date.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">Another value.</param>
    /// <returns>True if they are equal.</returns>
    public static bool operator ==(DomoValue left, DomoValue right) => left.Equals(right);

    /// <summary>Returns whether two values differ.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">Another value.</param>
    /// <returns>True if they are not equal.</returns>
    public static bool operator !=(DomoValue left, DomoValue right) => !left.Equals(right);

    /// <summary>Creates a value from JSON.</summary>
    /// <param name="json">A single JSON value.</param>
    /// <returns>The value. Objects and arrays are kept as JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="JsonException"><paramref name="json"/> is not a single JSON value.</exception>
    public static DomoValue FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), WireReader.Options);
        reader.Read();
        var value = WireReader.ReadValue(ref reader, "json");
        reader.Read();
        return value;
    }

    /// <inheritdoc/>
    public bool Equals(DomoValue other) => Kind == other.Kind && _number == other._number && Equals(_reference, other._reference);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is DomoValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, _reference, _number);

    /// <summary>
    /// Returns the value as a string that does not depend on the culture: numbers with a decimal point, dates as <c>yyyy-MM-dd</c>,
    /// timestamps as <c>yyyy-MM-ddTHH:mm:ss[.fff]Z</c> in UTC, <c>true</c> and <c>false</c>, nested JSON unchanged, and an empty string for
    /// null.
    /// </summary>
    /// <returns>The string.</returns>
    public override string ToString() => Kind switch
    {
        ValueKind.Null => "",
        ValueKind.Number when _reference is double real => real.ToString("R", CultureInfo.InvariantCulture),
        ValueKind.Number => _number.ToString(CultureInfo.InvariantCulture),
        ValueKind.Boolean => _number == 0 ? "false" : "true",
        ValueKind.Date => WireWriter.Text(DateOnly.FromDayNumber((int)_number)),
        ValueKind.DateTime => WireWriter.Text((DateTimeOffset)_reference!),
        _ => (string)_reference!,
    };

    /// <summary>
    /// Returns the value in a .NET format. Numbers take numeric formats, such as <c>N2</c>; dates, and strings with ISO 8601 dates, take
    /// date formats, such as <c>yyyy-MM</c>. Other values have no formats.
    /// </summary>
    /// <param name="format">The format. Without one, the result is that of <see cref="ToString()"/>, but numbers use the culture.</param>
    /// <param name="formatProvider">The culture. Null is the current culture, or without a format the invariant culture.</param>
    /// <returns>The string.</returns>
    /// <exception cref="FormatException"><paramref name="format"/> is not a format of the value.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null)
    {
        if (string.IsNullOrEmpty(format))
        {
            return Kind != ValueKind.Number || formatProvider is null ? ToString()
                : _reference is double plain ? plain.ToString(formatProvider)
                : _number.ToString(formatProvider);
        }

        return Kind switch
        {
            ValueKind.Number when _reference is double real => real.ToString(format, formatProvider),
            ValueKind.Number => _number.ToString(format, formatProvider),
            ValueKind.Date => DateOnly.FromDayNumber((int)_number).ToString(format, formatProvider),
            ValueKind.DateTime => ((DateTimeOffset)_reference!).ToString(format, formatProvider),
            ValueKind.Text when TryGet(out DateTimeOffset moment) => moment.ToString(format, formatProvider),
            _ => ToString(),
        };
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        if (Kind == ValueKind.Number)
        {
            var culture = format.IsEmpty ? provider ?? CultureInfo.InvariantCulture : provider;
            return _reference is double real
                ? real.TryFormat(destination, out charsWritten, format, culture)
                : _number.TryFormat(destination, out charsWritten, format, culture);
        }

        var text = format.IsEmpty ? ToString() : ToString(format.ToString(), provider);
        charsWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return charsWritten == text.Length;
    }

    internal static DomoValue OfJson(string json) => new(ValueKind.Json, json);

    internal void WriteTo(Utf8JsonWriter writer)
    {
        switch (Kind)
        {
            case ValueKind.Null:
                writer.WriteNullValue();
                break;
            case ValueKind.Number when _reference is double real:
                WireWriter.WriteDouble(writer, real);
                break;
            case ValueKind.Number:
                writer.WriteNumberValue(_number);
                break;
            case ValueKind.Boolean:
                writer.WriteBooleanValue(_number != 0);
                break;
            case ValueKind.Json:
                // The JSON was parsed before, here or by FromJson.
                writer.WriteRawValue((string)_reference!, skipInputValidation: true);
                break;
            default:
                WireWriter.WriteText(writer, ToString());
                break;
        }
    }
}
