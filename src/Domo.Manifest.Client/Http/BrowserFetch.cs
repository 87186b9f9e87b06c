namespace Domo.Manifest.Client;

/// <summary>
/// The options of a browser's <c>fetch</c>, by which Blazor WebAssembly sends requests. There the browser follows redirects, and takes
/// headers such as <c>X-DOMO-Ryuu-Session</c> along, unless a request says otherwise.
/// </summary>
internal static class BrowserFetch
{
    // The name that HttpClient reads in a browser and nowhere else.
    private static readonly HttpRequestOptionsKey<IDictionary<string, object>> Key = new("WebAssemblyFetchOptions");

    /// <summary>Keeps the browser from following a redirect to another origin.</summary>
    public static void StayAtOrigin(HttpRequestMessage message, Uri origin)
    {
        var options = message.Options.TryGetValue(Key, out var present)
            ? new Dictionary<string, object>(present, StringComparer.Ordinal)
            : new(StringComparer.Ordinal);
        if (IsPage(origin) && (message.Method == HttpMethod.Get || message.Method == HttpMethod.Head))
        {
            // A redirect to another origin is then an error before anything is sent there; one to the same is followed.
            options["mode"] = "same-origin";
        }
        else
        {
            options["redirect"] = "manual";
        }

        message.Options.Set(Key, options);
    }

    /// <summary>Whether an answer is a redirect that the browser did not follow. It does not say where to.</summary>
    public static bool IsHiddenRedirect(HttpResponseMessage response) => response is { StatusCode: 0, ReasonPhrase: "opaqueredirect" };

    private static bool IsPage(Uri origin) => OperatingSystem.IsBrowser() && UriOrigin.AreSame(DomoPage.Origin, origin);
}
