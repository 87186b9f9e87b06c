namespace Domo.Manifest.Client;

/// <summary>A request without a session and a host.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path and query, from the root, escaped.</param>
/// <param name="Subject">The subject of messages, such as <c>Dataset 'sales'</c>.</param>
/// <param name="Content">Creates the body; null for none.</param>
/// <param name="Accept">The requested media type; null to send no such header, as <c>ryuu.js</c> does outside of the Data API.</param>
internal sealed record DomoRequest(
    HttpMethod Method, string Path, string Subject, Func<HttpContent>? Content = null, string? Accept = null)
{
    /// <summary>The path for messages and logs, as a query holds data.</summary>
    public string PathWithoutQuery => DomoTelemetry.PathOf(Path);
}
