using Domo.Manifest.Client.CompilerServices;
using Domo.Manifest.Client.Tests.Support;
using Update = Domo.Manifest.Client.DocumentUpdate<Domo.Manifest.Client.Tests.Support.CustomerColumns>;

namespace Domo.Manifest.Client.Tests;

/// <summary>Conditions on objects and lists that <c>domo.types.json</c> declares in documents, and updates of them.</summary>
public sealed class NestedFieldTests
{
    private static readonly AddressContent Rome = new() { City = "Rome", AdditionalProperties = { ["floor"] = 3 } };

    public static TheoryData<string, Func<CustomerColumns, DocumentFilter>> Filters => new()
    {
        { """{"content.address.city":"Rome"}""", c => c.Address.City == "Rome" },
        { """{"content.address.type":{"$gt":3}}""", c => c.Address.Type > 3 },
        { """{"content.address.floor":3}""", c => c.Address["floor"] == 3 },
        { """{"content.address":{"$exists":true}}""", c => c.Address.Exists() },
        { """{"content.address":null}""", c => c.Address == null },
        { """{"content.address":{"$eq":{"city":"Rome","floor":3}}}""", c => c.Address == Rome },
        { """{"content.vip":true}""", c => c.Vip == true },
        { """{"content.vip":{"$ne":false}}""", c => c.Vip != false },
        { """{"content.tags":"a"}""", c => c.Tags.Contains("a") },
        { """{"content.tags":{"$in":["a","b"]}}""", c => c.Tags.ContainsAny("a", "b") },
        { """{"content.tags":{"$all":["a","b"],"$size":2}}""", c => c.Tags.ContainsAll("a", "b") & c.Tags.HasCount(2) },
        { """{"content.tags":["a","b"]}""", c => c.Tags == new[] { "a", "b" } },
        { """{"content.tags":null}""", c => c.Tags == null },
        { """{"content.tags":{"$regex":"^a"}}""", c => c.Tags.Items.StartsWith("a") },
        { """{"content.scores":{"$elemMatch":{"$gte":80,"$lt":85}}}""", c => c.Scores.Any(s => s >= 80 & s < 85) },
        {
            """{"content.others":{"$elemMatch":{"city":"Rome","type":{"$gt":1}}}}""",
            c => c.Others.Any(o => o.City == "Rome" & o.Type > 1)
        },
        { """{"content.others":{"$elemMatch":{"$or":[{"city":"Rome"},{"floor":3}]}}}""", c => c.Others.Any(o => o.City == "Rome" | o["floor"] == 3) },
        { """{"content.others":{"$eq":{"city":"Rome","floor":3}}}""", c => c.Others.Contains(Rome) },
        { """{"content.others.city":"Rome"}""", c => c.Others.Items.City == "Rome" },
    };

    public static TheoryData<string, Func<Update, Update>> Updates => new()
    {
        { """{"$set":{"content.address.city":"Oslo","content.tags":["a"],"content.vip":null}}""", u => u.Set(c => c.Address.City, "Oslo").Set(c => c.Tags, ["a"]).Set(c => c.Vip, null) },
        { """{"$set":{"content.address":{"city":"Rome","floor":3}}}""", u => u.Set(c => c.Address, Rome) },
        { """{"$unset":{"content.address":"","content.tags":""}}""", u => u.Unset(c => c.Address).Unset(c => c.Tags) },
        { """{"$inc":{"content.address.type":1}}""", u => u.Increment(c => c.Address.Type, 1) },
        { """{"$addToSet":{"content.tags":"a","content.scores":{"$each":[1,2]}}}""", u => u.AddToSet(c => c.Tags, "a").AddToSet(c => c.Scores, 1, 2) },
        { """{"$push":{"content.others":{"city":"Rome","floor":3}}}""", u => u.Add(c => c.Others, Rome) },
        { """{"$push":{"content.scores":{"$each":[5],"$slice":-3}}}""",
            u => u.Add(c => c.Scores, [5], new DocumentAddOptions { Slice = -3 })
        },
        { """{"$pop":{"content.tags":-1,"content.scores":1}}""", u => u.RemoveFirst(c => c.Tags).RemoveLast(c => c.Scores) },
        { """{"$pullAll":{"content.tags":["a","b"]}}""", u => u.RemoveValues(c => c.Tags, "a", "b") },
        { """{"$pull":{"content.scores":{"$lt":5},"content.others":{"city":"Rome"}}}""", u => u.RemoveWhere(c => c.Scores, s => s < 5).RemoveWhere(c => c.Others, o => o.City == "Rome") },
    };

    [Theory]
    [MemberData(nameof(Filters), DisableDiscoveryEnumeration = true)]
    public void Conditions_use_the_paths_of_nested_fields(string expected, Func<CustomerColumns, DocumentFilter> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);

        Assert.Equal(expected, condition(new CustomerColumns()).ToString());
    }

    [Theory]
    [MemberData(nameof(Updates), DisableDiscoveryEnumeration = true)]
    public async Task Updates_use_the_paths_of_nested_fields(string expected, Func<Update, Update> update)
    {
        using var server = new StubServer("1");

        await Customers(server).UpdateManyAsync(c => c.Vip == true, update);

        Assert.Equal($$"""{"query":{"content.vip":true},"operation":{{expected}}}""", server.Request.Body);
    }

    [Fact]
    public async Task An_update_cannot_change_both_an_object_and_its_property()
    {
        using var server = new StubServer("1");

        await Assert.ThrowsAsync<ArgumentException>(
            () => Customers(server).UpdateManyAsync(c => c.Vip == true, u => u.Set(c => c.Address, Rome).Set(c => c.Address.City, "Oslo")));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public void Unwinds_an_array_and_groups_by_fields_of_its_elements()
    {
        using var server = new StubServer("[]");

        var rows = Customers(server).Unwind(c => c.Others).GroupBy(c => c.Others.Items.City)
            .Select(c => (c.Others.Items.City, c.Others.Items.Type.Sum()));

        Assert.Equal(
            "/domo/datastores/v1/collections/Customers/documents/query?unwind=content.others&groupby=content.others.city&sum=content.others.type%20sumType {}",
            rows.ToString());
    }

    [Fact]
    public void Rejects_an_or_condition_on_scalar_elements() =>
        Assert.Throws<ArgumentException>(() => new CustomerColumns().Scores.Any(s => s < 1 | s > 5));

    [Fact]
    public void Rejects_a_negative_size() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CustomerColumns().Tags.HasCount(-1));

    private static DocumentQuery<AddressContent, CustomerColumns> Customers(StubServer server) =>
        CollectionFactory.Create<AddressContent, CustomerColumns>(server.Client(), "Customers");
}
