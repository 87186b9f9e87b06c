using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Domo.Manifest.Client.CompilerServices;

/// <content>Reads what only your own content classes need.</content>
public static partial class WireReader
{
    /// <summary>Returns whether the value is an object or null.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <returns>True for an object; false for null.</returns>
    /// <exception cref="JsonException">The value is neither.</exception>
    public static bool IsObject(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.StartObject => true,
        JsonTokenType.Null => false,
        _ => throw WireError.Mismatch(ref reader, name, "an object"),
    };

    /// <summary>Reads an integer, also from <c>5.0</c> or a string.</summary>
    /// <typeparam name="T">The type of the integer, at most 64 bits.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <returns>The number; null for null.</returns>
    /// <exception cref="JsonException">The value is not an integer, or out of range.</exception>
    public static T? ReadInteger<T>(ref Utf8JsonReader reader, string name)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        if (ReadDecimal(ref reader, name) is not { } number)
        {
            return null;
        }

        return decimal.IsInteger(number) && number >= decimal.CreateChecked(T.MinValue) && number <= decimal.CreateChecked(T.MaxValue)
            ? T.CreateChecked(number)
            : throw WireError.Mismatch(ref reader, name, $"a whole number from {T.MinValue} to {T.MaxValue}");
    }

    /// <summary>Reads a single-precision number.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <returns>The number; null for null.</returns>
    /// <exception cref="JsonException">The value is not a number, or too large.</exception>
    public static float? ReadSingle(ref Utf8JsonReader reader, string name) =>
        ReadDouble(ref reader, name) is not { } number ? null
        : float.IsFinite((float)number) ? (float)number
        : throw WireError.Mismatch(ref reader, name, "a number of single precision");

    /// <summary>Reads a timestamp in UTC, in any format of <see cref="ReadDateTime"/>.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <returns>The timestamp; null for null.</returns>
    /// <exception cref="JsonException">The value is not a timestamp.</exception>
    public static DateTime? ReadUtc(ref Utf8JsonReader reader, string name) => ReadDateTime(ref reader, name)?.UtcDateTime;

    /// <summary>Reads a UUID.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <returns>The UUID; null for null.</returns>
    /// <exception cref="JsonException">The value is not a UUID.</exception>
    public static Guid? ReadGuid(ref Utf8JsonReader reader, string name) =>
        ReadText(ref reader, name) is not { } text ? null
        : Guid.TryParse(text, out var value) ? value
        : throw WireError.Mismatch(ref reader, name, "a UUID");

    /// <summary>Reads any value unchanged.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <returns>The value; null for null.</returns>
    /// <exception cref="JsonException">There is no value.</exception>
    public static JsonElement? ReadElement(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.None or JsonTokenType.PropertyName or JsonTokenType.EndObject or JsonTokenType.EndArray =>
            throw WireError.Mismatch(ref reader, name, "a value"),
        _ => JsonElement.ParseValue(ref reader),
    };

    /// <summary>Reads an array as a set.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <param name="item">Reads an element; called on its first token.</param>
    /// <returns>The set; null for null.</returns>
    /// <exception cref="JsonException">The value is not an array, or an element is not as expected.</exception>
    public static HashSet<T>? ReadSet<T>(ref Utf8JsonReader reader, string name, JsonItemReader<T> item) =>
        ReadItems(ref reader, name, item) is { } items ? [.. items] : null;

    /// <summary>Reads an object as a dictionary.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <param name="item">Reads a value; called on its first token.</param>
    /// <returns>The values by name; null for null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    /// <exception cref="JsonException">The value is not an object, or one of its values is not as expected.</exception>
    public static Dictionary<string, T>? ReadDictionary<T>(ref Utf8JsonReader reader, string name, JsonItemReader<T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (!IsObject(ref reader, name))
        {
            return null;
        }

        var values = new Dictionary<string, T>();
        while (NextProperty(ref reader))
        {
            var key = GetText(ref reader);
            reader.Read();
            values[key] = item(ref reader);
        }

        return values;
    }

    /// <summary>Converts the kept properties to a dictionary.</summary>
    /// <param name="kept">The kept properties.</param>
    /// <returns>The properties; null if there are none.</returns>
    public static Dictionary<string, JsonElement>? ToElements(JsonObject? kept)
    {
        if (kept is null)
        {
            return null;
        }

        var elements = new Dictionary<string, JsonElement>(kept.Count);
        foreach (var (name, value) in kept)
        {
            elements[name] = JsonElement.Parse(WireBody.Write(writer => WireWriter.WriteNode(writer, value)).Span);
        }

        return elements;
    }

    /// <summary>Creates the error for an unknown enumeration value.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value.</param>
    /// <param name="expected">The known values.</param>
    /// <returns>The exception, to throw.</returns>
    public static JsonException NotOneOf(ref Utf8JsonReader reader, string name, string expected) =>
        WireError.Mismatch(ref reader, name, "one of " + expected);
}
