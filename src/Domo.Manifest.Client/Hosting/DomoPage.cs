using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;

namespace Domo.Manifest.Client;

/// <summary>The values that Domo adds to the page of a Blazor WebAssembly app when it serves the app in its iframe.</summary>
[SupportedOSPlatform("browser")]
public static class DomoPage
{
    /// <summary>The origin of the page, such as <c>https://{app}.domoapps.prod1.domo.com</c>: the target of the app's requests.</summary>
    public static Uri Origin
    {
        get
        {
            using var location = JSHost.GlobalThis.GetPropertyAsJSObject("location");
            return new Uri(location!.GetPropertyAsString("origin")!);
        }
    }

    /// <summary>
    /// The session ID that Domo writes into the page: <c>__RYUU_SID__</c>. Read it before each request, as <c>ryuu.js</c> does, because
    /// Domo may renew it. Null outside of Domo, where the cookie is used.
    /// </summary>
    public static string? SessionId => JSHost.GlobalThis.GetPropertyAsString("__RYUU_SID__");
}
