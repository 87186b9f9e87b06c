using System.Net;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests.AppDb;

public sealed class CollectionTests
{
    private const string Collections = "/domo/datastores/v1/collections";
    private const string Manifest =
        """
        {
          "proxyId": "d4a4b9c4-e123-41ce-8f93-dcafbeea4642",
          "collectionsMapping": [{ "name": "Notes", "id": "02c3a404-e18c-4f15-ac7f-a96cdb59ad10" }]
        }
        """;

    private const string Users =
        """{"name":"Users","schema":{"columns":[{"name":"username","type":"STRING"}]},"syncEnabled":true}""";

    [Fact]
    public async Task Creates_lists_changes_and_deletes_a_collection()
    {
        await using var app = await TestApp.StartAsync(Manifest);
        const string Notes =
            """
            {"id":"02c3a404-e18c-4f15-ac7f-a96cdb59ad10","customer":"emulator","owner":27,
            "datastoreId":"d4a4b9c4-e123-41ce-8f93-dcafbeea4642","name":"Notes","syncRequired":false,"fullReplaceRequired":false,
            "lastSync":"1970-01-02T00:00:00.000+0000","updatedBy":27,
            "createdOn":"2026-04-23T12:00:00.250+0000","updatedOn":"2026-04-23T12:00:00.250+0000","exportable":true,"syncEnabled":false}
            """;
        Assert.Equal($"[{Notes.ReplaceLineEndings("")}]", (await app.GetAsync(Collections + "/")).Ok());

        var created = await app.PostAsync(Collections, Users);

        string id = created.Json["id"]!.GetValue<string>();
        Assert.Contains(
            """
            "name":"Users","schemaJson":"{\"columns\":[{\"type\":\"STRING\",\"name\":\"username\",\"visible\":true}]}","syncRequired":true
            """,
            created.Ok(),
            StringComparison.Ordinal);
        Assert.Equal("""{"columns":[{"type":"STRING","name":"username","visible":true}]}""", created.Json["schema"]!.ToJsonString());
        Assert.EndsWith($",{created.Body}]", (await app.GetAsync(Collections)).Ok(), StringComparison.Ordinal);
        (await app.PostAsync(Collections + "/Users/documents", """{"content":{"username":5}}""")).ErrorMessage(HttpStatusCode.BadRequest);
        (await app.PostAsync(Collections + "/Users/documents", """{"content":{"username":"x"}}""")).Ok();

        app.Time.Now += TimeSpan.FromSeconds(1);
        var changed = await app.PutAsync(
            $"{Collections}/{id}", """{"name":"People","schema":{"columns":[{"name":"band","type":"LONG"}]}}""");
        Assert.Equal("People", changed.Json["name"]!.GetValue<string>());
        Assert.Equal("2026-04-23T12:00:01.250+0000", changed.Json["updatedOn"]!.GetValue<string>());
        Assert.True(changed.Json["syncEnabled"]!.GetValue<bool>());
        (await app.PostAsync(Collections + "/Users/documents", """{"content":{"username":5,"band":1}}""")).Ok();

        Assert.Equal("", (await app.DeleteAsync(Collections + "/Users")).Ok());
        (await app.GetAsync(Collections + "/Users/documents")).ErrorMessage(HttpStatusCode.NotFound);
        (await app.PostAsync(Collections, Users)).Ok();
        Assert.Equal("[]", (await app.GetAsync(Collections + "/Users/documents")).Ok());
    }

    [Theory]
    [InlineData("{}", HttpStatusCode.BadRequest, "The 'name' of a collection must be a nonempty string")]
    [InlineData("""{"name":""}""", HttpStatusCode.BadRequest, "The 'name' of a collection must be a nonempty string")]
    [InlineData("[]", HttpStatusCode.BadRequest, "The body must be a collection")]
    [InlineData("", HttpStatusCode.BadRequest, "The body must be a collection")]
    [InlineData("""{"name":"Notes"}""", HttpStatusCode.Conflict, "A collection named 'Notes' already exists.")]
    [InlineData(
        """{"name":"A","syncEnabled":true}""", HttpStatusCode.BadRequest, "The collection 'A' cannot be synced without a 'schema'.")]
    [InlineData(
        """{"name":"A","schema":{"columns":[{"name":"n","type":"NUMBER"}]}}""", HttpStatusCode.BadRequest,
        "The column 'n' has the type 'NUMBER'")]
    public async Task Rejects_a_collection_that_Domo_would_reject(string body, HttpStatusCode status, string message)
    {
        await using var app = await TestApp.StartAsync(Manifest);

        Assert.StartsWith(message, (await app.PostAsync(Collections, body)).ErrorMessage(status), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejects_an_export_while_another_is_running()
    {
        const string Export = "/domo/datastores/v1/export";
        await using var app = await TestApp.StartAsync(Manifest);
        Assert.Equal("", (await app.PostAsync(Export)).Ok());
        Assert.Equal("", (await app.PostAsync(Export + "?includeRelatedCollections=true", "{}")).Ok());
        (await app.PostAsync(Export + "?includeRelatedCollections=1")).ErrorMessage(HttpStatusCode.BadRequest);

        await app.RestartAsync(new DomoEmulatorOptions
        {
            ManifestPath = app.PathOf("manifest.json"), TimeProvider = app.Time, ExportDuration = TimeSpan.FromMinutes(1),
        });

        (await app.PostAsync(Export)).Ok();
        (await app.PostAsync(Export)).ErrorMessage(HttpStatusCode.Locked);
        app.Time.Now += TimeSpan.FromMinutes(1);
        (await app.PostAsync(Export)).Ok();
    }
}
