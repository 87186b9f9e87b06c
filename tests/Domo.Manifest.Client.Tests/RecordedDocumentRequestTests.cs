using System.Text.Json.Nodes;
using System.Web;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests;

/// <summary>
/// Every request to AppDB that Domo's own clients were recorded to send, and the call that sends the same. Where they differ on purpose,
/// what was recorded is changed to what is sent; docs/requests.md says why.
/// </summary>
public sealed class RecordedDocumentRequestTests
{
    private const string Bill = "b3ea3d2d-86c5-44e6-a2f4-985136bbbce1";
    private const string Ted = "1e61d99d-9885-419a-a33e-3be3941ee720";
    private const string App = "733ff55b-387c-472e-b3c7-9911c7057f5f";
    private const string CollectionId = "753e53a0-f054-11e9-81b4-2a2ae2dbcce4";

    private static readonly DateTimeOffset May = new(2020, 5, 12, 0, 0, 0, TimeSpan.Zero);

    private const DomoCollectionPermissions ReadAndWrite =
        DomoCollectionPermissions.Read | DomoCollectionPermissions.CreateContent | DomoCollectionPermissions.UpdateContent
        | DomoCollectionPermissions.ReadContent;

    /// <summary>The calls in the order of the recording; none where nothing like it is ever sent.</summary>
    private static readonly (Func<DomoClient, Task>? Call, Func<JsonNode, JsonNode>? Difference)[] Calls =
    [
        (client => Users(client).CreateAsync(new() { Username = "Bill S. Preston, Esquire" }), null),
        (client => Users(client).GetAsync(Bill), null),
        (client => Users(client).UpdateAsync(
            Bill, new() { Username = "Bill S. Preston, Esquire", AdditionalProperties = { ["Band"] = "Wyld Stallyns" } }), null),
        (null, null), // A replacement by nothing.
        (client => Users(client).DeleteAsync(Ted), null),
        (client => Users(client).Where(c => c.Comments.Regex("happy") | c.Username != "Eeyore").ToListAsync(), null),
        (client => Users(client).Where(c => c.Document.CreatedOn <= May).ToListAsync(), null),
        (client => Campaigns(client)
            .GroupBy(c => [c.CampaignName, c.Month])
            .OrderByDescending(c => c.Clicks.Sum())
            .Select(c => (
                c.Document.Count(), c.Clicks.Average(), c.Impressions.Average(), c.Clicks.Sum(), c.Impressions.Sum(), c.Clicks.Max(),
                c.Impressions.Max())).ToListAsync(), SevenColumns),
        (client => Campaigns(client).Unwind(c => c["tags"]).GroupBy(c => c["tags"]).Take(100).Skip(200)
            .Select(c => c.Document.Count()).ToListAsync(), NamesOfResults),
        (client => Users(client).UpdateAsync(
            c => c.Username == "Bill S. Preston, Esquire", u => u.Set(c => c["comment"], "Excellent!")), null),
        (client => Users(client).DeleteManyAsync([Bill, Ted]), null),
        (client => new DatastoreClient(client).CreateCollectionAsync(new()
        {
            Name = "Users", SyncEnabled = true,
            Columns = [new("username", DomoColumnTypes.String), new("band", DomoColumnTypes.String)],
        }), null),
        (client => new DatastoreClient(client).DeleteCollectionAsync("Users"), null),
        (client => new DatastoreClient(client).GrantAsync("Users", DomoPermissionEntity.App, App, ReadAndWrite), null),
        (client => new DatastoreClient(client).RevokeAsync("Users", DomoPermissionEntity.App, App), null),
        (client => new CollectionClient<UserContent, UserColumns>(client, "My Users").ListAsync().ToListAsync().AsTask(), null),
        (client => Users(client).CreateAsync(new() { Username = "Bill S. Preston, Esquire" }), null),
        (client => new DatastoreClient(client).ListCollectionsAsync(), null),
        (client => new DatastoreClient(client).CreateCollectionAsync(new()
        {
            Name = "Users", SyncEnabled = true, Columns = [new("username", DomoColumnTypes.String)],
        }), NoSlash),
        (client => new DatastoreClient(client).CreateCollectionAsync(new()
        {
            Name = "Users",
            DefaultPermissions = DomoCollectionPermissions.Read | DomoCollectionPermissions.ReadContent,
            Filters = (JsonArray)JsonNode.Parse("""
                [{"name":"f","applyOn":["READ"],"applyTo":[{"type":"GROUP_ID","values":["12"]}],"applyToAll":false,"limitToOwner":false,
                  "query":{"content.region":"West"}}]
                """)!,
        }), NoSlash),
        (client => new DatastoreClient(client).UpdateCollectionAsync(
            CollectionId, new() { Columns = [new("name", DomoColumnTypes.String)] }), null),
        (client => new DatastoreClient(client).DeleteCollectionAsync(CollectionId), null),
        (client => new DatastoreClient(client).ExportAsync(), null),
        (client => Users(client).ToListAsync(), null),
        (client => Users(client).Where(c => c.Username != "Eeyore").ToListAsync(), null),
        (client => Users(client).GroupBy(c => c.Tags).Select(c => c.Document.Count()).ToListAsync(), NamesOfResults),
        (client => Users(client).CreateManyAsync([new() { Username = "Bill" }, new() { Username = "Ted" }]), null),
        (client => Users(client).UpdateAsync(Bill, new() { Username = "Bill" }), null),
        (client => Users(client).UpsertManyAsync([(Bill, new() { Username = "Bill" }), (null, new() { Username = "Rufus" })]), null),
        (client => Users(client).DeleteManyAsync([Bill]), null),
        (client => Users(client).DeleteManyAsync([Bill, Ted]), null),
        (client => new DatastoreClient(client).ExportAsync(includeRelatedCollections: true), NoBody),
    ];

    private static readonly JsonNode[] Recorded =
        [.. RecordedRequestTests.Recorded
            .Select(entry => entry!["request"]!)
            .Where(request => ((string?)request?["url"])?.Contains("/datastores/", StringComparison.Ordinal) == true)];

    public static TheoryData<int> Indexes => [.. Enumerable.Range(0, Recorded.Length)];

    [Theory]
    [MemberData(nameof(Indexes))]
    public async Task Every_recorded_request_is_sent_as_it_was(int index)
    {
        Assert.Equal(Recorded.Length, Calls.Length);
        var (call, difference) = Calls[index];
        if (call is null)
        {
            return;
        }

        var recorded = difference is null ? Recorded[index] : difference(Recorded[index].DeepClone());
        var address = new Uri(new Uri("https://app.example/"), (string)recorded["url"]!);
        using var server = new StubServer(Answer(address));
        var version = address.AbsolutePath.Contains("/v2/", StringComparison.Ordinal) ? DomoApiVersion.V2 : DomoApiVersion.V1;

        await call(server.Client(new() { DocumentApiVersion = version }));

        var sent = server.Request;
        Assert.Equal((string?)recorded["method"], sent.Method);
        Assert.Equal(address.AbsolutePath, sent.Uri.AbsolutePath);
        Assert.Equal(Parameters(address), Parameters(sent.Uri));
        if ((string?)recorded["body"] is { } body)
        {
            Json.AssertSame(body, sent.Body);
            Assert.Equal("application/json", sent.ContentType);
        }
        else
        {
            Assert.Null(sent.Body);
        }
    }

    private static CollectionClient<UserContent, UserColumns> Users(DomoClient client) => new(client, "Users");

    private static CollectionClient<DomoAnyContent, CampaignColumns> Campaigns(DomoClient client) => new(client, "campaigns");

    // The client names results itself, since nobody sees the names.
    private static JsonNode NamesOfResults(JsonNode recorded) => With(recorded, "url", url => url
        .Replace("count=n", "count=documentCount", StringComparison.Ordinal));

    private static JsonNode SevenColumns(JsonNode recorded) => With(recorded, "url", url => url
        .Replace("&min=content.clicks%20minClicks,%20content.impressions%20minImps", "", StringComparison.Ordinal)
        .Replace("Imps", "Impressions", StringComparison.Ordinal));

    private static JsonNode NoSlash(JsonNode recorded) => With(recorded, "url", url => url.TrimEnd('/'));

    private static JsonNode NoBody(JsonNode recorded) => With(recorded, "body", _ => null);

    private static JsonNode With(JsonNode recorded, string property, Func<string, string?> change)
    {
        recorded[property] = change((string)recorded[property]!);
        return recorded;
    }

    private static SortedDictionary<string, string> Parameters(Uri address)
    {
        var parameters = HttpUtility.ParseQueryString(address.Query);
        return new(parameters.AllKeys.ToDictionary(key => key!, key => parameters[key]!), StringComparer.Ordinal);
    }

    private static string Answer(Uri address) => address.AbsolutePath.Split('/')[^1] switch
    {
        "query" => "[]",
        "update" => "1",
        "bulk" => """{"Created":1,"Updated":1,"Deleted":1}""",
        "" => "[]",
        "collections" or CollectionId => """{"id":"1","name":"Users"}""",
        _ => """{"id":"1","content":{}}""",
    };
}
