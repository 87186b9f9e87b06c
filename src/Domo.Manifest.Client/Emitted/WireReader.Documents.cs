using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Domo.Manifest.Client.Emitted;

/// <content>What only classes of the app's own have.</content>
public static partial class WireReader
{
    /// <summary>Tells an object from null.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <returns>True at the start of an object; false at null.</returns>
    /// <exception cref="JsonException">The value is neither.</exception>
    public static bool IsObject(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.StartObject => true,
        JsonTokenType.Null => false,
        _ => throw WireError.Mismatch(ref reader, name, "an object"),
    };

    /// <summary>Reads a whole number of any size: also <c>5.0</c>, and also a number in quotes.</summary>
    /// <typeparam name="T">The type of the number, of 64 bits at most.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <returns>The number; null for null.</returns>
    /// <exception cref="JsonException">The value is no whole number, or too large for the type.</exception>
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

    /// <summary>Reads a floating-point number of single precision.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <returns>The number; null for null.</returns>
    /// <exception cref="JsonException">The value is no number, or too large.</exception>
    public static float? ReadSingle(ref Utf8JsonReader reader, string name) =>
        ReadDouble(ref reader, name) is not { } number ? null
        : float.IsFinite((float)number) ? (float)number
        : throw WireError.Mismatch(ref reader, name, "a number of single precision");

    /// <summary>Reads a moment in UTC, in any form of <see cref="ReadDateTime"/>.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <returns>The moment; null for null.</returns>
    /// <exception cref="JsonException">The value is no moment.</exception>
    public static DateTime? ReadUtc(ref Utf8JsonReader reader, string name) => ReadDateTime(ref reader, name)?.UtcDateTime;

    /// <summary>Reads a UUID.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <returns>The UUID; null for null.</returns>
    /// <exception cref="JsonException">The value is none.</exception>
    public static Guid? ReadGuid(ref Utf8JsonReader reader, string name) =>
        ReadText(ref reader, name) is not { } text ? null
        : Guid.TryParse(text, out var value) ? value
        : throw WireError.Mismatch(ref reader, name, "a UUID");

    /// <summary>Reads any value as it is.</summary>
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

    /// <summary>Reads the array of a set.</summary>
    /// <typeparam name="T">What its elements are read to.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <param name="item">Reads an element; is called on its first token.</param>
    /// <returns>The set; null for null.</returns>
    /// <exception cref="JsonException">The value is not an array, or an element is not what is expected.</exception>
    public static HashSet<T>? ReadSet<T>(ref Utf8JsonReader reader, string name, JsonItemReader<T> item) =>
        ReadItems(ref reader, name, item) is { } items ? [.. items] : null;

    /// <summary>Reads an object whose properties are values of one type.</summary>
    /// <typeparam name="T">What the values are read to.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <param name="item">Reads a value; is called on its first token.</param>
    /// <returns>The values by name; null for null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    /// <exception cref="JsonException">The value is not an object, or a value in it is not what is expected.</exception>
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

    /// <summary>The kept properties, as classes with a dictionary for them want them.</summary>
    /// <param name="kept">What was kept.</param>
    /// <returns>The properties; null when none was kept.</returns>
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

    /// <summary>The error of a value that is not one of those that there are.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value.</param>
    /// <param name="expected">The values that there are.</param>
    /// <returns>The exception, to throw.</returns>
    public static JsonException NotOneOf(ref Utf8JsonReader reader, string name, string expected) =>
        WireError.Mismatch(ref reader, name, "one of " + expected);
}
