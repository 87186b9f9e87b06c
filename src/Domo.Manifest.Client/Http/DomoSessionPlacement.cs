namespace Domo.Manifest.Client;

/// <summary>Where a request carries the session id. Domo ignores the cookie when the header or the parameter is there.</summary>
public enum DomoSessionPlacement
{
    /// <summary>In the header <see cref="DomoClientOptions.SessionHeaderName"/>: what Domo recommends.</summary>
    Header,

    /// <summary>In the query parameter <c>ryuu_sid</c>.</summary>
    QueryParameter,

    /// <summary>Nothing is added: the browser, or the handler of the <see cref="HttpClient"/>, sends the cookie <c>ryuu_sid</c>.</summary>
    Cookie,
}
