using System.Net;
using Domo.Manifest.Client;
using Domo.Manifest.Client.Datastores;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests.Typed;

/// <summary>Creates a collection, including its rules, from its declaration in the manifest.</summary>
public sealed class CollectionDefinitionTests
{
    [Fact]
    public async Task Creates_a_collection_as_the_manifest_declares_it()
    {
        await using var server = await TestApp.StartAsync("{}");
        var domo = new DomoApp(new DomoClient(server.Http));

        var created = await domo.Datastore.CreateCollectionAsync(DomoApp.CollectionDefinitions.Deals);

        Assert.Equal(("Deals", true), (created.Name, created.SyncEnabled));
        Assert.Equal(
            [("region", Client.ColumnType.String), ("amount", Client.ColumnType.Decimal)],
            created.Schema.Select(column => (column.Name, column.Type)));
        Assert.Equal(
            CollectionPermissions.Read | CollectionPermissions.CreateContent | CollectionPermissions.ReadContent,
            created.DefaultPermissions);
        AssertRules(created.Filters!);
        AssertRules((await domo.Datastore.ListCollectionsAsync().SingleAsync()).Filters!);
    }

    [Fact]
    public async Task A_created_collection_enforces_its_rules_and_permissions()
    {
        await using var server = await TestApp.StartAsync("{}");
        var domo = new DomoApp(new DomoClient(server.Http));
        await domo.Datastore.CreateCollectionAsync(DomoApp.CollectionDefinitions.Deals);
        var east = await domo.Collections.Deals.CreateAsync(new() { Region = "East", Amount = 5 });
        await domo.Collections.Deals.CreateAsync(new() { Region = "West", Amount = 7 });

        const string Documents = "/domo/datastores/v1/collections/Deals/documents/";
        var everything = (await server.SendAsync(HttpMethod.Get, Documents, user: "28")).Json.AsArray();
        var west = (await server.SendAsync(HttpMethod.Get, Documents, user: "28", groups: "15")).Json.AsArray();

        Assert.Equal((2, 1), (everything.Count, west.Count));
        Assert.Equal("West", (string?)west[0]!["content"]!["region"]);
        (await server.SendAsync(HttpMethod.Get, Documents + east.Id, user: "28", groups: "15")).ErrorMessage(HttpStatusCode.NotFound);
        (await server.SendAsync(HttpMethod.Delete, Documents + east.Id, user: "28")).ErrorMessage(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Changed_rules_round_trip()
    {
        await using var server = await TestApp.StartAsync("{}");
        var datastore = new DatastoreClient(new DomoClient(server.Http));
        var rule = new FilterRule
        {
            Name = "mine",
            ApplyOn = FilterMethods.All,
            ApplyTo = [FilterTarget.ForUsers(new UserId(28), new UserId(FilterRule.UserIdWildcard)), new("GROUP_NAME", "Sales")],
            Query = DocumentFilter.Parse($$"""{"content.user":"{{FilterRule.UserIdWildcard}}"}"""),
        };
        await datastore.CreateCollectionAsync(new() { Name = "Notes", Filters = [rule] });

        var read = Assert.Single((await datastore.ListCollectionsAsync().SingleAsync()).Filters!);
        var changed = await datastore.UpdateCollectionAsync("Notes", new() { Filters = [read with { Name = "yours" }] });

        var after = Assert.Single(changed.Filters!);
        Assert.Equal(("yours", FilterMethods.All, false, false), (after.Name, after.ApplyOn, after.ApplyToAll, after.LimitToOwner));
        Assert.Equal(["USER_ID 28,%userId%", "GROUP_NAME Sales"], after.ApplyTo.Select(Text));
        Assert.Equal("""{"content.user":"%userId%"}""", after.Query!.ToString());
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => datastore.UpdateCollectionAsync("Notes", new() { Filters = [rule with { ApplyOn = FilterMethods.None }] }));
    }

    private static void AssertRules(IReadOnlyList<FilterRule> rules)
    {
        Assert.Equal(["west", "own"], rules.Select(rule => rule.Name));
        Assert.Equal([FilterMethods.Read | FilterMethods.Delete, FilterMethods.Update], rules.Select(rule => rule.ApplyOn));
        Assert.Equal([(false, false), (true, true)], rules.Select(rule => (rule.ApplyToAll, rule.LimitToOwner)));
        Assert.Equal("GROUP_ID 12,15", Text(Assert.Single(rules[0].ApplyTo)));
        Assert.Empty(rules[1].ApplyTo);
        Assert.Equal("""{"content.region":"West"}""", rules[0].Query!.ToString());
    }

    private static string Text(FilterTarget target) => $"{target.Type} {string.Join(',', target.Values)}";
}
