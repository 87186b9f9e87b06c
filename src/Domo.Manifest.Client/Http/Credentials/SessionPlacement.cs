namespace Domo.Manifest.Client;

/// <summary>The place of the session ID in a request. Domo ignores the cookie if the header or the parameter is present.</summary>
public enum SessionPlacement
{
    /// <summary>In the header <see cref="DomoClientOptions.SessionHeaderName"/>: Domo's recommendation.</summary>
    Header,

    /// <summary>In the query parameter <c>ryuu_sid</c>.</summary>
    QueryParameter,

    /// <summary>
    /// No session ID is added: the browser, or the handler of the <see cref="HttpClient"/>, sends the cookie <c>ryuu_sid</c>.
    /// </summary>
    Cookie,
}
