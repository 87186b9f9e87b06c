using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Domo.Manifest.Emulator.Files;

/// <summary>Sends the content of a file.</summary>
internal static class SentFile
{
    public static async Task SendAsync(HttpContext context, string path, string contentType, string name)
    {
        var response = context.Response;
        await using var file = File.OpenRead(path);
        response.ContentType = contentType;
        response.ContentLength = file.Length;

        // What was uploaded must not run as a page of the emulator's origin.
        response.Headers.XContentTypeOptions = "nosniff";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        response.Headers.ContentDisposition = disposition.ToString();
        await file.CopyToAsync(response.Body, context.RequestAborted);
    }
}
