using System.Globalization;
using System.Text.Json.Nodes;
using Domo.Manifest.Client.Datastores;
using Domo.Manifest.Client.Tests.Support;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.Tests;

/// <summary>The client reads the JSON samples of Domo's AppDB page without loss.</summary>
public sealed class AppDbSampleTests
{
    private const string Bill = """
        {
            "id": "b3ea3d2d-86c5-44e6-a2f4-985136bbbce1",
            "customer": "excellent-adventure",
            "owner": 1089963280,
            "datastoreId": "d4a4b9c4-e123-41ce-8f93-dcafbeea4642",
            "collectionId": "02c3a404-e18c-4f15-ac7f-a96cdb59ad10",
            "createdOn": "2019-03-04T16:59:25.184+0000",
            "updatedOn": "2019-03-05T15:42:16.115+0000",
            "updatedBy": 1089963280,
            "content": { "username": "Bill S. Preston, Esquire", "Band": "Wyld Stallyns" },
            "syncRequired": true
        }
        """;

    private const string Ted = """
        {
            "id": "1e61d99d-9885-419a-a33e-3be3941ee720",
            "customer": "excellent-adventure",
            "owner": 1089963280,
            "datastoreId": "d4a4b9c4-e123-41ce-8f93-dcafbeea4642",
            "collectionId": "02c3a404-e18c-4f15-ac7f-a96cdb59ad10",
            "createdOn": "2019-03-03T17:49:25.72+0000",
            "updatedOn": "2019-03-03T17:49:25.72+0000",
            "updatedBy": 1089963280,
            "content": { "username": "Ted Theodore Logan" },
            "syncRequired": true
        }
        """;

    private const string Users = """
        {
            "id": "6de8034e-0aa3-4fd9-ac1d-9a1ffeccb759",
            "customer": "excellent-adventure",
            "owner": 1089963280,
            "datastoreId": "d4a4b9c4-e123-41ce-8f93-dcafbeea4642",
            "name": "Users",
            "schemaJson": "{\"columns\":[{\"type\":\"STRING\",\"name\":\"username\",\"visible\":true}]}",
            "syncRequired": true,
            "fullReplaceRequired": true,
            "lastSync": "1970-01-02T00:00:00.000+0000",
            "updatedBy": 1089963280,
            "schema": { "columns": [ { "type": "STRING", "name": "username", "visible": true } ] },
            "createdOn": "2019-03-04T18:47:12.327+0000",
            "updatedOn": "2019-03-04T18:59:06.168+0000",
            "exportable": true,
            "syncEnabled": true
        }
        """;

    private const string Comments = """
        {
            "id": "6b3b7ab7-9e72-483e-bc79-f05011cee5ef", "customer": "excellent-adventure", "owner": 1089963280,
            "datastoreId": "d4a4b9c4-e123-41ce-8f93-dcafbeea4642", "name": "Comments",
            "datasourceId": "62b4a99f-a98f-4f01-92f2-b02c35693c97", "schemaJson": "{}", "syncRequired": false, "fullReplaceRequired": true,
            "lastSync": "2019-01-29T19:15:10.239+0000", "updatedBy": 1089963280, "schema": { "columns": [] },
            "createdOn": "2019-01-15T20:17:48.533+0000", "updatedOn": "2019-01-29T19:15:10.255+0000", "exportable": true,
            "syncEnabled": true
        }
        """;

    private const string Groups = """
        [
          {
            "maxImpressions": 1250, "sumClicks": 210, "sumImpressions": 2260, "documentCount": 2, "minImpressions": 1010,
            "avgImpressions": 1130, "campaignName": "Red Campaign", "minClicks": 90, "avgClicks": 105, "maxClicks": 120, "month": "February"
          }
        ]
        """;

    [Theory]
    [InlineData(Bill)]
    [InlineData(Ted)]
    public async Task Reads_the_documented_documents(string sample)
    {
        using var server = new StubServer($"[{sample}]");
        var users = CollectionFactory.Create<UserContent, UserColumns>(server.Client(), "Users");

        var document = (await users.ToListAsync())[0];

        var written = new JsonObject
        {
            ["id"] = document.Id.Value, ["customer"] = document.Customer, ["owner"] = Number(document.Owner?.Value),
            ["datastoreId"] = document.DatastoreId,
            ["collectionId"] = document.CollectionId, ["createdOn"] = Text(document.CreatedOn), ["updatedOn"] = Text(document.UpdatedOn),
            ["updatedBy"] = Number(document.UpdatedBy?.Value), ["content"] = JsonNode.Parse(Json.Write(document.Content.WriteJson)),
            ["syncRequired"] = document.IsSyncRequired,
        };
        Json.AssertSame(sample.Replace(".72+", ".720+", StringComparison.Ordinal), written.ToJsonString());
    }

    [Theory]
    [InlineData(Users)]
    [InlineData(Comments)]
    public async Task Reads_the_documented_collections(string sample)
    {
        using var server = new StubServer($"[{sample}]");

        var collection = await new DatastoreClient(server.Client()).ListCollectionsAsync().SingleAsync();

        var written = new JsonObject
        {
            ["id"] = collection.Id, ["customer"] = collection.Customer, ["owner"] = Number(collection.Owner?.Value),
            ["datastoreId"] = collection.DatastoreId, ["name"] = collection.Name, ["schemaJson"] = collection.SchemaJson,
            ["syncRequired"] = collection.IsSyncRequired, ["fullReplaceRequired"] = collection.IsFullReplaceRequired,
            ["lastSync"] = Text(collection.LastSyncedOn), ["updatedBy"] = Number(collection.UpdatedBy?.Value),
            ["schema"] = new JsonObject { ["columns"] = new JsonArray([.. collection.Schema.Select(Column)]) },
            ["createdOn"] = Text(collection.CreatedOn), ["updatedOn"] = Text(collection.UpdatedOn),
            ["exportable"] = collection.IsExportable, ["syncEnabled"] = collection.SyncEnabled,
        };
        if (collection.DatasetId is { } datasetId)
        {
            written["datasourceId"] = datasetId.Value;
        }

        Json.AssertSame(sample, written.ToJsonString());
    }

    [Fact]
    public async Task Reads_groups_with_the_requested_names()
    {
        using var server = new StubServer(Groups);
        var campaigns = CollectionFactory.Create<UntypedContent, CampaignColumns>(server.Client(), "campaigns")
            .GroupBy(c => [c.CampaignName, c.Month]).OrderByDescending(c => c.Clicks.Sum());

        Assert.Equal(
            ("Red Campaign", "February", 2, 105, 210, 90, 120),
            await campaigns.Select(c => (
                c.CampaignName, c.Month, c.Document.Count(), c.Clicks.Average(), c.Clicks.Sum(), c.Clicks.Min(), c.Clicks.Max()))
                .SingleAsync());
        Assert.Equal(
            (1130, 2260, 1010, 1250),
            await campaigns.Select(c => (c.Impressions.Average(), c.Impressions.Sum(), c.Impressions.Min(), c.Impressions.Max()))
                .SingleAsync());
    }

    private static long Number(string? id) => long.Parse(id!, CultureInfo.InvariantCulture);

    private static JsonNode Column(CollectionColumn column) =>
        new JsonObject { ["type"] = column.Type.Value, ["name"] = column.Name, ["visible"] = column.Visible };

    private static string? Text(DateTimeOffset? moment) =>
        moment?.ToString("yyyy-MM-dd'T'HH:mm:ss.fff+0000", CultureInfo.InvariantCulture);
}
