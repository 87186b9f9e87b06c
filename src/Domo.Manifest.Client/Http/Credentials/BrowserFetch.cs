namespace Domo.Manifest.Client;

/// <summary>
/// The options of a browser's <c>fetch</c>, which sends the requests of Blazor WebAssembly. By default, the browser follows redirects and
/// sends headers such as <c>X-DOMO-Ryuu-Session</c> along.
/// </summary>
internal static class BrowserFetch
{
    // HttpClient reads this name in a browser only.
    private static readonly HttpRequestOptionsKey<IDictionary<string, object>> Key = new("WebAssemblyFetchOptions");

    /// <summary>Prevents the browser from following a redirect to another origin.</summary>
    public static void StayAtOrigin(HttpRequestMessage message, Uri origin)
    {
        var options = message.Options.TryGetValue(Key, out var present)
            ? new Dictionary<string, object>(present, StringComparer.Ordinal)
            : new(StringComparer.Ordinal);
        if (IsPage(origin) && (message.Method == HttpMethod.Get || message.Method == HttpMethod.Head))
        {
            // A redirect to another origin then fails before anything is sent there; a redirect within the origin is followed.
            options["mode"] = "same-origin";
        }
        else
        {
            options["redirect"] = "manual";
        }

        message.Options.Set(Key, options);
    }

    /// <summary>Returns whether a response is a redirect that the browser did not follow. The browser hides its target.</summary>
    public static bool IsHiddenRedirect(HttpResponseMessage response) => response is { StatusCode: 0, ReasonPhrase: "opaqueredirect" };

    private static bool IsPage(Uri origin) => OperatingSystem.IsBrowser() && UriOrigin.AreSame(DomoPage.Origin, origin);
}
