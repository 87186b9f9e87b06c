using System.Net.Http.Headers;

namespace Domo.Manifest.Client;

/// <summary>A validated media type, which cannot inject another header.</summary>
internal sealed class MediaTypeText
{
    private readonly string _text;

    private MediaTypeText(string text) => _text = text;

    /// <summary>Validates a media type.</summary>
    /// <exception cref="ArgumentException">The string is not a media type.</exception>
    public static MediaTypeText Parse(string contentType, string parameterName)
    {
        ArgumentException.ThrowIfNullOrEmpty(contentType, parameterName);
        return MediaTypeHeaderValue.TryParse(contentType, out var parsed)
            ? new MediaTypeText(parsed.ToString())
            : throw new ArgumentException($"'{WireError.Cut(contentType)}' is not a media type, such as application/pdf.", parameterName);
    }

    public MediaTypeHeaderValue ToHeader() => MediaTypeHeaderValue.Parse(_text);

    public override string ToString() => _text;
}
