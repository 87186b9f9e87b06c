using Domo.Manifest.Client.CompilerServices;
using Domo.Manifest.Client.Tests.Support;
using Update = Domo.Manifest.Client.DocumentUpdate<Domo.Manifest.Client.Tests.Support.UserColumns>;

namespace Domo.Manifest.Client.Tests;

public sealed class DocumentUpdateTests
{
    public static TheoryData<string, Func<Update, Update>> Updates => new()
    {
        {
            """{"$set":{"content.comments":"…","content.stars":5,"content.day":null}}""",
            u => u.Set(c => c.Comments, "…").Set(c => c.Stars, 5).Set(c => c.Day, null)
        },
        { """{"$set":{"content.seenOn":"1970-01-01T00:00:00Z"}}""", u => u.Set(c => c.SeenOn, DateTimeOffset.UnixEpoch.AddTicks(5)) },
        { """{"$unset":{"content.comments":""}}""", u => u.Unset(c => c.Comments) },
        {
            """{"$inc":{"content.stars":-1,"content.tags":1},"$mul":{"content.price":1.1,"content.x":2}}""",
            u => u.Increment(c => c.Stars, -1).Multiply(c => c.Price, 1.1m).Increment(c => c.Tags, 1).Multiply(c => c["x"], 2)
        },
        {
            """{"$min":{"content.day":"1970-01-01"},"$max":{"content.ratio":0.5}}""",
            u => u.Min(c => c.Day, new DateOnly(1970, 1, 1)).Max(c => c.Ratio, 0.5)
        },
        { """{"$rename":{"content.wand.core":"content.wand.heart"}}""", u => u.Rename(c => c["wand.core"], "heart") },
        { """{"$currentDate":{"content.seenOn":true,"content.x":true}}""",
            u => u.SetCurrentDate(c => c.SeenOn).SetCurrentDate(c => c["x"])
        },
        { """{"$addToSet":{"content.tags":"a"}}""", u => u.AddToSet(c => c.Tags, "a") },
        { """{"$addToSet":{"content.tags":{"$each":["a",2]}}}""", u => u.AddToSet(c => c.Tags, "a", 2) },
        { """{"$pop":{"content.tags":-1,"content.x":1}}""", u => u.RemoveFirst(c => c.Tags).RemoveLast(c => c["x"]) },
        { """{"$pullAll":{"content.tags":["a","b"]}}""", u => u.RemoveValues(c => c.Tags, "a", "b") },
        { """{"$pull":{"content.tags":{"$lt":5}}}""", u => u.RemoveWhere(c => c.Tags, e => e.Value < 5) },
        { """{"$pull":{"content.tags":{"name":"a"}}}""", u => u.RemoveWhere(c => c.Tags, e => e["name"] == "a") },
        { """{"$push":{"content.tags":"a"}}""", u => u.Add(c => c.Tags, "a") },
        { """{"$push":{"content.tags":{"$each":["a","b"]}}}""", u => u.Add(c => c.Tags, "a", "b") },
        {
            """{"$push":{"content.tags":{"$each":["a"],"$position":0,"$slice":-5,"$sort":1}}}""",
            u => u.Add(c => c.Tags, ["a"], new DocumentAddOptions { Position = 0, Slice = -5, Sort = DocumentSort.Ascending })
        },
        {
            """{"$push":{"content.tags":{"$each":[],"$sort":{"score":-1}}}}""",
            u => u.Add(c => c.Tags, [], new DocumentAddOptions { Sort = DocumentSort.By("score", isDescending: true) })
        },
    };

    public static TheoryData<string, Func<Update, Update>> Refused => new()
    {
        { "$inc of 'content.stars' conflicts with $set of 'content.stars'", u => u.Set(c => c.Stars, 1).Increment(c => c.Stars, 1) },
        { "$set of 'content.a' conflicts with $unset of 'content.a.b'", u => u.Unset(c => c["a.b"]).Set(c => c["a"], 1) },
        { "$set of 'content.b' conflicts with $rename of 'content.a'", u => u.Rename(c => c["a"], "b").Set(c => c["b"], 1) },
        { "AppDB manages 'owner'", u => u.Set(c => c.Document.Owner, "7") },
        { "AppDB manages 'createdOn'", u => u.Unset(c => c.Document.CreatedOn) },
        { "'a' is not a number", u => u.Increment(c => c.Tags, "a") },
        { "Value cannot be null", u => u.Multiply(c => c.Stars, null) },
        { "The update has no changes", u => u },
    };

    [Theory]
    [MemberData(nameof(Updates), DisableDiscoveryEnumeration = true)]
    public async Task Sends_an_update_with_its_condition_and_returns_the_count(string expected, Func<Update, Update> update)
    {
        using var server = new StubServer("2");

        Assert.Equal(2, await Users(server).UpdateManyAsync(c => c.Username == "bill", update));

        var sent = server.Request;
        Assert.Equal(("PUT", "/domo/datastores/v1/collections/Users/documents/update"), (sent.Method, sent.Target));
        Assert.Equal($$"""{"query":{"content.username":"bill"},"operation":{{expected}}}""", sent.Body);
    }

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task Does_not_send_an_update_that_MongoDB_would_reject(string message, Func<Update, Update> update)
    {
        using var server = new StubServer("1");

        var exception = await Assert.ThrowsAnyAsync<ArgumentException>(
            () => Users(server).UpdateManyAsync(c => c.Username == "bill", update));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void Accepts_two_fields_that_share_a_prefix()
    {
        using var server = new StubServer("1");
        _ = Users(server).UpdateManyAsync(c => c.Username == "bill", u => u.Set(c => c["wand"], 1).Set(c => c["wands"], 1));
        Assert.Single(server.Requests);
    }

    private static DocumentQuery<UserContent, UserColumns> Users(StubServer server) =>
        CollectionFactory.Create<UserContent, UserColumns>(server.Client(), "Users");
}
