using System.Text.Json;
using System.Text.Unicode;
using Domo.Manifest.Emulator.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Domo.Manifest.Emulator.Hosting;

/// <summary>Reads the JSON of a request.</summary>
internal static class RequestReader
{
    // A duplicate property is a mistake of the app's author. The depth exceeds the limit for contents, so that the specific message about
    // that limit appears.
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 128 };

    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    /// <summary>Reads the body.</summary>
    /// <returns>The value, which is valid after the request has ended; null if there is no body.</returns>
    /// <exception cref="ApiException">The body is not JSON or not Unicode (400), or has another content type (415).</exception>
    public static async ValueTask<JsonElement?> ReadJsonAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        try
        {
            await request.Body.CopyToAsync(body, cancellationToken);
        }
        catch (IOException e) when (e is not BadHttpRequestException)
        {
            throw Unreadable(e);
        }

        if (body.Length == 0)
        {
            return null;
        }

        ThrowUnlessJson(request);
        return Parse(body.GetBuffer().AsMemory(0, (int)body.Length), "The body");
    }

    /// <summary>Creates the error for a body that ends early or has invalid chunks.</summary>
    public static ApiException Unreadable(IOException e) => ApiException.BadRequest($"The body cannot be read: {e.Message}");

    /// <summary>Parses JSON of a request.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="subject">What it is, as the start of a message.</param>
    /// <exception cref="ApiException">The JSON is invalid, or not Unicode (400).</exception>
    public static JsonElement Parse(ReadOnlyMemory<byte> json, string subject)
    {
        try
        {
            ThrowIfNoUnicode(json.Span, subject);
            json = json.Span.StartsWith(ByteOrderMark) ? json[ByteOrderMark.Length..] : json;
            using var document = JsonDocument.Parse(json, Options);
            return document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            string place = e.LineNumber is { } line ? $" (line {line + 1}, byte {e.BytePositionInLine + 1})" : "";
            throw ApiException.BadRequest($"{subject} is not JSON{place}: {JsonFailure.ReasonOf(e)}");
        }
    }

    /// <summary>Browsers send other content types to any origin without a preflight request, so any web page could send them.</summary>
    private static void ThrowUnlessJson(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            throw new ApiException(
                StatusCodes.Status415UnsupportedMediaType,
                $"The body must have the Content-Type application/json, not '{request.ContentType ?? "none"}'.");
        }
    }

    /// <summary>An escape such as <c>\ud800</c> is valid JSON but not valid text, so it could not be stored or written.</summary>
    private static void ThrowIfNoUnicode(ReadOnlySpan<byte> json, string subject)
    {
        if (!Utf8.IsValid(json))
        {
            throw ApiException.BadRequest($"{subject} is not UTF-8.");
        }

        // In UTF-8, only an escape can be an unpaired surrogate. Unlike the parser, the reader does not skip a byte order mark.
        json = json.StartsWith(ByteOrderMark) ? json[ByteOrderMark.Length..] : json;
        if (json.IndexOf("\\u"u8) < 0)
        {
            return;
        }

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Options.MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
            {
                try
                {
                    reader.GetString();
                }
                catch (InvalidOperationException)
                {
                    throw ApiException.BadRequest(
                        $"{subject} contains an unpaired surrogate (byte {reader.TokenStartIndex + 1}).");
                }
            }
        }
    }
}
