using System.Text;
using Domo.Manifest.Client.Tests.Support;
using SalesQuery = Domo.Manifest.Client.DatasetQuery<
    Domo.Manifest.Client.Tests.Support.SalesRow, Domo.Manifest.Client.Tests.Support.SalesFields>;

namespace Domo.Manifest.Client.Tests;

public sealed class DatasetQueryTests
{
    public static TheoryData<string, Func<SalesFields, DatasetFilter>> Filters => new()
    {
        { "'amount' > 1000, 'name' contains \"Foobar\"", f => f.Amount > 1000 & f.Name.Contains("Foobar") },
        { "'amount' >= 1.50", f => f.Amount >= 1.50m },
        { "'quantity' < -5, 'quantity' <= 9223372036854775807", f => f.Quantity < -5 & f.Quantity <= long.MaxValue },
        { "'ratio' == 0.1, 'ratio' != 1E+300", f => f.Ratio == 0.1 & f.Ratio != 1e300 },
        { "'name' is null, 'amount' !is null", f => f.Name == null & f.Amount != null },
        { "'name' !is null, 'amount' is null", f => f.Name.IsNotNull() & f.Amount.IsNull() },
        { "'name' !contains \"x\"", f => f.Name.DoesNotContain("x") },
        { "'name' in [\"UT\",\"TX\"], 'quantity' !in [1,2]", f => f.Name.In("UT", "TX") & f.Quantity.NotIn(1, 2) },
        { "'amount' >= 1, 'amount' <= 5", f => f.Amount.Between(1, 5) },
        { "'date' == \"2024-01-31\"", f => f.Date == new DateOnly(2024, 1, 31) },
        { "'createdOn' < \"2014-08-01T00:00:00.000Z\"", f => f.CreatedOn < new DateTimeOffset(2014, 8, 1, 2, 0, 0, TimeSpan.FromHours(2)) },
        { "'createdOn' < \"1970-01-01T00:00:00.0000001Z\"", f => f.CreatedOn < DateTimeOffset.UnixEpoch.AddTicks(1) },
        { "'date' todate month, 'createdOn' last 3 weeks", f => f.Date.InCurrent(DateGrain.Month) & f.CreatedOn.InLast(3, RollingUnit.Weeks) },
        { "'date' last year", f => f.Date.InPrevious(DateGrain.Year) },
        { "'any' > 5, 'any' == \"a\", 'any' != true, 'any' is null", f => f.Any > 5 & f.Any == "a" & f.Any != true & f.Any == DomoValue.Null },
        { "'it''s' == 'say \"hi\"'", f => f.Odd == "say \"hi\"" },
        { "'name' == \"it's\", 'name' != \"it's \"\"x\"\"\"", f => f.Name == "it's" & f.Name != "it's \"x\"" },
        { "'name' == \"a,b] \\ \r\n😀 = todate\"", f => f.Name == "a,b] \\ \r\n😀 = todate" },
    };

    /// <summary>Queries that Domo rejects or interprets unexpectedly, and the messages.</summary>
    public static TheoryData<string, Action<SalesQuery>> Refused => new()
    {
        { "'amount' must be aggregated, such as with Count()", query => query.GroupBy(f => f.Name).Select(f => (f.Name, f.Amount)) },
        { "'name' must be aggregated, or grouped with GroupBy", query => query.Select(f => (f.Name, f.Amount.Sum())) },
        { "amount.Sum and amount.Max would both be returned as 'amount'", query => query.Select(f => (f.Amount.Sum(), f.Amount.Max())) },
        {
            "ordered by 'amount', which groups aggregate",
            query => query.OrderBy(f => f.Amount).GroupBy(f => f.Name).Select(f => (f.Name, f.Amount.Sum()))
        },
        { "this query has no grain", query => query.GroupBy(f => f.Name).Select(f => (f.Name, f.Date.By(DateGrain.Day))) },
        { "this query has date.By(Month)", query => query.ByDateGrain(f => f.Date, DateGrain.Month).Select(f => f.Date.By(DateGrain.Day)) },
        { "Rows by month do not have the field 'date' itself", query => query.ByDateGrain(f => f.Date, DateGrain.Month).Select(f => f.Date) },
        {
            "already has the grain date.By(Month)",
            query => query.ByDateGrain(f => f.Date, DateGrain.Month).ByDateGrain(f => f.CreatedOn, DateGrain.Day)
        },
        { "select a Beast Mode that aggregates with AsAggregatedBeastMode()", query => query.UseBeastModes().GroupBy(f => f.Name).Select(f => [f.Amount]) },
        { "Domo cannot group by amount.Sum", query => query.GroupBy(f => [f.Amount.Sum()]) },
        { "No fields to group by", query => query.GroupBy(f => []) },
        { "Select at least one column", query => query.Select(f => []) },
        { "Specify at least one value for 'name'", query => query.Where(f => f.Name.In()) },
        { "use IsNull() on 'amount'", query => query.Where(f => f.Amount > null) },
        { "NaN", query => query.Where(f => f.Ratio == double.NaN) },
        { "Nested JSON", query => query.Where(f => f.Any == DomoValue.FromJson("[1]")) },
        { "count", query => query.Where(f => f.Date.InLast(0, RollingUnit.Days)) },
        { "count", query => query.Take(0) },
        { "count", query => query.Skip(-1) },
        { "The delegate returned null", query => query.Where(_ => null!) },
    };

    [Theory]
    [MemberData(nameof(Filters), DisableDiscoveryEnumeration = true)]
    public void Writes_a_condition_whose_meaning_no_value_can_change(string expected, Func<SalesFields, DatasetFilter> condition)
    {
        using var server = new StubServer("[]");
        Assert.Equal(expected, condition(new SalesFields()).ToString());
        Assert.Equal("/data/v1/sales?filter=" + Uri.EscapeDataString(expected), Sales(server).Where(condition).ToString());
    }

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void Rejects_an_unsupported_query_before_sending_it(string message, Action<SalesQuery> query)
    {
        using var server = new StubServer("[]");
        var exception = Assert.ThrowsAny<Exception>(() => query(Sales(server)));
        Assert.True(exception is ArgumentException or InvalidOperationException, exception.ToString());
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_returns_the_row_type_of_the_dataset()
    {
        using var server = new StubServer("""[{"name":"a","amount":1},{"name":"b","amount":2}]""");
        var names = new List<string?>();
        await foreach (var sale in Sales(server, "name", "amount")
            .Where(s => s.Amount > 0).Where(s => s.Name != "x").OrderByDescending(s => s.Amount).ThenBy(s => s.Name).Skip(5).Take(10))
        {
            names.Add(sale.Name);
        }

        Assert.Equal(["a", "b"], names);
        Assert.Equal(
            "/data/v1/sales?fields=name,amount&filter='amount' > 0, 'name' != \"x\"&orderby='amount' descending, 'name' ascending&offset=5&limit=10",
            Uri.UnescapeDataString(server.Request.Target));
        Assert.Equal("application/array-of-objects", server.Request.Header("Accept"));
    }

    [Fact]
    public async Task The_selection_determines_the_type_of_a_group()
    {
        using var server = new StubServer("""[{"amount":"7.5","name":"a","quantity":3,"more":{}},{"name":null,"quantity":0}]""");
        var totals = Sales(server).GroupBy(s => s.Name).Select(s => (s.Name, s.Amount.Sum(), s.Quantity.CountDistinct()));
        var read = new List<(string? Name, decimal? Sum, long Count)>();
        await foreach (var (name, sum, count) in totals)
        {
            read.Add((name, sum, count));
        }

        Assert.Equal([("a", 7.5m, 3), (null, null, 0)], read);
        Assert.Equal(
            "/data/v1/sales?fields=name,amount,quantity&groupby='name'&sum='amount'&unique='quantity'",
            Uri.UnescapeDataString(server.Request.Target));
    }

    [Fact]
    public async Task Reads_a_period_from_the_column_of_its_grain()
    {
        using var server = new StubServer("""[{"CalendarMonth":"2024-Jan","amount":3}]""");
        var (month, sum) = await Sales(server)
            .ByDateGrain(s => s.Date, DateGrain.Month).Select(s => (s.Date.By(DateGrain.Month), s.Amount.Sum())).SingleAsync();
        Assert.Equal(("2024-Jan", 3m), ((string?)month, sum!.Value));
        Assert.Equal(
            "/data/v1/sales?fields=date,amount&dategrain='date' by month&sum='amount'&limit=2", Uri.UnescapeDataString(server.Request.Target));
    }

    [Fact]
    public async Task Aggregations_without_groups_return_one_row()
    {
        using var server = new StubServer(_ => StubServer.Answer("""[{"amount":2,"quantity":4.5,"name":9,"date":"2024-01-02"}]"""));
        Assert.Equal(
            (2m, 4.5m, 9, new DateOnly(2024, 1, 2)),
            await Sales(server).Select(s => (s.Amount.Sum(), s.Quantity.Average(), s.Name.Count(), s.Date.Max())).SingleAsync());
        Assert.Equal(2, await Sales(server).Select(s => s.Amount.Max()).SingleAsync());
        Assert.Equal("/data/v1/sales?sum='amount'&avg='quantity'&count='name'&max='date'", Uri.UnescapeDataString(server.Requests[0].Target));
    }

    [Fact]
    public async Task Reads_a_column_twice_if_it_is_selected_twice()
    {
        using var server = new StubServer("""[{"name":"a"}]""");
        Assert.Equal(("a", "a"), await Sales(server).Select(s => (s.Name, s.Name)).SingleAsync());
        Assert.Equal("/data/v1/sales?fields=name&limit=2", server.Request.Target);
    }

    [Fact]
    public async Task A_group_without_a_selection_returns_the_default_aggregations()
    {
        using var server = new StubServer("""[{"name":"a","amount":7.5,"odd":3}]""");
        var row = Assert.Single(await Sales(server, "name", "amount").GroupBy(s => s.Name).ToListAsync());
        Assert.Equal(7.5m, (decimal)row["amount"]);
        Assert.Equal("/data/v1/sales?fields=name,amount&groupby='name'", Uri.UnescapeDataString(server.Request.Target));
    }

    [Fact]
    public void A_beast_mode_that_aggregates_needs_no_aggregation()
    {
        using var server = new StubServer("[]");
        var query = Sales(server).GroupBy(s => s.Name).Select(s => (s.Name, s.Amount.AsAggregatedBeastMode()));
        Assert.Equal("/data/v1/sales?fields=name,amount&groupby='name'&useBeastMode=true", Uri.UnescapeDataString(query.ToString()));
    }

    [Fact]
    public async Task Requests_pages_until_one_is_not_full()
    {
        string[] pages = ["""[{"name":"a"},{"name":"b"}]""", """[{"name":"c"},{"name":"d"}]""", """[{"name":"e"}]"""];
        using var server = new StubServer(page => StubServer.Answer(pages[page]));
        var rows = await Sales(server).OrderBy(s => s.Name).Skip(10).AsAsyncEnumerable(2).ToListAsync();
        Assert.Equal(["a", "b", "c", "d", "e"], rows.Select(row => row.Name));
        Assert.Equal(
            ["offset=10&limit=2", "offset=12&limit=2", "offset=14&limit=2"],
            server.Requests.Select(request => request.Target[request.Target.IndexOf("offset", StringComparison.Ordinal)..]));
    }

    [Fact]
    public async Task Stops_paging_after_the_requested_number_of_rows()
    {
        string[] pages = ["""[{"name":"a"},{"name":"b"}]""", """[{"name":"c"}]"""];
        using var server = new StubServer(page => StubServer.Answer(pages[page]));
        Assert.Equal(3, await Sales(server).Take(3).AsAsyncEnumerable(2).CountAsync());
        Assert.Equal(["/data/v1/sales?limit=2", "/data/v1/sales?offset=2&limit=1"], server.Requests.Select(request => request.Target));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sales(server).AsAsyncEnumerable(0));
    }

    [Fact]
    public async Task Names_the_column_of_a_value_of_another_type()
    {
        using var server = new StubServer("""[{"amount":"much"}]""");
        var exception = await Assert.ThrowsAsync<DomoApiException>(() => Sales(server).Select(s => s.Amount.Sum()).SingleAsync());
        Assert.Contains("row 1: 'amount': expected a decimal number, found the string \"much\"", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_can_return_a_table()
    {
        using var server = new StubServer("""
            {"rows":[["Joe",39],["Henry",null]],"columns":["first","age"],"datasource":"93a5","device":"ad3","duration":"35","fromcache":"true",
             "metadata":[{"dataSourceId":"93a5","type":"STRING","maxLength":5,"minLength":3},{"type":"LONG"}],"numColumns":2,"numRows":2,"queryUrl":"/q"}
            """);
        var table = await Sales(server).Where(s => s.Amount > 1).GetTableAsync();
        Assert.Equal(
            [
                new() { Name = "first", Type = ColumnType.String, DatasetId = "93a5", MinLength = 3, MaxLength = 5 },
                new() { Name = "age", Type = "LONG" },
            ],
            table.Columns);
        Assert.Equal([("Joe", "39"), ("Henry", "")], table.Rows.Select(row => ((string?)row["first"], row["age"].ToString())));
        Assert.Equal(
            ("93a5", "ad3", TimeSpan.FromMilliseconds(35), true, "/q"),
            (table.DatasetId?.Value, table.Device, table.Duration, table.IsFromCache, table.QueryUrl));
        Assert.Equal("application/json", server.Request.Header("Accept"));
    }

    [Theory]
    [InlineData("[]", "expected an object with columns and rows, found an array")]
    [InlineData("""{"columns":["a"]}""", "'rows': expected a value, found null or nothing")]
    [InlineData("""{"columns":["a"],"rows":[[1],[1,2]]}""", "row 2: expected 1 cells, found 2")]
    [InlineData("""{"columns":["a","a"],"rows":[]}""", "'a': expected one value, found the column twice")]
    public async Task Rejects_a_malformed_table(string json, string message)
    {
        using var server = new StubServer(json);
        var exception = await Assert.ThrowsAsync<DomoApiException>(() => Sales(server).GetTableAsync());
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Returns_CSV_unchanged()
    {
        using var server = new StubServer("name,amount\r\na,1\r\n");
        await using var csv = await Sales(server).Take(1).GetCsvAsync();
        using var reader = new StreamReader(csv);
        Assert.Equal("name,amount\r\na,1\r\n", await reader.ReadToEndAsync());
        Assert.Equal("text/csv", server.Request.Header("Accept"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Returns_a_workbook_as_bytes_even_if_it_is_Base64_encoded(bool isBase64)
    {
        byte[] workbook = [.. "PK\u0003\u0004"u8, .. Enumerable.Range(0, 100_000).Select(number => (byte)number)];
        using var body = new MemoryStream(isBase64
            ? Encoding.ASCII.GetBytes(Convert.ToBase64String(workbook, Base64FormattingOptions.InsertLineBreaks))
            : workbook);
        using var server = new StubServer(body);
        await using var excel = await Sales(server).GetExcelAsync();
        using var read = new MemoryStream();
        await excel.CopyToAsync(read);
        Assert.Equal(workbook, read.ToArray());
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", server.Request.Header("Accept"));
    }

    private static DatasetQuery<SalesRow, SalesFields> Sales(StubServer server, params string[] fields) =>
        new(server.Client(), "sales", fields);
}
