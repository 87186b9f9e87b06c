using System.Text;
using Domo.Manifest.Emulator.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Domo.Manifest.Emulator.Data.SqlApi;

/// <summary>Reads the SQL that a request sends.</summary>
internal static class SqlBody
{
    /// <summary>Reads the body.</summary>
    /// <exception cref="ApiException">The body is no text: 400; or it says that it is something else: 415.</exception>
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

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        try
        {
            string sql = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body.GetBuffer(), 0, (int)body.Length);
            return sql.Contains('\0', StringComparison.Ordinal)
                ? throw ApiException.BadRequest("The SQL holds the character U+0000.")
                : sql;
        }
        catch (DecoderFallbackException)
        {
            throw ApiException.BadRequest("The body is not UTF-8.");
        }
    }
}
