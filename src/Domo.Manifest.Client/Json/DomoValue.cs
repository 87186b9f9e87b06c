using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>
/// A value whose type the manifest does not say: a text, a number, a boolean, a date, a moment, nested JSON or null. It converts
/// explicitly to the type that you know it has: <c>(decimal)row["amount"]</c>. The default is null.
/// </summary>
[SuppressMessage("Usage", "CA2225", Justification = "The named forms of the conversions are TryGet and the conversions of the BCL.")]
public readonly partial struct DomoValue : IEquatable<DomoValue>
{
    // The text, the JSON, a boxed moment, or a boxed double that no decimal keeps.
    private readonly object? _reference;

    // The number if a decimal keeps it, the number of the day, or 1 for true.
    private readonly decimal _number;

    private DomoValue(DomoValueKind kind, object? reference, decimal number = 0)
    {
        Kind = kind;
        _reference = reference;
        _number = number;
    }

    /// <summary>The value that is nothing.</summary>
    public static DomoValue Null => default;

    /// <summary>What the value holds.</summary>
    public DomoValueKind Kind { get; }

    /// <summary>True when the value is nothing.</summary>
    public bool IsNull => Kind == DomoValueKind.Null;

    /// <summary>Compares what two values hold. Numbers compare by value; a text never equals a date.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they hold the same.</returns>
    public static bool operator ==(DomoValue left, DomoValue right) => left.Equals(right);

    /// <summary>Compares what two values hold.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they do not hold the same.</returns>
    public static bool operator !=(DomoValue left, DomoValue right) => !left.Equals(right);

    /// <summary>Reads a value from JSON text.</summary>
    /// <param name="json">One JSON value.</param>
    /// <returns>The value; an object or an array is kept as its text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="JsonException">The text is not one JSON value.</exception>
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
    /// The value as text, whatever the culture: numbers with a point, dates as <c>yyyy-MM-dd</c>, moments in UTC as
    /// <c>yyyy-MM-ddTHH:mm:ss[.fff]Z</c>, <c>true</c> and <c>false</c>, nested JSON as it is, nothing for null.
    /// </summary>
    /// <returns>The text.</returns>
    public override string ToString() => Kind switch
    {
        DomoValueKind.Null => "",
        DomoValueKind.Number when _reference is double real => real.ToString("R", CultureInfo.InvariantCulture),
        DomoValueKind.Number => _number.ToString(CultureInfo.InvariantCulture),
        DomoValueKind.Boolean => _number == 0 ? "false" : "true",
        DomoValueKind.Date => WireWriter.Text(DateOnly.FromDayNumber((int)_number)),
        DomoValueKind.DateTime => WireWriter.Text((DateTimeOffset)_reference!),
        _ => (string)_reference!,
    };

    internal static DomoValue OfJson(string json) => new(DomoValueKind.Json, json);

    internal void WriteTo(Utf8JsonWriter writer)
    {
        switch (Kind)
        {
            case DomoValueKind.Null:
                writer.WriteNullValue();
                break;
            case DomoValueKind.Number when _reference is double real:
                WireWriter.WriteDouble(writer, real);
                break;
            case DomoValueKind.Number:
                writer.WriteNumberValue(_number);
                break;
            case DomoValueKind.Boolean:
                writer.WriteBooleanValue(_number != 0);
                break;
            case DomoValueKind.Json:
                // It was read as JSON, here or by FromJson.
                writer.WriteRawValue((string)_reference!, skipInputValidation: true);
                break;
            default:
                WireWriter.WriteText(writer, ToString());
                break;
        }
    }
}
