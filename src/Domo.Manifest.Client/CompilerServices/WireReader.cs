using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Domo.Manifest.Client.CompilerServices;

/// <summary>
/// Reads the JSON of Domo's responses, for generated code. Each method expects the reader on a value and leaves it on the last token of
/// that value. Null is read as null, and every format that Domo is known to send is accepted. For anything else, the
/// <see cref="JsonException"/> names the value, what was expected and what was found; the clients convert it to a
/// <see cref="DomoApiException"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class WireReader
{
    /// <summary>The options of readers: AppDB documents can have 100 levels, plus the envelope.</summary>
    internal static readonly JsonReaderOptions Options = new() { MaxDepth = 128 };

    /// <summary>Creates the reader of the objects in one response.</summary>
    internal static JsonItemReader<T> NewReader<T>()
        where T : IJsonReadable<T> => T.NewReader();

    /// <summary>Moves to the name of the next property.</summary>
    /// <param name="reader">The reader, on the start of an object or on the last token of a property's value.</param>
    /// <returns>True on a name; false on the end of the object.</returns>
    /// <exception cref="JsonException">The JSON has neither.</exception>
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

    /// <summary>Skips a property.</summary>
    /// <param name="reader">The reader, on the name; left on the last token of the value.</param>
    public static void SkipProperty(ref Utf8JsonReader reader) => reader.Skip();

    /// <summary>
    /// Reads a declared property of a document's content, or keeps it if its value has another type: AppDB stores any JSON, and a single
    /// document must not make the whole collection unreadable, nor lose data in an update.
    /// </summary>
    /// <typeparam name="T">The type of the value; nullable, because it is null if the property is kept.</typeparam>
    /// <param name="reader">The reader, on the name; left on the last token of the value.</param>
    /// <param name="name">The name of the property, for messages.</param>
    /// <param name="read">Reads the value.</param>
    /// <param name="kept">The kept properties; created for the first one.</param>
    /// <returns>The value; the default if it has another type.</returns>
    /// <exception cref="JsonException">The value is not valid JSON.</exception>
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

    /// <summary>Keeps an undeclared property.</summary>
    /// <param name="reader">The reader, on the name; left on the last token of the value.</param>
    /// <param name="kept">The kept properties; created for the first one.</param>
    public static void KeepProperty(ref Utf8JsonReader reader, ref JsonObject? kept)
    {
        var name = GetText(ref reader);
        reader.Read();
        kept ??= [];
        kept[name] = JsonNode.Parse(ref reader);
    }

    /// <summary>Reads any value as a <see cref="DomoValue"/>; objects and arrays as JSON.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">A number is too large for a double, or a string is not valid.</exception>
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
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <returns>The object; null for null.</returns>
    /// <exception cref="JsonException">The value is not an object, or one of its properties is not as expected.</exception>
    public static T? ReadObject<T>(ref Utf8JsonReader reader, string name)
        where T : class, IJsonReadable<T> => reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.StartObject => T.ReadJson(ref reader),
            _ => throw WireError.Mismatch(ref reader, name, "an object"),
        };

    /// <summary>Reads an array.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <param name="item">Reads an element; called on its first token.</param>
    /// <returns>The elements, in order; null for null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    /// <exception cref="JsonException">The value is not an array, or an element is not as expected.</exception>
    public static IReadOnlyList<T>? ReadList<T>(ref Utf8JsonReader reader, string name, JsonItemReader<T> item) =>
        ReadItems(ref reader, name, item);

    /// <summary>Reads an array as a mutable list.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the value, for messages.</param>
    /// <param name="item">Reads an element; called on its first token.</param>
    /// <returns>The elements, in order; null for null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    /// <exception cref="JsonException">The value is not an array, or an element is not as expected.</exception>
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
    /// <param name="value">The value.</param>
    /// <param name="name">The name of the value, for the message.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The value was null or missing.</exception>
    public static T Required<T>(T? value, string name)
        where T : class => value ?? throw Missing(name);

    /// <inheritdoc cref="Required{T}(T, string)"/>
    public static T Required<T>(T? value, string name)
        where T : struct => value ?? throw Missing(name);

    /// <summary>Reads a required object.</summary>
    internal static T ReadRequired<T>(ref Utf8JsonReader reader, string name)
        where T : class, IJsonReadable<T> => Required(ReadObject<T>(ref reader, name), name);

    /// <summary>Reads an array of objects.</summary>
    internal static IReadOnlyList<T>? ReadObjects<T>(ref Utf8JsonReader reader, string name, string itemName)
        where T : class, IJsonReadable<T> => ReadList(ref reader, name, (ref item) => ReadRequired<T>(ref item, itemName));

    /// <summary>Reads a count, which is never null.</summary>
    internal static long ReadCount(ref Utf8JsonReader reader, string name) => Required(ReadNumber(ref reader, name), name);

    /// <summary>Returns the bytes of the token, without quotes and with its escapes.</summary>
    internal static ReadOnlySpan<byte> Raw(ref Utf8JsonReader reader) =>
        reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;

    /// <summary>Returns the value of a string or a name; invalid Unicode is a <see cref="JsonException"/>.</summary>
    internal static string GetText(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("found a string that is not valid UTF-8 or UTF-16: " + exception.Message, exception);
        }
    }

    internal static JsonException Missing(string name) => new($"'{name}': expected a value, found null or nothing.");
}
