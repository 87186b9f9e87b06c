using System.Net;
using System.Security.Cryptography;

namespace Domo.Manifest.Client.Files;

/// <summary>Decides whether and when a part is sent again.</summary>
internal static class UploadRetry
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestAsked = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Returns whether another attempt can succeed: there was no response, or an error of the server and not of the request, and the
    /// requested delay is not so long that the caller should decide.
    /// </summary>
    public static bool IsWorthIt(DomoApiException exception) =>
        exception.StatusCode is null or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
            or >= HttpStatusCode.InternalServerError
        && !(exception.RetryAfter > LongestAsked);

    /// <summary>Returns the delay after a failure: what Domo requests, or an exponential delay with jitter.</summary>
    public static TimeSpan Delay(int failures, DomoApiException exception)
    {
        if (exception.RetryAfter is { } asked)
        {
            return asked;
        }

        var doubled = FirstDelay * Math.Pow(2, Math.Min(failures - 1, 10));
        var longest = doubled < LongestDelay ? doubled : LongestDelay;
        return longest * (RandomNumberGenerator.GetInt32(500, 1001) / 1000.0);
    }
}
