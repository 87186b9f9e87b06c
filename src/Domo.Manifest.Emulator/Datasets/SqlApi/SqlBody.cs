using System.Text;
using Domo.Manifest.Emulator.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Domo.Manifest.Emulator.Datasets.SqlApi;

/// <summary>Reads the SQL of a request.</summary>
internal static class SqlBody
{
    private const int MaxBytes = 256 * 1024;

    /// <summary>Reads the body.</summary>
    /// <exception cref="ApiException">The body is not text (400), too long (413), or has another content type (415).</exception>
    public static async Task<string> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("text/plain", StringComparison.OrdinalIgnoreCase))
        {
            throw new ApiException(
                StatusCodes.Status415UnsupportedMediaType,
                $"SQL must have the Content-Type text/plain, not '{request.ContentType ?? "none"}'. "
                + "domo.post sends a JSON string unless its options say { contentType: 'text/plain' }.");
        }

        byte[] body = new byte[MaxBytes + 1];
        int length = await ReadAsync(request.Body, body, cancellationToken);
        if (length > MaxBytes)
        {
            throw new ApiException(StatusCodes.Status413PayloadTooLarge, $"The SQL can have at most {MaxBytes} bytes.");
        }

        try
        {
            string sql = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body, 0, length);
            return sql.Contains('\0', StringComparison.Ordinal)
                ? throw ApiException.BadRequest("The SQL contains the character U+0000.")
                : sql;
        }
        catch (DecoderFallbackException)
        {
            throw ApiException.BadRequest("The body is not UTF-8.");
        }
    }

    private static async Task<int> ReadAsync(Stream source, byte[] body, CancellationToken cancellationToken)
    {
        try
        {
            return await source.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellationToken);
        }
        catch (IOException e) when (e is not BadHttpRequestException)
        {
            throw RequestReader.Unreadable(e);
        }
    }
}
