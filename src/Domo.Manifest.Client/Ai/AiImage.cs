using System.Text.Json;

namespace Domo.Manifest.Client;

/// <summary>An image that the model looks at, and its media type, which is found in its first bytes.</summary>
public sealed class AiImage
{
    private readonly ReadOnlyMemory<byte> _bytes;

    private AiImage(ReadOnlyMemory<byte> bytes, string mediaType)
    {
        _bytes = bytes;
        MediaType = mediaType;
    }

    /// <summary>The media type, such as <c>image/png</c>.</summary>
    public string MediaType { get; }

    /// <summary>The size in bytes.</summary>
    public int Size => _bytes.Length;

    /// <summary>An image that is in memory.</summary>
    /// <param name="bytes">The image. It is not copied.</param>
    /// <param name="mediaType">
    /// The media type; found in the bytes when null: PNG, JPEG, GIF, WebP, BMP, TIFF, AVIF and HEIC, the last of which Domo may refuse.
    /// </param>
    /// <returns>The image.</returns>
    /// <exception cref="ArgumentException">There are no bytes, no such media type, or none is found.</exception>
    public static AiImage FromBytes(ReadOnlyMemory<byte> bytes, string? mediaType = null)
    {
        if (bytes.IsEmpty)
        {
            throw new ArgumentException("The image has no bytes.", nameof(bytes));
        }

        return new AiImage(
            bytes,
            mediaType is not null
                ? MediaTypeText.Of(mediaType, nameof(mediaType)).ToString()
                : ImageSignature.MediaType(bytes.Span) ?? throw new ArgumentException(
                    "No image format is found in the first bytes; give its media type, if it is an image.", nameof(bytes)));
    }

    /// <summary>An image that is read from a stream to its end, and kept in memory: it is sent as one JSON text.</summary>
    /// <param name="stream">The image, from where the stream stands. It is left open.</param>
    /// <param name="mediaType">The media type; found in the bytes when null.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The image.</returns>
    /// <exception cref="ArgumentException">As <see cref="FromBytes"/>.</exception>
    public static async Task<AiImage> FromStreamAsync(
        Stream stream, string? mediaType = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);
        return FromBytes(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), mediaType);
    }

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("image"u8);
        writer.WriteText("mediaType", MediaType);
        writer.WriteString("type"u8, "base64"u8);
        writer.WriteBase64String("data"u8, _bytes.Span);
        writer.WriteEndObject();
    }
}
