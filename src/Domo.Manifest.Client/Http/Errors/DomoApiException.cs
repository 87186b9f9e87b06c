using System.Net;

namespace Domo.Manifest.Client;

/// <summary>
/// A request to Domo failed: there was no response, its status was not 2xx, or the body of a 2xx response was not as Domo documents it
/// (not JSON, truncated, or of another type). The message names the alias, column or parameter, what was expected and what was found. It
/// has the path of the request without the query, which contains filter values; see <see cref="Query"/>.
/// </summary>
public sealed class DomoApiException : Exception
{
    /// <summary>The maximum length of <see cref="ResponseBody"/>.</summary>
    public const int MaximumResponseBodyLength = 8192;

    /// <summary>Creates the exception without details.</summary>
    public DomoApiException()
    {
    }

    /// <summary>Creates the exception with a message only.</summary>
    /// <param name="message">The message.</param>
    public DomoApiException(string? message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public DomoApiException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception with all details.</summary>
    /// <param name="message">The message.</param>
    /// <param name="statusCode">The status of the response; null if there was none.</param>
    /// <param name="method">The HTTP method of the request.</param>
    /// <param name="path">The path and query of the request, for <see cref="Path"/> and <see cref="Query"/>.</param>
    /// <param name="responseBody">The body of the response; truncated to <see cref="MaximumResponseBodyLength"/>.</param>
    /// <param name="innerException">The cause, if it is another exception.</param>
    public DomoApiException(
        string? message, HttpStatusCode? statusCode, string? method, string? path, string? responseBody, Exception? innerException = null)
        : base(message, innerException)
    {
        StatusCode = statusCode;
        Method = method;
        int query = path?.IndexOf('?', StringComparison.Ordinal) ?? -1;
        Path = query < 0 ? path : path![..query];
        Query = query < 0 ? null : path![query..];
        ResponseBody = responseBody is null ? null : WireError.Head(responseBody, MaximumResponseBodyLength);
    }

    /// <summary>The HTTP status; null if there was no response. A 2xx status means that the body was not as documented.</summary>
    public HttpStatusCode? StatusCode { get; }

    /// <summary>The HTTP method of the request, such as <c>GET</c>.</summary>
    public string? Method { get; }

    /// <summary>The path of the request without its query, such as <c>/data/v1/sales</c>.</summary>
    public string? Path { get; }

    /// <summary>
    /// The query of the request with its question mark, such as <c>?limit=10</c>, without the session ID; null if there is no query. It can
    /// contain filter values, so neither the message nor <see cref="Exception.ToString"/> has it.
    /// </summary>
    public string? Query { get; }

    /// <summary>
    /// The ID of the request for Domo's support: the header <c>X-DOMO-RequestId</c> or <c>X-Request-ID</c>, or the property <c>toe</c> of
    /// an error body; null if the response has none.
    /// </summary>
    public string? RequestId { get; init; }

    /// <summary>
    /// The time to wait before the next request (<c>Retry-After</c>, usually with 429); null if the response does not have it.
    /// </summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// The body of the response, truncated to <see cref="MaximumResponseBodyLength"/> characters; null if there is none. For streamed rows
    /// or documents, the part with the error. A session ID in it is replaced with <c>***</c>.
    /// </summary>
    public string? ResponseBody { get; }
}
