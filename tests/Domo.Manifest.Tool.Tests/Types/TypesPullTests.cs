using Domo.Manifest.Emulator;
using Domo.Manifest.Tool.Terminal;
using Domo.Manifest.Tool.Types.Pull;
using Microsoft.AspNetCore.Http;

namespace Domo.Manifest.Tool.Tests.Types;

/// <summary><c>types pull</c> against real servers: the emulator, and one that misbehaves.</summary>
public sealed class TypesPullTests
{
    private const string Token = "DDCI0123456789abcdef";
    private const string One = "93a5b974-1aac-49fc-ba9a-a67dff658be6";
    private const string Two = "5168da8d-1c72-4e31-ba74-f609f73071dd";

    private const string Manifest =
        $$"""
        {
          "name": "N", "version": "1.0.0", "size": { "width": 4, "height": 3 },
          "datasetsMapping": [
            { "alias": "sales", "dataSetId": "{{One}}", "fields": [
              { "alias": "amount", "columnName": "Amount" }, { "alias": "day", "columnName": "Dya" }] },
            { "alias": "all", "dataSetId": "{{Two}}", "fields": [] }
          ]
        }
        """;

    private const string Columns =
        """
        {"schema":{"columns":[
          {"type":"DECIMAL","name":"Amount","visible":true}, {"type":"DATE","name":"Day"}, {"type":"TIME","name":"At"}]}}
        """;

    [Theory]
    [InlineData("company", "https://company.domo.com/")]
    [InlineData("company.domo.com", "https://company.domo.com/")]
    [InlineData("https://company.domo.com/datasources/1?x=y", "https://company.domo.com/")]
    [InlineData("https://localhost:4401", "https://localhost:4401/")]
    [InlineData("http://localhost:4400", "http://localhost:4400/")]
    [InlineData("http://[::1]:4400", "http://[::1]:4400/")]
    public void Accepts_an_instance_as_a_name_a_host_or_a_URL(string text, string address) =>
        Assert.Equal(address, InstanceAddress.Parse(text).ToString());

    [Fact]
    public async Task Pulls_the_types_of_the_datasets_of_the_emulator()
    {
        using var folder = Folder(Manifest.Replace("Dya", "Day", StringComparison.Ordinal));
        folder.Write("data/sales.csv", "Amount,Day\n1,2026-04-23\n");
        folder.Write("data/all.csv", "id,at\n007,2026-04-23T10:00:00Z\n");
        await using var emulator = await DomoEmulator.StartAsync(
            new() { ManifestPath = folder.PathOf("manifest.json"), DataDirectory = folder.PathOf("data"), DeveloperToken = Token },
            TestContext.Current.CancellationToken);
        string[] pull = ["types", "pull", "--instance", emulator.BaseAddress.ToString()];

        const string Types =
            """
            {
              "$schema": "./.domo/domo.types.schema.json",
              "datasets": {
                "sales": {
                  "fields": {
                    "amount": "LONG",
                    "day": "DATE"
                  }
                },
                "all": {
                  "fields": {
                    "id": "STRING",
                    "at": "DATETIME"
                  }
                }
              },
              "collections": {
              }
            }

            """;
        Assert.Equal(new(ExitCode.Clean, "domo.types.json written.\n", ""), await folder.RunAsync(pull));
        Assert.Equal(Types, await ReadTypesAsync(folder));
        Assert.Equal(new(ExitCode.Clean, "domo.types.json is up to date.\n", ""), await folder.RunAsync(pull));

        folder.Write("domo.types.json", Types.Replace("LONG", "DOUBLE", StringComparison.Ordinal));
        Assert.Equal(
            new(ExitCode.Clean, "domo.types.json is up to date.\n", "info: sales: 'amount' stays \"DOUBLE\", but Domo says "
                + "\"LONG\"; use --force to replace it\n"),
            await folder.RunAsync(pull));
        var shown = await folder.RunAsync([.. pull, "--force", "--dry-run"]);
        Assert.Equal((ExitCode.Findings, ""), (shown.ExitCode, shown.Error));
        Assert.Contains("-        \"amount\": \"DOUBLE\",\n+        \"amount\": \"LONG\",\n", shown.Output, StringComparison.Ordinal);
        Assert.Contains("DOUBLE", await ReadTypesAsync(folder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_dataset_does_not_affect_another()
    {
        using var folder = Folder(Manifest);
        await using var server = await SchemaServer.StartAsync((id, context) => AnswerAsync(context, id == One ? 200 : 404, Columns));

        var run = await folder.RunAsync("types", "pull", "--instance", server.Address);

        Assert.Equal(ExitCode.Unreadable, run.ExitCode);
        Assert.Equal("domo.types.json written.\n", run.Output);
        Assert.Equal(
            $"""
            warning: sales: there is no column 'Dya', which 'day' of 'sales' uses in the manifest; did you mean 'Day'?
            info: sales: the manifest does not list the column 'At' of 'sales', so the app cannot read it
            error: all: {new Uri(server.Address).Authority}: has no dataset with the ID {Two} (404)

            """,
            run.Error.Replace("info: sales: the manifest does not list the column 'Day' of 'sales', so the app cannot read it\n",
                "", StringComparison.Ordinal));
        Assert.Contains("\"amount\": \"DECIMAL\"", await ReadTypesAsync(folder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_and_omits_an_unknown_type()
    {
        using var folder = Folder(Manifest);
        await using var server = await SchemaServer.StartAsync((id, context) => AnswerAsync(context, id == Two ? 200 : 404, Columns));

        var run = await folder.RunAsync("types", "pull", "--instance", server.Address);

        Assert.Contains(
            "info: all: the column 'At' has the type 'TIME' in Domo, which is not one of STRING, LONG, DECIMAL, DOUBLE, DATE, DATETIME, "
                + "so 'At' gets no type\n",
            run.Error,
            StringComparison.Ordinal);
        Assert.DoesNotContain("\"At\"", await ReadTypesAsync(folder), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, "{}", "{0}: rejects the token in the environment variable DOMO_DEVELOPER_TOKEN (401)")]
    [InlineData(403, "{}", "{1}: {0}: does not let the owner of the token in DOMO_DEVELOPER_TOKEN read the "
        + "dataset {2} (403)")]
    [InlineData(503, "", "{1}: {0}: returned 503 Service Unavailable")]
    [InlineData(200, "<html>", "{1}: {0}: did not return JSON; check that it is a Domo instance")]
    [InlineData(200, "[]", "{1}: {0}: returned an unexpected response; the schema must have columns with a name and a type")]
    [InlineData(200, """{"schema":{"columns":[{"name":1}]}}""", "{1}: {0}: returned an unexpected response; the schema must have columns with a name and a type")]
    public async Task Reports_an_invalid_answer_and_writes_nothing(int status, string body, string message)
    {
        using var folder = Folder(Manifest);
        await using var server = await SchemaServer.StartAsync((_, context) => AnswerAsync(context, status, body));

        var run = await folder.RunAsync("types", "pull", "--instance", server.Address);

        string authority = new Uri(server.Address).Authority;
        var errors = ((string Alias, string Id)[])[("sales", One), ("all", Two)];
        string expected = string.Concat(errors.Take(status == 401 ? 1 : 2).Select(dataset =>
            "error: " + message.Replace("{0}", authority, StringComparison.Ordinal)
                .Replace("{1}", dataset.Alias, StringComparison.Ordinal)
                .Replace("{2}", dataset.Id, StringComparison.Ordinal) + "\n"));
        Assert.Equal(new TestRun(ExitCode.Unreadable, "", expected), run);
        Assert.False(File.Exists(folder.PathOf("domo.types.json")));
    }

    [Fact]
    public async Task The_token_does_not_follow_a_redirect()
    {
        using var folder = Folder(Manifest);
        await using var other = await SchemaServer.StartAsync((_, context) => AnswerAsync(context, 200, Columns));
        await using var server = await SchemaServer.StartAsync((_, context) =>
        {
            context.Response.Redirect(other.Address);
            return Task.CompletedTask;
        });

        var run = await folder.RunAsync("types", "pull", "--instance", server.Address);

        Assert.Equal(ExitCode.Unreadable, run.ExitCode);
        Assert.Contains("redirects (302), and the token is not sent to other addresses", run.Error, StringComparison.Ordinal);
        Assert.Equal([Token, Token], server.Tokens.Values);
        Assert.Empty(other.Tokens);
    }

    [Fact]
    public async Task Waits_for_an_unresponsive_server_only_until_the_timeout()
    {
        using var folder = Folder(Manifest);
        await using var server = await SchemaServer.StartAsync((_, context) => Task.Delay(Timeout.Infinite, context.RequestAborted));

        var run = await folder.RunAsync("types", "pull", "--instance", server.Address, "--timeout", "1");

        Assert.Equal(ExitCode.Unreadable, run.ExitCode);
        Assert.StartsWith(
            $"error: sales: {new Uri(server.Address).Authority}: did not respond within 1 s\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_the_address_of_an_unreachable_server()
    {
        using var folder = Folder(Manifest);

        // No program listens on the discard port.
        var run = await folder.RunAsync("types", "pull", "--instance", "http://127.0.0.1:9");

        Assert.Equal(ExitCode.Unreadable, run.ExitCode);
        Assert.StartsWith("error: sales: 127.0.0.1:9: cannot be reached: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, run.Error, StringComparison.Ordinal);
    }

    private static TestFolder Folder(string manifest)
    {
        var folder = new TestFolder { Variables = { ["DOMO_DEVELOPER_TOKEN"] = Token } };
        folder.Write("manifest.json", manifest);
        return folder;
    }

    private static async Task AnswerAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        await context.Response.WriteAsync(body, context.RequestAborted);
    }

    private static Task<string> ReadTypesAsync(TestFolder folder) =>
        File.ReadAllTextAsync(folder.PathOf("domo.types.json"), TestContext.Current.CancellationToken);
}
