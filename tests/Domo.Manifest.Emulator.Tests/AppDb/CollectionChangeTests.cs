using System.Net;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests.AppDb;

/// <summary>Collection metadata and its changes.</summary>
public sealed class CollectionChangeTests
{
    private const string Collections = "/domo/datastores/v1/collections";
    private const string Id = "02c3a404-e18c-4f15-ac7f-a96cdb59ad10";
    private const string AppId = "d4a4b9c4-e123-41ce-8f93-dcafbeea4642";
    private const string Manifest =
        """
        {"proxyId":"d4a4b9c4-e123-41ce-8f93-dcafbeea4642","collectionsMapping":[
        {"name":"Notes","id":"02c3a404-e18c-4f15-ac7f-a96cdb59ad10",
        "syncEnabled":true,"schema":{"columns":[{"name":"n","type":"LONG"},{"name":"t","type":"STRING"}]},
        "defaultPermission":["READ","WRITE","READ_CONTENT","CREATE_CONTENT","DELETE"],
        "filters":[{"name":"r","applyOn":["READ","UPDATE"],
        "applyTo":[{"type":"USER_ID","values":[28,"29"]},{"type":"GROUP_ID","values":[5]}],"query":{"content.n":1}},
        {"name":"own","applyOn":["DELETE"],"applyTo":[],"applyToAll":true,"limitToOwner":true,"query":{}}]}]}
        """;

    private const string Shown =
        """
        {"id":"02c3a404-e18c-4f15-ac7f-a96cdb59ad10","customer":"emulator","owner":27,
        "datastoreId":"d4a4b9c4-e123-41ce-8f93-dcafbeea4642","name":"Notes",
        "schemaJson":"{\"columns\":[{\"type\":\"LONG\",\"name\":\"n\",\"visible\":true},
        {\"type\":\"STRING\",\"name\":\"t\",\"visible\":true}]}",
        "defaultPermissions":"READ,WRITE,READ_CONTENT,CREATE_CONTENT,DELETE",
        "filters":[{"name":"r","applyOn":["READ","UPDATE"],"applyTo":[{"type":"USER_ID","values":["28","29"]},
        {"type":"GROUP_ID","values":["5"]}],"applyToAll":false,"limitToOwner":false,"query":{"content.n":1}},
        {"name":"own","applyOn":["DELETE"],"applyTo":[],"applyToAll":true,"limitToOwner":true,"query":{}}],
        "syncRequired":true,"fullReplaceRequired":true,"lastSync":"1970-01-02T00:00:00.000+0000","updatedBy":27,
        "schema":{"columns":[{"type":"LONG","name":"n","visible":true},{"type":"STRING","name":"t","visible":true}]},
        "createdOn":"2026-04-23T12:00:00.250+0000","updatedOn":"2026-04-23T12:00:00.250+0000","exportable":true,"syncEnabled":true}
        """;

    [Fact]
    public async Task A_collection_shows_its_schema_its_rules_and_its_permissions()
    {
        await using var app = await TestApp.StartAsync(Manifest);

        Assert.Equal($"[{Shown.ReplaceLineEndings("")}]", (await app.GetAsync(Collections)).Ok());
    }

    [Theory]
    [InlineData("{}", null, null)]
    [InlineData("""{"name":"Other"}""", "\"name\":\"Notes\"", "\"name\":\"Other\"")]
    [InlineData("""{"filters":[]}""", "\"filters\":[…],", "")]
    [InlineData(
        """{"filters":[{"name":"x","applyOn":["READ"],"applyTo":[],"query":{}}]}""",
        "\"filters\":[…],",
        """
        "filters":[{"name":"x","applyOn":["READ"],"applyTo":[],"applyToAll":false,"limitToOwner":false,"query":{}}],
        """)]
    public async Task A_change_keeps_what_it_does_not_mention(string change, string? before, string? after)
    {
        await using var app = await TestApp.StartAsync(Manifest);
        app.Time.Now += TimeSpan.FromSeconds(1);
        string shown = Shown.ReplaceLineEndings("");
        int start = shown.IndexOf("\"filters\"", StringComparison.Ordinal);
        string filters = shown[start..shown.IndexOf("\"syncRequired\"", StringComparison.Ordinal)];
        string expected = before is null ? shown : shown.Replace(
            before.Replace("\"filters\":[…],", filters, StringComparison.Ordinal), after!.Trim(), StringComparison.Ordinal);
        expected = expected
            .Replace("\"updatedOn\":\"2026-04-23T12:00:00", "\"updatedOn\":\"2026-04-23T12:00:01", StringComparison.Ordinal)
            .Replace("\"updatedBy\":27", "\"updatedBy\":28", StringComparison.Ordinal);

        var changed = await app.SendAsync(HttpMethod.Put, $"{Collections}/Notes", change, user: "28");

        Assert.Equal(expected, changed.Ok());
        Assert.Equal($"[{expected}]", (await app.GetAsync(Collections)).Ok());
    }

    [Theory]
    [InlineData("Notes", true)]
    [InlineData(Id, true)]
    [InlineData("02C3A404-E18C-4F15-AC7F-A96CDB59AD10", true)]
    [InlineData("notes", false)]
    [InlineData("02c3a404-e18c-4f15-ac7f-a96cdb59ad11", false)]
    public async Task Changes_and_deletes_a_collection_by_name_or_ID(string name, bool isFound)
    {
        await using var app = await TestApp.StartAsync(Manifest);
        var status = isFound ? HttpStatusCode.OK : HttpStatusCode.NotFound;

        Assert.Equal(status, (await app.GetAsync($"{Collections}/{name}/permission")).Status);
        Assert.Equal(status, (await app.PutAsync($"{Collections}/{name}", """{"name":"Other"}""")).Status);
        Assert.Equal(status, (await app.DeleteAsync($"{Collections}/{name}")).Status);
        Assert.Equal(isFound ? 0 : 1, (await app.GetAsync(Collections)).Json.AsArray().Count);
    }

    [Fact]
    public async Task A_renamed_collection_keeps_its_URL_and_its_documents()
    {
        await using var app = await TestApp.StartAsync(Manifest);
        await NotesApp.CreateAsync(app, """{"n":1}""");

        (await app.PutAsync($"{Collections}/Notes", """{"name":"Other"}""")).Ok();

        Assert.Equal("""{"n":1}""", await NotesApp.FindAsync(app, "{}"));
        (await app.GetAsync($"{Collections}/Other/documents")).ErrorMessage(HttpStatusCode.NotFound);
        (await app.PostAsync(Collections, """{"name":"Notes"}""")).ErrorMessage(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Deleting_a_collection_deletes_only_its_documents()
    {
        await using var app = await TestApp.StartAsync("""{"collectionsMapping":[{"name":"Notes"},{"name":"Others"}]}""");
        await NotesApp.CreateAsync(app, """{"n":1}""");
        (await app.PostAsync($"{Collections}/Others/documents", """{"content":{"n":2}}""")).Ok();

        (await app.DeleteAsync($"{Collections}/Others")).Ok();
        (await app.PostAsync(Collections, """{"name":"Others"}""")).Ok();

        Assert.Equal("""{"n":1}""", await NotesApp.FindAsync(app, "{}"));
        Assert.Equal("[]", (await app.GetAsync($"{Collections}/Others/documents")).Ok());
    }

    [Fact]
    public async Task Changed_filter_rules_and_schemas_apply_immediately()
    {
        await using var app = await TestApp.StartAsync("""{"collectionsMapping":[{"name":"Notes"}]}""");
        await NotesApp.CreateAsync(app, """{"n":1}""", """{"n":"x"}""");

        (await app.PutAsync(
            $"{Collections}/Notes",
            """
            {"schema":{"columns":[{"name":"n","type":"LONG"}]},
            "filters":[{"name":"r","applyOn":["READ"],"applyTo":[],"applyToAll":true,"query":{"content.n":1}}]}
            """)).Ok();

        Assert.Equal("""{"n":1}""", await NotesApp.FindAsync(app, "{}"));
        (await app.PostAsync(NotesApp.Notes, """{"content":{"n":"y"}}""")).ErrorMessage(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("POST", "", """{"name":"A","filters":[{"name":"r","applyOn":["READ"],"applyTo":[],"query":{"a":1}}]}""")]
    [InlineData("PUT", "/Notes", """{"filters":[{"name":"r","applyOn":["READ"],"applyTo":[],"query":{"content.a":{"$x":1}}}]}""")]
    public async Task Rejects_a_filter_rule_that_cannot_be_applied(string method, string path, string body)
    {
        await using var app = await TestApp.StartAsync(Manifest);

        Assert.StartsWith(
            "The filter rule 'r' of the collection '",
            (await app.SendAsync(new HttpMethod(method), Collections + path, body)).ErrorMessage(HttpStatusCode.BadRequest),
            StringComparison.Ordinal);
        Assert.Equal($"[{Shown.ReplaceLineEndings("")}]", (await app.GetAsync(Collections)).Ok());
    }

    [Theory]
    [InlineData("\"defaultPermission\":[\"READ\",\"SHARE\"]", "READ,SHARE")]
    [InlineData("\"defaultPermissions\":\"READ, SHARE\"", "READ,SHARE")]
    public async Task A_new_collection_grants_the_app_the_permissions_in_its_body(string permissions, string shown)
    {
        await using var app = await TestApp.StartAsync(Manifest);

        var created = await app.SendAsync(HttpMethod.Post, Collections, $$"""{"name":"A",{{permissions}}}""", user: "28");

        created.Ok();
        Assert.Equal(shown, created.Json["defaultPermissions"]!.GetValue<string>());
        Assert.Equal((28, 28), (created.Json["owner"]!.GetValue<int>(), created.Json["updatedBy"]!.GetValue<int>()));
        Assert.Equal(
            $$"""[{"entity":"RYUU_APP","entityId":"{{AppId}}","permissions":["read","share"]}]""",
            (await app.GetAsync($"{Collections}/A/permission")).Ok());
    }

    [Theory]
    [InlineData("""{"name":"A\u0000"}""", "The 'name' of the collection contains the character U+0000.")]
    [InlineData("""{"name":null}""", "The 'name' of a collection must be a nonempty string, not null.")]
    [InlineData("null", "The body must be a collection as in a manifest, {\"name\":\"…\"}, not null.")]
    [InlineData("", "The body must be a collection as in a manifest, {\"name\":\"…\"}, not empty.")]
    public async Task Rejects_a_body_that_is_not_a_collection(string body, string message)
    {
        await using var app = await TestApp.StartAsync(Manifest);

        Assert.Equal(message, (await app.PostAsync(Collections, body)).ErrorMessage(HttpStatusCode.BadRequest));
    }

    [Theory]
    [InlineData("true", HttpStatusCode.OK)]
    [InlineData("false", HttpStatusCode.OK)]
    [InlineData("yes", HttpStatusCode.BadRequest)]
    public async Task An_export_validates_includeRelatedCollections(string value, HttpStatusCode status)
    {
        await using var app = await TestApp.StartAsync(Manifest);

        Assert.Equal(status, (await app.PostAsync("/domo/datastores/v1/export?includeRelatedCollections=" + value)).Status);
    }
}
