using System.Diagnostics.CodeAnalysis;

namespace Domo.Manifest.Client.Tests.Support;

/// <summary>A client of an app, and its HTTP client, which a client from outside Domo can share.</summary>
internal sealed record ClientUnderTest(DomoClient Client, HttpClient Http)
{
    [SuppressMessage("Usage", "CA2225", Justification = "Client is the named form.")]
    public static implicit operator DomoClient(ClientUnderTest tested) => tested.Client;
}
