using System.Net;
using Domo.Manifest.Client;
using Domo.Manifest.Client.Datastores;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests.Typed;

/// <summary>What a manifest declares of a collection creates it where Domo did not, with its rules.</summary>
public sealed class CollectionDefinitionTests
{
    [Fact]
    public async Task A_collection_is_created_as_the_manifest_declares_it()
    {
        await using var server = await TestApp.StartAsync("{}");
        var domo = new DomoApp(new DomoClient(server.Http));

        var created = await domo.Datastore.CreateCollectionAsync(DomoApp.CollectionDefinitions.Deals);

        Assert.Equal(("Deals", true), (created.Name, created.SyncEnabled));
        Assert.Equal(
            [("region", DomoColumnType.String), ("amount", DomoColumnType.Decimal)],
            created.Schema.Select(column => (column.Name, column.Type)));
        Assert.Equal(
            DomoCollectionPermissions.Read | DomoCollectionPermissions.CreateContent | DomoCollectionPermissions.ReadContent,
            created.DefaultPermissions);
        AssertRules(created.Filters!);
        AssertRules((await domo.Datastore.ListCollectionsAsync().SingleAsync()).Filters!);
    }

    [Fact]
    public async Task Its_rules_hide_documents_and_its_permissions_hold()
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
    public async Task Rules_are_changed_and_written_back_as_they_were_read()
    {
        await using var server = await TestApp.StartAsync("{}");
        var datastore = new DatastoreClient(new DomoClient(server.Http));
        var rule = new DomoFilterRule
        {
            Name = "mine",
            ApplyOn = DomoFilterMethods.All,
            ApplyTo = [DomoFilterTarget.Users(new UserId(28), new UserId(DomoFilterRule.UserIdWildcard)), new("GROUP_NAME", "Sales")],
            Query = DocumentFilter.Parse($$"""{"content.user":"{{DomoFilterRule.UserIdWildcard}}"}"""),
        };
        await datastore.CreateCollectionAsync(new() { Name = "Notes", Filters = [rule] });

        var read = Assert.Single((await datastore.ListCollectionsAsync().SingleAsync()).Filters!);
        var changed = await datastore.UpdateCollectionAsync("Notes", new() { Filters = [read with { Name = "yours" }] });

        var after = Assert.Single(changed.Filters!);
        Assert.Equal(("yours", DomoFilterMethods.All, false, false), (after.Name, after.ApplyOn, after.ApplyToAll, after.LimitToOwner));
        Assert.Equal(["USER_ID 28,%userId%", "GROUP_NAME Sales"], after.ApplyTo.Select(Text));
        Assert.Equal("""{"content.user":"%userId%"}""", after.Query!.ToString());
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => datastore.UpdateCollectionAsync("Notes", new() { Filters = [rule with { ApplyOn = DomoFilterMethods.None }] }));
    }

    private static void AssertRules(IReadOnlyList<DomoFilterRule> rules)
    {
        Assert.Equal(["west", "own"], rules.Select(rule => rule.Name));
        Assert.Equal([DomoFilterMethods.Read | DomoFilterMethods.Delete, DomoFilterMethods.Update], rules.Select(rule => rule.ApplyOn));
        Assert.Equal([(false, false), (true, true)], rules.Select(rule => (rule.ApplyToAll, rule.LimitToOwner)));
        Assert.Equal("GROUP_ID 12,15", Text(Assert.Single(rules[0].ApplyTo)));
        Assert.Empty(rules[1].ApplyTo);
        Assert.Equal("""{"content.region":"West"}""", rules[0].Query!.ToString());
    }

    private static string Text(DomoFilterTarget target) => $"{target.Type} {string.Join(',', target.Values)}";
}
