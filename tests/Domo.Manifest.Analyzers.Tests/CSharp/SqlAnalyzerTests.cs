namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>SQL in literals: outside strings, quoted names and comments, interpolated, and as a request body.</summary>
public class SqlAnalyzerTests
{
    [Theory]
    [InlineData("{|DOMO7040:UPDATE|} sales SET name = 'x'")]
    [InlineData("SELECT 1 FROM sales; {|DOMO7040:DROP TABLE sales|}")]
    [InlineData("SELECT name FROM sales WHERE name = {|DOMO7041:'it''s|}")]
    [InlineData("SELECT {|DOMO7041:(|}amount FROM sales")]
    [InlineData("SELECT amount FROM sales{|DOMO7041:)|}")]
    [InlineData("SELECT * FROM sales s{|DOMO7042:,|} stores t")]
    [InlineData("SELECT * FROM (SELECT * FROM sales) a LEFT {|DOMO7042:join|} sales b ON a.name = b.name")]
    [InlineData("WITH x AS (SELECT * FROM {|DOMO7044:stores|}) SELECT * FROM x")]
    [InlineData("SELECT stores AS (amount) FROM {|DOMO7044:stores|}")] // Not after WITH: a name of a value, not of a part.
    [InlineData("SELECT amount FROM {|DOMO7044:_stores|}")]
    [InlineData("WITH RECURSIVE x AS (SELECT 1), y AS (SELECT 2) SELECT * FROM x UNION SELECT * FROM y UNION SELECT * FROM {|DOMO7044:z|}")]
    [InlineData("SELECT {|DOMO7043:Atan2|}(1, 2) FROM sales")]
    [InlineData("SELECT \\\"{|DOMO7045:Sales Amuont|}\\\", t.{|DOMO7045:nmae|} FROM sales t ORDER BY {|DOMO7045:startDat|}")]
    public Task Reports_errors_at_their_location(string sql) => CSharpRuleTest.RunAsync(Source($"SqlQuery.FromText(\"{sql}\")"));

    [Theory]
    [InlineData("SELECT 'from x, y JOIN z; (' AS \\\"; JOIN\\\" FROM sales -- JOIN (\\n WHERE name /* SIN(1) */ = ';'")]
    [InlineData("(select sum(amount) total, count(*) \\\"n\\\" from SALES where extract(year from startDate) = 2026 group by name, startDate order by total)")]
    [InlineData("WITH a AS (SELECT amount amounts FROM sales), b AS (SELECT amounts FROM a) SELECT amounts FROM b;")]
    [InlineData("SELECT `Sales Amount`, CASE WHEN amount > 1 THEN 'a' ELSE name END AS nam FROM sales WHERE nam IN ('x', 'y')")]
    [InlineData("SELECT region, sin, cost FROM sales WHERE name IS NOT DISTINCT FROM 'x', 1")]
    [InlineData("")]
    public Task Accepts_SQL_that_Domo_accepts_or_may_accept(string sql) =>
        CSharpRuleTest.RunAsync(Source(sql.Length == 0 ? "SqlQuery.FromText(text)" : $"SqlQuery.FromText(\"{sql}\")"));

    [Fact]
    public Task Checks_interpolated_SQL_around_its_values() => CSharpRuleTest.RunAsync(Source(
        "$\"select {|DOMO7045:amuont|}, {domo.Datasets.Sales.Fields.Name} from {domo.Datasets.Sales} where name = {text} and (amount) > {1}\""));

    [Fact]
    public Task Checks_request_bodies_as_SQL() => CSharpRuleTest.RunAsync("""
        using System.Net.Http;

        class App
        {
            object Ask(HttpClient http) => http.PostAsync(
                {|DOMO7001:"/sql/v1/sales"|}, new StringContent("SELECT * FROM {|DOMO7044:dataset0|}"));
        }
        """);

    [Fact]
    public Task The_fix_corrects_the_table_and_the_columns() => CSharpRuleTest.RunAsync(
        Source("SqlQuery.FromText(\"SELECT \\\"{|DOMO7045:Clint Name|}\\\" FROM {|DOMO7044:salez|}\")"),
        Source("SqlQuery.FromText(\"SELECT \\\"Client Name\\\" FROM sales\")"));

    private static string Source(string query) => $$"""
        using Domo.Manifest.Client;

        class App
        {
            object Ask(DomoApp domo, string text) => domo.Datasets.Sales.SqlAsync({{query}});
        }
        """;
}
