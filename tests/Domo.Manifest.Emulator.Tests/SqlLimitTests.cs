using System.Diagnostics;
using System.Net;
using System.Text;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests;

/// <summary>The names that SQL can use, and the limits of its cost.</summary>
public sealed class SqlLimitTests
{
    private const string Manifest = """{"datasetsMapping":[{"alias":"sales","fields":[]}],"collectionsMapping":[{"name":"Notes"}]}""";
    private const string Sales = "/sql/v1/sales";
    private const string Notes = "/domo/datastores/v1/collections/Notes/documents";

    /// <summary>Takes minutes, in steps that DuckDB can interrupt.</summary>
    private static readonly string Heavy = Doubling(17, "SELECT 1 AS x", "SELECT * FROM {0} UNION ALL SELECT * FROM {0}")
        + ", r AS (SELECT random() AS x FROM c17) SELECT count(*) FROM r WHERE (SELECT count(*) FROM r AS s WHERE s.x < r.x) > 5";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("SELECT len(range(100000000))", "len(range")]
    [InlineData("SELECT generate_series(1, 100000000)", "generate_series")]
    [InlineData("SELECT repeat('x', 1000000000)", "repeat")]
    [InlineData("SELECT lpad('x', 1000000000, 'y')", "lpad")]
    [InlineData("SELECT pg_sleep(40)", "pg_sleep")]
    [InlineData("SELECT pg_catalog.pg_sleep(40)", "pg_sleep")]
    [InlineData("SELECT current_setting('memory_limit')", "current_setting")]
    [InlineData("SELECT getenv('PATH')", "getenv")]
    [InlineData("SELECT a.getenv() FROM sales", "getenv")]
    [InlineData("SELECT version()", "version")]
    [InlineData("SELECT current_database()", "current_database")]
    [InlineData("SELECT txid_current()", "txid_current")]
    [InlineData("SELECT list_aggregate([1], 'sum')", "list_")]
    [InlineData("SELECT max(getvariable('x')) OVER () FROM sales", "getvariable")]
    [InlineData("SELECT a FROM sales ORDER BY getenv('PATH')", "getenv")]
    [InlineData("SELECT a FROM sales LIMIT (SELECT nextval('s'))", "nextval")]
    [InlineData("WITH x AS (SELECT getenv('PATH') AS v) SELECT v FROM x", "getenv")]
    [InlineData("VALUES (getenv('PATH'))", "getenv")]
    [InlineData("SELECT CASE WHEN true THEN read_text('/etc/passwd') END", "read_text")]
    [InlineData("SELECT glob('/*')", "glob")]
    [InlineData("SELECT nextval('x')", "nextval")]
    [InlineData("SELECT write_log('x')", "write_log")]
    public async Task Rejects_a_function_that_does_not_compute_a_value(string sql, string function)
    {
        await using var app = await StartAsync();

        string message = (await PostAsync(app, sql)).ErrorMessage(HttpStatusCode.BadRequest);

        Assert.StartsWith("The emulator's SQL API does not support the function '", message, StringComparison.Ordinal);
        Assert.Contains(function.Split('(')[^1], message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT * FROM duckdb_tables")]
    [InlineData("SELECT * FROM duckdb_tables()")]
    [InlineData("SELECT * FROM pragma_database_list")]
    [InlineData("SELECT * FROM pragma_table_info('sales')")]
    [InlineData("SELECT * FROM sqlite_master")]
    [InlineData("SELECT * FROM pg_class")]
    [InlineData("SELECT * FROM information_schema.tables")]
    [InlineData("SELECT * FROM system.information_schema.tables")]
    [InlineData("SELECT * FROM '/etc/passwd'")]
    [InlineData("SELECT (WITH duckdb_tables AS (SELECT 1) SELECT 1) FROM duckdb_tables")]
    [InlineData("WITH duckdb_tables AS (SELECT * FROM duckdb_tables) SELECT * FROM duckdb_tables")]
    [InlineData("WITH a AS (SELECT * FROM duckdb_tables), duckdb_tables AS (SELECT 1) SELECT * FROM a")]
    [InlineData("WITH a AS (WITH duckdb_tables AS (SELECT 1 AS x) SELECT x FROM duckdb_tables) SELECT * FROM duckdb_tables")]
    [InlineData("SELECT * FROM (WITH duckdb_tables AS (SELECT 1) SELECT 1) UNION ALL SELECT 1 FROM duckdb_tables")]
    [InlineData("FROM (SHOW TABLES)")]
    [InlineData("FROM (DESCRIBE sales)")]
    [InlineData("FROM (SUMMARIZE sales)")]
    [InlineData("SELECT * FROM (PIVOT sales ON a)")]
    public async Task Rejects_system_tables(string sql)
    {
        await using var app = await StartAsync();

        Assert.StartsWith(
            "The SQL API ", (await PostAsync(app, sql)).ErrorMessage(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("WITH x AS (SELECT a FROM sales), y AS (SELECT a + 1 AS a FROM x) SELECT sum(a) FROM y")]
    [InlineData("WITH x AS MATERIALIZED (SELECT a FROM sales) SELECT (WITH z AS (SELECT a FROM x) SELECT max(a) FROM z) FROM x")]
    [InlineData("WITH sales AS (SELECT 1 AS a) SELECT a FROM sales")]
    [InlineData("SELECT count(DISTINCT a), avg(a), stddev(a), median(a), max(a) FILTER (WHERE a > 0) FROM sales GROUP BY ALL")]
    [InlineData("SELECT row_number() OVER (ORDER BY a), lag(a) OVER (ORDER BY a), a % 2, -a, a ^ 2, a::VARCHAR || 'x' FROM sales")]
    [InlineData("SELECT CASE WHEN a IN (1, 2) THEN coalesce(NULL, 'x') ELSE nullif('a', 'b') END FROM sales WHERE a BETWEEN 0 AND 9")]
    [InlineData("SELECT upper('x'), substring('abc', 2), trim(' x '), position('b' IN 'abc'), 'a' LIKE 'b' ESCAPE 'c', 'x' ILIKE 'X'")]
    [InlineData("SELECT extract(year FROM now()), date_trunc('month', current_date), current_date - INTERVAL 3 DAY")]
    [InlineData("SELECT now() AT TIME ZONE 'UTC', last_day(current_date), date_diff('day', DATE '2026-01-01', current_date)")]
    [InlineData("SELECT round(sqrt(abs(-2.5)), 1), ceil(1.2), mod(7, 3), ln(2), greatest(1, 2), 'a' SIMILAR TO 'b', (1, 2) = (1, 2)")]
    [InlineData("SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY a), string_agg(a::VARCHAR, ',') FROM sales")]
    public async Task Answers_typical_SQL_of_apps(string sql)
    {
        await using var app = await StartAsync();

        (await PostAsync(app, sql)).Ok();
    }

    [Fact]
    public async Task Cancels_a_statement_that_takes_too_long()
    {
        await using var app = await StartAsync(queryTimeout: TimeSpan.FromSeconds(0.5));
        var clock = Stopwatch.StartNew();

        string message = (await PostAsync(app, Heavy)).ErrorMessage(HttpStatusCode.BadRequest);

        Assert.Equal("The query took longer than 0.5 s, the limit that the option QueryTimeout sets.", message);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Rejects_a_statement_that_requires_too_much_memory()
    {
        await using var app = await StartAsync(queryMemoryLimit: 64 * 1024 * 1024);

        string sql = Doubling(28, "SELECT 'x' AS x", "SELECT x || x AS x FROM {0}") + " SELECT length(x) FROM c28";
        string message = (await PostAsync(app, sql)).ErrorMessage(HttpStatusCode.BadRequest);

        Assert.Equal("The query needs more than 67108864 bytes of memory, the limit that the option QueryMemoryLimit sets.", message);
        (await PostAsync(app, "SELECT sum(a) FROM sales")).Ok();
    }

    [Fact]
    public async Task Heavy_statements_do_not_block_other_requests_and_end_when_their_clients_disconnect()
    {
        await using var app = await StartAsync(queryTimeout: TimeSpan.FromMinutes(10));
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        using var http = new HttpClient { BaseAddress = app.BaseAddress, Timeout = Timeout.InfiniteTimeSpan };
        var heavy = Enumerable.Range(0, 60).Select(async _ =>
        {
            using var content = new StringContent(Heavy, Encoding.UTF8, "text/plain");
            using var answer = await http.PostAsync(new Uri(Sales, UriKind.Relative), content, leaving.Token);
        }).ToList();
        await Task.Delay(TimeSpan.FromSeconds(1), Cancellation);

        for (int i = 0; i < 5; i++)
        {
            var limit = TimeSpan.FromSeconds(20);
            (await app.GetAsync("/data/v1/sales?orderby=a").WaitAsync(limit, Cancellation)).Ok();
            (await app.PostAsync(Notes, """{"content":{}}""").WaitAsync(limit, Cancellation)).Ok();
        }

        Assert.DoesNotContain(heavy, task => task.IsCompleted);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(heavy));

        // This ends within the ten minutes of the option only because the statements end with their clients.
        (await PostAsync(app, "SELECT 1").WaitAsync(TimeSpan.FromSeconds(30), Cancellation)).Ok();
    }

    [Fact]
    public async Task Reports_a_query_that_gets_no_slot_in_time()
    {
        await using var app = await StartAsync(queryTimeout: TimeSpan.FromSeconds(3));
        var heavy = Enumerable.Range(0, 20).Select(_ => PostAsync(app, Heavy)).ToList();

        var answers = await Task.WhenAll(heavy);

        Assert.Subset(
            new HashSet<HttpStatusCode> { HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests },
            answers.Select(answer => answer.Status).ToHashSet());
        Assert.Contains(answers, answer => answer.Status == HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Rejects_SQL_that_is_too_long()
    {
        await using var app = await StartAsync();

        string sql = "SELECT 1 -- " + new string('x', 256 * 1024);

        Assert.Equal(
            "The SQL can have at most 262144 bytes.",
            (await PostAsync(app, sql)).ErrorMessage(HttpStatusCode.RequestEntityTooLarge));
    }

    [Theory]
    [InlineData("SELECT 170141183460469231731687303715884105727")]
    [InlineData("SELECT TIMESTAMP 'infinity'::TIMESTAMPTZ, 99999999999999999999999999999999999999::DECIMAL(38, 0)")]
    public async Task A_result_that_fits_no_Domo_type_is_a_bad_request(string sql)
    {
        await using var app = await StartAsync();

        Assert.StartsWith(
            "A value of the result ", (await PostAsync(app, sql)).ErrorMessage(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1024, 30, "QueryMemoryLimit is 1024 bytes; use at least 16777216.")]
    [InlineData(1L << 30, 0, "QueryTimeout is 00:00:00; use a positive value of less than 24 days, or Timeout.InfiniteTimeSpan.")]
    [InlineData(1L << 30, 1e7, "QueryTimeout is 115.17:46:40; use a positive value of less than 24 days, or Timeout.InfiniteTimeSpan.")]
    public async Task Rejects_invalid_limits(long memory, double seconds, string message)
    {
        var e = await Assert.ThrowsAsync<DomoEmulatorException>(() => StartAsync(memory, TimeSpan.FromSeconds(seconds)));

        Assert.Equal(message, e.Message);
    }

    private static async Task<TestApp> StartAsync(long queryMemoryLimit = 1L << 30, TimeSpan? queryTimeout = null)
    {
        var app = await TestApp.StartAsync(Manifest, configure: null, ("sales.csv", "a\n1\n2\n3\n"));
        try
        {
            await app.RestartAsync(new DomoEmulatorOptions
            {
                ManifestPath = app.PathOf("manifest.json"),
                QueryMemoryLimit = queryMemoryLimit,
                QueryTimeout = queryTimeout ?? TimeSpan.FromMinutes(1),
            });
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Creates a WITH clause with a number of queries, each based on the previous one.</summary>
    private static string Doubling(int count, string first, string next) =>
        $"WITH c0 AS ({first})" + string.Concat(
            Enumerable.Range(0, count).Select(i => $", c{i + 1} AS ({next.Replace("{0}", $"c{i}", StringComparison.Ordinal)})"));

    private static Task<TestApp.Answer> PostAsync(TestApp app, string sql) =>
        app.SendAsync(HttpMethod.Post, Sales, new StringContent(sql, Encoding.UTF8, "text/plain"));
}
