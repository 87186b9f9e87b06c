using System.Net;

namespace Domo.Manifest.Emulator.Tests.AppDb;

public sealed class BulkTests
{
    private const string Bulk = NotesApp.Notes + "/bulk";

    [Fact]
    public async Task Creates_upserts_and_deletes_documents_in_bulk()
    {
        await using var app = await NotesApp.StartAsync();
        Assert.Equal("""{"Created":2}""", (await app.PostAsync(Bulk, """[{"content":{"a":1}},{"content":{"a":2}}]""")).Ok());
        string[] ids = [.. (await app.GetAsync(NotesApp.Notes)).Json.AsArray().Select(document => document!["id"]!.GetValue<string>())];
        const string Unknown = "753e53a0-f054-11e9-81b4-2a2ae2dbcce4";

        var upserted = await app.PutAsync(
            Bulk,
            $$$"""
            [{"id":"{{{ids[0].ToUpperInvariant()}}}","content":{"a":5}},{"content":{"a":3}},{"id":"{{{Unknown}}}","content":{"a":4}}]
            """);

        Assert.Equal("""{"Updated":1,"Created":2}""", upserted.Ok());
        Assert.Equal("""{"a":5} {"a":2} {"a":3} {"a":4}""", await NotesApp.FindAsync(app, "{}"));
        (await app.GetAsync($"{NotesApp.Notes}/{Unknown}")).Ok();
        Assert.Equal("""{"Deleted":2}""", (await app.DeleteAsync($"{Bulk}?ids={ids[1]},%20{Unknown.ToUpperInvariant()},none")).Ok());
        Assert.Equal("""{"a":5} {"a":3}""", await NotesApp.FindAsync(app, "{}"));
    }

    [Fact]
    public async Task A_bulk_with_one_invalid_document_stores_none()
    {
        await using var app = await NotesApp.StartAsync();

        Assert.Equal(
            "The item must be a document, {\"content\":{…}}, not {\"a\":1} at index 1.",
            (await app.PostAsync(Bulk, """[{"content":{}},{"a":1}]""")).ErrorMessage(HttpStatusCode.BadRequest));
        Assert.StartsWith(
            "The 'id' of a document must be a string, not 5 at index 0.",
            (await app.PutAsync(Bulk, """[{"id":5,"content":{}}]""")).ErrorMessage(HttpStatusCode.BadRequest),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "The 'content' of a document cannot have the property '$set'",
            (await app.PostAsync(Bulk, """[{"content":{"a":[{"$set":1}]}}]""")).ErrorMessage(HttpStatusCode.BadRequest),
            StringComparison.Ordinal);
        (await app.PostAsync(Bulk, """{"content":{}}""")).ErrorMessage(HttpStatusCode.BadRequest);
        Assert.Equal("[]", (await app.GetAsync(NotesApp.Notes)).Ok());
    }

    [Fact]
    public async Task Accepts_as_many_IDs_as_Domo()
    {
        await using var app = await NotesApp.StartAsync();
        string ids = string.Join(',', Enumerable.Range(0, 700).Select(_ => Guid.NewGuid()));

        Assert.Equal("""{"Deleted":0}""", (await app.DeleteAsync($"{Bulk}?ids={ids}")).Ok());
        (await app.DeleteAsync($"{Bulk}?ids={ids},one-more")).ErrorMessage(HttpStatusCode.RequestUriTooLong);
        (await app.DeleteAsync(Bulk)).ErrorMessage(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Version_2_returns_users_as_strings_and_no_customer()
    {
        await using var app = await NotesApp.StartAsync();
        string notes = NotesApp.Notes.Replace("v1", "v2", StringComparison.Ordinal);

        var created = await app.PostAsync(notes + "/", """{"content":{"a":1}}""");

        string id = created.Json["id"]!.GetValue<string>();
        Assert.StartsWith($$"""{"id":"{{id}}","owner":"27","createdBy":"27","datastoreId":""", created.Ok(), StringComparison.Ordinal);
        Assert.EndsWith(
            """
            "createdOn":"2026-04-23T12:00:00.250Z","updatedOn":"2026-04-23T12:00:00.250Z","updatedBy":"27","content":{"a":1},
            "syncRequired":false}
            """.ReplaceLineEndings(""),
            created.Body,
            StringComparison.Ordinal);
        Assert.Equal($"[{created.Body}]", (await app.GetAsync(notes)).Ok());
        Assert.Equal($"[{created.Body}]", (await app.PostAsync(notes + "/query/", "{}")).Ok());
        Assert.Equal(created.Body, (await app.GetAsync($"{notes}/{id}")).Ok());
        Assert.Equal("1", (await app.PutAsync(notes + "/update", """{"query":{"owner":27},"operation":{"$inc":{"content.a":1}}}""")).Ok());
        Assert.Contains("\"content\":{}", (await app.PutAsync($"{notes}/{id}", """{"content":{}}""")).Ok(), StringComparison.Ordinal);
        Assert.Equal("""{"Updated":0,"Created":1}""", (await app.PutAsync(notes + "/bulk", """[{"content":{}}]""")).Ok());
        Assert.Equal("", (await app.DeleteAsync($"{notes}/{id}")).Ok());
        Assert.Equal("""{"Deleted":0}""", (await app.DeleteAsync($"{notes}/bulk?ids={id}")).Ok());
    }
}
