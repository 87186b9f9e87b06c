using System.Globalization;
using System.Net;

namespace Domo.Manifest.Client;

/// <summary>
/// Decides which redirects the client follows: those within the origin that repeat the request unchanged. The
/// <see cref="HttpClient"/> must not follow them itself, because it would send the session or token to any host.
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

    /// <summary>Returns why a redirect is not followed; null if it is.</summary>
    /// <param name="response">The redirect.</param>
    /// <param name="request">The request.</param>
    /// <param name="target">The target of the redirect.</param>
    /// <param name="origin">A URL of the only allowed origin.</param>
    /// <param name="count">The number of redirects followed so far.</param>
    public static string? Refusal(HttpResponseMessage response, HttpRequestMessage request, Uri target, Uri origin, int count)
    {
        if (!UriOrigin.AreSame(target, origin))
        {
            return $"It redirects to {UriOrigin.Of(target)}, but the client only follows redirects within {UriOrigin.Of(origin)}. "
                + "Usually the session has expired, or the base address is wrong.";
        }

        var keepsMethod = response.StatusCode is HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
            || request.Method == HttpMethod.Get || request.Method == HttpMethod.Head;
        if (!keepsMethod)
        {
            return $"It redirects to {target.AbsolutePath}, which would turn the {request.Method} into a GET and lose its body.";
        }

        if (request.Content is FormContent { CanBeSentAgain: false })
        {
            return $"It redirects to {target.AbsolutePath}, but the stream of the upload cannot be sent again because it cannot seek.";
        }

        return count < Limit
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"It redirects to {target.AbsolutePath} after {Limit} redirects, the maximum.");
    }
}
