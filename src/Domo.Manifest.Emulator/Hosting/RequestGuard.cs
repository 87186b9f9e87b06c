using Microsoft.AspNetCore.Http;

namespace Domo.Manifest.Emulator.Hosting;

/// <summary>
/// Refuses requests that a web page of elsewhere may have made: the browser of the developer sends many of them without asking the
/// emulator first, and what they change or cost does not depend on whether the page can read the response.
/// </summary>
internal sealed class RequestGuard(EmulatorSetup setup)
{
    public Task InvokeAsync(HttpContext context, RequestDelegate next) => FindProblem(context.Request) is { } problem
        ? ErrorResponses.WriteAsync(context, StatusCodes.Status403Forbidden, problem)
        : next(context);

    private string? FindProblem(HttpRequest request)
    {
        // A page whose name an attacker has resolve to 127.0.0.1 is of one origin with the emulator, and needs no permission.
        if (!Loopback.IsHost(request.Host.Host))
        {
            return $"The emulator is for this machine only and answers at localhost and 127.0.0.1, not at '{request.Host}'.";
        }

        var origins = request.Headers.Origin;
        return origins.FirstOrDefault(origin => !setup.IsAllowedOrigin(origin ?? "")) is { } foreign
            ? $"Pages of '{foreign}' may not call the emulator. Add the origin to AllowedOrigins if they should."
            : origins.Count == 0 && IsEmbeddedElsewhere(request)
            ? "Pages of other sites may not embed resources of the emulator. Add their origin to AllowedOrigins if they should."
            : null;
    }

    /// <summary>
    /// Whether a page of another site makes the request, for example with an image or a frame, for which browsers send no origin. Following
    /// a link to the emulator does not count.
    /// </summary>
    private bool IsEmbeddedElsewhere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] == "cross-site"
        && !(HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Dest"] == "document")
        && !(Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page)
            && setup.IsAllowedOrigin(page.GetLeftPart(UriPartial.Authority)));
}
