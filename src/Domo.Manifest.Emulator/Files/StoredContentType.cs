using Domo.Manifest.Emulator.Hosting;
using Microsoft.Net.Http.Headers;

namespace Domo.Manifest.Emulator.Files;

/// <summary>The media types of files, which downloads return as their header.</summary>
internal static class StoredContentType
{
    private const string Unknown = "application/octet-stream";

    /// <summary>Checks the type of an upload; null is unknown.</summary>
    /// <exception cref="ApiException">The type is not a media type (400).</exception>
    public static string Check(string? type) => type is null ? Unknown
        : IsHeader(type) ? type
        : throw ApiException.BadRequest("The content type of the file must be a media type such as 'text/plain'.");

    /// <summary>Returns the type as a header value. An index that an earlier version wrote may have an invalid type.</summary>
    public static string ToHeader(string type) => IsHeader(type) ? type : Unknown;

    private static bool IsHeader(string type) =>
        type.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 && MediaTypeHeaderValue.TryParse(type, out _);
}
