using Domo.Manifest.Client.CompilerServices;
using Domo.Manifest.Client.Tests.Support;
using UserQuery = Domo.Manifest.Client.DocumentQuery<
    Domo.Manifest.Client.Tests.Support.UserContent, Domo.Manifest.Client.Tests.Support.UserColumns>;

namespace Domo.Manifest.Client.Tests;

public sealed class DocumentQueryTests
{
    private const string Query = "/domo/datastores/v1/collections/Users/documents/query";

    /// <summary>Queries and the parameters of their requests.</summary>
    public static TheoryData<string, Func<UserQuery, object>> Addresses => new()
    {
        { " {}", query => query },
        { """ {"content.stars":1,"content.username":"Bill"}""", query => query.Where(c => c.Stars == 1).Where(c => c.Username == "Bill") },
        { "?orderby=createdOn descending {}", query => query.OrderBy(c => c.Stars).OrderByDescending(c => c.Document.CreatedOn) },
        {
            "?orderby=content.stars ascending, content.day descending, owner ascending&limit=10&offset=20 {}",
            query => query.OrderBy(c => c.Stars).ThenByDescending(c => c.Day).ThenBy(c => c.Document.Owner).Skip(20).Take(10)
        },
        { "?groupby=content.username&sum=content.stars sumStars {}", query => query.GroupBy(c => c.Username).Select(c => c.Stars.Sum()) },
        {
            "?unwind=content.tags, content.more&groupby=owner, content.tags&count=documentCount&avg=content.price avgPrice"
                + "&max=content.day maxDay&min=createdOn minCreatedOn {}",
            query => query.Unwind(c => c.Tags).Unwind(c => c["more"]).GroupBy(c => c.Document.Owner).GroupBy(c => c.Tags)
                .Select(c => (c.Document.Count(), c.Price.Average(), c.Day.Max(), c.Document.CreatedOn.Min()))
        },

        // Sort keys are computed, too, and names never occur twice.
        {
            "?groupby=content.sumX&sum=content.x sumX2, content.a.x sumX3&orderby=sumX3 descending, sumX2 ascending&limit=1"
                + """ {"owner":"7"}""",
            query => query.Where(c => c.Document.Owner == "7").GroupBy(c => c["sumX"])
                .OrderByDescending(c => c["a.x"].Sum()).OrderBy(c => c["x"].Sum()).Take(1).Select(c => (c["x"].Sum(), c["sumX"]))
        },
        { "?count=documentCount {}", query => query.Select(c => c.Document.Count()) },
    };

    /// <summary>Unsupported queries of AppDB, and the messages.</summary>
    public static TheoryData<string, Action<UserQuery>> Refused => new()
    {
        { "'content.stars' must be aggregated or grouped by", query => query.Select(c => c.Stars) },
        { "'content.stars' must be aggregated, such as with Min()", query => query.GroupBy(c => c.Username).Select(c => c.Stars) },
        { "AppDB cannot group by content.stars.Sum", query => query.GroupBy(c => [c.Stars.Sum()]) },
        { "No properties to group by", query => query.GroupBy(c => []) },
        { "'content.a.x' and 'content.b.x' would both be returned as 'x'", query => query.GroupBy(c => [c["a.x"], c["b.x"]]) },
        { "'content.a,b' contains a comma", query => query.GroupBy(c => c["a,b"]) },
        { "'content.a,b' contains a comma", query => query.Unwind(c => c["a,b"]) },
        { "'content.a b' contains a space", query => query.OrderBy(c => c["a b"]) },
        { "'content.a b' contains a space", query => query.Select(c => c["a b"].Sum()) },
        { "AppDB applies OrderBy, Skip and Take to groups only", query => query.Take(10).GroupBy(c => c.Stars) },
        { "AppDB applies OrderBy, Skip and Take to groups only", query => query.OrderBy(c => c.Stars).Select(c => c.Stars.Sum()) },
        { "must be greater than or equal to '1'", query => query.Take(0) },
        { "must be a non-negative value", query => query.Skip(-1) },
        { "The delegate returned null", query => query.Where(_ => null!) },
    };

    [Theory]
    [MemberData(nameof(Addresses), DisableDiscoveryEnumeration = true)]
    public void Sends_a_query_as_parameters_and_a_predicate(string expected, Func<UserQuery, object> query)
    {
        using var server = new StubServer("[]");
        var parts = query(Users(server)).ToString()!.Split(' ', 2);
        Assert.Equal(Query + expected, Uri.UnescapeDataString(parts[0]) + " " + parts[1]);
    }

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void Rejects_queries_that_AppDB_does_not_support(string message, Action<UserQuery> query)
    {
        using var server = new StubServer("[]");
        var exception = Assert.ThrowsAny<Exception>(() => query(Users(server)));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Every_enumeration_sends_a_new_request()
    {
        using var server = new StubServer("""[{"id":"1","content":{"username":"Bill"}},{"id":"2","content":{}}]""");
        var query = Users(server).Where(c => c.Username == "Bill");
        Assert.Empty(server.Requests);

        var ids = new List<string>();
        await foreach (var document in query)
        {
            ids.Add(document.Id.Value);
        }

        Assert.Equal(["1", "2"], ids);
        Assert.Equal("Bill", (await query.ToListAsync())[0].Content.Username);
        Assert.Equal("1", (await query.FirstOrDefaultAsync())!.Id);
        await Assert.ThrowsAsync<InvalidOperationException>(() => query.SingleAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => query.Take(1).SingleAsync());
        Assert.Equal(["", "", "?limit=1", "?limit=2", "?limit=1"], server.Requests.Select(request => request.Uri.Query));
        Assert.All(server.Requests, request => Assert.Equal("""{"content.username":"Bill"}""", request.Body));
    }

    [Fact]
    public async Task Requests_pages_until_all_requested_documents_are_read()
    {
        using var all = new StubServer(i => StubServer.Answer(Page(i * 10_000, i < 1 ? 10_000 : 3)));
        Assert.Equal(10_003, (await Users(all).ToListAsync()).Count);
        Assert.Equal(["", "?offset=10000"], all.Requests.Select(request => request.Uri.Query));

        using var some = new StubServer(i => StubServer.Answer(Page(i * 10_000, 10_000)));
        await Users(some).Skip(5).Take(20_000).ToListAsync();
        Assert.Equal(["?limit=10000&offset=5", "?limit=10000&offset=10005"], some.Requests.Select(request => request.Uri.Query));

        // A server that ignores the offset returns the first page again.
        using var stubborn = new StubServer(_ => StubServer.Answer(Page(0, 10_000)));
        Assert.Equal(10_000, (await Users(stubborn).ToListAsync()).Count);
    }

    [Theory]
    [InlineData("""[{"month":"May","username":"Bill","sumStars":7,"documentCount":2},{"username":"Ted","documentCount":"1"}]""")]
    [InlineData("""
        [{"_id":{"username":"Bill","month":"May","x":[1]},"sumStars":7.0,"documentCount":2},{"documentCount":1,"_id":{"username":"Ted"}}]
        """)]
    public async Task Reads_groups_from_both_documented_answers(string answer)
    {
        using var server = new StubServer(answer);
        var rows = await Users(server).GroupBy(c => [c.Username, c["month"]])
            .Select(c => (c.Document.Count(), c.Username, c.Stars.Sum(), c["month"], c.Username)).ToListAsync();
        Assert.Equal([(2, "Bill", 7, "May", "Bill"), (1, "Ted", null, DomoValue.Null, "Ted")], rows);
    }

    [Theory]
    [InlineData("""[{"_id":"Gryffindor","avgLength":11.916666666666666},{"_id":null,"avgLength":null}]""")]
    [InlineData("""[{"house":"Gryffindor","avgLength":11.916666666666666},{"house":null}]""")]
    public async Task Reads_a_single_key_as_a_value(string answer)
    {
        using var server = new StubServer(answer);
        var rows = await Users(server).GroupBy(c => c["house"]).Select(c => (c["house"], c["wand.length"].Average())).ToListAsync();
        Assert.Equal([("Gryffindor", 11.916666666666666m), (DomoValue.Null, DomoValue.Null)], rows);
    }

    [Fact]
    public async Task Reads_an_object_key_as_JSON()
    {
        using var server = new StubServer("""[{"_id":{"core":"hair"},"documentCount":1},{"_id":"willow","documentCount":2}]""");
        var rows = await Users(server).GroupBy(c => c["wand"]).Select(c => (c["wand"], c.Document.Count())).ToListAsync();
        Assert.Equal([("""{"core":"hair"}""", 1L), ("willow", 2L)], rows.Select(row => (row.Item1.ToString(), row.Item2)));
    }

    [Fact]
    public async Task Counts_documents()
    {
        using var server = new StubServer("""[{"_id":null,"documentCount":12}]""");
        Assert.Equal(12, await Users(server).Where(c => c.Stars > 1).CountAsync());
        Assert.Equal(Query + "?count=documentCount&limit=1", server.Request.Target);
        Assert.Equal("""{"content.stars":{"$gt":1}}""", server.Request.Body);

        // Without documents, there are no groups.
        using var empty = new StubServer("[]");
        Assert.Equal(0, await Users(empty).CountAsync());
    }

    [Fact]
    public async Task Reports_the_location_of_a_value_of_another_type()
    {
        using var server = new StubServer("""[{"documentCount":1},{"documentCount":null}]""");
        var counts = Users(server).GroupBy(c => c.Day).Select(c => c.Document.Count());
        var exception = await Assert.ThrowsAsync<DomoApiException>(() => counts.ToListAsync());
        Assert.StartsWith("Collection 'Users': row 2: 'documentCount': expected a value", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Selects_up_to_seven_values()
    {
        using var server = new StubServer(
            """[{"documentCount":1,"sumStars":2,"avgStars":3.5,"minStars":4,"maxStars":5,"sumPrice":6,"avgRatio":7}]""");
        var users = Users(server);
        Assert.Equal((1, 2, 3.5m), await users.Select(c => (c.Document.Count(), c.Stars.Sum(), c.Stars.Average())).SingleAsync());
        Assert.Equal(
            (1, 2, 3.5m, 4),
            await users.Select(c => (c.Document.Count(), c.Stars.Sum(), c.Stars.Average(), c.Stars.Min())).SingleAsync());
        Assert.Equal(
            (1, 2, 3.5m, 4, 5),
            await users.Select(c => (c.Document.Count(), c.Stars.Sum(), c.Stars.Average(), c.Stars.Min(), c.Stars.Max())).SingleAsync());
        Assert.Equal(
            (1, 2, 3.5m, 4, 5, 6m),
            await users.Select(c => (
                c.Document.Count(), c.Stars.Sum(), c.Stars.Average(), c.Stars.Min(), c.Stars.Max(), c.Price.Sum())).SingleAsync());
        Assert.Equal(
            (1, 2, 3.5m, 4, 5, 6m, 7d),
            await users.Select(c => (
                c.Document.Count(), c.Stars.Sum(), c.Stars.Average(), c.Stars.Min(), c.Stars.Max(), c.Price.Sum(), c.Ratio.Average()))
                .SingleAsync());
    }

    private static string Page(int from, int count) => "["
        + string.Join(',', Enumerable.Range(from, count).Select(i => $$$"""{"id":"{{{i}}}","content":{}}"""))
        + "]";

    private static DocumentQuery<UserContent, UserColumns> Users(StubServer server) =>
        CollectionFactory.Create<UserContent, UserColumns>(server.Client(), "Users");
}
