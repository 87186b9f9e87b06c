using Domo.Manifest.Client.CompilerServices;
using Domo.Manifest.Client.Testing;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests;

/// <summary>A client can add headers to its requests, such as a reCAPTCHA token.</summary>
public sealed class RequestHeaderTests
{
    private const string Recaptcha = "X-DOMO-Ryuu-Recaptcha";

    [Fact]
    public async Task Only_the_derived_client_sends_the_header()
    {
        using var handler = new StubDomoHandler();
        handler.AddResponse(HttpMethod.Post, "/domo/datastores/v1/collections/Users/documents", """{"id":"1","content":{}}""");
        handler.AddResponse(HttpMethod.Get, "/x", "1");
        var client = new DomoClient(handler.CreateHttpClient(), new() { SessionIdSource = _ => ValueTask.FromResult<string?>("s") });
        var derived = client.WithHeader("X-Other", "1").WithHeader(Recaptcha, "old").WithHeader("x-domo-ryuu-recaptcha", "token");

        await CompilerServices.CollectionFactory.Create<UserContent, UserColumns>(derived, "Users").CreateAsync(new() { Username = "u" });
        await derived.SendAsync(HttpMethod.Get, "/x");
        await client.SendAsync(HttpMethod.Get, "/x");

        Assert.Equal(
            [("token", "1", "s"), ("token", "1", "s"), (null, null, "s")],
            handler.Requests.Select(request => (
                request.Headers.GetValueOrDefault(Recaptcha),
                request.Headers.GetValueOrDefault("X-Other"),
                request.Headers.GetValueOrDefault(SessionHeaders.Session))));
    }

    [Theory]
    [InlineData("Content-Type", "text/plain", "'Content-Type' is not the name of a request header.")]
    [InlineData("a b", "1", "'a b' is not the name of a request header.")]
    [InlineData("X-Other", "1\r\nX-More: 1", "The value of header 'X-Other' has a line break or is not ASCII.")]
    [InlineData("X-Other", "ä", "The value of header 'X-Other' has a line break or is not ASCII.")]
    [InlineData("x-domo-ryuu-session", "s", "'x-domo-ryuu-session' is the header of a session or token. Set DomoClientOptions.SessionIdSource.")]
    [InlineData("X-DOMO-Developer-Token", "s", "'X-DOMO-Developer-Token' is the header of a session or token.")]
    [InlineData("X-My-Session", "s", "'X-My-Session' is the header of a session or token.")]
    public void Rejects_an_invalid_header(string name, string value, string expected)
    {
        using var server = new StubServer("1");
        var client = server.Client(new() { SessionHeaderName = "X-My-Session" });
        var exception = Assert.Throws<ArgumentException>(() => client.WithHeader(name, value));
        Assert.StartsWith(expected, exception.Message, StringComparison.Ordinal);
    }
}
