using System.Net.Http.Headers;

namespace Domo.Manifest.Client;

/// <summary>A media type that was checked: it can stand in a header and brings no other with it.</summary>
internal sealed class MediaTypeText
{
    private readonly string _text;

    private MediaTypeText(string text) => _text = text;

    /// <summary>Checks a media type of the caller's.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static MediaTypeText Of(string contentType, string parameterName)
    {
        ArgumentException.ThrowIfNullOrEmpty(contentType, parameterName);
        return MediaTypeHeaderValue.TryParse(contentType, out var parsed)
            ? new MediaTypeText(parsed.ToString())
            : throw new ArgumentException($"'{WireError.Cut(contentType)}' is no media type, such as application/pdf.", parameterName);
    }

    public MediaTypeHeaderValue ToHeader() => MediaTypeHeaderValue.Parse(_text);

    public override string ToString() => _text;
}
