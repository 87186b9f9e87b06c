namespace Domo.Manifest.Client.Testing;

/// <summary>A request that a <see cref="StubDomoHandler"/> got.</summary>
/// <param name="Method">The HTTP method, such as <c>GET</c>.</param>
/// <param name="Target">The path and query, escaped.</param>
/// <param name="Body">The body as text; null for none.</param>
public sealed record StubDomoRequest(string Method, string Target, string? Body);
