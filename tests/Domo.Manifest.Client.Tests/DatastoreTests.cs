using System.Net;
using System.Text.Json.Nodes;
using Domo.Manifest.Client.Datastores;
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
    public async Task Reads_collections_in_the_newer_format()
    {
        using var server = new StubServer($"[{Newer},{{\"id\":\"1\",\"name\":\"Bare\",\"schema\":null}}]");
        var collections = await new DatastoreClient(server.Client()).ListCollectionsAsync().ToListAsync();
        var students = collections[0];
        Assert.Equal(("a3", "Students", "55"), (students.Id, students.Name, students.DatastoreId));
        Assert.Equal((new UserId(870010733), new UserId(870010733)), (students.Owner, students.UpdatedBy));
        Assert.Equal([new CollectionColumn("house", ColumnType.String)], students.Schema);
        Assert.Equal((null, null, null), (students.DatasetId, students.LastSyncedOn, students.IsExportable));
        Assert.Equal(CollectionPermissions.Read | CollectionPermissions.ReadContent, students.DefaultPermissions);
        Assert.Equal("x", (string?)students.RequiredAuthorities!["READ"]);
        Assert.Equal("f", students.Filters![0].Name);
        Assert.Empty(collections[1].Schema);
    }

    [Fact]
    public async Task Does_not_create_a_collection_that_could_not_sync()
    {
        using var server = new StubServer(Newer);
        var datastore = new DatastoreClient(server.Client());
        await Assert.ThrowsAsync<ArgumentException>(() => datastore.CreateCollectionAsync(new()));
        await Assert.ThrowsAsync<ArgumentException>(() => datastore.CreateCollectionAsync(new() { Name = "Users", SyncEnabled = true }));
        await Assert.ThrowsAsync<ArgumentException>(() => datastore.DeleteCollectionAsync(".."));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Reads_documents_of_a_collection_that_the_manifest_does_not_declare()
    {
        using var server = new StubServer("""{"id":"1","content":{"a":[1.50],"b":null}}""");
        var notes = new DatastoreClient(server.Client()).GetCollection("My Notes");

        var document = await notes.GetAsync("1");
        document.Content.AdditionalProperties["c"] = "new";
        await notes.ReplaceAsync("1", document.Content);

        Assert.Equal("/domo/datastores/v1/collections/My%20Notes/documents/1", server.Requests[1].Target);
        Json.AssertSame("""{"content":{"a":[1.50],"b":null,"c":"new"}}""", server.Requests[1].Body);
        var mine = notes.Where(c => c["a"] == 1.5 & c.Document.Owner == "7");
        Assert.EndsWith("""{"content.a":1.5,"owner":"7"}""", mine.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, ExportResult.Started)]
    [InlineData((HttpStatusCode)423, ExportResult.AlreadyRunning)]
    public async Task Returns_a_result_if_an_export_is_already_running(HttpStatusCode status, ExportResult expected)
    {
        using var server = new StubServer("", status);
        Assert.Equal(expected, await new DatastoreClient(server.Client()).ExportAsync());
    }

    [Fact]
    public async Task Other_export_failures_throw()
    {
        using var server = new StubServer("", HttpStatusCode.Forbidden);
        await Assert.ThrowsAsync<DomoApiException>(() => new DatastoreClient(server.Client()).ExportAsync());
    }

    [Fact]
    public async Task Keeps_unknown_properties_unchanged()
    {
        using var server = new StubServer("""
            [{
              "id": "1", "name": "Bare", "defaultPermissions": "read, audit", "schema": {"columns": [{"name": "a", "type": "JSON"}]},
              "filters": [{"name": "f", "applyOn": ["read", "LIST"], "applyTo": [{"type": "ROLE_ID", "values": ["5"]}]}]
            }]
            """);
        var datastore = new DatastoreClient(server.Client());
        var collection = await datastore.ListCollectionsAsync().SingleAsync();

        Assert.Equal(CollectionPermissions.Read, collection.DefaultPermissions);
        Assert.Equal(["audit"], collection.UnknownPermissions);
        Assert.Equal("DomoCollection { Id = 1, Name = Bare, Schema = [a JSON] }", collection.ToString());

        await Assert.ThrowsAsync<DomoApiException>(
            () => datastore.UpdateCollectionAsync("Bare", new() { Schema = collection.Schema, Filters = collection.Filters }));
        Json.AssertSame(
            """
            {
              "schema": {"columns": [{"name": "a", "type": "JSON"}]},
              "filters": [{
                "name": "f", "applyOn": ["READ", "LIST"], "applyTo": [{"type": "ROLE_ID", "values": ["5"]}], "applyToAll": false,
                "limitToOwner": false, "query": {}
              }]
            }
            """,
            server.Requests[1].Body);
    }

    public static TheoryData<DomoGrantee, string> Grantees => new()
    {
        { new UserId(27), "/USER/27" },
        { new GroupId(27), "/GROUP/27" },
        { DomoGrantee.ForApp("27"), "/RYUU_APP/27" },
    };

    [Theory]
    [MemberData(nameof(Grantees))]
    public async Task Permissions_have_the_names_and_order_that_Domo_documents(DomoGrantee grantee, string expected)
    {
        using var server = new StubServer("");
        var datastore = new DatastoreClient(server.Client());
        var all = Enum.GetValues<CollectionPermissions>().Aggregate((sum, one) => sum | one);

        await datastore.GrantAsync("Users", grantee, all);
        await datastore.GrantAsync("Users", grantee, CollectionPermissions.Read, overwrite: true);

        const string Permission = "/domo/datastores/v1/collections/Users/permission";
        const string All = "admin,write,read,share,delete,create_content,update_content,read_content,delete_content";
        Assert.Equal($"{Permission}{expected}?permissions={All}", server.Requests[0].Target);
        Assert.EndsWith("?permissions=read&overwrite=true", server.Requests[1].Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejects_permissions_that_do_not_exist()
    {
        using var server = new StubServer("");
        var datastore = new DatastoreClient(server.Client());
        foreach (var permissions in new[] { CollectionPermissions.None, (CollectionPermissions)512 })
        {
            await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
                () => datastore.GrantAsync("Users", new UserId(27), permissions));
        }

        await Assert.ThrowsAsync<ArgumentException>(() => datastore.RevokeAsync("Users", default));
        Assert.Empty(server.Requests);
    }
}
