using System.Text.Json;
using Domo.Manifest.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Domo.Manifest.Emulator.Hosting;

/// <summary>Reads the JSON that a request sends.</summary>
internal static class RequestBody
{
    // Of two properties with one name, the app's author means neither or does not know.
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <summary>Reads the body.</summary>
    /// <returns>The value, which outlives the request; null when there is no body.</returns>
    /// <exception cref="ApiException">The body is not JSON: 400.</exception>
    public static async ValueTask<JsonElement?> ReadJsonAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        if (body.Length == 0)
        {
            return null;
        }

        try
        {
            body.Position = 0;
            using var document = await JsonDocument.ParseAsync(body, Options, cancellationToken);
            return document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            string place = e.LineNumber is { } line ? $" (line {line + 1}, byte {e.BytePositionInLine + 1})" : "";
            throw ApiException.BadRequest($"The body is not JSON{place}: {JsonFailure.ReasonOf(e)}");
        }
    }
}
