using Microsoft.AspNetCore.Http;

namespace Domo.Manifest.Emulator.Hosting;

/// <summary>The developer token of the Product API.</summary>
internal static class DeveloperTokenCheck
{
    private const string Header = "X-DOMO-Developer-Token";

    /// <summary>Checks that a request has the token of the options or, if they have none, any token.</summary>
    /// <exception cref="ApiException">The token is missing or wrong (401).</exception>
    public static void Require(HttpRequest request, DomoEmulatorOptions options)
    {
        string token = request.Headers[Header].ToString();
        if (token.Length == 0 || (options.DeveloperToken is { } expected && token != expected))
        {
            throw new ApiException(StatusCodes.Status401Unauthorized, token.Length == 0
                ? $"The Product API requires a developer token in the header {Header}."
                : "This is not the developer token of this emulator.");
        }
    }
}
