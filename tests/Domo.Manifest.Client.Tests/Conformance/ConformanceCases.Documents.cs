using Domo.Manifest.Client.Datastores;

namespace Domo.Manifest.Client.Tests.Conformance;

/// <content>AppDB.</content>
internal static partial class ConformanceCases
{
    private const string Bill = "b3ea3d2d-86c5-44e6-a2f4-985136bbbce1";
    private const string Ted = "1e61d99d-9885-419a-a33e-3be3941ee720";
    private const string App = "733ff55b-387c-472e-b3c7-9911c7057f5f";
    private const string UsersId = "753e53a0-f054-11e9-81b4-2a2ae2dbcce4";

    private const CollectionPermissions ReadAndWrite =
        CollectionPermissions.Read | CollectionPermissions.CreateContent | CollectionPermissions.UpdateContent
        | CollectionPermissions.ReadContent;

    private const CollectionPermissions ReadOnly = CollectionPermissions.Read | CollectionPermissions.ReadContent;

    private const string NamedHere = "the client names results itself, and nobody sees the names";

    private static readonly DateTimeOffset May2020 = new(2020, 5, 12, 0, 0, 0, TimeSpan.Zero);

    private static readonly CollectionColumn Username = new("username", ColumnType.String);

    private static readonly FilterRule West = new()
    {
        Name = "f",
        ApplyOn = FilterMethods.Read,
        ApplyTo = [FilterTarget.ForGroups(new GroupId(12))],
        Query = DocumentFilter.Parse("""{"content.region":"West"}"""),
    };

    private static IEnumerable<ConformanceCase> Documents() =>
    [
        Same(3, domo => domo.Collections.Users.CreateAsync(new() { Username = "Bill S. Preston, Esquire" })),
        Same(4, domo => domo.Collections.Users.GetAsync(Bill)),
        Same(5, domo => domo.Collections.Users.ReplaceAsync(
            Bill, new() { Username = "Bill S. Preston, Esquire", AdditionalProperties = { ["Band"] = "Wyld Stallyns" } })),
        Never(6, "without a body it would replace the content by nothing, if Domo took it at all"),
        Same(7, domo => domo.Collections.Users.DeleteAsync(Ted)),
        Same(8, domo => domo.Collections.Users.Where(c => c.Comments.IsMatch("happy") | c.Username != "Eeyore").ToListAsync()),
        Same(9, domo => domo.Collections.Users.Where(c => c.Document.CreatedOn <= May2020).ToListAsync()),
        Different(10, NamedHere + "; `Select` has tuples of up to seven, so the eighth and ninth take a second query",
            domo => domo.Collections.Campaigns
                .GroupBy(c => [c.CampaignName, c.Month])
                .OrderByDescending(c => c.Clicks.Sum())
                .Select(c => (
                    c.Document.Count(), c.Clicks.Average(), c.Impressions.Average(), c.Clicks.Sum(), c.Impressions.Sum(), c.Clicks.Max(),
                    c.Impressions.Max()))
                .ToListAsync(),
            target: "/domo/datastores/v1/collections/campaigns/documents/query?groupby=content.campaignName, content.month"
                + "&count=documentCount&avg=content.clicks avgClicks, content.impressions avgImpressions"
                + "&sum=content.clicks sumClicks, content.impressions sumImpressions"
                + "&max=content.clicks maxClicks, content.impressions maxImpressions&orderby=sumClicks descending"),
        Different(11, NamedHere,
            domo => domo.Collections.Campaigns.Unwind(c => c["tags"]).GroupBy(c => c["tags"]).Take(100).Skip(200)
                .Select(c => c.Document.Count()).ToListAsync(),
            target: "/domo/datastores/v1/collections/campaigns/documents/query?unwind=content.tags&groupby=content.tags"
                + "&count=documentCount&limit=100&offset=200"),
        Same(12, domo => domo.Collections.Users.UpdateManyAsync(
            c => c.Username == "Bill S. Preston, Esquire", u => u.Set(c => c["comment"], "Excellent!"))),
        Same(13, domo => domo.Collections.Users.DeleteManyAsync([Bill, Ted])),
        Same(14, domo => domo.Datastore.CreateCollectionAsync(
            new() { Name = "Users", SyncEnabled = true, Schema = [Username, new("band", ColumnType.String)] })),
        Same(15, domo => domo.Datastore.DeleteCollectionAsync("Users")),
        Same(16, domo => domo.Datastore.GrantAsync("Users", DomoGrantee.ForApp(App), ReadAndWrite)),
        Same(17, domo => domo.Datastore.RevokeAsync("Users", DomoGrantee.ForApp(App))),
        Same(18, domo => domo.Collections.MyUsers.ListAsync()),
        Same(75, domo => domo.Collections.Users.CreateAsync(new() { Username = "Bill S. Preston, Esquire" })),
        Same(81, domo => domo.Datastore.ListCollectionsAsync()),
        Different(82, "no slash at the end, as `ryuu.js` and Domo's page have it",
            domo => domo.Datastore.CreateCollectionAsync(new() { Name = "Users", SyncEnabled = true, Schema = [Username] }),
            target: "/domo/datastores/v1/collections"),
        Different(83, "no slash at the end, as `ryuu.js` and Domo's page have it",
            domo => domo.Datastore.CreateCollectionAsync(new() { Name = "Users", DefaultPermissions = ReadOnly, Filters = [West] }),
            target: "/domo/datastores/v1/collections"),
        Same(84, domo => domo.Datastore.UpdateCollectionAsync(UsersId, new() { Schema = [new("name", ColumnType.String)] })),
        Same(85, domo => domo.Datastore.DeleteCollectionAsync(UsersId)),
        Same(86, domo => domo.Datastore.ExportAsync()),
        Same(87, domo => domo.Collections.Users.ToListAsync()),
        Same(88, domo => domo.Collections.Users.Where(c => c.Username != "Eeyore").ToListAsync()),
        Different(89, NamedHere,
            domo => domo.Collections.Users.GroupBy(c => c.Tags).Select(c => c.Document.Count()).ToListAsync(),
            target: "/domo/datastores/v1/collections/Users/documents/query?groupby=content.tags&count=documentCount"),
        Same(90, domo => domo.Collections.Users.CreateManyAsync([new() { Username = "Bill" }, new() { Username = "Ted" }])),
        Same(91, domo => domo.Collections.Users.ReplaceAsync(Bill, new() { Username = "Bill" })),
        Same(92, domo => domo.Collections.Users.UpsertManyAsync(
            [new() { Id = Bill, Content = new() { Username = "Bill" } }, new() { Content = new() { Username = "Rufus" } }])),
        Same(93, domo => domo.Collections.Users.DeleteManyAsync([Bill])),
        Same(94, domo => domo.Collections.Users.DeleteManyAsync([Bill, Ted])),
        Different(143, "Domo's page says that it takes no body",
            domo => domo.Datastore.ExportAsync(includeRelatedCollections: true),
            body: ""),
    ];
}
