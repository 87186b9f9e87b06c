using System.Text.Json.Serialization;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests;

public sealed partial class SqlTests
{
    private const string Answer = """{"columns":["name","Sales Amount"],"rows":[["a",1.5],["b",null]],"metadata":[]}""";

    [Fact]
    public async Task What_is_interpolated_is_quoted()
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
    public async Task Version_2_goes_by_the_aliases_of_the_manifest()
    {
        using var server = new StubServer("""{"columns":["amount"],"rows":[[2]],"fromcache":false}""");
        var sales = Sales(server, "my sales", new() { SqlApiVersion = DomoApiVersion.V2 });
        var row = Assert.Single(await sales.SqlAsync($"select {sales.Fields.Amount} from {sales}"));
        Assert.Equal(2, row.Amount);
        Assert.Equal("select \"amount\" from \"my sales\"", server.Request.Body);
        Assert.Equal(("/data/v2/my%20sales/sql", "application/json"), (server.Request.Target, server.Request.Header("Accept")));
    }

    [Fact]
    public async Task Rows_are_read_by_name_to_the_datasets_own_to_columns_or_to_a_type_of_yours()
    {
        using var server = new StubServer(_ => StubServer.Answer(Answer));
        var sales = Sales(server, "sales");
        var f = sales.Fields;

        // The column that the dataset calls 'Sales Amount' is the field 'amount' of the row, since the query interpolates it.
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
    public async Task A_value_of_another_type_is_an_error_that_names_the_column()
    {
        using var server = new StubServer("""{"columns":["name","amount"],"rows":[["a","much"]]}""");
        var sales = Sales(server, "sales");
        var exception = await Assert.ThrowsAsync<DomoApiException>(() => sales.SqlAsync($"select * from {sales}"));
        Assert.Contains("'amount': expected a decimal number, found the text \"much\"", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_SQL_has_no_form_for_is_refused()
    {
        using var server = new StubServer("");
        var sales = Sales(server, "sales");
        await Assert.ThrowsAsync<ArgumentException>(() => sales.SqlAsync($"select 1 where 1 in {Array.Empty<string>()}"));
        await Assert.ThrowsAsync<ArgumentException>(() => sales.SqlAsync($"select {sales.Fields.Amount.Sum()}"));
        await Assert.ThrowsAsync<ArgumentException>(() => sales.SqlAsync($"select {DomoValue.FromJson("[1]")}"));
        Assert.Throws<ArgumentException>(() => SqlQuery.FromText(""));
    }

    private static DatasetClient<SalesRow, SalesFields> Sales(StubServer server, string alias, DomoClientOptions? options = null) =>
        new(server.Client(options), alias);

    private static string? MediaType(StubServer server) => server.Request.ContentType;

    internal sealed record Sale([property: JsonPropertyName("name")] string? Name, [property: JsonPropertyName("amount")] double? Amount);

    [JsonSerializable(typeof(Sale))]
    private sealed partial class SqlJsonContext : JsonSerializerContext;
}
