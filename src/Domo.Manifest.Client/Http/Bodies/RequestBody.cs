using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>
/// The body of a request to any endpoint. A <see cref="JsonNode"/> converts to it. A string does not, because it can be JSON or plain
/// text: use <see cref="FromJson"/> or <see cref="FromText"/>.
/// </summary>
public sealed class RequestBody
{
    private static readonly MediaTypeText Json = MediaTypeText.Parse("application/json", "mediaType");

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly MediaTypeText _mediaType;

    private RequestBody(ReadOnlyMemory<byte> bytes, MediaTypeText mediaType) => (_bytes, _mediaType) = (bytes, mediaType);

    /// <summary>Creates a body from JSON, as <see cref="FromJsonNode"/> does.</summary>
    /// <param name="node">The JSON; null for no body.</param>
    [return: NotNullIfNotNull(nameof(node))]
    public static implicit operator RequestBody?(JsonNode? node) => node is null ? null : FromJsonNode(node);

    /// <summary>Does not compile: use <see cref="FromJson"/> or <see cref="FromText"/>.</summary>
    /// <param name="value">The string.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete("A string can be JSON or text. Use RequestBody.FromJson or RequestBody.FromText.", error: true)]
    [SuppressMessage("Design", "CA1065", Justification = "A call does not compile.")]
    [SuppressMessage("Usage", "CA2225", Justification = "A call does not compile.")]
    public static implicit operator RequestBody(string value) =>
        throw new NotSupportedException("A string can be JSON or text. Use RequestBody.FromJson or RequestBody.FromText.");

    /// <summary>Creates a body of <c>application/json</c> from a JSON string, which is sent unchanged.</summary>
    /// <param name="json">The JSON, such as <c>{"limit": 10}</c>.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="json"/> is not JSON; for other text, use <see cref="FromText"/>.</exception>
    public static RequestBody FromJson([StringSyntax(StringSyntaxAttribute.Json)] string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var bytes = Encoding.UTF8.GetBytes(RequestText.Checked(json, nameof(json)));
        try
        {
            var reader = new Utf8JsonReader(bytes);
            while (reader.Read())
            {
            }
        }
        catch (JsonException exception)
        {
            throw new ArgumentException(
                $"The string is not JSON: {exception.Message} For a body that is plain text, use {nameof(FromText)}.",
                nameof(json),
                exception);
        }

        return new(bytes, Json);
    }

    /// <summary>Creates a body of <c>application/json</c>.</summary>
    /// <param name="node">The JSON. The node of a string is sent in quotes.</param>
    /// <returns>The body. Later changes to the node do not affect it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="node"/> is null.</exception>
    public static RequestBody FromJsonNode(JsonNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return new(WireBody.Write(writer => WireWriter.WriteNode(writer, node)), Json);
    }

    /// <summary>Creates a body of <c>application/json</c> from an object of a class of your own.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="value">The object.</param>
    /// <param name="typeInfo">The metadata to write the class, from a context of System.Text.Json's source generator.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="typeInfo"/> is null.</exception>
    public static RequestBody FromValue<T>(T value, JsonTypeInfo<T> typeInfo)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        return new(JsonSerializer.SerializeToUtf8Bytes(value, typeInfo), Json);
    }

    /// <summary>Creates a body of plain text in UTF-8, such as SQL.</summary>
    /// <param name="text">The text, which is sent unchanged.</param>
    /// <param name="mediaType">The media type.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="mediaType"/> is not a media type.</exception>
    public static RequestBody FromText(string text, string mediaType = "text/plain")
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(Encoding.UTF8.GetBytes(RequestText.Checked(text, nameof(text))), MediaTypeText.Parse(mediaType, nameof(mediaType)));
    }

    internal HttpContent ToContent() => new ReadOnlyMemoryContent(_bytes) { Headers = { ContentType = _mediaType.ToHeader() } };
}
