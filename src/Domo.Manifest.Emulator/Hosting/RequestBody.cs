using System.Text.Json;
using System.Text.Unicode;
using Domo.Manifest.Emulator.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Domo.Manifest.Emulator.Hosting;

/// <summary>Reads the JSON that a request sends.</summary>
internal static class RequestBody
{
    // Of two properties with one name, the app's author means neither or does not know. The depth is more than any content may have,
    // so that it is the message about that which is read.
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 128 };

    /// <summary>Reads the body.</summary>
    /// <returns>The value, which outlives the request; null when there is no body.</returns>
    /// <exception cref="ApiException">The body is not JSON, or of no Unicode: 400; or it says that it is something else: 415.</exception>
    public static async ValueTask<JsonElement?> ReadJsonAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        if (body.Length == 0)
        {
            return null;
        }

        ThrowUnlessJson(request);

        try
        {
            body.Position = 0;
            ThrowIfNoUnicode(body.GetBuffer().AsSpan(0, (int)body.Length));
            using var document = await JsonDocument.ParseAsync(body, Options, cancellationToken);
            return document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            string place = e.LineNumber is { } line ? $" (line {line + 1}, byte {e.BytePositionInLine + 1})" : "";
            throw ApiException.BadRequest($"The body is not JSON{place}: {JsonFailure.ReasonOf(e)}");
        }
    }

    /// <summary>A browser sends other types to any address without asking it first, so a page of anybody's could.</summary>
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

    /// <summary>An escape such as <c>\ud800</c> is JSON and no text: nothing that stores or writes it could keep it.</summary>
    private static void ThrowIfNoUnicode(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            throw ApiException.BadRequest("The body is not UTF-8.");
        }

        // In UTF-8, only an escape can be half a pair. The parser skips a byte order mark, and the reader does not.
        json = json.StartsWith("\uFEFF"u8) ? json["\uFEFF"u8.Length..] : json;
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
                        $"The body holds half a surrogate pair (byte {reader.TokenStartIndex + 1}), which is no text.");
                }
            }
        }
    }
}
