using System.Text.Json.Serialization;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests;

public sealed partial class SqlTests
{
    private const string Answer = """{"columns":["name","Sales Amount"],"rows":[["a",1.5],["b",null]],"metadata":[]}""";

    [Fact]
    public async Task Quotes_interpolated_values()
    {
        using var server = new StubServer(Answer);
        var sales = Sales(server, "sales");
        var f = sales.Fields;
        decimal? none = null;
        await sales.SqlAsync($"""
            select {f.Name}, {f.Odd} from {sales} where {f.Amount} > {1.5m} and {f.Name} <> {"it's \"x\"\\"} and {f.Name} in {new[] { "a", "b'" }}
            and {f.Quantity} in {new[] { 1L, 2 }} and {f.Date} >= {new DateOnly(2024, 1, 2)} and {f.CreatedOn} < {DateTimeOffset.UnixEpoch} and {f.Any} = {true} or {f.Any} = {none} limit {5}
            """);
        Assert.Equal(
            """
            select "name", "it's" from sales where "Sales Amount" > 1.5 and "name" <> 'it''s "x"\' and "name" in ('a', 'b''')
            and "quantity" in (1, 2) and "date" >= '2024-01-02' and "createdOn" < '1970-01-01 00:00:00' and "any" = true or "any" = NULL limit 5
            """,
            server.Request.Body);
        Assert.Equal(("POST", "/sql/v1/sales", "text/plain", null), (server.Request.Method, server.Request.Target, MediaType(server), server.Request.Header("Accept")));
    }

    [Fact]
    public async Task Version_2_uses_the_aliases_of_the_manifest()
    {
        using var server = new StubServer("""{"columns":["amount"],"rows":[[2]],"fromcache":false}""");
        var sales = Sales(server, "my sales", new() { SqlApiVersion = SqlApiVersion.V2 });
        var row = Assert.Single(await sales.SqlAsync($"select {sales.Fields.Amount} from {sales}"));
        Assert.Equal(2, row.Amount);
        Assert.Equal("select \"amount\" from \"my sales\"", server.Request.Body);
        Assert.Equal(("/data/v2/my%20sales/sql", "application/json"), (server.Request.Target, server.Request.Header("Accept")));
    }

    [Fact]
    public async Task Reads_rows_by_name_into_the_dataset_row_columns_or_a_custom_type()
    {
        using var server = new StubServer(_ => StubServer.Answer(Answer));
        var sales = Sales(server, "sales");
        var f = sales.Fields;

        // The query interpolates the field 'amount', so the column 'Sales Amount' maps to that property of the row.
        Assert.Equal(
            [new SalesRow { Name = "a", Amount = 1.5m }, new SalesRow { Name = "b" }],
            await sales.SqlAsync($"select {f.Name}, {f.Amount} from {sales}"));
        Assert.Equal(["a", "b"], (await sales.SqlAsync<DomoRow>($"select * from {sales}")).Select(row => row["name"].ToString()));
        Assert.Equal(
            [new Sale("a", 1.5), new Sale("b", null)],
            await sales.SqlAsync($"select {f.Name}, {f.Amount} from {sales}", SqlJsonContext.Default.Sale));
        Assert.Equal(["name", "Sales Amount"], (await sales.SqlTableAsync($"select * from {sales}")).Columns.Select(column => column.Name));
    }

    [Fact]
    public async Task Names_the_column_of_a_value_of_another_type()
    {
        using var server = new StubServer("""{"columns":["name","amount"],"rows":[["a","much"]]}""");
        var sales = Sales(server, "sales");
        var exception = await Assert.ThrowsAsync<DomoApiException>(() => sales.SqlAsync($"select * from {sales}"));
        Assert.Contains("'amount': expected a decimal number, found the string \"much\"", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_an_unknown_column_and_the_alternatives()
    {
        using var server = new StubServer(_ => StubServer.Answer("""{"columns":["name","rate"],"rows":[["a",1.5]]}"""));
        var sales = new DatasetQuery<SalesRow, SalesFields>(server.Client(), "sales", "name", "amount");
        var exception = await Assert.ThrowsAsync<DomoApiException>(
            () => sales.SqlAsync($"select {sales.Fields.Name}, avg({sales.Fields.Amount}) as rate from {sales}"));
        Assert.Equal(
            "Dataset 'sales': the column 'rate' of the answer matches no field of 'SalesRow', which has 'name', 'amount'; read the rows "
            + "as a tuple (SqlAsync(sql, f => (f.Name, f.Amount.Sum()))), as DomoRow, or as a type of your own "
            + "(POST /sql/v1/sales answered 200)",
            exception.Message);

        // The same error for any type that would lose the column, even without rows.
        using var empty = new StubServer(_ => StubServer.Answer("""{"columns":["Name"],"rows":[]}"""));
        var none = new DatasetQuery<DomoRow, DatasetFields>(empty.Client(), "sales");
        exception = await Assert.ThrowsAsync<DomoApiException>(() => none.SqlAsync<SalesRow>(SqlQuery.FromText("select 1")));
        Assert.Contains(
            "the column 'Name' of the answer matches no field of 'SalesRow'; read",
            exception.Message, StringComparison.Ordinal);
        exception = await Assert.ThrowsAsync<DomoApiException>(
            () => none.SqlAsync(SqlQuery.FromText("select 1"), SqlJsonContext.Default.Sale));
        Assert.Contains(
            "matches no field of 'Sale', which has 'name', 'amount'; give the column the name 'name' with AS",
            exception.Message, StringComparison.Ordinal);

        // Types that keep all columns lose nothing.
        Assert.Empty(await none.SqlAsync<DomoRow>(SqlQuery.FromText("select 1")));
        Assert.Empty(await none.SqlAsync(SqlQuery.FromText("select 1"), CustomJsonContext.Default.CustomUser));
    }

    [Fact]
    public async Task Rejects_two_columns_that_map_to_one_field()
    {
        using var server = new StubServer(_ => StubServer.Answer("""{"columns":["Sales Amount","amount"],"rows":[[1,2]]}"""));
        var sales = Sales(server, "sales");
        var exception = await Assert.ThrowsAsync<DomoApiException>(
            () => sales.SqlAsync($"select {sales.Fields.Amount}, 2 as amount from {sales}"));
        Assert.Contains(
            "the columns 'Sales Amount' and 'amount' of the answer would both be read as 'amount'; give one another name with AS",
            exception.Message, StringComparison.Ordinal);

        using var twice = new StubServer("""{"columns":["a","a"],"rows":[[1,2]]}""");
        exception = await Assert.ThrowsAsync<DomoApiException>(
            () => Sales(twice, "sales").SqlTableAsync($"select 1 as a, 2 as a from {sales}"));
        Assert.Contains("'a': expected one value, found the column twice.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_aggregates_as_typed_tuples()
    {
        using var server = new StubServer(_ => StubServer.Answer(
            """
            {"columns":["name","total","n","top","first","moment","q"],
             "rows":[["a",1.5,2,"9.25","2024-01-02","2024-01-02T03:04:05Z",7],[null,null,0,null,null,null,null]]}
            """));
        var sales = Sales(server, "sales");
        var rows = await sales.SqlAsync(
            $"select {sales.Fields.Name}, sum({sales.Fields.Amount}) as total … from {sales}",
            f => (f.Name, f.Amount.Sum(), f.Amount.Count(), f.Amount.Max(), f.Date.Min(), f.CreatedOn.Max(), f.Quantity.Sum()));

        (string? Name, decimal? Total, long Count, decimal? Top, DateOnly? First, DateTimeOffset? Last, long? Quantity) one = rows[0];
        Assert.Equal(("a", 1.5m, 2, 9.25m, new DateOnly(2024, 1, 2), new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero), 7), one);
        Assert.Equal((null, null, 0, null, null, null, null), rows[1]);

        using var single = new StubServer("""{"columns":["avg"],"rows":[[2.5]]}""");
        var averages = await Sales(single, "sales").SqlAsync($"select avg({sales.Fields.Amount}) from {sales}", f => f.Amount.Average());
        Assert.Equal([2.5m], averages);
    }

    [Theory]
    [InlineData("""["name"]""", """["a"]""", "the answer has 1 column(s), 'name', but 2 were requested")]
    [InlineData("""["name","n","m"]""", """["a",1,2]""", "the answer has 3 column(s), 'name', 'n', 'm', but 2 were requested")]
    [InlineData("""["n","name"]""", """["1","a"]""", "column 1 of the answer is 'n', but 'name' was requested; use the order")]
    [InlineData("""["name","n"]""", """["a","much"]""", "'amount': expected a decimal number, found the string \"much\"")]
    public async Task Rejects_a_tuple_that_does_not_match_the_columns(string columns, string row, string message)
    {
        using var server = new StubServer($$"""{"columns":{{columns}},"rows":[{{row}}]}""");
        var sales = Sales(server, "sales");
        var exception = await Assert.ThrowsAsync<DomoApiException>(
            () => sales.SqlAsync($"select 1 from {sales}", f => (f.Name, f.Amount.Sum())));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejects_values_that_SQL_cannot_represent()
    {
        using var server = new StubServer("");
        var sales = Sales(server, "sales");
        await Assert.ThrowsAsync<ArgumentException>(() => sales.SqlAsync($"select 1 where 1 in {Array.Empty<string>()}"));
        await Assert.ThrowsAsync<ArgumentException>(() => sales.SqlAsync($"select {sales.Fields.Amount.Sum()}"));
        await Assert.ThrowsAsync<ArgumentException>(() => sales.SqlAsync($"select {DomoValue.FromJson("[1]")}"));
        Assert.Throws<ArgumentException>(() => SqlQuery.FromText(""));
    }

    private static DatasetQuery<SalesRow, SalesFields> Sales(StubServer server, string alias, DomoClientOptions? options = null) =>
        new(server.Client(options), alias);

    private static string? MediaType(StubServer server) => server.Request.ContentType;

    internal sealed record Sale([property: JsonPropertyName("name")] string? Name, [property: JsonPropertyName("amount")] double? Amount);

    [JsonSerializable(typeof(Sale))]
    private sealed partial class SqlJsonContext : JsonSerializerContext;
}
