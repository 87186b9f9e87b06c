using System.Diagnostics.CodeAnalysis;

namespace Domo.Manifest.Client.Tests.Support;

/// <summary>A client of an app, and what it sends with, which a client from outside of Domo is made of too.</summary>
internal sealed record ClientUnderTest(DomoClient Client, HttpClient Http)
{
    [SuppressMessage("Usage", "CA2225", Justification = "Client is the named form.")]
    public static implicit operator DomoClient(ClientUnderTest tested) => tested.Client;
}
