using System.Text.Json.Nodes;
using Domo.Manifest.Client.ProductApi;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests;

/// <summary>The Product API, called from outside Domo.</summary>
public sealed class DomoInstanceTests
{
    private const string Instance = """
        {"id":"2052e10a-d142-4391-a731-2be1ab1c0188","modelId":"a8afdc89-9491-4ee4-b7c3-b9e9b86c0138","modelName":"AddTwoNumbers",
         "modelVersion":"1.1.0","createdBy":"8811501","createdOn":"2023-11-15T15:28:57.479Z","updatedBy":"8811501",
         "updatedOn":"2023-11-15T15:28:57.479Z","status":"null"}
        """;

    private static readonly WorkflowMessage Message = new("Start AddTwoNumbers") { ModelId = "a8afdc89-9491-4ee4-b7c3-b9e9b86c0138", Version = "1.1.0" };

    [Fact]
    public async Task Starts_a_workflow_like_the_recorded_request()
    {
        using var server = new StubServer(Instance);
        var started = await Company(server).Workflows.StartAsync(Message, new JsonObject { ["num1"] = 1, ["num2"] = 2 });

        Assert.Equal(("POST", "https://company.domo.com/api/workflow/v1/instances/message"), (server.Request.Method, server.Request.Uri.AbsoluteUri));
        Assert.Equal("secret", server.Request.Header("X-DOMO-Developer-Token"));
        Assert.Equal("application/json", server.Request.ContentType);
        Assert.Equal(
            """{"messageName":"Start AddTwoNumbers","version":"1.1.0","modelId":"a8afdc89-9491-4ee4-b7c3-b9e9b86c0138","data":{"num1":1,"num2":2}}""",
            server.Request.Body);
        Assert.Equal(("2052e10a-d142-4391-a731-2be1ab1c0188", WorkflowStatus.None), (started.Id, started.Status));
    }

    [Fact]
    public async Task Does_not_send_an_incomplete_message()
    {
        using var server = new StubServer(Instance);
        var exception = await Assert.ThrowsAsync<ArgumentException>(
            () => Company(server).Workflows.StartAsync(Message with { Version = null }));
        Assert.StartsWith("The message has no Version, which Domo requires to start a workflow.", exception.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Cancels_an_instance()
    {
        using var server = new StubServer(Instance);
        await Company(server).Workflows.CancelAsync("a/b?c#d%2e..");
        Assert.Equal(("POST", "/api/workflow/v1/instances/a%2Fb%3Fc%23d%252e../cancel"), (server.Request.Method, server.Request.Target));
        Assert.Null(server.Request.Body);
    }

    [Fact]
    public async Task Sends_permissions_as_an_array_of_grants()
    {
        using var server = new StubServer("");
        await Company(server).Workflows.SetPermissionsAsync(
            "m",
            [
                new("123456", (WorkflowPermissions)0xff) { Name = "John Doe" },
                new("98765", WorkflowPermissions.Read),
            ]);
        Assert.Equal("/api/workflow/v1/models/m/permissions", server.Request.Target);
        Json.AssertSame(
            """
            [{"id":"123456","permissions":["ADMIN","SHARE","DELETE","WRITE","READ","EXPORT","EXECUTE","UPDATE_CONTENT"],"name":"John Doe","type":"USER"},
             {"id":"98765","permissions":["READ"],"type":"USER"}]
            """,
            server.Request.Body);
        await Assert.ThrowsAsync<ArgumentException>(() => Company(server).Workflows.SetPermissionsAsync("m", []));
    }

    [Theory]
    [InlineData("company.evil.example")]
    [InlineData("company/..")]
    [InlineData("a@b")]
    [InlineData("")]
    public void Rejects_a_name_that_is_another_host(string name)
    {
        using var http = new DomoHttpClient(new("https://company.domo.com/"));
        Assert.Throws<ArgumentException>(() => new DomoInstance(http, new() { Name = name, DeveloperTokenSource = _ => new("secret") }));
    }

    [Theory]
    [InlineData("http://company.domo.com/", false)]
    [InlineData("http://127.0.0.1:5000/", true)]
    [InlineData("http://localhost/", true)]
    [InlineData("https://proxy.example/", true)]
    [InlineData("ftp://127.0.0.1/", false)]
    public void Sends_a_token_over_HTTPS_or_loopback_only(string address, bool isAllowed)
    {
        using var http = new DomoHttpClient(new("https://company.domo.com/"));
        var exception = Record.Exception(
            () => new DomoInstance(http, new() { BaseAddress = new(address), DeveloperTokenSource = _ => new("secret") }));
        Assert.Equal(isAllowed, exception is null);
        Assert.DoesNotContain("secret", exception?.Message ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_sends_nor_shows_a_token_with_a_line_break()
    {
        using var server = new StubServer(Instance);
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Company(server, "sec\r\nX-Evil: ret").Workflows.StartAsync(Message));
        Assert.DoesNotContain("ret", exception.ToString().Replace("secret", "", StringComparison.Ordinal).Split("at ")[0], StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    private static DomoInstance Company(StubServer server, string token = "secret") =>
        new(server.HttpClient, new() { Name = "company", DeveloperTokenSource = _ => new(token), IsHttpClientTrusted = true });
}
