using Domo.Manifest.Emulator.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Domo.Manifest.Emulator.Files;

/// <summary>Sends the content of a file.</summary>
internal static class SentFile
{
    /// <exception cref="ApiException">The file was deleted in the meantime (404).</exception>
    public static async Task SendAsync(HttpContext context, string path, string contentType, string name)
    {
        var response = context.Response;
        await using var file = Open(path, name);
        response.ContentType = StoredContentType.ToHeader(contentType);
        response.ContentLength = file.Length;

        // Uploaded content must not run as a page of the emulator's origin.
        response.Headers.XContentTypeOptions = "nosniff";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        response.Headers.ContentDisposition = disposition.ToString();
        await file.CopyToAsync(response.Body, context.RequestAborted);
    }

    private static FileStream Open(string path, string name)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw ApiException.NotFound($"The content of '{name}' was deleted.");
        }
    }
}
