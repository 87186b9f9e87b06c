using System.Globalization;
using System.Net;

namespace Domo.Manifest.Client;

/// <summary>
/// Which redirects the client follows: those within the origin of the base address that repeat the request as it is. The
/// <see cref="HttpClient"/> must not decide it, as it would send the session or token to any host.
/// </summary>
internal static class Redirect
{
    private const int Limit = 10;

    /// <summary>Gets the target of a redirect; null if the response is not a redirect.</summary>
    public static Uri? TargetOf(HttpResponseMessage response, Uri from)
    {
        var isRedirect = response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
        return isRedirect && response.Headers.Location is { } location && Uri.TryCreate(from, location, out var target) ? target : null;
    }

    /// <summary>Why a redirect is not followed; null when it is.</summary>
    /// <param name="response">The redirect.</param>
    /// <param name="request">The request.</param>
    /// <param name="target">Where it leads to.</param>
    /// <param name="origin">The address whose origin the client stays at.</param>
    /// <param name="count">How many redirects were followed.</param>
    public static string? Refusal(HttpResponseMessage response, HttpRequestMessage request, Uri target, Uri origin, int count)
    {
        if (!UriOrigin.AreSame(target, origin))
        {
            return $"It redirects to {UriOrigin.Of(target)}, and the client follows no redirect away from {UriOrigin.Of(origin)}. "
                + "Usually the session has expired, or the base address is wrong.";
        }

        var keepsMethod = response.StatusCode is HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
            || request.Method == HttpMethod.Get || request.Method == HttpMethod.Head;
        if (!keepsMethod)
        {
            return $"It redirects to {target.AbsolutePath}, which would make a GET of the {request.Method}, so that it would be lost.";
        }

        if (request.Content is FormContent { CanBeSentAgain: false })
        {
            return $"It redirects to {target.AbsolutePath}, and the stream of the upload cannot seek back to be sent again.";
        }

        return count < Limit
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"It redirects to {target.AbsolutePath} after {Limit} redirects, and the client follows no more.");
    }
}
