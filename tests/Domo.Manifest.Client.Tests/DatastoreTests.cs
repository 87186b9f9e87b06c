using System.Net;
using System.Text.Json.Nodes;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests;

public sealed class DatastoreTests
{
    private const string Newer = """
        {
          "id": "a3", "datastoreId": "55", "defaultPermissions": "READ,READ_CONTENT", "requiredAuthorities": {"READ": "x"},
          "owner": 870010733, "name": "Students", "datasourceId": null, "schema": { "columns": [ { "type": "STRING", "name": "house" } ] },
          "filters": [ { "name": "f" } ],
          "syncEnabled": false, "syncRequired": false, "fullReplaceRequired": false, "lastSync": null,
          "createdOn": "2026-06-25T01:26:34.744Z", "updatedOn": "2026-06-25T01:26:34.744Z", "updatedBy": 870010733
        }
        """;

    [Fact]
    public async Task Collections_of_newer_answers_are_read()
    {
        using var server = new StubServer($"[{Newer},{{\"id\":\"1\",\"name\":\"Bare\",\"schema\":null}}]");
        var collections = await new DatastoreClient(server.Client()).ListCollectionsAsync();
        var students = collections[0];
        Assert.Equal(("a3", "Students", "55"), (students.Id, students.Name, students.DatastoreId));
        Assert.Equal((new PersonId(870010733), new PersonId(870010733)), (students.Owner, students.UpdatedBy));
        Assert.Equal([new DomoCollectionColumn("house", DomoColumnTypes.String)], students.Columns);
        Assert.Equal((null, null, null), (students.DatasourceId, students.LastSync, students.Exportable));
        Assert.Equal(("READ,READ_CONTENT", "x"), (students.DefaultPermissions, (string?)students.RequiredAuthorities!["READ"]));
        Assert.Equal("f", students.Filters![0].Name);
        Assert.Empty(collections[1].Columns);
    }

    [Fact]
    public async Task A_collection_that_could_not_sync_is_not_created()
    {
        using var server = new StubServer(Newer);
        var datastore = new DatastoreClient(server.Client());
        await Assert.ThrowsAsync<ArgumentException>(() => datastore.CreateCollectionAsync(new()));
        await Assert.ThrowsAsync<ArgumentException>(() => datastore.CreateCollectionAsync(new() { Name = "Users", SyncEnabled = true }));
        await Assert.ThrowsAsync<ArgumentException>(() => datastore.DeleteCollectionAsync(".."));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_collection_that_the_manifest_lacks_has_documents_too()
    {
        using var server = new StubServer("""{"id":"1","content":{"a":[1.50],"b":null}}""");
        var notes = new DatastoreClient(server.Client()).Collection("My Notes");

        var document = await notes.GetAsync("1");
        document.Content.AdditionalProperties["c"] = "new";
        await notes.UpdateAsync("1", document.Content);

        Assert.Equal("/domo/datastores/v1/collections/My%20Notes/documents/1", server.Requests[1].Target);
        Json.AssertSame("""{"content":{"a":[1.50],"b":null,"c":"new"}}""", server.Requests[1].Body);
        var mine = notes.Where(c => c["a"] == 1.5 & c.Document.Owner == "7");
        Assert.EndsWith("""{"content.a":1.5,"owner":"7"}""", mine.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, DomoExportResult.Started)]
    [InlineData((HttpStatusCode)423, DomoExportResult.AlreadyRunning)]
    public async Task An_export_that_is_running_already_is_a_result(HttpStatusCode status, DomoExportResult expected)
    {
        using var server = new StubServer("", status);
        Assert.Equal(expected, await new DatastoreClient(server.Client()).ExportAsync());
    }

    [Fact]
    public async Task Another_refusal_of_an_export_is_an_error()
    {
        using var server = new StubServer("", HttpStatusCode.Forbidden);
        await Assert.ThrowsAsync<DomoApiException>(() => new DatastoreClient(server.Client()).ExportAsync());
    }

    [Theory]
    [InlineData(DomoPermissionEntity.User, "/USER/27")]
    [InlineData(DomoPermissionEntity.Group, "/GROUP/27")]
    public async Task Permissions_have_the_names_and_the_order_of_Domos_list(DomoPermissionEntity entity, string expected)
    {
        using var server = new StubServer("");
        var datastore = new DatastoreClient(server.Client());
        var all = Enum.GetValues<DomoCollectionPermissions>().Aggregate((sum, one) => sum | one);

        await datastore.GrantAsync("Users", entity, "27", all);
        await datastore.GrantAsync("Users", entity, "27", DomoCollectionPermissions.Read, overwrite: true);

        const string Permission = "/domo/datastores/v1/collections/Users/permission";
        const string All = "admin,write,read,share,delete,create_content,update_content,read_content,delete_content";
        Assert.Equal($"{Permission}{expected}?permissions={All}", server.Requests[0].Target);
        Assert.EndsWith("?permissions=read&overwrite=true", server.Requests[1].Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Permissions_that_do_not_exist_are_not_given()
    {
        using var server = new StubServer("");
        var datastore = new DatastoreClient(server.Client());
        foreach (var permissions in new[] { DomoCollectionPermissions.None, (DomoCollectionPermissions)512 })
        {
            await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
                () => datastore.GrantAsync("Users", DomoPermissionEntity.User, "27", permissions));
        }

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => datastore.RevokeAsync("Users", (DomoPermissionEntity)9, "27"));
        Assert.Empty(server.Requests);
    }
}
