using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests;

public sealed class SqlTests(SalesFixture sales) : IClassFixture<SalesFixture>
{
    [Fact]
    public async Task The_answer_describes_its_columns()
    {
        var answer = await PostAsync("/sql/v1/sales", "SELECT \"Sales Rep\", Amount, Date, \"At\", Qty, Rate FROM sales LIMIT 1");

        Assert.Equal(
            """
            {"columns":["Sales Rep","Amount","Date","At","Qty","Rate"],"datasource":"id","fromcache":false,"metadata":[
            {"dataSourceId":"id","type":"STRING"},{"dataSourceId":"id","type":"DECIMAL"},{"dataSourceId":"id","type":"DATE"},
            {"dataSourceId":"id","type":"DATETIME"},{"dataSourceId":"id","type":"LONG"},{"dataSourceId":"id","type":"DOUBLE"}],
            "numColumns":6,"queryUrl":"/sql/v1/sales","rows":[["Ann",10.5,"2026-04-23","2026-04-23T11:30:00Z",1,0.5]],"numRows":1}
            """.ReplaceLineEndings(""),
            answer.Ok());
    }

    [Theory]
    [InlineData("SELECT `Sales Rep` FROM sales WHERE `Cost` = 5 AND 'a`b' = 'a`b' -- `", """[["Fay"]]""")]
    [InlineData("select State, count(*) as n, sum(Qty) from \"sales\" group by State having count(*) > 1;", """[["UT",2,4]]""")]
    [InlineData("SELECT s.\"Sales Rep\" AS a, s.\"Sales Rep\" AS a FROM sales s ORDER BY Amount DESC LIMIT 2", """[["Dione Miu","Dione Miu"],["Bob Ax","Bob Ax"]]""")]
    [InlineData("WITH big AS (SELECT * FROM SALES WHERE Amount > 100) SELECT max(Qty) FROM big", "[[3]]")]
    [InlineData("SELECT Qty FROM sales WHERE Amount = (SELECT max(Amount) FROM sales)", "[[3]]")]
    [InlineData("SELECT 1", "[[1]]")]
    [InlineData("SELECT Qty FROM sales WHERE Qty = 1 UNION ALL SELECT Qty FROM sales WHERE Qty = 4", "[[1],[4]]")]
    [InlineData("SELECT Qty FROM sales WHERE false", "[]")]
    public async Task Runs_queries(string sql, string rows) =>
        Assert.Equal(rows, JsonNode.Parse((await PostAsync("/sql/v1/sales", sql)).Ok())!["rows"]!.ToJsonString());

    [Fact]
    public async Task Version_1_uses_column_names_and_version_2_aliases()
    {
        Assert.Equal(
            """["Sales Rep","State","Amount","Qty","Rate","Date","At","Cost"]""", await ColumnsAsync("/sql/v1/sales"));
        Assert.Equal("""["rep","state","amount","qty","rate","date","sales date"]""", await ColumnsAsync("/data/v2/sales/sql"));

        async Task<string> ColumnsAsync(string path) =>
            JsonNode.Parse((await PostAsync(path, "SELECT * FROM sales")).Ok())!["columns"]!.ToJsonString();
    }

    [Theory]
    [InlineData("SELECT * FROM sales a JOIN sales b ON a.Qty = b.Qty", "The SQL API does not support joins, including comma joins.")]
    [InlineData("SELECT * FROM sales a, sales b", "The SQL API does not support joins, including comma joins.")]
    [InlineData("SELECT 1 WHERE EXISTS (SELECT * FROM sales a CROSS JOIN sales b)", "The SQL API does not support joins, including comma joins.")]
    [InlineData("SELECT Sin(Qty) FROM sales", "The SQL API does not support trigonometric functions such as sin.")]
    [InlineData("SELECT * FROM sales ORDER BY \"atan2\"(1, 2)", "The SQL API does not support trigonometric functions such as atan2.")]
    [InlineData("SELECT * FROM orders", "The SQL API reads only the table 'sales' here, not 'orders'.")]
    [InlineData("SELECT * FROM main.sales", "The SQL API reads only the table 'sales' here, not 'main.sales'.")]
    [InlineData("SELECT * FROM information_schema.tables", "The SQL API reads only the table 'sales' here, not 'information_schema.tables'.")]
    [InlineData("SELECT * FROM duckdb_settings", "The SQL API reads only the table 'sales' here, not 'duckdb_settings'.")]
    [InlineData("SELECT * FROM 'sales.csv'", "The SQL API reads only the table 'sales' here, not 'sales.csv'.")]
    [InlineData("SELECT * FROM read_csv('sales.csv')", "The SQL API does not support table functions; select from 'sales'.")]
    [InlineData("SELECT (SELECT content FROM read_text('sales.csv'))", "The SQL API does not support table functions; select from 'sales'.")]
    [InlineData("SELECT 1; SELECT 2", "The SQL API accepts one SELECT, not 2 statements.")]
    [InlineData("", "The SQL API accepts one SELECT, not 0 statements.")]
    [InlineData("DROP TABLE sales", "The SQL API accepts only SELECT.")]
    [InlineData("COPY sales TO 'out.csv'", "The SQL API accepts only SELECT.")]
    [InlineData("ATTACH 'out.db'", "The SQL API accepts only SELECT.")]
    [InlineData("PRAGMA database_list", "The SQL API accepts only SELECT.")]
    [InlineData("SET threads = 1", "The SQL API accepts only SELECT.")]
    [InlineData("DESCRIBE sales", "The SQL API accepts only SELECT.")]
    [InlineData("WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT * FROM r", "The SQL API does not support recursive WITH.")]
    [InlineData("SELECT getenv('PATH')", "The emulator's SQL API does not support the function 'getenv'")]
    [InlineData("SELECT Qtty FROM sales", "The SQL failed. Referenced column \"Qtty\" not found in FROM clause!")]
    [InlineData("SELECT * FROM sales WHERE Qty = ?", "The SQL API does not support parameters.")]
    [InlineData("SELECT * FRM sales", "The SQL cannot be read: syntax error at or near \"sales\".")]
    public async Task Rejects_unsupported_SQL(string sql, string message) => Assert.StartsWith(
        message, (await PostAsync("/sql/v1/sales", sql)).ErrorMessage(HttpStatusCode.BadRequest), StringComparison.Ordinal);

    [Fact]
    public async Task Rejects_excessive_nesting()
    {
        string sql = $"SELECT {new string('(', 900)}1{new string(')', 900)} FROM sales WHERE {string.Concat(Enumerable.Repeat("NOT ", 900))}true";

        Assert.NotEmpty((await PostAsync("/sql/v1/sales", sql)).ErrorMessage(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task Requires_SQL_as_plain_text()
    {
        string message = (await sales.App.PostAsync("/sql/v1/sales", "\"SELECT 1\"")).ErrorMessage(HttpStatusCode.UnsupportedMediaType);

        Assert.EndsWith("domo.post sends a JSON string unless its options say { contentType: 'text/plain' }.", message, StringComparison.Ordinal);
        (await PostAsync("/sql/v1/sale", "SELECT 1")).ErrorMessage(HttpStatusCode.NotFound);
    }

    private Task<TestApp.Answer> PostAsync(string path, string sql) => sales.App.SendAsync(
        HttpMethod.Post, path, new StringContent(sql, Encoding.UTF8, "text/plain"));
}
