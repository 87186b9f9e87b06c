using System.Net;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests.AppDb;

/// <summary>Filter rules and permissions determine the accessible documents.</summary>
public sealed class SecurityTests
{
    private const string Notes = NotesApp.Notes;
    private const string Permission = "/domo/datastores/v1/collections/Notes/permission";
    private const string AppId = "d4a4b9c4-e123-41ce-8f93-dcafbeea4642";

    [Theory]
    [InlineData("""{"applyToAll":true,"query":{"content.region":"West"}}""", "27", null, "1 2")]
    [InlineData("""{"applyTo":[{"type":"USER_ID","values":["27"]}],"query":{"content.region":"West"}}""", "27", null, "1 2")]
    [InlineData("""{"applyTo":[{"type":"USER_ID","values":[27]}],"query":{"content.region":"West"}}""", "28", null, "1 2 3 4")]
    [InlineData("""{"applyTo":[{"type":"GROUP_ID","values":[12,15]}],"query":{"content.region":"West"}}""", "28", "3,15", "1 2")]
    [InlineData("""{"applyTo":[{"type":"GROUP_ID","values":[12,15]}],"query":{"content.region":"West"}}""", "28", "3", "1 2 3 4")]
    [InlineData("""{"applyToAll":true,"limitToOwner":true,"query":{}}""", "28", null, "4")]
    [InlineData("""{"applyToAll":true,"limitToOwner":true,"query":{"content.region":"West"}}""", "28", null, "")]
    [InlineData("""{"applyToAll":true,"query":{"content.user":"%userId%"}}""", "28", null, "2 3")]
    [InlineData("""{"applyToAll":true,"query":{"content.user":{"$ne":"%userId%"}}}""", "28", null, "1 3 4")]
    [InlineData("""{"applyToAll":true,"query":{"content.user":{"$in":["%userId%","1"]}}}""", "28", null, "1 2 3")]
    [InlineData("""{"applyToAll":true,"query":{"content.group":{"$in":"%groupIds%"}}}""", "28", "7,8", "3 4")]
    [InlineData("""{"applyToAll":true,"query":{"content.group":"%groupIds%"}}""", "28", "8", "4")]
    [InlineData(
        """{"applyToAll":true,"query":{"content.region":"West"}},{"applyOn":["READ"],"applyToAll":true,"query":{"content.n":4}}""",
        "27", null, "1 2 4")]
    [InlineData("""{"applyToAll":true,"applyOn":["DELETE"],"query":{"content.region":"West"}}""", "27", null, "1 2 3 4")]
    public async Task A_filter_rule_hides_documents(string rule, string user, string? groups, string expected)
    {
        string filter = rule.StartsWith("""{"applyToAll":true,"applyOn":""", StringComparison.Ordinal)
            ? rule
            : rule.Insert(1, """ "name":"rule","applyOn":["READ","UPDATE","DELETE"],""");
        await using var app = await StartAsync(filter);

        var found = (await app.SendAsync(HttpMethod.Get, Notes, user: user, groups: groups)).Json.AsArray();

        Assert.Equal(expected, string.Join(' ', found.Select(document => document!["content"]!["n"]!.ToJsonString())));
    }

    [Fact]
    public async Task Does_not_find_count_change_or_delete_hidden_documents()
    {
        const string Id = "753e53a0-f054-11e9-81b4-2a2ae2dbcce4";
        await using var app = await StartAsync(
            """
            {"name":"r","applyOn":["READ","UPDATE","DELETE"],"applyTo":[{"type":"USER_ID","values":[28]}],"query":{"content.region":"West"}}
            """);
        string hidden = $$$"""[{"id":"{{{Id}}}","content":{"n":9,"region":"East"}}]""";
        Assert.Equal("""{"Updated":0,"Created":1}""", (await app.PutAsync(Notes + "/bulk", hidden)).Ok());

        Task<TestApp.Answer> Send(HttpMethod method, string path, string? body = null) =>
            app.SendAsync(method, Notes + path, body, user: "28");
        (await Send(HttpMethod.Get, "/" + Id)).ErrorMessage(HttpStatusCode.NotFound);
        (await Send(HttpMethod.Put, "/" + Id, """{"content":{}}""")).ErrorMessage(HttpStatusCode.NotFound);
        (await Send(HttpMethod.Delete, "/" + Id)).ErrorMessage(HttpStatusCode.NotFound);
        Assert.Equal("""{"Deleted":0}""", (await Send(HttpMethod.Delete, "/bulk?ids=" + Id)).Ok());
        Assert.Equal("""{"Updated":0,"Created":0}""", (await Send(HttpMethod.Put, "/bulk", hidden)).Ok());
        Assert.Equal("2", (await Send(
            HttpMethod.Put, "/update", """{"query":{"content.n":{"$gt":0}},"operation":{"$set":{"content.x":1}}}""")).Ok());
        Assert.Equal("[]", (await Send(HttpMethod.Post, "/query", """{"content.n":9}""")).Ok());
        Assert.Equal("""[{"n":2}]""", (await Send(HttpMethod.Post, "/query?count=n", "{}")).Ok());

        Assert.Equal("""{"n":9,"region":"East"}""", (await app.GetAsync($"{Notes}/{Id}")).Json["content"]!.ToJsonString());
    }

    [Theory]
    [InlineData(
        """{"applyToAll":true,"query":{"region":"West"}}""", HttpStatusCode.InternalServerError,
        "The filter rule 'r' of the collection 'Notes' cannot be applied. The query is invalid at '/region'")]
    [InlineData(
        """{"applyTo":[{"type":"GROUP_NAME","values":["a"]}],"query":{}}""", HttpStatusCode.NotImplemented,
        "The filter rule 'r' applies to 'GROUP_NAME'")]
    public async Task A_filter_rule_that_cannot_be_applied_denies_access(string rule, HttpStatusCode status, string message)
    {
        await using var app = await StartAsync(rule.Insert(1, """ "name":"r","applyOn":["READ"],"""));

        Assert.StartsWith(message, (await app.GetAsync(Notes)).ErrorMessage(status), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Uses_the_user_and_the_groups_of_the_options_without_headers()
    {
        await using var app = await StartAsync(
            """{"name":"r","applyOn":["READ"],"applyTo":[{"type":"GROUP_ID","values":[5]}],"query":{"content.user":"%userId%"}}""");
        await app.RestartAsync(new DomoEmulatorOptions { ManifestPath = app.PathOf("manifest.json"), UserId = 3, GroupIds = [5] });
        await NotesApp.CreateAsync(app, """{"n":1,"user":3}""", """{"n":2,"user":4}""");

        Assert.Equal("""{"n":1,"user":3}""", await NotesApp.FindAsync(app, "{}"));
        Assert.Equal(2, (await app.SendAsync(HttpMethod.Get, Notes, user: "3")).Json.AsArray().Count);
        (await app.SendAsync(HttpMethod.Get, Notes, user: "me")).ErrorMessage(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Grants_adds_replaces_and_revokes_permissions()
    {
        await using var app = await StartAsync();
        Assert.Equal(
            $$"""[{"entity":"RYUU_APP","entityId":"{{AppId}}","permissions":["admin"]}]""", (await app.GetAsync(Permission)).Ok());

        Assert.Equal("", (await app.PutAsync($"{Permission}/USER/28?permissions=write,%20share")).Ok());
        (await app.PutAsync($"{Permission}/USER/28?permissions=delete")).Ok();
        (await app.PutAsync($"{Permission}/RYUU_APP/{AppId}?permissions=read,read_content&overwrite=true")).Ok();
        (await app.PutAsync($"{Permission}/GROUP/5?permissions=ADMIN")).Ok();

        Assert.Equal(
            """
            [{"entity":"RYUU_APP","entityId":"APP","permissions":["read","read_content"]},
            {"entity":"USER","entityId":"28","permissions":["write","share","delete"]},
            {"entity":"GROUP","entityId":"5","permissions":["admin"]}]
            """.ReplaceLineEndings("").Replace("APP\",\"p", AppId + "\",\"p", StringComparison.Ordinal),
            (await app.GetAsync(Permission)).Ok());
        Assert.Equal(
            "The user 27 does not have the permission 'create_content' for the collection 'Notes'. "
            + "To grant it: PUT /domo/datastores/v1/collections/Notes/permission/USER/27?permissions=create_content",
            (await app.PostAsync(Notes, """{"content":{}}""")).ErrorMessage(HttpStatusCode.Forbidden));
        (await app.SendAsync(HttpMethod.Post, Notes, """{"content":{}}""", user: "28", groups: "5")).Ok();

        (await app.DeleteAsync($"{Permission}/GROUP/5")).Ok();
        (await app.SendAsync(HttpMethod.Post, Notes, """{"content":{}}""", user: "28", groups: "5")).ErrorMessage(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("POST", "/documents", "create_content")]
    [InlineData("POST", "/documents/bulk", "create_content")]
    [InlineData("GET", "/documents", "read_content")]
    [InlineData("GET", "/documents/x", "read_content")]
    [InlineData("POST", "/documents/query", "read_content")]
    [InlineData("PUT", "/documents/x", "update_content")]
    [InlineData("PUT", "/documents/bulk", "update_content")]
    [InlineData("PUT", "/documents/update", "update_content")]
    [InlineData("DELETE", "/documents/x", "delete' or 'delete_content")]
    [InlineData("DELETE", "/documents/bulk?ids=x", "delete' or 'delete_content")]
    [InlineData("PUT", "", "write")]
    [InlineData("DELETE", "", "delete")]
    public async Task Each_operation_requires_its_permission(string method, string path, string permission)
    {
        await using var app = await StartAsync();
        (await app.DeleteAsync($"{Permission}/RYUU_APP/{AppId}")).Ok();

        Assert.StartsWith(
            $"The user 27 does not have the permission '{permission}' for the collection 'Notes'.",
            (await app.SendAsync(new HttpMethod(method), "/domo/datastores/v1/collections/Notes" + path))
                .ErrorMessage(HttpStatusCode.Forbidden),
            StringComparison.Ordinal);
        Assert.Equal("[]", (await app.GetAsync("/domo/datastores/v1/collections")).Ok());
    }

    [Fact]
    public async Task Permits_only_what_the_manifest_permits()
    {
        await using var app = await TestApp.StartAsync(
            """{"collectionsMapping":[{"name":"Notes","defaultPermission":["READ","READ_CONTENT","CREATE_CONTENT"]}]}""");

        (await app.PostAsync(Notes, """{"content":{}}""")).Ok();
        (await app.GetAsync(Notes)).Ok();
        (await app.PutAsync(Notes + "/update", "{}")).ErrorMessage(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("/USERS/27?permissions=read", "'USERS' cannot have permissions; did you mean 'USER'?")]
    [InlineData("/USER/27?permissions=reed", "'reed' is not a permission; did you mean 'read'?")]
    [InlineData("/USER/27", "The query parameter 'permissions' is missing")]
    [InlineData(
        "/USER/27?permission=read",
        "The query parameter 'permission' is not supported by the emulator yet; did you mean 'permissions'? "
        + "Supported here: 'permissions', 'overwrite'.")]
    [InlineData("/USER/27?permissions=read&overwrite=yes", "The query parameter 'overwrite' must be true or false")]
    public async Task Reports_an_invalid_grant(string path, string message)
    {
        await using var app = await StartAsync();

        Assert.StartsWith(
            message, (await app.PutAsync(Permission + path)).ErrorMessage(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    private static async Task<TestApp> StartAsync(string filters = "")
    {
        var app = await TestApp.StartAsync(
            $$$"""{"proxyId":"{{{AppId}}}","collectionsMapping":[{"name":"Notes","filters":[{{{filters}}}]}]}""");
        if (filters.Length > 0)
        {
            await NotesApp.CreateAsync(
                app,
                """{"n":1,"region":"West","user":"1","group":1}""",
                """{"n":2,"region":"West","user":"28"}""",
                """{"n":3,"region":"East","user":28,"group":"7"}""");
            (await app.SendAsync(HttpMethod.Post, Notes, """{"content":{"n":4,"group":[8,9]}}""", user: "28")).Ok();
        }

        return app;
    }
}
