namespace Domo.Manifest.Client;

/// <summary>The options of a registered app.</summary>
public sealed class DomoAppOptions
{
    /// <summary>
    /// The app's own origin, such as <c>https://{app}.domoapps.prod1.domo.com/</c>, or the emulator's address. In a browser, null is the
    /// origin of the page. Elsewhere, set it here or on the <see cref="HttpClient"/>.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>
    /// The authentication and the API versions. In a browser, an app without a <see cref="DomoClientOptions.SessionIdSource"/> sends the
    /// session ID of the page (<see cref="DomoPage"/>), as <c>ryuu.js</c> does.
    /// </summary>
    public DomoClientOptions ClientOptions { get; set; } = new();
}
