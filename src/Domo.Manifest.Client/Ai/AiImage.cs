using System.Globalization;
using System.Text.Json;

namespace Domo.Manifest.Client.Ai;

/// <summary>An image for the model, and its media type, which is detected from its first bytes.</summary>
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

    /// <summary>Creates an image from memory.</summary>
    /// <param name="bytes">The image, which is not copied.</param>
    /// <param name="mediaType">
    /// The media type; null to detect PNG, JPEG, GIF, WebP, BMP, TIFF, AVIF and HEIC. Domo may refuse HEIC.
    /// </param>
    /// <returns>The image.</returns>
    /// <exception cref="ArgumentException">There are no bytes, the media type is invalid, or no format is detected.</exception>
    public static AiImage FromBytes(ReadOnlyMemory<byte> bytes, string? mediaType = null)
    {
        if (bytes.IsEmpty)
        {
            throw new ArgumentException("The image has no bytes.", nameof(bytes));
        }

        return new AiImage(
            bytes,
            mediaType is not null
                ? MediaTypeText.Parse(mediaType, nameof(mediaType)).ToString()
                : ImageSignature.MediaType(bytes.Span) ?? throw new ArgumentException(
                    "Unknown image format; specify the media type.", nameof(bytes)));
    }

    /// <summary>Creates an image from a stream, which is read to its end into memory.</summary>
    /// <param name="stream">The image, from the current position of the stream, which is left open.</param>
    /// <param name="mediaType">The media type; null to detect it.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
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

    /// <summary>Returns the media type and the size.</summary>
    /// <returns>The string, such as <c>image/png, 2048 bytes</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{MediaType}, {Size} bytes");

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("image"u8);
        writer.WriteText("mediaType", MediaType);
        writer.WriteString("type"u8, "base64"u8);
        writer.WriteBase64String("data"u8, _bytes.Span);
        writer.WriteEndObject();
    }
}
