using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Domo.Manifest.Client.CompilerServices;
using Domo.Manifest.Client.FileSets;
using Domo.Manifest.Client.Files;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests;

/// <summary>The exact wire format of each .NET type in every position of a value.</summary>
public sealed class WireFormatTests
{
    private const string LoneSurrogate = "a\ud83d";

    private static readonly DateTimeOffset Summer = new(2026, 7, 1, 1, 30, 15, 250, TimeSpan.FromHours(2));

    /// <summary>The format of a value in the body of a function, a workflow or a document.</summary>
    public static TheoryData<string, Action<Utf8JsonWriter>> Bodies => new()
    {
        // Timestamps: in UTC, with milliseconds, and a fraction only if it is not zero.
        { "\"2026-06-30T23:30:15.250Z\"", w => WireWriter.WriteDateTime(w, Summer) },
        { "\"2026-06-30T23:30:15Z\"", w => WireWriter.WriteDateTime(w, Summer.AddMilliseconds(-250).AddTicks(9_999)) },
        { "\"2026-06-30T23:30:15.001Z\"", w => WireWriter.WriteDateTime(w, Summer.AddMilliseconds(-249)) },
        { "\"0001-01-01T00:00:00Z\"", w => WireWriter.WriteDateTime(w, DateTimeOffset.MinValue) },
        { "\"9999-12-31T23:59:59.999Z\"", w => WireWriter.WriteDateTime(w, DateTimeOffset.MaxValue) },
        { "null", w => WireWriter.WriteDateTime(w, null) },

        // DATETIME columns: whole seconds, from a timestamp of any kind.
        { "\"2026-06-30T23:30:15Z\"", w => WireWriter.WriteDateTimeSeconds(w, Summer) },
        { "\"9999-12-31T23:59:59Z\"", w => WireWriter.WriteDateTimeSeconds(w, DateTimeOffset.MaxValue) },
        { "null", w => WireWriter.WriteDateTimeSeconds(w, (DateTimeOffset?)null) },
        { "\"2026-07-01T01:30:15Z\"", w => WireWriter.WriteDateTimeSeconds(w, new DateTime(2026, 7, 1, 1, 30, 15, 999, DateTimeKind.Utc)) },
        {
            "\"2026-07-01T01:30:15Z\"",
            w => WireWriter.WriteDateTimeSeconds(w, new DateTime(2026, 7, 1, 1, 30, 15, DateTimeKind.Unspecified))
        },
        {
            "\"2026-07-01T01:30:15Z\"",
            w => WireWriter.WriteDateTimeSeconds(w, new DateTime(2026, 7, 1, 1, 30, 15, DateTimeKind.Utc).ToLocalTime())
        },
        { "null", w => WireWriter.WriteDateTimeSeconds(w, (DateTime?)null) },

        // Dates, times, durations.
        { "\"0001-01-01\"", w => WireWriter.WriteDate(w, DateOnly.MinValue) },
        { "\"9999-12-31\"", w => WireWriter.WriteDate(w, DateOnly.MaxValue) },
        { "null", w => WireWriter.WriteDate(w, null) },
        { "\"00:00:00\"", w => WireWriter.WriteTime(w, TimeOnly.MinValue) },
        { "\"23:59:59\"", w => WireWriter.WriteTime(w, TimeOnly.MaxValue) },
        { "null", w => WireWriter.WriteTime(w, null) },
        { "\"-PT0.001S\"", w => WireWriter.WriteDuration(w, TimeSpan.FromMilliseconds(-1)) },
        { "\"P1DT1H\"", w => WireWriter.WriteDuration(w, TimeSpan.FromHours(25)) },
        { "null", w => WireWriter.WriteDuration(w, null) },

        // Numbers: decimals without an exponent and with all zeros; the shortest double that round-trips.
        { "1.500", w => WireWriter.WriteDecimal(w, 1.500m) },
        { "-0.0000000000000000000000000001", w => WireWriter.WriteDecimal(w, -0.0000000000000000000000000001m) },
        { "79228162514264337593543950335", w => WireWriter.WriteDecimal(w, decimal.MaxValue) },
        { "null", w => WireWriter.WriteDecimal(w, null) },
        { "9007199254740993", w => WireWriter.WriteNumber(w, 9_007_199_254_740_993) },
        { "-9223372036854775808", w => WireWriter.WriteNumber(w, long.MinValue) },
        { "null", w => WireWriter.WriteNumber(w, null) },
        { "0.1", w => WireWriter.WriteDouble(w, 0.1) },
        { "0.30000000000000004", w => WireWriter.WriteDouble(w, 0.1 + 0.2) },
        { "1E+300", w => WireWriter.WriteDouble(w, 1e300) },
        { "5E-324", w => WireWriter.WriteDouble(w, double.Epsilon) },
        { "-0", w => WireWriter.WriteDouble(w, -0.0) },
        { "null", w => WireWriter.WriteDouble(w, null) },
        { "0.1", w => WireWriter.WriteSingle(w, 0.1f) },
        { "3.4028235E+38", w => WireWriter.WriteSingle(w, float.MaxValue) },
        { "null", w => WireWriter.WriteSingle(w, null) },

        // Other types.
        { "true", w => WireWriter.WriteBoolean(w, true) },
        { "false", w => WireWriter.WriteBoolean(w, false) },
        { "null", w => WireWriter.WriteBoolean(w, null) },
        { "\"\"", w => WireWriter.WriteText(w, "") },
        { "null", w => WireWriter.WriteText(w, null) },
        { "\"say \\\"it's\\\" \\\\ \\n\\u0000\uFFFD\"", w => WireWriter.WriteText(w, "say \"it's\" \\ \n\0\uFFFD") },
        { "\"27\"", w => WireWriter.WriteId<UserId>(w, new UserId(27)) },
        { "null", w => WireWriter.WriteId<UserId>(w, null) },
        { "\"0f8fad5b-d9cb-469f-a165-70867728950e\"", w => WireWriter.WriteGuid(w, Guid.Parse("0F8FAD5B-D9CB-469F-A165-70867728950E")) },
        { "null", w => WireWriter.WriteGuid(w, null) },
        { "[1,\"é\"]", w => WireWriter.WriteNode(w, new JsonArray(1, "é")) },
        { "{\"a\":[1.50]}", w => WireWriter.WriteElement(w, JsonElement.Parse("{ \"a\": [1.50] }")) },
        { "null", w => WireWriter.WriteElement(w, null) },
        { "null", w => WireWriter.WriteElement(w, default(JsonElement)) },
        { "[]", w => WireWriter.WriteList<long>(w, [], (itemWriter, item) => WireWriter.WriteNumber(itemWriter, item)) },
        { "[1,2]", w => WireWriter.WriteList(w, [1L, 2], (itemWriter, item) => WireWriter.WriteNumber(itemWriter, item)) },
        { "{}", w => WireWriter.WriteDictionary<long>(w, [], (itemWriter, item) => WireWriter.WriteNumber(itemWriter, item)) },
        {
            "{\"a\\\"b\":1,\"\":2}",
            w => WireWriter.WriteDictionary(w, new Dictionary<string, long> { ["a\"b"] = 1, [""] = 2 }, (itemWriter, item) =>
                WireWriter.WriteNumber(itemWriter, item))
        },
        { "null", w => WireWriter.WriteDictionary<long>(w, null, (itemWriter, item) => WireWriter.WriteNumber(itemWriter, item)) },

        // Values whose type only the app knows.
        { "null", w => WireWriter.WriteValue(w, DomoValue.Null) },
        { "\"\"", w => WireWriter.WriteValue(w, "") },
        { "true", w => WireWriter.WriteValue(w, true) },
        { "false", w => WireWriter.WriteValue(w, false) },
        { "9007199254740993", w => WireWriter.WriteValue(w, 9_007_199_254_740_993) },
        { "1.500", w => WireWriter.WriteValue(w, 1.500m) },
        { "0.1", w => WireWriter.WriteValue(w, 0.1) },
        { "1E+300", w => WireWriter.WriteValue(w, 1e300) },
        { "\"2026-07-01\"", w => WireWriter.WriteValue(w, new DateOnly(2026, 7, 1)) },
        { "\"2026-06-30T23:30:15.250Z\"", w => WireWriter.WriteValue(w, Summer) },
        { "{ \"a\": [1.50] }", w => WireWriter.WriteValue(w, DomoValue.FromJson("{ \"a\": [1.50] }")) },
    };

    /// <summary>The literals of the Data API.</summary>
    public static TheoryData<string, Func<SalesFields, DatasetFilter>> Literals => new()
    {
        { "'name' == \"\"", f => f.Name == "" },
        { "'name' == \"\\\"", f => f.Name == "\\" },
        { "'name' == \"'\"", f => f.Name == "'" },
        { "'name' == '\"'", f => f.Name == "\"" },
        { "'name' == \"'\"\"\"", f => f.Name == "'\"" },
        { "'amount' == 1.500", f => f.Amount == 1.500m },
        { "'amount' == -0.0000000000000000000000000001", f => f.Amount == -0.0000000000000000000000000001m },
        { "'quantity' == 9007199254740993", f => f.Quantity == 9_007_199_254_740_993 },
        { "'quantity' >= -9223372036854775808", f => f.Quantity >= long.MinValue },
        { "'ratio' > 0.000001", f => f.Ratio > 1e-6 },
        { "'ratio' > 1E-40", f => f.Ratio > 1e-40 },
        { "'ratio' > 1000000000000000000000", f => f.Ratio > 1e21 },
        { "'date' != \"0001-01-01\"", f => f.Date != DateOnly.MinValue },
        { "'createdOn' >= \"2026-06-30T23:30:15.250Z\"", f => f.CreatedOn >= Summer },
        { "'createdOn' >= \"2026-06-30T23:30:15.2500001Z\"", f => f.CreatedOn >= Summer.AddTicks(1) },
        { "'createdOn' <= \"9999-12-31T23:59:59.9999999Z\"", f => f.CreatedOn <= DateTimeOffset.MaxValue },
        { "'any' == false, 'any' != \"\"", f => f.Any == false & f.Any != "" },
        { "'any' == 1.500, 'any' == 1E+300", f => f.Any == 1.500m & f.Any == 1e300 },
        { "'any' == \"2026-07-01\"", f => f.Any == new DateOnly(2026, 7, 1) },
        { "'any' == \"2026-06-30T23:30:15.250Z\"", f => f.Any == Summer },
        {
            "'any' in [1,\"a\",true], 'any' contains \"x\", 'any' !contains \"y\"",
            f => f.Any.In(1, "a", true) & f.Any.Contains("x") & f.Any.DoesNotContain("y")
        },
        {
            "'any' todate week, 'any' last 1 hours, 'any' last quarter",
            f => f.Any.InCurrent(DateGrain.Week) & f.Any.InLast(1, RollingUnit.Hours) & f.Any.InPrevious(DateGrain.Quarter)
        },
    };

    /// <summary>The literals of SQL.</summary>
    public static TheoryData<string, Func<SalesFields, SqlQuery>> Sql => new()
    {
        { "'' '''' '\\' '\"'", _ => Query($"{""} {"'"} {"\\"} {"\""}") },
        { "1.500 9007199254740993 0.1 1E+300", _ => Query($"{1.500m} {9_007_199_254_740_993} {0.1} {1e300}") },
        { "true false NULL", _ => Query($"{true} {false} {DomoValue.Null}") },
        { "'2026-06-30 23:30:15.25' '1970-01-01 00:00:00.0000001'", _ => Query($"{Summer} {DateTimeOffset.UnixEpoch.AddTicks(1)}") },
        {
            "(1, 2) (1.50) ('2026-07-01') ('a', '')",
            _ => Query($"{new[] { 1L, 2 }} {new[] { 1.50m }} {new[] { new DateOnly(2026, 7, 1) }} {new[] { "a", "" }}")
        },
    };

    /// <summary>Every method that accepts a string, with a lone surrogate in it.</summary>
    public static TheoryData<string, Func<DomoClient, Task>> Unsendable => new()
    {
        { "condition", client => Sales(client).Where(f => f.Name == LoneSurrogate).ToListAsync() },
        { "condition of a column", client => Sales(client).Where(f => f.Any.Contains(LoneSurrogate)).ToListAsync() },
        {
            "name of a column",
            client => new DatasetQuery<DomoRow, DatasetFields>(client, "sales").Where(f => f[LoneSurrogate] == 1).ToListAsync()
        },
        { "selected column", client => new DatasetQuery<DomoRow, DatasetFields>(client, "sales", LoneSurrogate).ToListAsync() },
        { "alias", client => new DatasetQuery<DomoRow, DatasetFields>(client, LoneSurrogate).ToListAsync() },
        { "literal of SQL", client => Sales(client).SqlAsync(Query($"select {LoneSurrogate}")) },
        { "text of SQL", client => Sales(client).SqlAsync(SqlQuery.FromText(LoneSurrogate)) },
        { "id of a document", client => Users(client).GetAsync(LoneSurrogate) },
        { "ids of documents", client => Users(client).DeleteManyAsync([LoneSurrogate]) },
        { "id of a document to write", client => Users(client).UpsertManyAsync([new() { Id = LoneSurrogate, Content = new() }]) },
        { "content", client => Users(client).CreateAsync(new() { Username = LoneSurrogate }) },
        { "condition of documents", client => Users(client).Where(c => c.Tags == LoneSurrogate).ToListAsync() },
        { "property of a condition", client => Users(client).Where(c => c[LoneSurrogate] == 1).ToListAsync() },
        { "property of an element", client => Users(client).Where(c => c.Tags[LoneSurrogate] == 1).ToListAsync() },
        { "predicate", client => Users(client).Where(_ => DocumentFilter.Parse($"{{\"a\":\"{LoneSurrogate}\"}}")).ToListAsync() },
        { "new name", client => Users(client).UpdateManyAsync(c => c.Stars == 1, u => u.Rename(c => c["a"], LoneSurrogate)) },
        {
            "sorted name",
            client => Users(client).UpdateManyAsync(c => c.Stars == 1, u => u.Add(c => c.Tags, [],
                new() { Sort = DocumentSort.By(LoneSurrogate) }))
        },
        { "name of a file", client => new FileClient(client).UploadAsync(LoneSurrogate, "text/plain", Stream.Null) },
        {
            "name of a part",
            client => new FileClient(client).UploadAsync("a", "text/plain", Stream.Null, new() { FileName = LoneSurrogate })
        },
        { "description", client => new FileClient(client).CreateSessionAsync("a", "text/plain", LoneSurrogate) },
        {
            "value of a filter",
            client => new FileSetClient(client).ListAsync(new() { Filters = [new("f", FileSetOperator.Equals,
                LoneSurrogate)] }).ToListAsync().AsTask()
        },
        { "path", client => new FileSetClient(client).GetFileByPathAsync("1", LoneSurrogate) },
        { "JSON of a request", client => client.SendAsync(HttpMethod.Post, "/x", RequestBody.FromJson($"\"{LoneSurrogate}\"")) },
        { "text of a request", client => client.SendAsync(HttpMethod.Post, "/x", RequestBody.FromText(LoneSurrogate)) },
        {
            "name in a dictionary",
            _ => Task.FromResult(Written(w => WireWriter.WriteDictionary(w, new Dictionary<string, long> { [LoneSurrogate] = 1 }, (item,
                value) => item.WriteNumberValue(value))))
        },
    };

    [Theory]
    [MemberData(nameof(Bodies), DisableDiscoveryEnumeration = true)]
    public async Task Writes_a_value_in_a_body_in_its_wire_format(string expected, Action<Utf8JsonWriter> write)
    {
        using var server = new StubServer("");
        var body = new JsonBody();
        body.Writer.WritePropertyName("x"u8);
        write(body.Writer);
        await new FunctionClient(server.Client()).RunAsync("f", body);
        Assert.Equal($"{{\"x\":{expected}}}", server.Request.Body);
    }

    [Theory]
    [MemberData(nameof(Literals), DisableDiscoveryEnumeration = true)]
    public async Task Writes_a_value_in_a_filter_in_its_wire_format(string expected, Func<SalesFields, DatasetFilter> condition)
    {
        using var server = new StubServer("[]");
        await Sales(server.Client()).Where(condition).ToListAsync();
        Assert.Equal("/data/v1/sales?filter=" + Uri.EscapeDataString(expected), server.Request.Uri.PathAndQuery);
    }

    [Theory]
    [MemberData(nameof(Sql), DisableDiscoveryEnumeration = true)]
    public async Task Writes_a_value_in_SQL_in_its_wire_format(string expected, Func<SalesFields, SqlQuery> query)
    {
        using var server = new StubServer("""{"columns":[],"rows":[]}""");
        await Sales(server.Client()).SqlTableAsync(query(new SalesFields()));
        Assert.Equal(expected, server.Request.Body);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Wire_formats_do_not_depend_on_the_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.All(Bodies, row => Assert.Equal(row.Data.Item1, Written(row.Data.Item2)));
            Assert.All(Literals, row => Assert.Equal(row.Data.Item1, row.Data.Item2(new SalesFields()).ToString()));
            Assert.All(Sql, row => Assert.Equal(row.Data.Item1, row.Data.Item2(new SalesFields()).ToString()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void Rejects_a_number_that_is_not_finite_everywhere(double value, string text)
    {
        var message = $"JSON cannot represent {text}; send null or a finite number.";
        Assert.All(
            new Action[]
            {
                () => Written(w => WireWriter.WriteDouble(w, value)),
                () => Written(w => WireWriter.WriteSingle(w, (float)value)),
                () => Written(w => WireWriter.WriteValue(w, value)),
                () => _ = new UserColumns().Ratio > value,
                () => _ = new UserColumns().Ratio.In(1, value),
                () => _ = new UserColumns().Tags == value,
            },
            write => Assert.StartsWith(message, Assert.Throws<ArgumentException>(write).Message, StringComparison.Ordinal));
        Assert.All(
            new Action[]
            {
                () => _ = new SalesFields().Ratio == value,
                () => _ = new SalesFields().Ratio.In(value),
                () => _ = new SalesFields().Any == value,
                () => Query($"select {value}"),
            },
            write => Assert.Equal(
                $"{value} (System.Double) cannot be the value of a filter.", Assert.Throws<ArgumentException>(write).Message));
    }

    [Theory]
    [MemberData(nameof(Unsendable), DisableDiscoveryEnumeration = true)]
    public async Task Rejects_a_lone_surrogate_instead_of_replacing_it(string what, Func<DomoClient, Task> send)
    {
        using var server = new StubServer("[]");
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => send(server.Client()));
        Assert.StartsWith("The string contains a lone surrogate, which UTF-8 cannot encode.", exception.Message, StringComparison.Ordinal);
        Assert.True(server.Requests.Count == 0, what);
    }

    [Fact]
    public async Task Accepts_surrogate_pairs_everywhere()
    {
        using var server = new StubServer(_ => StubServer.Answer("""[{"id":"1","content":{}}]"""));
        var client = server.Client();
        await Sales(client).Where(f => f.Name == "😀a😀").ToListAsync();
        await Users(client).Where(c => c["😀"] == "😀").ToListAsync();
        Assert.EndsWith("?filter='name' == \"😀a😀\"", Uri.UnescapeDataString(server.Requests[0].Target), StringComparison.Ordinal);
        Json.AssertSame("""{"content.😀":"😀"}""", server.Requests[1].Body);
    }

    [Fact]
    public async Task Rejects_an_empty_ID()
    {
        using var server = new StubServer("");
        var exception = Assert.Throws<ArgumentException>(() => Written(w => WireWriter.WriteId<UserId>(w, default(UserId))));
        Assert.StartsWith("The UserId is empty; create it from an ID.", exception.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => Users(server.Client()).GetAsync(""));
        Assert.Empty(server.Requests);
    }

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream,
            new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            write(writer);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static SqlQuery Query(SqlQuery query) => query;

    private static DatasetQuery<SalesRow, SalesFields> Sales(DomoClient client) => new(client, "sales");

    private static DocumentQuery<UserContent, UserColumns> Users(DomoClient client) =>
        CollectionFactory.Create<UserContent, UserColumns>(client, "Users");
}
