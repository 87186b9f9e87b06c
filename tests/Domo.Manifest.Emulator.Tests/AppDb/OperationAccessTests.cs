using System.Net;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests.AppDb;

/// <summary>The filter rules and permissions that apply to each operation on documents and collections.</summary>
public sealed class OperationAccessTests
{
    private const string AppId = "d4a4b9c4-e123-41ce-8f93-dcafbeea4642";
    private const string Collections = "/domo/datastores/v1/collections";
    private const string User = "28";
    private const string Observer = "27";

    private static readonly string[] Permissions =
        ["admin", "write", "read", "share", "delete", "create_content", "update_content", "read_content", "delete_content"];

    [Theory]
    [InlineData("get", "READ")]
    [InlineData("list", "READ")]
    [InlineData("query", "READ")]
    [InlineData("count", "READ")]
    [InlineData("replace", "UPDATE")]
    [InlineData("mass update", "UPDATE")]
    [InlineData("bulk upsert", "UPDATE")]
    [InlineData("delete", "DELETE")]
    [InlineData("bulk delete", "DELETE")]
    [InlineData("create", "none")]
    [InlineData("bulk create", "none")]
    public async Task An_operation_applies_only_the_filter_rules_of_its_kind(string operation, string rule)
    {
        string[] kinds = ["READ", "UPDATE", "DELETE", "CREATE"];
        string collections = string.Join(',', kinds.Select(kind =>
            $$$"""
            {"name":"{{{kind}}}","filters":[{"name":"r","applyOn":["{{{kind}}}"],"applyTo":[{"type":"USER_ID","values":[{{{User}}}]}],
            "query":{"content.open":true}}]}
            """));
        await using var app = await TestApp.StartAsync($$"""{"collectionsMapping":[{{collections}}]}""");
        string all = rule == "none" ? "3" : "1 2";

        foreach (string version in new[] { "v1", "v2" })
        {
            foreach (string kind in kinds)
            {
                Assert.Equal(
                    $"{version} {kind}: {(kind == rule ? "1" : all)}",
                    $"{version} {kind}: {await new DocumentOperations(app, version, kind, User, Observer).ReachAsync(operation)}");
            }
        }
    }

    [Theory]
    [InlineData("get", "admin read_content")]
    [InlineData("list", "admin read_content")]
    [InlineData("query", "admin read_content")]
    [InlineData("count", "admin read_content")]
    [InlineData("replace", "admin update_content")]
    [InlineData("mass update", "admin update_content")]
    [InlineData("bulk upsert", "admin update_content")]
    [InlineData("delete", "admin delete delete_content")]
    [InlineData("bulk delete", "admin delete delete_content")]
    [InlineData("create", "admin create_content")]
    [InlineData("bulk create", "admin create_content")]
    public async Task A_document_operation_requires_one_of_its_permissions(string operation, string permissions)
    {
        await using var app = await StartAsync();

        foreach (string version in new[] { "v1", "v2" })
        {
            var allowed = new List<string>();
            foreach (string permission in Permissions)
            {
                if (await new DocumentOperations(app, version, permission, User, Observer).ReachAsync(operation)
                    is not DocumentOperations.Forbidden and var reached)
                {
                    Assert.Equal(operation.EndsWith("create", StringComparison.Ordinal) ? "3" : "1 2", reached);
                    allowed.Add(permission);
                }
            }

            Assert.Equal($"{version}: {permissions}", $"{version}: {string.Join(' ', allowed)}");
        }
    }

    [Theory]
    [InlineData("PUT", "{name}", "{}", "admin write")]
    [InlineData("DELETE", "{name}", null, "admin delete")]
    [InlineData("PUT", "{name}/permission/USER/29?permissions=read", null, "all")]
    [InlineData("DELETE", "{name}/permission/USER/29", null, "all")]
    [InlineData("GET", "{name}/permission", null, "all")]
    public async Task A_collection_operation_requires_one_of_its_permissions(
        string method, string path, string? body, string permissions)
    {
        await using var app = await StartAsync();
        var allowed = new List<string>();
        foreach (string permission in Permissions)
        {
            string address = $"{Collections}/{path.Replace("{name}", permission, StringComparison.Ordinal)}";
            var answer = await app.SendAsync(new HttpMethod(method), address, body, user: User);
            if (answer.Status != HttpStatusCode.Forbidden)
            {
                answer.Ok();
                allowed.Add(permission);
            }
        }

        Assert.Equal(permissions == "all" ? string.Join(' ', Permissions) : permissions, string.Join(' ', allowed));
    }

    [Fact]
    public async Task Lists_the_collections_that_the_user_can_read()
    {
        await using var app = await StartAsync();

        var listed = (await app.SendAsync(HttpMethod.Get, Collections, user: User)).Json.AsArray();

        Assert.Equal(["admin", "read"], listed.Select(collection => collection!["name"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("USER/28", true)]
    [InlineData("USER/29", false)]
    [InlineData("USER/5", false)]
    [InlineData("GROUP/5", true)]
    [InlineData("GROUP/6", true)]
    [InlineData("GROUP/7", false)]
    [InlineData("GROUP/28", false)]
    [InlineData("RYUU_APP/d4a4b9c4-e123-41ce-8f93-dcafbeea4642", true)]
    [InlineData("RYUU_APP/D4A4B9C4-E123-41CE-8F93-DCAFBEEA4642", true)]
    [InlineData("RYUU_APP/28", false)]
    public async Task A_permission_applies_to_the_user_the_groups_and_the_app(string entity, bool isAllowed)
    {
        const string Notes = Collections + "/Notes";
        await using var app = await TestApp.StartAsync($$"""{"proxyId":"{{AppId}}","collectionsMapping":[{"name":"Notes"}]}""");
        (await app.DeleteAsync($"{Notes}/permission/RYUU_APP/{AppId}")).Ok();
        (await app.PutAsync($"{Notes}/permission/{entity}?permissions=read_content")).Ok();

        var answer = await app.SendAsync(HttpMethod.Get, Notes + "/documents", user: User, groups: "5,6");

        Assert.Equal(isAllowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.Status);
    }

    [Theory]
    [InlineData("PUT", "USER/28?permissions=read", "create_content delete_content read read_content update_content")]
    [InlineData("DELETE", "USER/28", "create_content delete_content read read_content update_content")]
    [InlineData("PUT", "RYUU_APP/" + AppId + "?permissions=share", "create_content delete_content read read_content share update_content")]
    [InlineData(
        "PUT", "RYUU_APP/" + AppId + "?permissions=share&overwrite=false",
        "create_content delete_content read read_content share update_content")]
    [InlineData("PUT", "RYUU_APP/" + AppId + "?permissions=share&overwrite=true", "share")]
    public async Task The_first_permission_change_keeps_the_default_permissions_of_the_app(string method, string grant, string permissions)
    {
        await using var app = await TestApp.StartAsync($$"""{"proxyId":"{{AppId}}","collectionsMapping":[{"name":"Notes"}]}""");

        (await app.SendAsync(new HttpMethod(method), $"{Collections}/Notes/permission/{grant}")).Ok();

        var ofApp = (await app.GetAsync($"{Collections}/Notes/permission")).Json[0]!;
        Assert.Equal("RYUU_APP", ofApp["entity"]!.GetValue<string>());
        Assert.Equal(
            permissions.Split(' '),
            ofApp["permissions"]!.AsArray().Select(name => name!.GetValue<string>()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("ADMIN", "admin")]
    [InlineData("WRITE", "write")]
    [InlineData("UPDATE", "write")]
    [InlineData(" Read ", "read")]
    [InlineData("SHARE", "share")]
    [InlineData("DELETE", "delete")]
    [InlineData("CREATE", "")]
    [InlineData("CREATE_CONTENT", "create_content")]
    [InlineData("UPDATE_CONTENT", "update_content")]
    [InlineData("READ_CONTENT", "read_content")]
    [InlineData("DELETE_CONTENT", "delete_content")]
    [InlineData("WRITE_CONTENT", "")]
    public async Task The_manifest_grants_its_default_permission_to_the_app(string declared, string granted)
    {
        await using var app = await TestApp.StartAsync(
            $$"""{"proxyId":"{{AppId}}","collectionsMapping":[{"name":"Notes","defaultPermission":["{{declared}}"]}]}""");

        Assert.Equal(
            $$"""[{"entity":"RYUU_APP","entityId":"{{AppId}}","permissions":[{{(granted.Length == 0 ? "" : $"\"{granted}\"")}}]}]""",
            (await app.GetAsync($"{Collections}/Notes/permission")).Ok());
    }

    [Theory]
    [InlineData("me", null)]
    [InlineData("-1", null)]
    [InlineData("1.5", null)]
    [InlineData("9223372036854775808", null)]
    [InlineData("28", "x")]
    [InlineData("28", "5;6")]
    public async Task Rejects_headers_that_do_not_contain_IDs(string user, string? groups)
    {
        await using var app = await NotesApp.StartAsync();

        Assert.Contains(
            "must contain IDs, which are whole numbers",
            (await app.SendAsync(HttpMethod.Get, NotesApp.Notes, user: user, groups: groups)).ErrorMessage(HttpStatusCode.BadRequest),
            StringComparison.Ordinal);
    }

    /// <summary>Starts an emulator with one collection per permission, which is the user's only permission there.</summary>
    private static async Task<TestApp> StartAsync()
    {
        string collections = string.Join(',', Permissions.Select(name => $$"""{"name":"{{name}}"}"""));
        var app = await TestApp.StartAsync($$"""{"proxyId":"{{AppId}}","collectionsMapping":[{{collections}}]}""");
        foreach (string permission in Permissions)
        {
            string address = $"{Collections}/{permission}/permission";
            (await app.DeleteAsync($"{address}/RYUU_APP/{AppId}")).Ok();
            (await app.PutAsync($"{address}/USER/{Observer}?permissions=read_content,create_content,delete_content")).Ok();
            (await app.PutAsync($"{address}/USER/{User}?permissions={permission}")).Ok();
        }

        return app;
    }
}
