using System.Globalization;
using Domo.Manifest.Client.Tests.Support;
using Domo.Manifest.Client.CompilerServices;
using SalesQuery = Domo.Manifest.Client.DatasetQuery<Domo.Manifest.Client.Tests.Support.SalesRow,
    Domo.Manifest.Client.Tests.Support.SalesFields>;
using UserQuery = Domo.Manifest.Client.DocumentQuery<
    Domo.Manifest.Client.Tests.Support.UserContent, Domo.Manifest.Client.Tests.Support.UserColumns>;

namespace Domo.Manifest.Client.Tests;

/// <summary>The limits of queries, tested at the limit and one above, and the state that derived queries keep.</summary>
public sealed class QueryLimitTests
{
    private const string Bulk = "/domo/datastores/v1/collections/Users/documents/bulk?ids=";

    public static TheoryData<string, Func<SalesQuery, object>> DataAddresses => new()
    {
        // A skip of 0 sends no parameter, even after another skip.
        { "", query => query.Skip(0) },
        { "?offset=1", query => query.Skip(1) },
        { "", query => query.Skip(1).Skip(0) },
        { "?offset=9223372036854775807&limit=9223372036854775807", query => query.Skip(long.MaxValue).Take(long.MaxValue) },
        { "?limit=1", query => query.Take(1) },
        { "?limit=2", query => query.Take(1).Take(2) },
        { "?fields=name&limit=3", query => query.Select(f => f.Name).Take(3).Skip(0) },
        { "?fields=name&offset=4&limit=3", query => query.Select(f => f.Name).Take(3).Skip(4) },

        // All parameters together, in the documented form.
        {
            "?fields=name,date,amount,quantity,ratio,any,odd&filter='name' is null&dategrain='date' by week&groupby='name','it''s'"
                + "&orderby='name' ascending, 'date' descending&sum='amount'&avg='ratio'&count='quantity'&unique='any'&max='odd'"
                + "&offset=1&limit=2&calendar=fiscal&useBeastMode=true",
            query => query.WithCalendar(DatasetCalendar.Fiscal).UseBeastModes().Where(f => f.Name == null)
                .OrderByDescending(f => f.Amount).OrderBy(f => f.Name).ThenByDescending(f => f.Date)
                .GroupBy(f => f.Name).GroupBy(f => [f.Odd]).ByDateGrain(f => f.Date, DateGrain.Week).Skip(1).Take(2)
                .Select(f => (f.Name, f.Date.By(DateGrain.Week), f.Amount.Sum(), f.Quantity.Count(), f.Ratio.Average(),
                    f.Any.CountDistinct(),
                    new DatasetTextField("odd").Max()))
        },
        { "", query => query.WithCalendar(DatasetCalendar.Fiscal).WithCalendar(DatasetCalendar.Standard) },
        {
            "?fields=amount,quantity&groupby='name'&sum='amount','quantity'",
            query => query.GroupBy(f => f.Name).Select(f => (f.Amount.Sum(), f.Quantity.Sum()))
        },
        { "?fields=name&groupby='name'", query => query.GroupBy(f => f.Name).Select(f => f.Name) },
        {
            "?fields=any&dategrain='any' by day",
            query => query.ByDateGrain(f => f.Any, DateGrain.Day).Select(f => f.Any.By(DateGrain.Day))
        },
        {
            "?fields=any&dategrain='any' by quarter",
            query => query.ByDateGrain(f => f.Any, DateGrain.Quarter).Select(f => f.Any.By(DateGrain.Quarter))
        },
        {
            "?fields=createdOn,name&dategrain='createdOn' by year&groupby='name'&orderby='createdOn' ascending",
            query => query.OrderBy(f => f.CreatedOn).GroupBy(f => f.Name).ByDateGrain(f => f.CreatedOn, DateGrain.Year)
                .Select(f => (f.CreatedOn.By(DateGrain.Year), f.Name))
        },
        { "?fields=amount&useBeastMode=true", query => query.Select(f => f.Amount.AsAggregatedBeastMode()) },
        { "?min='amount','ratio'", query => query.Select(f => (f.Amount.Min(), f.Ratio.Min(), f.Amount.Min())) },
    };

    public static TheoryData<string, string, Action<SalesQuery>> DataRefused => new()
    {
        { "count", "must be a non-negative value", query => query.Select(f => f.Name).Skip(-1) },
        { "count", "must be greater than or equal to '1'", query => query.Select(f => f.Name).Take(0) },
        { "pageSize", "must be greater than or equal to '1'", query => query.AsAsyncEnumerable(0) },
        { "count", "must be greater than or equal to '1'", query => query.Where(f => f.Any.InLast(0, RollingUnit.Days)) },
        { "values", "Domo's grammar has no empty list", query => query.Where(f => f.Name.NotIn()) },
        { "values", "Value cannot be null", query => query.Where(f => f.Name.In("a", null)) },
        { "values", "Value cannot be null", query => query.Where(f => f.Any.In(1, DomoValue.Null)) },
        { "value", "Null has no order; use IsNull() on 'name'.", query => query.Where(f => f.Name.Contains(null!)) },
        { "value", "Null has no order; use IsNull() on 'any'.", query => query.Where(f => f.Any < DomoValue.Null) },
        { "grain", "Not a defined date grain", query => query.Where(f => f.Date.InCurrent((DateGrain)9)) },
        { "grain", "Not a defined date grain", query => query.Select(f => f.Date.By((DateGrain)9)) },
        { "unit", "Not a defined unit", query => query.Where(f => f.Date.InLast(1, (RollingUnit)9)) },
        {
            "columns", "'name' must be aggregated, such as with Count()",
            query => query.ByDateGrain(f => f.Date, DateGrain.Day).Select(f => f.Name)
        },
        {
            "columns", "Rows by day do not have the field 'date' itself; select date.By(Day).",
            query => query.ByDateGrain(f => f.Date, DateGrain.Day).Select(f => [f.Date])
        },
        {
            "columns", "this query has date.By(Day).",
            query => query.ByDateGrain(f => f.Date, DateGrain.Day).Select(f => f.CreatedOn.By(DateGrain.Day))
        },
        { "columns", "'name' must be aggregated, or grouped with GroupBy(f => f.name)", query => query.Select(f => (f.Amount.Sum(), f.Name)) },
        { "columns", "Select at least one column.", query => query.Select(_ => [null!]) },
    };

    public static TheoryData<string, Func<UserQuery, object>> DocumentAddresses => new()
    {
        { "", query => query.Skip(0) },
        { "", query => query.Skip(1).Skip(0) },
        { "?limit=1&offset=1", query => query.Skip(1).Take(1) },
        { "?limit=9223372036854775807&offset=9223372036854775807", query => query.Skip(long.MaxValue).Take(long.MaxValue) },
        {
            "?groupby=owner&count=documentCount&limit=1&offset=1",
            query => query.GroupBy(c => c.Document.Owner).Skip(1).Take(1).Select(c => c.Document.Count())
        },
        { "?sum=content.stars sumStars&limit=3", query => query.Select(c => c.Stars.Sum()).Skip(1).Skip(0).Take(3) },
    };

    public static TheoryData<string, string, Action<UserQuery>> DocumentRefused => new()
    {
        { "count", "must be a non-negative value", query => query.GroupBy(c => c.Stars).Skip(-1) },
        { "count", "must be greater than or equal to '1'", query => query.GroupBy(c => c.Stars).Take(0) },
        { "count", "must be a non-negative value", query => query.Select(c => c.Stars.Sum()).Skip(-1) },
        { "count", "must be greater than or equal to '1'", query => query.Select(c => c.Stars.Sum()).Take(0) },
        { "divisor", "must be a non-zero value", query => query.Where(c => c.Stars.HasRemainder(0, 0)) },
        { "count", "must be a non-negative value", query => query.Where(c => c.Tags.HasCount(-1)) },
        { "mask", "must be a non-negative value", query => query.Where(c => c.Stars.BitsAnySet(-1)) },
        { "types", "Specify at least one type for 'content.stars'.", query => query.Where(c => c.Stars.HasType()) },
        {
            "value", "Null has no order; compare 'content.day' to null with == or !=.",
            query => query.Where(c => c.Day.Between(null, null))
        },
        { "path", "'content.a\tb' contains a space", query => query.OrderByDescending(c => c["a\tb"]) },
        { "path", "'content.a,b' contains a comma", query => query.Unwind(c => c["a,b"]) },
        { "choose", "The delegate returned null.", query => query.Select<DomoValue>(_ => null!) },
        { "columns", "Select at least one column.", query => query.Select(c => (c.Document.Count(), (DocumentColumn<long>)null!)) },
    };

    [Theory]
    [MemberData(nameof(DataAddresses), DisableDiscoveryEnumeration = true)]
    public void A_dataset_query_sends_only_the_requested_parameters(string expected, Func<SalesQuery, object> query)
    {
        using var server = new StubServer("[]");
        Assert.Equal("/data/v1/sales" + expected, Uri.UnescapeDataString(query(Sales(server)).ToString()!));
    }

    [Theory]
    [MemberData(nameof(DataRefused), DisableDiscoveryEnumeration = true)]
    public void Names_the_argument_that_a_dataset_query_does_not_support(string parameter, string message, Action<SalesQuery> query)
    {
        using var server = new StubServer("[]");
        var exception = Assert.ThrowsAny<ArgumentException>(() => query(Sales(server)));
        Assert.Equal(parameter, exception.ParamName);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(DocumentAddresses), DisableDiscoveryEnumeration = true)]
    public void A_document_query_sends_only_the_requested_parameters(string expected, Func<UserQuery, object> query)
    {
        using var server = new StubServer("[]");
        Assert.Equal(
            "/domo/datastores/v1/collections/Users/documents/query" + expected + " {}",
            Uri.UnescapeDataString(query(Users(server)).ToString()!));
    }

    [Theory]
    [MemberData(nameof(DocumentRefused), DisableDiscoveryEnumeration = true)]
    public void Names_the_argument_that_AppDB_does_not_support(string parameter, string message, Action<UserQuery> query)
    {
        using var server = new StubServer("[]");
        var exception = Assert.ThrowsAny<ArgumentException>(() => query(Users(server)));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal(parameter, exception.ParamName);
    }

    [Theory]
    [InlineData(9_999, 1)]
    [InlineData(10_000, 2)]
    [InlineData(10_001, 1)]
    public async Task Requests_the_next_documents_only_after_a_full_page(int count, int requests)
    {
        using var server = new StubServer(i => StubServer.Answer(i == 0 ? Page(0, count) : "[]"));
        Assert.Equal(count, (await Users(server).ToListAsync()).Count);
        Assert.Equal(requests, server.Requests.Count);
    }

    [Theory]
    [InlineData(1, "?limit=1")]
    [InlineData(9_999, "?limit=9999")]
    [InlineData(10_000, "?limit=10000")]
    [InlineData(10_001, "?limit=10000", "?limit=1&offset=10000")]
    public async Task Requests_documents_in_pages_of_10000(int count, params string[] queries)
    {
        using var server = new StubServer(i => StubServer.Answer(Page(i * 10_000, i == 0 ? Math.Min(count, 10_000) : 1)));
        Assert.Equal(count, (await Users(server).Take(count).ToListAsync()).Count);
        Assert.Equal(queries, server.Requests.Select(request => request.Uri.Query));
    }

    [Theory]
    [InlineData(1, 1, 2)]
    [InlineData(2, 2, 2)]
    [InlineData(3, 3, 2)]
    [InlineData(3, 2, 1)]
    public async Task Requests_rows_until_a_page_is_not_full(int pageSize, int rowsOfFirst, int requests)
    {
        using var server = new StubServer(i => StubServer.Answer(
            i > 0 ? "[]" : $"[{string.Join(',', Enumerable.Repeat("{\"name\":\"a\"}", rowsOfFirst))}]"));
        Assert.Equal(rowsOfFirst, await Sales(server).AsAsyncEnumerable(pageSize).CountAsync());
        Assert.Equal(requests, server.Requests.Count);
        Assert.Equal($"/data/v1/sales?limit={pageSize}", server.Requests[0].Target);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    public async Task IDs_fill_a_URL_of_25000_characters(int more, int requests)
    {
        // Two IDs and the comma between them.
        var rest = 25_000 - Bulk.Length - 1;
        string[] ids = [new('a', rest / 2), new('b', rest - (rest / 2) + more)];
        using var server = new StubServer(_ => StubServer.Answer("""{"Deleted":1}"""));
        Assert.Equal(requests, await Users(server).DeleteManyAsync([.. ids]));
        Assert.Equal(requests, server.Requests.Count);
        Assert.Equal(ids, server.Requests.SelectMany(request => request.Target[Bulk.Length..].Split(',')));
    }

    [Fact]
    public async Task Every_enumeration_sends_its_own_request_and_shares_no_cells()
    {
        using var server = new StubServer(_ => StubServer.Answer("""[{"name":"a","amount":1},{"name":"b"}]"""));
        var query = Sales(server).Select(f => (f.Name, f.Amount));
        await using var first = query.GetAsyncEnumerator();
        await using var second = query.GetAsyncEnumerator();
        Assert.True(await first.MoveNextAsync());
        Assert.True(await second.MoveNextAsync());
        Assert.True(await second.MoveNextAsync());
        Assert.Equal(("a", 1m), first.Current);

        // A missing value is not taken from the previous row.
        Assert.Equal(("b", null), second.Current);
        Assert.Equal(2, server.Requests.Count);
    }

    private static string Page(int from, int count) => "["
        + string.Join(',', Enumerable.Range(from, count).Select(
            i => string.Create(CultureInfo.InvariantCulture, $$$"""{"id":"{{{i}}}","content":{}}""")))
        + "]";

    private static DatasetQuery<SalesRow, SalesFields> Sales(StubServer server) => new(server.Client(), "sales");

    private static DocumentQuery<UserContent, UserColumns> Users(StubServer server) =>
        CollectionFactory.Create<UserContent, UserColumns>(server.Client(), "Users");
}
