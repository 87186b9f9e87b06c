using System.Net;
using System.Reflection;
using System.Text.Json.Nodes;
using Domo.Manifest.Client.Testing;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests;

/// <summary>The caller determines whether the body of a request is JSON or text.</summary>
public sealed class RequestBodyTests
{
    [Fact]
    public async Task Sends_a_string_as_JSON_or_text_without_quoting_it_again()
    {
        using var server = new StubServer("1");
        var client = server.Client();
        await client.SendAsync(HttpMethod.Post, "/x", RequestBody.FromJson("""{ "a": "é" }"""));
        await client.SendAsync(HttpMethod.Post, "/x", RequestBody.FromText("select 1"));
        await client.SendAsync(HttpMethod.Post, "/x", RequestBody.FromText("a,b", "text/csv"));
        await client.SendAsync(HttpMethod.Post, "/x", RequestBody.FromJsonNode("text"));
        await client.SendAsync(HttpMethod.Post, "/x", new JsonArray(1, "é"));
        await client.SendAsync(
            HttpMethod.Post, "/x", RequestBody.FromValue(new CustomUser { Username = "u" }, CustomJsonContext.Default.CustomUser));
        await client.SendAsync(HttpMethod.Post, "/x", (JsonObject?)null);

        Assert.Equal(
            [
                ("application/json", """{ "a": "é" }"""), ("text/plain", "select 1"), ("text/csv", "a,b"), ("application/json", "\"text\""),
                ("application/json", """[1,"é"]"""), ("application/json", """{"username":"u","seenOn":null}"""), (null, null),
            ],
            server.Requests.Select(request => (request.ContentType, request.Body)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("text")]
    [InlineData("{\"a\":")]
    [InlineData("1 2")]
    public void Rejects_a_string_that_is_not_JSON(string json)
    {
        var exception = Assert.Throws<ArgumentException>(() => RequestBody.FromJson(json));
        Assert.StartsWith("The string is not JSON: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("For a body that is plain text, use FromText.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rejects_an_invalid_media_type() =>
        Assert.Throws<ArgumentException>(() => RequestBody.FromText("a", "text/plain\r\nX-Other: 1"));

    [Fact]
    public void A_string_does_not_convert_to_a_body()
    {
        var conversion = typeof(RequestBody).GetMethod("op_Implicit", [typeof(string)])!;
        var obsolete = conversion.GetCustomAttribute<ObsoleteAttribute>()!;
        Assert.True(obsolete.IsError);
        Assert.Equal("A string can be JSON or text. Use RequestBody.FromJson or RequestBody.FromText.", obsolete.Message);
    }
}
