using System.Net;
using Domo.Manifest.Client.CompilerServices;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests;

public sealed class FunctionClientTests
{
    [Theory]
    [InlineData("5")]
    [InlineData(" {\"sum\": 5} ")]
    [InlineData("\"5\"")]
    public async Task Reads_an_output_bare_or_under_its_alias(string body)
    {
        using var server = new StubServer(body);
        Assert.Equal(5, await new FunctionClients(server.Client()).AwesomeFunctionAsync(4, 1));
    }

    [Theory]
    [InlineData("""{"name":"a","amount":1}""", "a")]
    [InlineData("""{"sale":{"name":"a"}}""", "a")]
    [InlineData("""{"sale":{"name":"inner"},"name":"outer"}""", "outer")]
    [InlineData("""{"sale":null}""", null)]
    [InlineData("null", null)]
    [InlineData("", null)]
    public async Task Unwraps_only_an_object_whose_single_property_has_the_alias(string body, string? name)
    {
        using var server = new StubServer(body);
        var sale = await new FunctionClients(server.Client()).BestSaleAsync();
        Assert.Equal(name, sale?.Name);
    }

    [Theory]
    [InlineData("null", "'sum': expected a value, found null or nothing.")]
    [InlineData("{\"total\":5}", "'sum': expected a whole number, found an object.")]
    [InlineData("5 6", "'6' is invalid after")]
    [InlineData("{\"sum\":5} 6", "'6' is invalid after")]
    [InlineData("Internal error", "'I' is an invalid start of a value")]
    public async Task Rejects_an_output_of_another_type(string body, string message)
    {
        using var server = new StubServer(body);
        var exception = await Assert.ThrowsAsync<DomoApiException>(() => new FunctionClients(server.Client()).AwesomeFunctionAsync(4, 1));
        Assert.StartsWith(
            "Code Engine function 'awesomeFunction': the response is not as documented: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal(body.Length == 0 ? null : body, exception.ResponseBody);
    }

    [Fact]
    public async Task A_function_without_output_accepts_any_answer()
    {
        using var server = new StubServer("done");
        await new FunctionClients(server.Client()).NoArgsAsync();
        Assert.Equal("{}", server.Request.Body);
    }

    [Fact]
    public async Task A_rejected_parameter_throws_with_the_response()
    {
        using var server = new StubServer("""{"message":"bad input"}""", HttpStatusCode.BadRequest);
        var exception = await Assert.ThrowsAsync<DomoApiException>(() => new FunctionClients(server.Client()).NoArgsAsync());
        Assert.EndsWith("answered 400 Bad Request: {\"message\":\"bad input\"}", exception.Message, StringComparison.Ordinal);
    }
}
