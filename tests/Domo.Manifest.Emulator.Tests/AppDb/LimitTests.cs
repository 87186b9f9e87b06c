using System.Net;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests.AppDb;

/// <summary>The documented limits of AppDB, tested at the limit and one above for every operation.</summary>
public sealed class LimitTests
{
    private const string Notes = NotesApp.Notes;
    private const string Id = "753e53a0-f054-11e9-81b4-2a2ae2dbcce4";
    private const int MaxBytes = 2 * 1024 * 1024;

    [Theory]
    [InlineData("create")]
    [InlineData("bulk create")]
    [InlineData("replace")]
    [InlineData("bulk upsert")]
    [InlineData("mass update")]
    public async Task Limits_a_document_to_100_levels_for_every_operation(string operation)
    {
        await using var app = await StartAsync();

        (await WriteAsync(app, operation, Nested(100))).Ok();
        Assert.Equal(
            "A document can have at most 100 levels of objects and arrays, but 'content' has 101." + PlaceOf(operation),
            (await WriteAsync(app, operation, Nested(101))).ErrorMessage(HttpStatusCode.BadRequest));
    }

    [Theory]
    [InlineData("create")]
    [InlineData("bulk create")]
    [InlineData("replace")]
    [InlineData("bulk upsert")]
    [InlineData("mass update")]
    public async Task Limits_a_document_to_2_MB_for_every_operation(string operation)
    {
        await using var app = await StartAsync();

        (await WriteAsync(app, operation, Long(MaxBytes))).Ok();
        Assert.Equal(
            "A document can have at most 2 MB (2,097,152 bytes), but 'content' has 2,097,153 bytes." + PlaceOf(operation),
            (await WriteAsync(app, operation, Long(MaxBytes + 1))).ErrorMessage(HttpStatusCode.BadRequest));
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("POST", "/query")]
    public async Task A_list_returns_at_most_10000_documents(string method, string path)
    {
        const int Limit = 10_000;
        await using var app = await NotesApp.StartAsync();
        (await app.PostAsync(Notes + "/bulk", $"[{string.Join(',', Enumerable.Repeat("""{"content":{}}""", Limit + 1))}]")).Ok();

        Assert.Equal(Limit, await CountAsync(""));
        Assert.Equal(Limit, await CountAsync("?limit=10000"));
        Assert.Equal(1, await CountAsync("?limit=10000&offset=10000"));
        Assert.Equal(0, await CountAsync("?limit=10000&offset=10001"));
        Assert.Equal(0, await CountAsync("?offset=99999999999"));
        Assert.Equal(1, await CountAsync("?limit=1"));
        Assert.Equal(0, await CountAsync("?limit=0"));
        Assert.Equal(
            "Domo returns at most 10000 documents per request, but 'limit' is 10001. Use 'offset' for the rest.",
            (await SendAsync("?limit=10001")).ErrorMessage(HttpStatusCode.BadRequest));

        async Task<int> CountAsync(string parameters) => (await SendAsync(parameters)).Json.AsArray().Count;

        Task<TestApp.Answer> SendAsync(string parameters) => app.SendAsync(new HttpMethod(method), Notes + path + parameters);
    }

    [Theory]
    [InlineData(1_500_000, "A document can have at most 2 MB")]
    [InlineData(1_500_001, "The operation is invalid at '/$set/content.s.1500001': 1500001 items would be missing")]
    public async Task Limits_the_array_items_that_an_update_pads(int index, string message)
    {
        await using var app = await NotesApp.StartAsync("""{"s":[]}""");

        Assert.StartsWith(
            message,
            (await NotesApp.UpdateAsync(app, "{}", $$$"""{"$set":{"content.s.{{{index}}}":1}}""")).ErrorMessage(HttpStatusCode.BadRequest),
            StringComparison.Ordinal);
    }

    private static string PlaceOf(string operation) => operation switch
    {
        "bulk create" => " This concerns the document at index 1.",
        "bulk upsert" => " This concerns the document at index 0.",
        _ => "",
    };

    private static string Nested(int levels) =>
        string.Concat(Enumerable.Repeat("{\"a\":", levels - 1)) + "[]" + new string('}', levels - 1);

    private static string Long(int bytes) => $$"""{"a":"é{{new string('x', bytes - "{\"a\":\"éé\"}".Length)}}"}""";

    private static async Task<TestApp> StartAsync()
    {
        var app = await NotesApp.StartAsync();
        (await app.PutAsync(Notes + "/bulk", $$$"""[{"id":"{{{Id}}}","content":{}}]""")).Ok();
        return app;
    }

    private static Task<TestApp.Answer> WriteAsync(TestApp app, string operation, string content) => operation switch
    {
        "create" => app.PostAsync(Notes, $$"""{"content":{{content}}}"""),
        "bulk create" => app.PostAsync(Notes + "/bulk", $$$"""[{"content":{}},{"content":{{{content}}}}]"""),
        "replace" => app.PutAsync($"{Notes}/{Id}", $$"""{"content":{{content}}}"""),
        "bulk upsert" => app.PutAsync(Notes + "/bulk", $$"""[{"id":"{{Id}}","content":{{content}}}]"""),
        _ => NotesApp.UpdateAsync(app, $$"""{"id":"{{Id}}"}""", $$$"""{"$set":{"content":{{{content}}}}}"""),
    };
}
