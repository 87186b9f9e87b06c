namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>SQL in literals: found in the code and not in texts, quoted names and comments; interpolated, and as the body of a request.</summary>
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
    [InlineData("WITH RECURSIVE x AS (SELECT 1), y AS (SELECT 2) SELECT * FROM x UNION SELECT * FROM y UNION SELECT * FROM {|DOMO7044:z|}")]
    [InlineData("SELECT {|DOMO7043:Atan2|}(1, 2) FROM sales")]
    [InlineData("SELECT \\\"{|DOMO7045:Sales Amuont|}\\\", t.{|DOMO7045:nmae|} FROM sales t ORDER BY {|DOMO7045:startDat|}")]
    public Task A_mistake_is_found_at_its_place(string sql) => CSharpRuleTest.RunAsync(Source($"SqlQuery.FromText(\"{sql}\")"));

    [Theory]
    [InlineData("SELECT 'from x, y JOIN z; (' AS \\\"; JOIN\\\" FROM sales -- JOIN (\\n WHERE name /* SIN(1) */ = ';'")]
    [InlineData("(select sum(amount) total, count(*) \\\"n\\\" from SALES where extract(year from startDate) = 2026 group by name, startDate order by total)")]
    [InlineData("WITH a AS (SELECT amount amounts FROM sales), b AS (SELECT amounts FROM a) SELECT amounts FROM b;")]
    [InlineData("SELECT `Sales Amount`, CASE WHEN amount > 1 THEN 'a' ELSE name END AS nam FROM sales WHERE nam IN ('x', 'y')")]
    [InlineData("SELECT region, sin, cost FROM sales WHERE name IS NOT DISTINCT FROM 'x', 1")]
    [InlineData("")]
    public Task SQL_that_Domo_takes_or_may_take_is_left_alone(string sql) =>
        CSharpRuleTest.RunAsync(Source(sql.Length == 0 ? "SqlQuery.FromText(text)" : $"SqlQuery.FromText(\"{sql}\")"));

    [Fact]
    public Task Interpolated_SQL_is_checked_between_its_values() => CSharpRuleTest.RunAsync(Source(
        "$\"select {|DOMO7045:amuont|}, {domo.Datasets.Sales.Fields.Name} from {domo.Datasets.Sales} where name = {text} and (amount) > {1}\""));

    [Fact]
    public Task The_body_of_a_request_is_SQL_too() => CSharpRuleTest.RunAsync("""
        using System.Net.Http;

        class App
        {
            object Ask(HttpClient http) => http.PostAsync(
                {|DOMO7001:"/sql/v1/sales"|}, new StringContent("SELECT * FROM {|DOMO7044:dataset0|}"));
        }
        """);

    [Fact]
    public Task The_table_and_columns_are_corrected() => CSharpRuleTest.RunAsync(
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
