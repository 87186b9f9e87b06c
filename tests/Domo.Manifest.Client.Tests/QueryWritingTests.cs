using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Domo.Manifest.Client.CompilerServices;
using Domo.Manifest.Client.Tests.Support;
using Update = Domo.Manifest.Client.DocumentUpdate<Domo.Manifest.Client.Tests.Support.UserColumns>;

namespace Domo.Manifest.Client.Tests;

/// <summary>Every keyword of the query languages, and every column that a field creates.</summary>
public sealed partial class QueryWritingTests
{
    public static TheoryData<string, Func<UserColumns, DocumentFilter>> Filters => new()
    {
        { """{"content.tags":{"$regex":"^a\\.b","$options":"i"}}""", c => c.Tags.StartsWith("a.b", ignoreCase: true) },
        { """{"content.tags":{"$regex":"^a"}}""", c => c.Tags.StartsWith("a") },
        { """{"content.tags":{"$regex":"a\\z"}}""", c => c.Tags.EndsWith("a") },
        { """{"content.tags":{"$regex":"a\\z","$options":"i"}}""", c => c.Tags.EndsWith("a", ignoreCase: true) },
        { """{"content.tags":{"$regex":"a"}}""", c => c.Tags.Contains("a") },
        { """{"content.tags":{"$regex":"a","$options":"i"}}""", c => c.Tags.Contains("a", ignoreCase: true) },
        {
            """{"content.tags":{"$regex":"","$options":"ims"}}""",
            c => c.Tags.IsMatch("", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.Singleline)
        },
        { """{"content.tags":{"$mod":[-2,1]}}""", c => c.Tags.HasRemainder(-2, 1) },
        { """{"content.tags":{"$all":[]}}""", c => c.Tags.ContainsAll() },
        { """{"content.tags":{"$size":0}}""", c => c.Tags.HasCount(0) },
        { """{"content.tags":{"$in":[1,"a",null]}}""", c => c.Tags.In(1, "a", DomoValue.Null) },
        { """{"content.username":{"$regex":"a"}}""", c => c.Username.Contains("a") },
        { """{"content.username":{"$regex":"^a"}}""", c => c.Username.StartsWith("a") },
        { """{"content.username":{"$regex":"a\\z","$options":"i"}}""", c => c.Username.EndsWith("a", ignoreCase: true) },
        { """{"content.stars":{"$bitsAllSet":0}}""", c => c.Stars.BitsAllSet(0) },
        { """{"content.stars":{"$bitsAnySet":9223372036854775807}}""", c => c.Stars.BitsAnySet(long.MaxValue) },
        { """{"content.stars":{"$bitsAllClear":1}}""", c => c.Stars.BitsAllClear(1) },
        { """{"content.stars":{"$bitsAnyClear":1}}""", c => c.Stars.BitsAnyClear(1) },
        { """{"content.tags":{"$elemMatch":{"$gt":1}}}""", c => c.Tags.Any(e => e.Value > 1) },
        { """{"content.a.b":{"$ne":1}}""", c => c["a"]["b"] != 1 },
        { """{"createdBy":"1","id":"2"}""", c => c.Document.CreatedBy == "1" & c.Document.Id == "2" },
        { """{"createdOn":null}""", c => c.Document.CreatedOn == null },
        { """{"$nor":[{"content.stars":1,"content.username":"a"}]}""", c => !(c.Stars == 1 & c.Username == "a") },
        { """{"$or":[{"content.stars":1},{"$nor":[{"content.stars":2}]}]}""", c => c.Stars == 1 | !(c.Stars == 2) },
        {
            """{"$and":[{"$or":[{"content.stars":1},{"content.stars":2}]},{"$or":[{"content.day":null},"""
                + """{"content.price":1}]},{"content.stars":3}]}""",
            c => (c.Stars == 1 | c.Stars == 2) & (c.Day == null | c.Price == 1) & c.Stars == 3
        },
    };

    public static TheoryData<string, Func<Update, Update>> UpdatesRefused => new()
    {
        {
            "$set of 'content.a' conflicts with $set of 'content.a', which MongoDB rejects; use two updates. (Parameter 'change')",
            u => u.Set(c => c["a"], 1).Set(c => c["a"], 2)
        },
        { "AppDB manages 'id'; an update can change the content only. (Parameter 'change')", u => u.Set(c => c.Document.Id, "1") },
        { "'True' is not a number, so it cannot change 'content.tags'. (Parameter 'by')", u => u.Multiply(c => c.Tags, true) },
        {
            "'' is not a number, so it cannot change 'content.tags'. (Parameter 'by')",
            u => u.Increment(c => c.Tags, DomoValue.Null)
        },
        { "Value cannot be null. (Parameter 'by')", u => u.Increment(c => c.Stars, null) },
        { "Value cannot be null. (Parameter 'options')", u => u.Add(c => c.Tags, [], null!) },
        { "Value cannot be null. (Parameter 'values')", u => u.Add(c => c.Tags, (IReadOnlyCollection<DomoValue>)null!) },
        { "Value cannot be null. (Parameter 'values')", u => u.AddToSet(c => c.Tags, (IReadOnlyCollection<DomoValue>)null!) },
        { "The delegate returned null. (Parameter 'field')", u => u.Set<string?>(_ => null!, "a") },
    };

    [Theory]
    [MemberData(nameof(Filters), DisableDiscoveryEnumeration = true)]
    public void Writes_a_document_condition_in_its_wire_format(string expected, Func<UserColumns, DocumentFilter> filter) =>
        Assert.Equal(expected, filter(new UserColumns()).ToString());

    [Theory]
    [MemberData(nameof(UpdatesRefused), DisableDiscoveryEnumeration = true)]
    public async Task Names_the_invalid_argument_of_an_update(string message, Func<Update, Update> update)
    {
        using var server = new StubServer("1");
        var users = CollectionFactory.Create<UserContent, UserColumns>(server.Client(), "Users");
        var exception = await Assert.ThrowsAnyAsync<ArgumentException>(() => users.UpdateManyAsync(c => c.Stars == 1, update));
        Assert.Equal(message, exception.Message, ignoreCase: true);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void Every_MongoDB_type_has_its_name() => Assert.Equal(
        Enum.GetValues<DocumentValueType>().Select(type => type switch
        {
            DocumentValueType.Text => "string",
            DocumentValueType.Boolean => "bool",
            DocumentValueType.Int32 => "int",
            DocumentValueType.Int64 => "long",
            _ => char.ToLowerInvariant(type.ToString()[0]) + type.ToString()[1..],
        }).Select(word => $$$"""{"content.tags":{"$type":"{{{word}}}"}}"""),
        Enum.GetValues<DocumentValueType>().Select(type => new UserColumns().Tags.HasType(type).ToString()));

    [Theory]
    [InlineData(DateGrain.Day, "day", "Date")]
    [InlineData(DateGrain.Week, "week", "CalendarWeek")]
    [InlineData(DateGrain.Month, "month", "CalendarMonth")]
    [InlineData(DateGrain.Quarter, "quarter", "CalendarQuarter")]
    [InlineData(DateGrain.Year, "year", "Year")]
    public async Task Writes_a_period_and_reads_it_from_its_column(DateGrain grain, string word, string column)
    {
        using var server = new StubServer(_ => StubServer.Answer($$"""[{"{{column}}":"x","date":"y","any":"z","amount":1}]"""));
        var sales = Sales(server);
        Assert.Equal(
            $"'date' todate {word}, 'date' last {word}", (sales.Fields.Date.InCurrent(grain) & sales.Fields.Date.InPrevious(grain)).ToString());
        Assert.Equal(("x", 1m), await sales.ByDateGrain(f => f.Date, grain).Select(f => (f.Date.By(grain), f.Amount.Sum())).SingleAsync());
        Assert.Equal("x", await sales.ByDateGrain(f => f.Any, grain).Select(f => f.Any.By(grain)).SingleAsync());
        Assert.Equal(
            [$"/data/v1/sales?fields=date,amount&dategrain='date' by {word}&sum='amount'&limit=2",
                $"/data/v1/sales?fields=any&dategrain='any' by {word}&limit=2"],
            server.Requests.Select(request => Uri.UnescapeDataString(request.Target)));
    }

    [Theory]
    [InlineData(RollingUnit.Hours, "hours")]
    [InlineData(RollingUnit.Days, "days")]
    [InlineData(RollingUnit.Weeks, "weeks")]
    [InlineData(RollingUnit.Months, "months")]
    [InlineData(RollingUnit.Quarters, "quarters")]
    [InlineData(RollingUnit.Years, "years")]
    public void Writes_a_rolling_period(RollingUnit unit, string word)
    {
        Assert.Equal($"'date' last 1 {word}", new SalesFields().Date.InLast(1, unit).ToString());
        Assert.Equal($"'any' last 2147483647 {word}", new SalesFields().Any.InLast(int.MaxValue, unit).ToString());
    }

    [Fact]
    public async Task Aggregations_have_the_types_of_their_results()
    {
        using var server = new StubServer(_ => StubServer.Answer(
            """[{"amount":"2.50","quantity":7,"ratio":1E+300,"any":"9","name":"n","date":"2024-01-02","createdOn":"2024-01-02"}]"""));
        var sales = Sales(server);
        Assert.Equal(
            (2.50m, 7L, 1e300, "9"), await sales.Select(f => (f.Amount.Sum(), f.Quantity.Sum(), f.Ratio.Sum(), f.Any.Sum())).SingleAsync());
        Assert.Equal(
            (2.50m, 7m, 1e300, "9"), await sales.Select(f => (f.Amount.Average(), f.Quantity.Average(), f.Ratio.Average(),
                f.Any.Average())).SingleAsync());
        Assert.Equal(
            (2.50m, 7L, 1e300, "9", "n", new DateOnly(2024, 1, 2), new DateTimeOffset(2024, 1, 2, 0, 0, 0, TimeSpan.Zero)),
            await sales.Select(f => (f.Amount.Min(), f.Quantity.Min(), f.Ratio.Min(), f.Any.Min(), f.Name.Min(), f.Date.Min(),
                f.CreatedOn.Min()))
                .SingleAsync());
        Assert.Equal(
            (7L, 9L), await sales.Select(f => (f.Quantity.Max(), f.Any.CountDistinct())).SingleAsync());
        Assert.Equal(
            [
                "?sum='amount','quantity','ratio','any'", "?avg='amount','quantity','ratio','any'",
                "?min='amount','quantity','ratio','any','name','date','createdOn'", "?unique='any'&max='quantity'",
            ],
            server.Requests.Select(request => Uri.UnescapeDataString(request.Uri.Query)));
    }

    [Fact]
    public async Task Document_aggregations_have_the_types_of_their_results()
    {
        using var server = new StubServer(_ => StubServer.Answer(
            """
            [{"avgStars":1.5,"avgPrice":2.50,"avgRatio":1E+300,"avgTags":"9","sumStars":1,"sumPrice":2.50,"sumRatio":1E+300,"sumTags":"9",
              "minUsername":"n","maxSeenOn":"2024-01-02","minDay":"2024-01-02"}]
            """));
        var users = CollectionFactory.Create<UserContent, UserColumns>(server.Client(), "Users");
        Assert.Equal(
            (1.5m, 2.50m, 1e300, "9"), await users.Select(c => (c.Stars.Average(), c.Price.Average(), c.Ratio.Average(),
                c.Tags.Average())).SingleAsync());
        Assert.Equal(
            (1L, 2.50m, 1e300, "9"), await users.Select(c => (c.Stars.Sum(), c.Price.Sum(), c.Ratio.Sum(), c.Tags.Sum())).SingleAsync());
        Assert.Equal(
            ("n", new DateTimeOffset(2024, 1, 2, 0, 0, 0, TimeSpan.Zero), new DateOnly(2024, 1, 2)),
            await users.Select(c => (c.Username.Min(), c.SeenOn.Max(), c.Day.Min())).SingleAsync());
        Assert.Equal("n", await users.Select(c => c.Username.Min()).SingleAsync());
        Assert.Equal(("n", 1L), await users.Select(c => (c.Username.Min(), c.Stars.Sum())).SingleAsync());
    }

    [Fact]
    public void Fields_print_their_names()
    {
        var f = new SalesFields();
        var c = new UserColumns();
        Assert.Equal(
            "amount|amount.Sum|name.CountDistinct|date.By(Week)|Sales Amount|name",
            string.Join('|', f.Amount, f.Amount.Sum(), f.Name.CountDistinct(), f.Date.By(DateGrain.Week), f.Amount.ColumnName,
                f.Name.ColumnName));
        Assert.Equal(
            "content.stars|content.stars.Sum|Count|owner", string.Join('|', c.Stars, c.Stars.Sum(), c.Document.Count(), c.Document.Owner));
        Assert.True(f.Name.Equals(f.Name) && !f.Name.Equals(new SalesFields().Name));
        Assert.True(c.Stars.Equals(c.Stars) && !c.Stars.Equals(new UserColumns().Stars));
        Assert.Throws<ArgumentException>(() => new DatasetTextField(""));
        Assert.Throws<ArgumentNullException>(() => new DatasetField<string?>("a", null!));
    }

    [Fact]
    public async Task Rows_with_different_column_names_keep_them()
    {
        using var server = new StubServer("""[{"a":1,"b":2},{"a":3,"c":4},{"c":5,"a":6},{"a":7},{"b":8,"a":9}]""");
        var rows = await new DatasetQuery<DomoRow, DatasetFields>(server.Client(), "sales").ToListAsync();
        Assert.Equal(
            ["a=1,b=2", "a=3,c=4", "c=5,a=6", "a=7", "b=8,a=9"],
            rows.Select(row => string.Join(',', row.Select(column => $"{column.Key}={column.Value}"))));
    }

    [Theory]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(33)]
    public async Task A_row_has_any_number_of_columns(int count)
    {
        var row = "{" + string.Join(',', Enumerable.Range(0, count).Select(i => $"\"c{i}\":{i}")) + "}";
        using var server = new StubServer($"[{row},{row}]");
        foreach (var read in await new DatasetQuery<DomoRow, DatasetFields>(server.Client(), "sales").ToListAsync())
        {
            Assert.Equal(count, read.Count);
            Assert.Equal(Enumerable.Range(0, count), read.Values.Select(value => (int)value));
            Assert.Equal(count - 1, (int)read[$"c{count - 1}"]);
            Assert.True(read.ContainsKey("c0"));
            Assert.False(read.TryGetValue($"c{count}", out _));
        }
    }

    [Fact]
    public void A_row_can_be_constructed()
    {
        var row = new DomoRow([new("a", 1), new("b", "x")]);
        Assert.Equal((2, 1, "x"), (row.Count, (int)row["a"], (string?)row["b"]));
        Assert.Equal("There is no column 'c'. The row has 'a', 'b'.", Assert.Throws<KeyNotFoundException>(() => row["c"]).Message);
        Assert.Equal(
            "There is no column 'c'. The row has no columns.", Assert.Throws<KeyNotFoundException>(() => new DomoRow([])["c"]).Message);
        Assert.StartsWith(
            "'a': expected one value, found the column twice.",
            Assert.Throws<ArgumentException>(() => new DomoRow([new("a", 1), new("a", 2)])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_custom_type_receives_columns_through_setters_or_its_constructor_and_reports_the_others()
    {
        using var server = new StubServer(_ => StubServer.Answer("""{"columns":["value"],"rows":[[5]]}"""));
        var sales = new DatasetQuery<DomoRow, DatasetFields>(server.Client(), "sales");
        var sql = SqlQuery.FromText("select 1");
        Assert.Equal(5, (await sales.SqlAsync(sql, RowJsonContext.Default.Settable))[0].Value);
        Assert.Equal(5, (await sales.SqlAsync(sql, RowJsonContext.Default.Constructed))[0].Value);
        var exception = await Assert.ThrowsAsync<DomoApiException>(() => sales.SqlAsync(sql, RowJsonContext.Default.Computed));
        Assert.Contains("the column 'value' of the answer matches no field of 'Computed'; read the rows as a tuple", exception.Message,
            StringComparison.Ordinal);

        // Messages list up to twelve fields.
        exception = await Assert.ThrowsAsync<DomoApiException>(() => new DatasetQuery<SalesRow, DatasetFields>(
            server.Client(), "sales", [.. Enumerable.Range(0, 13).Select(i => $"f{i}")]).SqlAsync(sql));
        Assert.Contains("'SalesRow', which has 'f0', 'f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7', 'f8', 'f9', 'f10', 'f11', …; read",
            exception.Message, StringComparison.Ordinal);
        exception = await Assert.ThrowsAsync<DomoApiException>(() => new DatasetQuery<SalesRow, DatasetFields>(
            server.Client(), "sales", [.. Enumerable.Range(0, 12).Select(i => $"f{i}")]).SqlAsync(sql));
        Assert.Contains("'f11'; read", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Skips_undocumented_properties_at_every_level()
    {
        const string Any = """
            {"id":"1","name":"n","created":"2025-01-01T00:00:00.000Z","userIds":[1],"memberCount":5,"detail":{"email":"e","pending":false},
             "dataFileId":1,"revisionId":2,"sessionId":"s","choices":[{"output":"o"}],"isCustomerModel":true,"publicAccess":true,"userId":1,
             "currentRevision":{"dataFileRevisionId":3},"revisions":[{"revisionId":4}],"status":"COMPLETED","content":{},"columns":["a"],
             "rows":[[1]],"metadata":[{"type":"LONG"}],"Created":1,"Updated":1,"Deleted":1,"customer":"c","groups":[{"id":1,"name":"g"}],
             "entries":[{"entityType":"USER","entityId":"1","grant":"READ","pass":"NONE"}],"files":[{"id":"1","size":5}],
             "fileSets":[{"id":"1","connectorContext":{"connector":"S3"}}],"pageContext":{"next":null},
             "matches":[{"id":"h","score":0.5,"node":{"type":"TEXT"}}]}
            """;
        var more = Regex.Replace(Any, "\\{(?=.)(?!\\})", "{\"zzz\":{\"y\":[1,{\"x\":2}]},", RegexOptions.Singleline);
        foreach (var (name, call) in ClientCalls.ReadingJson)
        {
            foreach (var form in new[] { "{0}", "[{0}]" })
            {
                var (plain, extended) = (await OutcomeAsync(form.Replace("{0}", Any, StringComparison.Ordinal)),
                    await OutcomeAsync(form.Replace("{0}", more, StringComparison.Ordinal)));
                Assert.True(plain == extended, $"{name}: {plain} became {extended}");
            }

            async Task<string?> OutcomeAsync(string body)
            {
                using var server = new StubServer(_ => StubServer.Answer(body));
                return (await Record.ExceptionAsync(() => call(new(server.Client(), server.HttpClient),
                    CancellationToken.None)))?.GetType().Name;
            }
        }
    }

    private static DatasetQuery<SalesRow, SalesFields> Sales(StubServer server) => new(server.Client(), "sales");

    internal sealed class Settable
    {
        [JsonPropertyName("value")]
        public int Value { get; set; }
    }

    internal sealed record Constructed([property: JsonPropertyName("value")] int Value);

    internal sealed class Computed
    {
        [JsonPropertyName("value")]
        public int Value { get; } = 7;
    }

    [JsonSerializable(typeof(Settable))]
    [JsonSerializable(typeof(Constructed))]
    [JsonSerializable(typeof(Computed))]
    private sealed partial class RowJsonContext : JsonSerializerContext;
}
