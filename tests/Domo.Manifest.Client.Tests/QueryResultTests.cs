using Domo.Manifest.Client.CompilerServices;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests;

/// <summary>The methods that send a query, named as in LINQ and EF Core.</summary>
public sealed class QueryResultTests
{
    private const string Two = """[{"name":"a"},{"name":"b"}]""";
    private const string One = """[{"name":"a"}]""";

    [Fact]
    public async Task First_and_any_request_one_row()
    {
        using var server = new StubServer(Two);
        Assert.Equal("a", (await Sales(server).FirstAsync()).Name);
        Assert.Equal("a", (await Sales(server).FirstOrDefaultAsync())!.Name);
        Assert.True(await Sales(server).AnyAsync());
        Assert.All(server.Requests, request => Assert.Equal("/data/v1/sales?fields=name,amount&limit=1", Uri.UnescapeDataString(request.Target)));
    }

    [Fact]
    public async Task Single_requests_two_rows_and_rejects_the_second()
    {
        using var server = new StubServer(One);
        Assert.Equal("a", (await Sales(server).SingleAsync()).Name);
        Assert.Equal("a", (await Sales(server).Take(1).SingleOrDefaultAsync())!.Name);
        Assert.Equal(
            ["/data/v1/sales?fields=name,amount&limit=2", "/data/v1/sales?fields=name,amount&limit=1"],
            server.Requests.Select(request => Uri.UnescapeDataString(request.Target)));

        using var many = new StubServer(Two);
        var single = await Assert.ThrowsAsync<InvalidOperationException>(() => Sales(many).SingleAsync());
        Assert.Equal("Dataset 'sales': the query has more than one row.", single.Message);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Sales(many).SingleOrDefaultAsync());
    }

    [Fact]
    public async Task Missing_rows_return_the_default_or_throw()
    {
        using var server = new StubServer("[]");
        Assert.Null(await Sales(server).FirstOrDefaultAsync());
        Assert.Null(await Sales(server).SingleOrDefaultAsync());
        Assert.False(await Sales(server).AnyAsync());
        Assert.Equal(0, await Sales(server).CountAsync());
        Assert.Empty(await Sales(server).ToArrayAsync());
        var first = await Assert.ThrowsAsync<InvalidOperationException>(() => Users(server).FirstAsync());
        Assert.Equal("Collection 'Users': the query has no document.", first.Message);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Users(server).SingleAsync());
        var single = await Assert.ThrowsAsync<InvalidOperationException>(() => Sales(server).SingleAsync());
        Assert.Contains("no row", single.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_methods_accept_a_condition()
    {
        using var server = new StubServer(One);
        await Sales(server).FirstAsync(s => s.Name == "a");
        await Sales(server).SingleOrDefaultAsync(s => s.Name == "a");
        await Sales(server).AnyAsync(s => s.Name == "a");
        await Sales(server).CountAsync(s => s.Name == "a");
        const string Filter = "&filter='name' == \"a\"";
        Assert.Equal(
            [
                $"/data/v1/sales?fields=name,amount{Filter}&limit=1", $"/data/v1/sales?fields=name,amount{Filter}&limit=2",
                $"/data/v1/sales?fields=name,amount{Filter}&limit=1", $"/data/v1/sales?fields=name{Filter}",
            ],
            server.Requests.Select(request => Uri.UnescapeDataString(request.Target)));
    }

    [Fact]
    public async Task Counts_rows_by_one_field_and_groups_by_the_selection()
    {
        using var server = new StubServer(Two);
        Assert.Equal(2, await Sales(server).CountAsync());
        Assert.Equal(2, await Sales(server).GroupBy(s => s.Name).Select(s => (s.Name, s.Amount.Sum())).CountAsync());
        Assert.Equal(
            ["/data/v1/sales?fields=name", "/data/v1/sales?fields=name,amount&groupby='name'&sum='amount'"],
            server.Requests.Select(request => Uri.UnescapeDataString(request.Target)));
    }

    [Theory]
    [InlineData(null, null, 7)]
    [InlineData(2L, null, 5)]
    [InlineData(9L, null, 0)]
    [InlineData(null, 3L, 3)]
    [InlineData(5L, 3L, 2)]
    public async Task Counts_documents_with_AppDB_and_honors_skip_and_take(long? skip, long? take, long expected)
    {
        using var server = new StubServer("""[{"documentCount":7}]""");
        var query = Users(server).OrderBy(c => c.Stars).Where(c => c.Stars > 1);
        query = skip is { } skipped ? query.Skip(skipped) : query;
        query = take is { } taken ? query.Take(taken) : query;
        Assert.Equal(expected, await query.CountAsync());
        Assert.Equal("/domo/datastores/v1/collections/Users/documents/query?count=documentCount&limit=1", server.Request.Target);
        Assert.Equal("""{"content.stars":{"$gt":1}}""", server.Request.Body);
    }

    [Fact]
    public async Task A_query_can_be_built_in_steps()
    {
        using var server = new StubServer("[]");
        var sales = new DatasetQuery<SalesRow, SalesFields>(server.Client(), "sales");
        sales = sales.Where(s => s.Name == "a" && s.Amount > 1);
        sales = sales.OrderBy(s => s.Name);
        sales = sales.Take(5);
        await sales.ToListAsync();

        var users = Users(server);
        users = users.Where(c => c.Stars > 1 || c.Username == "a");
        users = users.OrderByDescending(c => c.Stars);
        await users.ToListAsync();

        Assert.Equal(
            """/data/v1/sales?filter='name' == "a", 'amount' > 1&orderby='name' ascending&limit=5""",
            Uri.UnescapeDataString(server.Requests[0].Target));
        Assert.Equal("""{"$or":[{"content.stars":{"$gt":1}},{"content.username":"a"}]}""", server.Requests[1].Body);
    }

    [Fact]
    public async Task Rejects_whole_collection_operations_on_a_restricted_query()
    {
        using var server = new StubServer("[]");
        var users = Users(server).Where(c => c.Stars > 1);
        var create = await Assert.ThrowsAsync<InvalidOperationException>(() => users.CreateAsync(new()));
        Assert.Equal("CreateAsync ignores Where, OrderBy, Skip and Take; call it on the collection 'Users' itself.", create.Message);
        await Assert.ThrowsAsync<InvalidOperationException>(() => users.GetAsync("1"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => users.ReplaceAsync("1", new()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => users.UpdateManyAsync(c => c.Stars > 1, u => u.Set(c => c.Stars, 2)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => users.DeleteAsync("1"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => users.DeleteManyAsync(["1"]));
        await Assert.ThrowsAsync<InvalidOperationException>(() => users.CreateManyAsync([new()]));
        await Assert.ThrowsAsync<InvalidOperationException>(() => users.UpsertManyAsync([]));
        Assert.Throws<InvalidOperationException>(() => users.ListAsync());

        foreach (var part in new[]
        {
            Sales(server).Where(s => s.Name == "a"), Sales(server).OrderBy(s => s.Name), Sales(server).Skip(1), Sales(server).Take(1),
            Sales(server).UseBeastModes(), Sales(server).WithCalendar(DatasetCalendar.Fiscal),
        })
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => part.SqlAsync($"select 1"));
        }

        await Assert.ThrowsAsync<InvalidOperationException>(() => Sales(server).GroupBy(s => s.Name).SqlTableAsync($"select 1"));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Rows_can_be_named_tuples_or_a_custom_type()
    {
        using var server = new StubServer("""[{"name":"a","amount":3}]""");
        var row = await Sales(server).GroupBy(s => (s.Name, s.Date)).Select(
            s => (s.Name, s.Amount.Sum()), (name, total) => new { Name = name, Total = total }).FirstAsync();
        Assert.Equal(new { Name = (string?)"a", Total = (decimal?)3 }, row);
        Assert.StartsWith("/data/v1/sales?fields=name,amount&groupby='name','date'&sum='amount'", Uri.UnescapeDataString(server.Request.Target), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Selects_up_to_eight_columns_as_a_tuple_and_any_number_as_a_list()
    {
        using var server = new StubServer("""[{"stars":4,"sumStars":9,"minStars":1,"maxStars":5,"avgStars":3,"documentCount":2,"username":"a"}]""");
        var users = Users(server).GroupBy(c => (c.Stars, c.Username));
        var tuple = await users.Select(c => (
            c.Stars, c.Username, c.Stars.Sum(), c.Stars.Min(), c.Stars.Max(), c.Stars.Average(), c.Document.Count(), c.Stars))
            .SingleAsync();
        Assert.Equal((4L, "a", 9L, 1L, 5L, 3m, 2L, 4L), tuple);

        var list = await users.Select(c => [c.Stars, c.Username, c.Stars.Sum(), c.Document.Count()]).SingleAsync();
        Assert.Equal(["stars", "username", "sumStars", "documentCount"], list.Keys);
        Assert.Equal(9L, (long)list["sumStars"]);
        var twice = Assert.Throws<ArgumentException>(() => users.Select(c => [c.Stars, c.Stars]));
        Assert.StartsWith("'stars' is selected twice.", twice.Message, StringComparison.Ordinal);
    }

    private static DatasetQuery<SalesRow, SalesFields> Sales(StubServer server) => new(server.Client(), "sales", "name", "amount");

    private static DocumentQuery<UserContent, UserColumns> Users(StubServer server) =>
        CollectionFactory.Create<UserContent, UserColumns>(server.Client(), "Users");
}
