using Microsoft.Extensions.Logging;

namespace Domo.Manifest.Client;

/// <summary>The log messages of the client: method, path and status, never a query, a body or a token.</summary>
internal static partial class DomoLog
{
    [LoggerMessage(1, LogLevel.Debug, "{Subject}: {Method} {Path} answered {StatusCode} after {ElapsedMilliseconds} ms")]
    public static partial void Answered(
        ILogger logger, string subject, string method, string path, int statusCode, double elapsedMilliseconds);

    [LoggerMessage(2, LogLevel.Warning, "{Subject}: {Method} {Path} was refused with {StatusCode} after {ElapsedMilliseconds} ms")]
    public static partial void Refused(
        ILogger logger, string subject, string method, string path, int statusCode, double elapsedMilliseconds);

    [LoggerMessage(3, LogLevel.Warning, "{Subject}: {Method} {Path} got no answer within {ElapsedMilliseconds} ms: {Reason}")]
    public static partial void NotAnswered(
        ILogger logger, string subject, string method, string path, double elapsedMilliseconds, string reason);
}
