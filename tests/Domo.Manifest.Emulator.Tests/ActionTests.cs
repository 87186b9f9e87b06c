using System.Net;
using System.Text.Json.Nodes;
using Domo.Manifest.Client;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests;

public sealed class ActionTests
{
    private const string Manifest = """{"accountMapping":[{"alias":"sheets","dataProviderKey":"google-sheets"}]}""";
    private const string Id = "ff859375-e27f-40f7-afc8-bdebbbc0720b";

    [Fact]
    public async Task A_delegate_executes_an_action()
    {
        await using var app = await TestApp.StartAsync(Manifest, options => options.AddAction(
            Id, parameters => new JsonArray(new JsonObject { ["Response"] = (string?)parameters["Sheet ID"] })));
        var actions = new ActionClient(new DomoClient(app.Http));

        foreach (var account in new[] { ActionAccount.FromAlias("sheets"), ActionAccount.FromId(new(57658)) })
        {
            var answer = await actions.ProcessAsync(Id, account, ActionScope.Personal, new JsonObject { ["Sheet ID"] = "s1" });
            Assert.Equal("""[{"Response":"s1"}]""", answer!.ToJsonString());
        }
    }

    [Theory]
    [InlineData("?scope=personal", 400, "The action requires the query parameter 'accountAlias' or 'account'.")]
    [InlineData("?account=1&accountAlias=sheets&scope=personal", 400, "The action requires the query parameter 'accountAlias' or 'account'.")]
    [InlineData("?account=me&scope=personal", 400, "The query parameter 'account' must be an account ID, not 'me'.")]
    [InlineData("?accountAlias=sheets&scope=mine", 400, "The query parameter 'scope' must be one of personal, customer, global, not 'mine'.")]
    [InlineData("?accountAlias=sheet&scope=personal", 404, "The manifest declares no account with the alias 'sheet'; did you mean 'sheets'? Declared accounts: 'sheets'.")]
    [InlineData("?account=1&scope=personal", 404, "There is no action 'a1'. Register it with options.AddAction(\"a1\", parameters => …). Registered: none.")]
    public async Task Explains_invalid_requests(string query, int status, string message)
    {
        await using var app = await TestApp.StartAsync(Manifest);
        Assert.Equal(message, (await app.PostAsync("/domo/actions/v1/a1/process" + query, "{}")).ErrorMessage((HttpStatusCode)status));
    }
}
