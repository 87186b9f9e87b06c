namespace Domo.Manifest.Client.Ai;

/// <summary>Detects the format of an image by its first bytes.</summary>
internal static class ImageSignature
{
    /// <summary>Returns the media type; null for an unknown format.</summary>
    public static string? MediaType(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) ? "image/gif"
        : bytes.StartsWith("BM"u8) ? "image/bmp"
        : bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8) ? "image/tiff"
        : bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8) ? "image/webp"
        : bytes.Length >= 12 && bytes[4..8].SequenceEqual("ftyp"u8) ? OfBrand(bytes[8..12])
        : null;

    // The file format of ISO 14496-12, whose brand names the content.
    private static string? OfBrand(ReadOnlySpan<byte> brand) =>
        brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8) ? "image/avif"
        : brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("hevc"u8) ? "image/heic"
        : brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8) ? "image/heif"
        : null;
}
