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
    public void An_instance_has_a_name_a_host_or_an_address(string text, string address) =>
        Assert.Equal(address, InstanceAddress.Parse(text).ToString());

    [Fact]
    public async Task Types_are_those_of_the_emulators_datasets()
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
        Assert.Equal(new(ExitCode.Clean, "domo.types.json has these types already.\n", ""), await folder.RunAsync(pull));

        folder.Write("domo.types.json", Types.Replace("LONG", "DOUBLE", StringComparison.Ordinal));
        Assert.Equal(
            new(ExitCode.Clean, "domo.types.json has these types already.\n", "info: sales: 'amount' stays \"DOUBLE\", and Domo says "
                + "\"LONG\"; --force replaces it\n"),
            await folder.RunAsync(pull));
        var shown = await folder.RunAsync([.. pull, "--force", "--dry-run"]);
        Assert.Equal((ExitCode.Findings, ""), (shown.ExitCode, shown.Error));
        Assert.Contains("-        \"amount\": \"DOUBLE\",\n+        \"amount\": \"LONG\",\n", shown.Output, StringComparison.Ordinal);
        Assert.Contains("DOUBLE", await ReadTypesAsync(folder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_dataset_lacks_keeps_nothing_of_another()
    {
        using var folder = Folder(Manifest);
        await using var server = await SchemaServer.StartAsync((id, context) => AnswerAsync(context, id == One ? 200 : 404, Columns));

        var run = await folder.RunAsync("types", "pull", "--instance", server.Address);

        Assert.Equal(ExitCode.Unreadable, run.ExitCode);
        Assert.Equal("domo.types.json written.\n", run.Output);
        Assert.Equal(
            $"""
            warning: sales: there is no column 'Dya', which the manifest names for 'day' of 'sales'; did you mean 'Day'?
            info: sales: the manifest does not name the column 'At' of 'sales'; the app cannot read it
            error: all: {new Uri(server.Address).Authority}: has no dataset with the id {Two} (404)

            """,
            run.Error.Replace("info: sales: the manifest does not name the column 'Day' of 'sales'; the app cannot read it\n",
                "", StringComparison.Ordinal));
        Assert.Contains("\"amount\": \"DECIMAL\"", await ReadTypesAsync(folder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_that_the_file_does_not_know_is_said_and_left_out()
    {
        using var folder = Folder(Manifest);
        await using var server = await SchemaServer.StartAsync((id, context) => AnswerAsync(context, id == Two ? 200 : 404, Columns));

        var run = await folder.RunAsync("types", "pull", "--instance", server.Address);

        Assert.Contains(
            "info: all: the column 'At' has the type 'TIME' in Domo, which is none of STRING, LONG, DECIMAL, DOUBLE, DATE, DATETIME, "
                + "so 'At' gets no type\n",
            run.Error,
            StringComparison.Ordinal);
        Assert.DoesNotContain("\"At\"", await ReadTypesAsync(folder), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, "{}", "{0}: does not accept the token in the environment variable DOMO_DEVELOPER_TOKEN (401)")]
    [InlineData(403, "{}", "{1}: {0}: does not let the owner of the token in the environment variable DOMO_DEVELOPER_TOKEN read the "
        + "dataset {2} (403)")]
    [InlineData(503, "", "{1}: {0}: answers with 503 Service Unavailable")]
    [InlineData(200, "<html>", "{1}: {0}: answers with something else than JSON; is it the address of a Domo instance?")]
    [InlineData(200, "[]", "{1}: {0}: answers without the schema's columns, each with name and type")]
    [InlineData(200, """{"schema":{"columns":[{"name":1}]}}""", "{1}: {0}: answers without the schema's columns, each with name and type")]
    public async Task What_is_no_answer_is_said_and_nothing_is_written(int status, string body, string message)
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
        Assert.Contains("answers with a redirect (302), which the token does not follow", run.Error, StringComparison.Ordinal);
        Assert.Equal([Token, Token], server.Tokens.Values);
        Assert.Empty(other.Tokens);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_waited_for_no_longer_than_said()
    {
        using var folder = Folder(Manifest);
        await using var server = await SchemaServer.StartAsync((_, context) => Task.Delay(Timeout.Infinite, context.RequestAborted));

        var run = await folder.RunAsync("types", "pull", "--instance", server.Address, "--timeout", "1");

        Assert.Equal(ExitCode.Unreadable, run.ExitCode);
        Assert.StartsWith(
            $"error: sales: {new Uri(server.Address).Authority}: has not answered within 1 s\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_listens_the_address_is_said()
    {
        using var folder = Folder(Manifest);

        // Nothing listens on the port of discarded data.
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
