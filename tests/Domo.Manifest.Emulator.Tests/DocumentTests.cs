using System.Net;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests;

public sealed class DocumentTests
{
    private const string Manifest =
        """
        {
          "name": "App",
          "proxyId": "d4a4b9c4-e123-41ce-8f93-dcafbeea4642",
          "collectionsMapping": [
            {
              "name": "Tasks",
              "id": "02c3a404-e18c-4f15-ac7f-a96cdb59ad10",
              "syncEnabled": true,
              "schema": {
                "columns": [
                  { "name": "title", "type": "STRING" }, { "name": "effort", "type": "LONG" }, { "name": "cost", "type": "DECIMAL" },
                  { "name": "rate", "type": "DOUBLE" }, { "name": "due", "type": "DATE" }, { "name": "at", "type": "DATETIME" }
                ]
              }
            },
            { "name": "Notes" }
          ]
        }
        """;

    private const string Tasks = "/domo/datastores/v1/collections/Tasks/documents";
    private const string Notes = "/domo/datastores/v1/collections/Notes/documents";

    [Fact]
    public async Task Creates_reads_replaces_and_deletes_a_document()
    {
        await using var app = await TestApp.StartAsync(Manifest);

        var created = await app.PostAsync(Tasks + "/", """{"content":{"title":"é\"","free":[1.0,null]}}""");
        string id = created.Json["id"]!.GetValue<string>();
        string expected =
            """
            {"id":"ID","customer":"emulator","owner":27,"datastoreId":"d4a4b9c4-e123-41ce-8f93-dcafbeea4642",
            "collectionId":"02c3a404-e18c-4f15-ac7f-a96cdb59ad10","createdOn":"2026-04-23T12:00:00.250+0000",
            "updatedOn":"2026-04-23T12:00:00.250+0000","updatedBy":27,"content":{"title":"é\"","free":[1.0,null]},"syncRequired":true}
            """.ReplaceLineEndings("").Replace("ID", id, StringComparison.Ordinal);
        Assert.Equal(expected, created.Ok());
        Assert.True(Guid.TryParse(id, out _));
        Assert.Equal(expected, (await app.GetAsync($"{Tasks}/{id}")).Ok());
        Assert.Equal($"[{expected}]", (await app.GetAsync(Tasks)).Ok());

        app.Time.Now += TimeSpan.FromSeconds(1);
        var replaced = await app.SendAsync(HttpMethod.Put, $"{Tasks}/{id}", """{"content":{"due":"2026-04-24"}}""");
        Assert.Equal(
            expected.Replace("""{"title":"é\"","free":[1.0,null]}""", """{"due":"2026-04-24"}""", StringComparison.Ordinal)
                .Replace("\"updatedOn\":\"2026-04-23T12:00:00", "\"updatedOn\":\"2026-04-23T12:00:01", StringComparison.Ordinal),
            replaced.Ok());

        Assert.Equal("", (await app.SendAsync(HttpMethod.Delete, $"{Tasks}/{id}")).Ok());
        Assert.Equal("[]", (await app.GetAsync(Tasks + "/")).Ok());
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Delete })
        {
            Assert.Equal(
                $"The collection 'Tasks' has no document '{id}'.",
                (await app.SendAsync(method, $"{Tasks}/{id}")).ErrorMessage(HttpStatusCode.NotFound));
        }

        (await app.SendAsync(HttpMethod.Put, $"{Tasks}/{id}", """{"content":{}}""")).ErrorMessage(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Parallel_creates_lose_no_document_and_pages_keep_their_order()
    {
        await using var app = await TestApp.StartAsync(Manifest);
        await app.RestartAsync(app.Options(documents: "documents.json"));

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => app.PostAsync(Notes, $$$"""{"content":{"n":{{{i}}}}}""")));

        string[] all = [.. (await app.GetAsync(Notes)).Json.AsArray().Select(document => document!["id"]!.GetValue<string>())];
        Assert.Equal(50, all.Distinct().Count());
        var page = (await app.GetAsync(Notes + "?limit=2&offset=10")).Json.AsArray();
        Assert.Equal(all[10..12], page.Select(document => document!["id"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Reads_the_documents_file_after_a_restart_or_a_manual_edit()
    {
        await using var app = await TestApp.StartAsync(Manifest);
        app.Write("documents.json", """{"collections":{"Notes":[{"content":{"by":"hand"}}],"Removed":[{"id":"1","content":{}}]}}""");
        await app.RestartAsync(app.Options(documents: "documents.json"));
        Assert.Equal("""{"by":"hand"}""", Assert.Single((await app.GetAsync(Notes)).Json.AsArray())!["content"]!.ToJsonString());
        await app.PostAsync(Notes, """{"content":{"by":"app"}}""");
        string before = (await app.GetAsync(Notes)).Ok();

        await app.RestartAsync(app.Options(documents: "documents.json"));

        Assert.Equal(before, (await app.GetAsync(Notes)).Ok());
        Assert.Contains("\"Removed\"", await File.ReadAllTextAsync(app.PathOf("documents.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(app.Folder, "*.tmp"));
    }

    [Fact]
    public async Task A_change_that_cannot_be_stored_is_not_applied()
    {
        await using var app = await TestApp.StartAsync(Manifest);
        Directory.CreateDirectory(app.PathOf("away"));
        await app.RestartAsync(app.Options(documents: "away/documents.json"));
        Directory.Delete(app.PathOf("away"), recursive: true);

        string message = (await app.PostAsync(Notes, """{"content":{}}""")).ErrorMessage(HttpStatusCode.InternalServerError);
        Assert.Contains("cannot be written, so nothing was changed", message, StringComparison.Ordinal);
        Assert.Equal("[]", (await app.GetAsync(Notes)).Ok());
    }

    [Theory]
    [InlineData("", "The body must be a document, {\"content\":{…}}, not empty.")]
    [InlineData("""{"title":"x"}""", "The body must be a document, {\"content\":{…}}, not {\"title\":\"x\"}.")]
    [InlineData("""{"content":[1]}""", "'content' of a document must be an object, not [1].")]
    [InlineData("""{"content":{"a":"\ud800"}}""", "The body contains an unpaired surrogate (byte 17).")]
    [InlineData("""{"content":{"\udc00":1}}""", "The body contains an unpaired surrogate")]
    [InlineData("{\"content\":\n {x}}", "The body is not JSON (line 2, byte 3): ")]
    [InlineData("""{"content":{"a":1,"a":2}}""", "The body is not JSON: Duplicate property 'a'")]
    public async Task Rejects_bodies_that_are_not_a_document(string body, string message)
    {
        await using var app = await TestApp.StartAsync(Manifest);

        Assert.StartsWith(message, (await app.PostAsync(Notes, body)).ErrorMessage(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title", "\"x\"", null)]
    [InlineData("title", "{\"nested\":1}", null)]
    [InlineData("title", "5", "STRING and requires a string")]
    [InlineData("effort", "-9223372036854775808", null)]
    [InlineData("effort", "9223372036854775808", "LONG and requires a whole number")]
    [InlineData("effort", "5.0", null)]
    [InlineData("effort", "50e-1", null)]
    [InlineData("effort", "0e9999999999", null)]
    [InlineData("effort", "0.05e2", null)]
    [InlineData("effort", "-9.223372036854775808E+18", null)]
    [InlineData("effort", "1e-30", "LONG and requires a whole number")]
    [InlineData("effort", "1.0000000000000000000000000000001", "LONG and requires a whole number")]
    [InlineData("effort", "1e19", "LONG and requires a whole number")]
    [InlineData("effort", "1e99999999999999999999", "LONG and requires a whole number")]
    [InlineData("effort", "1.5", "LONG and requires a whole number")]
    [InlineData("effort", "\"1\"", "LONG and requires a whole number")]
    [InlineData("cost", "1.5", null)]
    [InlineData("cost", "\"1.5\"", "DECIMAL and requires a number")]
    [InlineData("rate", "1e3", null)]
    [InlineData("rate", "true", "DOUBLE and requires a number")]
    [InlineData("due", "null", null)]
    [InlineData("due", "\"2024-02-29\"", null)]
    [InlineData("due", "\"2026-02-29\"", "DATE and requires a string of the form YYYY-MM-DD")]
    [InlineData("due", "\"2026-04-23T00:00:00Z\"", "DATE and requires a string of the form YYYY-MM-DD")]
    [InlineData("at", "\"2026-04-23T12:00:00Z\"", null)]
    [InlineData("at", "\"2026-04-23T12:00:00.000Z\"", "DATETIME and requires a string of the form YYYY-MM-DDTHH:MM:SSZ")]
    [InlineData("at", "\"2026-04-23T12:00:00+00:00\"", "DATETIME and requires a string of the form YYYY-MM-DDTHH:MM:SSZ")]
    [InlineData("other", "{}", null)]
    public async Task Rejects_values_that_never_sync(string column, string value, string? declared)
    {
        await using var app = await TestApp.StartAsync(Manifest);

        var answer = await app.PostAsync(Tasks, $"{{\"content\":{{\"{column}\":{value}}}}}");

        if (declared is null)
        {
            answer.Ok();
            return;
        }

        Assert.Equal(
            "The collection 'Tasks' would never sync this document, though Domo would store it. "
            + $"'{column}' is declared as {declared}, not {value}.",
            answer.ErrorMessage(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task A_document_with_100_levels_survives_a_restart_and_a_deeper_one_is_rejected()
    {
        await using var app = await TestApp.StartAsync(Manifest);
        await app.RestartAsync(app.Options(documents: "documents.json"));
        string content = string.Concat(Enumerable.Repeat("{\"a\":", 99)) + "[]" + new string('}', 99);
        (await app.PostAsync(Notes, $"{{\"content\":{content}}}")).Ok();
        string before = (await app.GetAsync(Notes)).Ok();

        await app.RestartAsync(app.Options(documents: "documents.json"));

        Assert.Equal(before, (await app.GetAsync(Notes)).Ok());
        Assert.Contains(content, before, StringComparison.Ordinal);
        Assert.Equal(
            "A document can have at most 100 levels of objects and arrays, but 'content' has 101.",
            (await app.PostAsync(Notes, $"{{\"content\":{{\"a\":{content}}}}}")).ErrorMessage(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task Does_not_truncate_a_message_inside_a_surrogate_pair()
    {
        await using var app = await TestApp.StartAsync(Manifest);

        string message = (await app.PostAsync(Notes, $"\"{new string('x', 57)}😀 and more\"")).ErrorMessage(HttpStatusCode.BadRequest);

        Assert.EndsWith("xx….", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stores_values_that_never_sync_if_the_options_allow_it()
    {
        await using var app = await TestApp.StartAsync(Manifest);
        await app.RestartAsync(app.Options(allowUnsyncable: true));

        Assert.Equal("""{"due":5}""", (await app.PostAsync(Tasks, """{"content":{"due":5}}""")).Json["content"]!.ToJsonString());
    }

    [Fact]
    public async Task Reports_a_missing_document_or_collection()
    {
        await using var app = await TestApp.StartAsync(Manifest);

        Assert.Equal(
            "The manifest declares no collection named 'Task'; did you mean 'Tasks'? Declared collections: 'Notes', 'Tasks'.",
            (await app.GetAsync("/domo/datastores/v1/collections/Task/documents")).ErrorMessage(HttpStatusCode.NotFound));
        (await app.GetAsync(Tasks + "?groupby=x")).ErrorMessage(HttpStatusCode.BadRequest);
        (await app.PostAsync(Tasks + "?limit=1", """{"content":{}}""")).ErrorMessage(HttpStatusCode.BadRequest);
        (await app.GetAsync(Tasks + "?limit=10001")).ErrorMessage(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("{", "documents.json(1,2): ")]
    [InlineData("[]", "The documents file ")]
    [InlineData("""{"collections":{"Notes":[{"content":5}]}}""", "The documents file ")]
    public async Task An_invalid_documents_file_prevents_the_start(string text, string message)
    {
        await using var app = await TestApp.StartAsync(Manifest);
        app.Write("documents.json", text);

        var e = await Assert.ThrowsAsync<DomoEmulatorException>(() => app.RestartAsync(app.Options(documents: "documents.json")));

        Assert.Contains(message, e.Message, StringComparison.Ordinal);
    }
}
