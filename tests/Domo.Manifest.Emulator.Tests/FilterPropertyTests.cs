using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Domo.Manifest.Client;
using Domo.Manifest.Client.CompilerServices;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests;

public sealed class FilterPropertyTests
{
    private const string Manifest = """{"datasetsMapping":[{"alias":"rows","fields":[{"alias":"value","columnName":"value"}]}]}""";

    /// <summary>Characters that are difficult to quote, and a sample of all other Unicode characters except U+0000.</summary>
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.OneOf("'", "\"", ",", "[", "]", "\\", "\r\n", "\t", " ", "%", "+", "&", "#", "=", "null", "😀", "''", "\"\"", "a", "A", "é"),
        Gen.Char['\u0001', '\ud7ff'].Select(letter => letter.ToString())).Array[0, 6].Select(string.Concat);

    private static readonly Gen<string> Longs = Gen.OneOf(Gen.Long, Gen.Long[-2, 2])
        .Select(number => number.ToString(CultureInfo.InvariantCulture));

    private static readonly Gen<string> Decimals = Gen.Select(Gen.Long, Gen.Int[0, 10])
        .Select((digits, scale) => (digits / (decimal)Math.Pow(10, scale)).ToString(CultureInfo.InvariantCulture));

    private static readonly Gen<string> Dates = Gen.Int[0, DateOnly.MaxValue.DayNumber]
        .Select(day => DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static readonly Gen<string> Moments = Gen.Long[0, DateTime.MaxValue.Ticks / 10].Select(microseconds =>
        new DateTime(microseconds * 10).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));

    private static readonly Gen<string> Filters = Gen.OneOf(
        Gen.OneOf("value", "'value'", "\"value\"", " in ", " !in ", "[", "]", ",", " last ", " todate ", "3", " year", " is null", "!", "~"),
        Gen.OneOf("'", "\"", "\\", "\"\"", " = ", "==", " != ", "<", ">=", "contains", " ", "2026-01-01", "1e999999999", ";", "--", "$p1", "😀"))
        .Array[1, 10].Select(string.Concat);

    [Theory]
    [InlineData("STRING")]
    [InlineData("LONG")]
    [InlineData("DECIMAL")]
    [InlineData("DATE")]
    [InlineData("DATETIME")]
    public async Task A_filter_on_any_value_selects_the_rows_that_contain_it(string type)
    {
        await using var app = await StartAsync(type);
        var values = type switch { "STRING" => Texts, "LONG" => Longs, "DECIMAL" => Decimals, "DATE" => Dates, _ => Moments };

        await values.Array[1, 8].SampleAsync(
            async rows =>
            {
                app.Write("rows.json", JsonSerializer.Serialize(rows.Concat(rows[..1]).Select(value => new { value })));
                var all = await ReadAsync(app, "");
                Assert.Equal(rows.Length + 1, all.Count);
                string[] values = [.. all.Select(value => value.ToJsonString())];
                var (equal, different, oneOf) = Conditions(type, rows[0], rows[^1]);

                Assert.Equal(values.Where(value => value == values[0]), await SelectAsync(equal));
                Assert.Equal(values.Where(value => value != values[0]), await SelectAsync(different));
                Assert.Equal(values.Where(value => value == values[0] || value == values[^2]), await SelectAsync(oneOf));

                async Task<IEnumerable<string>> SelectAsync(DatasetFilter filter) =>
                    (await ReadAsync(app, "?filter=" + Uri.EscapeDataString(filter.ToString()))).Select(value => value.ToJsonString());
            },
            iter: type == "STRING" ? 15 : 5,
            threads: 1);
    }

    [Theory]
    [InlineData("STRING")]
    [InlineData("DATE")]
    public async Task Answers_or_rejects_any_filter(string type)
    {
        await using var app = await StartAsync(type);
        app.Write("rows.csv", "value\n2026-01-01\n\n");

        await Filters.SampleAsync(
            async filter =>
            {
                var answer = await app.GetAsync("/data/v1/rows?filter=" + Uri.EscapeDataString(filter));
                Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest, answer.Body);
            },
            iter: 30,
            threads: 1);
    }

    private static Task<TestApp> StartAsync(string type) => TestApp.StartAsync(
        Manifest, configure: null, ("domo.types.json", "{\"datasets\":{\"rows\":{\"fields\":{\"value\":\"" + type + "\"}}}}"));

    private static async Task<List<JsonNode>> ReadAsync(TestApp app, string query) =>
        [.. JsonNode.Parse((await app.GetAsync("/data/v1/rows" + query)).Ok())!.AsArray().Select(row => row!["value"]!)];

    /// <summary>Equal to one value, to another value, and to one of two, as the typed client writes it.</summary>
    private static (DatasetFilter Equal, DatasetFilter Different, DatasetFilter OneOf) Conditions(
        string type, string value, string other) => type switch
    {
        "STRING" => Conditions(new DatasetTextField("value"), value, other),
        "LONG" => Conditions(new DatasetLongField("value"), Long(value), Long(other)),
        "DECIMAL" => Conditions(new DatasetDecimalField("value"), Decimal(value), Decimal(other)),
        "DATE" => Conditions(new DatasetDateField<DateOnly?>("value", WireReader.ReadDate), Date(value), Date(other)),
        _ => Conditions(new DatasetDateField<DateTimeOffset?>("value", WireReader.ReadDateTime), Moment(value), Moment(other)),
    };

    private static (DatasetFilter Equal, DatasetFilter Different, DatasetFilter OneOf) Conditions<T>(
        DatasetField<T> field, T value, T other) =>
        (field == value, field != value, field.In(value, other));

    private static long? Long(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static decimal? Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly? Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset? Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
