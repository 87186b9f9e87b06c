using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Domo.Manifest.Client;

/// <summary>Describes a response that is not the expected JSON: a page, a compressed or truncated body, or nothing.</summary>
/// <param name="Message">The response.</param>
/// <param name="Address">The URL of the request; a handler may have followed a redirect since.</param>
internal readonly record struct AnswerDescription(HttpResponseMessage Message, Uri Address)
{
    private const int LongestTitle = 80;

    private string From => UriOrigin.WithoutQuery(
        Message.RequestMessage?.RequestUri is { IsAbsoluteUri: true } last ? last : Address);

    /// <summary>Returns whether the headers declare an HTML page.</summary>
    public static bool IsHtml(HttpContentHeaders headers) => headers.ContentType?.MediaType is "text/html" or "application/xhtml+xml";

    /// <summary>Describes an HTML page or XML; null for anything else.</summary>
    /// <param name="body">The body, or its beginning.</param>
    /// <param name="text">The body as a string, without secrets.</param>
    public string? OfPage(ReadOnlySpan<byte> body, string? text)
    {
        var start = DomoResponse.WithoutByteOrderMark(body).TrimStart(" \t\r\n"u8);
        if (!start.StartsWith("<"u8))
        {
            return null;
        }

        var headers = Message.Content.Headers;
        if ((start.StartsWith("<?xml"u8) || headers.ContentType?.MediaType is "application/xml" or "text/xml") && !IsHtml(headers))
        {
            return $"XML came from {From} instead of Domo's answer";
        }

        return $"an HTML page{Title(text)} came from {From} instead of Domo's answer. Usually the session has expired and this is the page "
            + "to sign in, the base address is that of a development server, which answers every path with its index.html, or a proxy "
            + "answered";
    }

    /// <summary>Describes a body that is not JSON; null for JSON with unexpected content.</summary>
    /// <param name="body">The whole body.</param>
    /// <param name="text">The body as a string, without secrets.</param>
    public string? OfBody(ReadOnlySpan<byte> body, string? text)
    {
        var json = DomoResponse.WithoutByteOrderMark(body).Trim(" \t\r\n"u8);
        return json.IsEmpty ? "the response has no body, and JSON was expected"
            : OfStart(body, text) is { } known ? known
            : IsJson(json, isWhole: true) ? null
            : IsJson(json, isWhole: false)
                ? string.Create(CultureInfo.InvariantCulture, $"the response ends after {body.Length} byte(s), in the middle of its JSON")
            : null;
    }

    /// <summary>Describes a body that is not JSON by its beginning; null if unknown.</summary>
    /// <param name="body">The beginning.</param>
    /// <param name="text">The body as a string, without secrets.</param>
    public string? OfStart(ReadOnlySpan<byte> body, string? text)
    {
        if (OfPage(body, text) is { } page)
        {
            return page;
        }

        var headers = Message.Content.Headers;
        if (headers.ContentEncoding.Count > 0 || body.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            var encoding = headers.ContentEncoding.Count > 0 ? string.Join(", ", headers.ContentEncoding) : "gzip";
            return $"the response is still compressed ({encoding}); set AutomaticDecompression of the HttpClient's handler";
        }

        return headers.ContentType?.MediaType is { } type
            && !type.Contains("json", StringComparison.OrdinalIgnoreCase)
            && !IsJson(DomoResponse.WithoutByteOrderMark(body), isWhole: false)
                ? $"the response is '{type}' and not JSON: {WireError.Quote(text ?? "")}"
                : null;
    }

    /// <summary>
    /// Returns whether bytes are JSON or its beginning: to a reader that may get more data, an early end is not an error.
    /// </summary>
    private static bool IsJson(ReadOnlySpan<byte> json, bool isWhole)
    {
        var reader = new Utf8JsonReader(json, isWhole, new JsonReaderState(CompilerServices.WireReader.Options));
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Title(string? text)
    {
        const string Start = "<title>";
        var from = text?.IndexOf(Start, StringComparison.OrdinalIgnoreCase) ?? -1;
        var to = from < 0 ? -1 : text!.IndexOf("</title>", from, StringComparison.OrdinalIgnoreCase);
        return to < 0 ? "" : $" ('{WireError.Cut(text![(from + Start.Length)..to].Trim(), LongestTitle)}')";
    }
}
