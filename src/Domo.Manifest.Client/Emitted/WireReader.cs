using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Domo.Manifest.Client.Emitted;

/// <summary>
/// Reads the JSON of Domo's answers: for emitted code. Each method has the reader on a value and leaves it on the last token of that
/// value. Null is read as null; every form that Domo is known to send is accepted; anything else is a <see cref="JsonException"/>
/// that names the value, what was expected and what was found, and that the clients turn into a <see cref="DomoApiException"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class WireReader
{
    /// <summary>Deeper than the 100 levels that a document of AppDB can have, plus the envelope.</summary>
    internal static readonly JsonReaderOptions Options = new() { MaxDepth = 128 };

    /// <summary>A reader of the objects of one answer.</summary>
    internal static JsonItemReader<T> NewReader<T>()
        where T : IJsonReadable<T> => T.NewReader();

    /// <summary>Moves to the name of the next property.</summary>
    /// <param name="reader">Is on the start of an object or on the last token of a property's value.</param>
    /// <returns>True on a name; false on the end of the object.</returns>
    /// <exception cref="JsonException">There is neither.</exception>
    public static bool NextProperty(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.PropertyName => true,
            JsonTokenType.EndObject => false,
            _ => throw WireError.Mismatch(ref reader, "a property or the end of the object"),
        };
    }

    /// <summary>Leaves out a property.</summary>
    /// <param name="reader">Is on the name; is left on the last token of the value.</param>
    public static void SkipProperty(ref Utf8JsonReader reader) => reader.Skip();

    /// <summary>
    /// Reads a declared property of a document's content, or keeps it when its value is of another type: AppDB stores any JSON, and one
    /// odd document must not make the whole collection unreadable, nor an update lose what is in it.
    /// </summary>
    /// <typeparam name="T">What the value is read to; one that can be null, since that is what it is when the property is kept.</typeparam>
    /// <param name="reader">Is on the name; is left on the last token of the value.</param>
    /// <param name="name">The name of the property, for messages.</param>
    /// <param name="read">Reads the value.</param>
    /// <param name="kept">Where the property is kept; created at the first.</param>
    /// <returns>The value; the default when it is of another type.</returns>
    /// <exception cref="JsonException">What is there is no JSON.</exception>
    public static T ReadColumn<T>(ref Utf8JsonReader reader, string name, WireRead<T> read, ref JsonObject? kept)
    {
        ArgumentNullException.ThrowIfNull(read);
        var property = reader;
        reader.Read();
        try
        {
            return read(ref reader, name);
        }
        catch (JsonException)
        {
            reader = property;
            KeepProperty(ref reader, ref kept);
            return default!;
        }
    }

    /// <summary>Keeps a property that the reading type does not declare.</summary>
    /// <param name="reader">Is on the name; is left on the last token of the value.</param>
    /// <param name="kept">Where it is kept; created at the first.</param>
    public static void KeepProperty(ref Utf8JsonReader reader, ref JsonObject? kept)
    {
        var name = GetText(ref reader);
        reader.Read();
        kept ??= [];
        kept[name] = JsonNode.Parse(ref reader);
    }

    /// <summary>Reads any value as a <see cref="DomoValue"/>; an object or an array as its JSON text.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">A number is too large for a double, or a text is not valid.</exception>
    public static DomoValue ReadValue(ref Utf8JsonReader reader, string name)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return default;
            case JsonTokenType.String:
                return ReadText(ref reader, name);
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.Number:
                var text = Raw(ref reader);
                return WireNumber.TryExactDecimal(text, out var number) ? number
                    : WireNumber.TryDouble(text, out var real) ? real
                    : throw WireError.Mismatch(ref reader, name, "a number within the range of a double");
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                using (var document = JsonDocument.ParseValue(ref reader))
                {
                    return DomoValue.OfJson(document.RootElement.GetRawText());
                }

            default:
                throw WireError.Mismatch(ref reader, name, "a value");
        }
    }

    /// <summary>Reads any value as a node.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <returns>The node; null for null.</returns>
    /// <exception cref="JsonException">There is no value.</exception>
    public static JsonNode? ReadNode(ref Utf8JsonReader reader, string name) =>
        reader.TokenType is JsonTokenType.None or JsonTokenType.PropertyName or JsonTokenType.EndObject or JsonTokenType.EndArray
            ? throw WireError.Mismatch(ref reader, name, "a value")
            : JsonNode.Parse(ref reader);

    /// <summary>Reads an object.</summary>
    /// <typeparam name="T">The type that reads itself from it.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <returns>The object; null for null.</returns>
    /// <exception cref="JsonException">The value is not an object, or one of its properties is not what is expected.</exception>
    public static T? ReadObject<T>(ref Utf8JsonReader reader, string name)
        where T : class, IJsonReadable<T> => reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.StartObject => T.ReadJson(ref reader),
            _ => throw WireError.Mismatch(ref reader, name, "an object"),
        };

    /// <summary>Reads an array.</summary>
    /// <typeparam name="T">What its elements are read to.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <param name="item">Reads an element; is called on its first token.</param>
    /// <returns>The elements in order; null for null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    /// <exception cref="JsonException">The value is not an array, or an element is not what is expected.</exception>
    public static IReadOnlyList<T>? ReadList<T>(ref Utf8JsonReader reader, string name, JsonItemReader<T> item) =>
        ReadItems(ref reader, name, item);

    /// <summary>Reads an array to a list that can be changed.</summary>
    /// <typeparam name="T">What its elements are read to.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <param name="item">Reads an element; is called on its first token.</param>
    /// <returns>The elements in order; null for null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    /// <exception cref="JsonException">The value is not an array, or an element is not what is expected.</exception>
    [SuppressMessage("Design", "CA1002", Justification = "It is assigned to properties of this type.")]
    public static List<T>? ReadItems<T>(ref Utf8JsonReader reader, string name, JsonItemReader<T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw WireError.Mismatch(ref reader, name, "an array");
        }

        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(item(ref reader));
        }

        return items;
    }

    /// <summary>Requires a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value read.</param>
    /// <param name="name">The name of the value, for the message.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">There is none: it was null or absent.</exception>
    public static T Required<T>(T? value, string name)
        where T : class => value ?? throw Missing(name);

    /// <inheritdoc cref="Required{T}(T, string)"/>
    public static T Required<T>(T? value, string name)
        where T : struct => value ?? throw Missing(name);

    /// <summary>Reads an object that must be there.</summary>
    internal static T ReadRequired<T>(ref Utf8JsonReader reader, string name)
        where T : class, IJsonReadable<T> => Required(ReadObject<T>(ref reader, name), name);

    /// <summary>Reads an array of objects.</summary>
    internal static IReadOnlyList<T>? ReadObjects<T>(ref Utf8JsonReader reader, string name, string itemName)
        where T : class, IJsonReadable<T> => ReadList(ref reader, name, (ref item) => ReadRequired<T>(ref item, itemName));

    /// <summary>Reads a count, which is never null.</summary>
    internal static long ReadCount(ref Utf8JsonReader reader, string name) => Required(ReadNumber(ref reader, name), name);

    /// <summary>The bytes of the token, without quotes and with its escapes.</summary>
    internal static ReadOnlySpan<byte> Raw(ref Utf8JsonReader reader) =>
        reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;

    /// <summary>The text of a string or a name; invalid text is a <see cref="JsonException"/>.</summary>
    internal static string GetText(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("found a text that is not valid UTF-8 or UTF-16: " + exception.Message, exception);
        }
    }

    internal static JsonException Missing(string name) => new($"'{name}': expected a value, found null or nothing.");
}
