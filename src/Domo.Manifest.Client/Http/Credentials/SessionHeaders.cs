namespace Domo.Manifest.Client;

/// <summary>The names of the headers in which Domo's own clients send an app's session.</summary>
public static class SessionHeaders
{
    /// <summary>The header of the app sessions guide and of <c>ryuu.js</c>; its value is the page's <c>__RYUU_SID__</c>.</summary>
    public const string Session = "X-DOMO-Ryuu-Session";

    /// <summary>
    /// The header of Domo's toolkit and of the Analytics page; its value is the page's <c>__RYUU_AUTHENTICATION_TOKEN__</c>.
    /// </summary>
    public const string Token = "X-DOMO-Ryuu-Token";

    /// <summary>The header of the Product API; its value is a developer token.</summary>
    internal const string DeveloperToken = "X-DOMO-Developer-Token";
}
