using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;

namespace Domo.Manifest.Client;

/// <summary>What the page around a Blazor WebAssembly app knows: Domo puts it there when it serves the app in its iframe.</summary>
[SupportedOSPlatform("browser")]
public static class DomoPage
{
    /// <summary>The origin of the page, such as <c>https://{app}.domoapps.prod1.domo.com</c>: where the app's requests go.</summary>
    public static Uri Origin
    {
        get
        {
            using var location = JSHost.GlobalThis.GetPropertyAsJSObject("location");
            return new Uri(location!.GetPropertyAsString("origin")!);
        }
    }

    /// <summary>
    /// The session id that Domo wrote into the page: <c>__RYUU_SID__</c>, which <c>ryuu.js</c> reads before each request, since Domo may
    /// renew it. Null outside of Domo; the cookie is what Domo sees then.
    /// </summary>
    public static string? SessionId => JSHost.GlobalThis.GetPropertyAsString("__RYUU_SID__");
}
