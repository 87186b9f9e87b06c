using System.Net;

namespace Domo.Manifest.Client;

/// <summary>
/// A request to Domo failed: no answer came, the answer's status was not 2xx, or a 2xx body was not what Domo documents
/// (not JSON, cut off, a value of another type). The message says which alias, column or parameter, what was expected
/// and what was found. It has the path of the request without the query, which holds the values of filters; see <see cref="Query"/>.
/// </summary>
public sealed class DomoApiException : Exception
{
    /// <summary>The most characters that <see cref="ResponseBody"/> keeps.</summary>
    public const int MaximumResponseBodyLength = 8192;

    /// <summary>Creates the exception without details.</summary>
    public DomoApiException()
    {
    }

    /// <summary>Creates the exception with a message only.</summary>
    /// <param name="message">What failed.</param>
    public DomoApiException(string? message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and a cause.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="innerException">The cause.</param>
    public DomoApiException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception with all it carries.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="statusCode">The status of the answer; null when none came.</param>
    /// <param name="method">The HTTP method of the request.</param>
    /// <param name="path">The path and query of the request; <see cref="Path"/> and <see cref="Query"/> have one each.</param>
    /// <param name="responseBody">The body of the answer; cut at <see cref="MaximumResponseBodyLength"/>.</param>
    /// <param name="innerException">The cause, if another exception is.</param>
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

    /// <summary>The HTTP status of the answer; null when no answer came. A 2xx status means that the body was not as documented.</summary>
    public HttpStatusCode? StatusCode { get; }

    /// <summary>The HTTP method of the request, such as <c>GET</c>.</summary>
    public string? Method { get; }

    /// <summary>The path of the request without its query, such as <c>/data/v1/sales</c>.</summary>
    public string? Path { get; }

    /// <summary>
    /// The query of the request with its question mark, such as <c>?limit=10</c>, never with the session id; null if it has no query. It
    /// holds the values of filters, so that neither the message nor <see cref="Exception.ToString"/> has it.
    /// </summary>
    public string? Query { get; }

    /// <summary>
    /// The id that Domo gave the request, to be named to Domo's support: the header <c>X-DOMO-RequestId</c> or <c>X-Request-Id</c>, else
    /// the property <c>toe</c> of an error's body; null when the answer has none of them.
    /// </summary>
    public string? RequestId { get; init; }

    /// <summary>
    /// How long Domo asks to wait before the next request (<c>Retry-After</c>, mostly with 429); null when it does not say.
    /// </summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// The body of the answer as text, at most <see cref="MaximumResponseBodyLength"/> characters of it; null when there is none.
    /// When rows or documents were being streamed, the part that was at fault. A session id in it is replaced with <c>***</c>.
    /// </summary>
    public string? ResponseBody { get; }
}
