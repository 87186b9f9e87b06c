using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Domo.Manifest.Emulator.Wire;

/// <summary>Writes small JSON responses.</summary>
internal static class JsonResponse
{
    public const string ContentType = "application/json; charset=utf-8";

    /// <summary>Escapes as little as possible, so that responses are readable.</summary>
    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(HttpResponse response, Action<Utf8JsonWriter> write)
    {
        using var body = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(body, WriterOptions))
        {
            write(writer);
        }

        response.ContentType = ContentType;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length), response.HttpContext.RequestAborted);
    }
}
