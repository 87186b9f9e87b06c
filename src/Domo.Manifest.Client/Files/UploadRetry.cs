using System.Net;
using System.Security.Cryptography;

namespace Domo.Manifest.Client;

/// <summary>Whether and when a part is sent again.</summary>
internal static class UploadRetry
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestAsked = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Whether another try may go better: there was no answer, or one that speaks of the server and not of the request; and it is not asked
    /// to come so late that the caller should decide.
    /// </summary>
    public static bool IsWorthIt(DomoApiException exception) =>
        exception.StatusCode is null or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
            or >= HttpStatusCode.InternalServerError
        && !(exception.RetryAfter > LongestAsked);

    /// <summary>How long to wait after a failure: as long as Domo asks, else twice as long each time, and not all parts alike.</summary>
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
