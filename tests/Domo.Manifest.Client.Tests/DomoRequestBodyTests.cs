using System.Net;
using System.Reflection;
using System.Text.Json.Nodes;
using Domo.Manifest.Client.Testing;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests;

/// <summary>The body of a request to any endpoint is JSON or text, and its caller says which.</summary>
public sealed class DomoRequestBodyTests
{
    [Fact]
    public async Task A_string_is_sent_as_JSON_or_as_text_and_never_in_quotes_by_accident()
    {
        using var server = new StubServer("1");
        var client = server.Client();
        await client.SendAsync(HttpMethod.Post, "/x", DomoRequestBody.FromJson("""{ "a": "é" }"""));
        await client.SendAsync(HttpMethod.Post, "/x", DomoRequestBody.FromText("select 1"));
        await client.SendAsync(HttpMethod.Post, "/x", DomoRequestBody.FromText("a,b", "text/csv"));
        await client.SendAsync(HttpMethod.Post, "/x", DomoRequestBody.FromJsonNode("text"));
        await client.SendAsync(HttpMethod.Post, "/x", new JsonArray(1, "é"));
        await client.SendAsync(
            HttpMethod.Post, "/x", DomoRequestBody.FromValue(new OwnUser { Username = "u" }, OwnJsonContext.Default.OwnUser));
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
    public void A_string_that_is_not_JSON_is_refused(string json)
    {
        var exception = Assert.Throws<ArgumentException>(() => DomoRequestBody.FromJson(json));
        Assert.StartsWith("The string is not JSON: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("For a body that is plain text, use FromText.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_media_type_that_is_not_one_is_refused() =>
        Assert.Throws<ArgumentException>(() => DomoRequestBody.FromText("a", "text/plain\r\nX-Other: 1"));

    [Fact]
    public void A_string_does_not_convert_to_a_body()
    {
        var conversion = typeof(DomoRequestBody).GetMethod("op_Implicit", [typeof(string)])!;
        var obsolete = conversion.GetCustomAttribute<ObsoleteAttribute>()!;
        Assert.True(obsolete.IsError);
        Assert.Equal("A string can be JSON or text. Use DomoRequestBody.FromJson or DomoRequestBody.FromText.", obsolete.Message);
    }
}
