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

    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    /// <summary>Reads the body.</summary>
    /// <returns>The value, which outlives the request; null when there is no body.</returns>
    /// <exception cref="ApiException">The body is not JSON, or of no Unicode: 400; or it says that it is something else: 415.</exception>
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

    /// <summary>The error that a body breaks off, or is not in the chunks that it says.</summary>
    public static ApiException Unreadable(IOException e) => ApiException.BadRequest($"The body cannot be read: {e.Message}");

    /// <summary>Reads a text of JSON that a request sends.</summary>
    /// <param name="json">The text.</param>
    /// <param name="subject">What it is, to start a message with.</param>
    /// <exception cref="ApiException">It is not JSON, or not Unicode: 400.</exception>
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
    private static void ThrowIfNoUnicode(ReadOnlySpan<byte> json, string subject)
    {
        if (!Utf8.IsValid(json))
        {
            throw ApiException.BadRequest($"{subject} is not UTF-8.");
        }

        // In UTF-8, only an escape can be half a pair. The parser skips a byte order mark, and the reader does not.
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
