namespace Domo.Manifest.Client.Testing;

/// <summary>A request that a <see cref="StubDomoHandler"/> received.</summary>
public sealed class StubDomoRequest
{
    /// <summary>The HTTP method.</summary>
    public required HttpMethod Method { get; init; }

    /// <summary>The URL. Assert on its <see cref="Uri.PathAndQuery"/>, as the host is that of the stub.</summary>
    public required Uri RequestUri { get; init; }

    /// <summary>The headers of the request and its body, by case-insensitive name. Several values are joined with commas.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body as a string; null for none.</summary>
    public string? Body { get; init; }

    /// <summary>Returns the method, the path, the query and the body.</summary>
    /// <returns>The string, such as <c>POST /sql/v1/sales select * from sales</c>.</returns>
    public override string ToString() => $"{Method} {RequestUri.PathAndQuery} {Body}".TrimEnd();
}
