namespace Domo.Manifest.Client;

/// <summary>How a registered app reaches Domo.</summary>
public sealed class DomoAppOptions
{
    /// <summary>
    /// The app's own origin, such as <c>https://{app}.domoapps.prod1.domo.com/</c>, or the emulator's address. Null in a browser for
    /// the origin of the page; elsewhere it must be set here or by a configuration of the <see cref="HttpClient"/>.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>
    /// How the app authenticates, and which versions of the APIs it asks. In a browser, an app without a
    /// <see cref="DomoClientOptions.SessionIdSource"/> sends the session id of the page (<see cref="DomoPage"/>), as <c>ryuu.js</c> does.
    /// </summary>
    public DomoClientOptions Client { get; set; } = new();
}
