using Microsoft.AspNetCore.Http;

namespace Domo.Manifest.Emulator.Hosting;

/// <summary>
/// Rejects requests from web pages of other sites: browsers send many of them without a preflight request, and their effects do not depend
/// on whether the page can read the response.
/// </summary>
internal sealed class RequestGuard(EmulatorSetup setup)
{
    public Task InvokeAsync(HttpContext context, RequestDelegate next) => FindProblem(context.Request) is { } problem
        ? ErrorResponses.WriteAsync(context, StatusCodes.Status403Forbidden, problem)
        : next(context);

    private string? FindProblem(HttpRequest request)
    {
        // DNS rebinding: a page whose host name an attacker resolves to 127.0.0.1 has the same origin as the emulator, and needs no
        // permission.
        if (!Loopback.IsHost(request.Host.Host))
        {
            return $"The emulator serves only this machine, at localhost and 127.0.0.1, not '{request.Host}'.";
        }

        var origins = request.Headers.Origin;
        return origins.FirstOrDefault(origin => !setup.IsAllowedOrigin(origin ?? "")) is { } foreign
            ? $"Pages of '{foreign}' cannot call the emulator. To allow them, add the origin to AllowedOrigins."
            : origins.Count == 0 && IsEmbeddedElsewhere(request)
            ? "Pages of other sites cannot embed resources of the emulator. To allow them, add their origin to AllowedOrigins."
            : null;
    }

    /// <summary>
    /// Returns whether a page of another site embeds the request, for example as an image or a frame, for which browsers send no origin.
    /// Links to the emulator do not count.
    /// </summary>
    private bool IsEmbeddedElsewhere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] == "cross-site"
        && !(HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Dest"] == "document")
        && !(Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page)
            && setup.IsAllowedOrigin(page.GetLeftPart(UriPartial.Authority)));
}
