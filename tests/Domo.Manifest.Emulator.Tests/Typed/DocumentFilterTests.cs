using System.Text.RegularExpressions;
using CsCheck;
using Domo.Manifest.Client;

namespace Domo.Manifest.Emulator.Tests.Typed;

/// <summary>Every operator of a filter, and arbitrary values.</summary>
public sealed class DocumentFilterTests
{
    private static readonly (string Name, Func<DomoApp.ReviewsContentFields, DocumentFilter> Filter, string Found)[] Operators =
    [
        ("equal", r => r.Author == "Bo", "2"),
        ("different", r => r.Author != "Bo", "1 3 4"),
        ("null is nothing too", r => r.Author == null, "3 4"),
        ("not null", r => r.Author != null, "1 2"),
        ("less", r => r.Price < 2.5m, "1"),
        ("less or equal", r => r.Price <= 2.5m, "1 2"),
        ("greater", r => r.Day > new DateOnly(2026, 1, 1), "2"),
        ("greater or equal", r => r.At >= new DateTimeOffset(2026, 1, 1, 1, 0, 0, TimeSpan.FromHours(1)), "1 2"),
        ("in", r => r.Ratio.In(0.5, 1e300), "1 2"),
        ("not in", r => r.Ratio.NotIn(0.5), "2 3 4"),
        ("between", r => r.Stars.Between(2, 3), "2 3"),
        ("exists", r => r.Author.Exists(), "1 2 4"),
        ("does not exist", r => r.Author.Exists(false), "3"),
        ("type", r => r.Author.HasType(DocumentValueType.Null, DocumentValueType.Number), "4"),
        ("regex", r => r.Author.IsMatch("^b", RegexOptions.IgnoreCase), "2"),
        ("contains", r => r.Author.Contains("n."), "1"),
        ("contains, in any case", r => r.Author.Contains("BO", ignoreCase: true), "2"),
        ("starts", r => r.Author.StartsWith("An"), "1"),
        ("ends", r => r.Author.EndsWith("o"), "2"),
        ("mod", r => r.Stars.HasRemainder(2, 0), "2 4"),
        ("all bits set", r => r.Stars.BitsAllSet(3), "3"),
        ("any bit set", r => r.Stars.BitsAnySet(6), "2 3 4"),
        ("all bits clear", r => r.Stars.BitsAllClear(3), "4"),
        ("any bit clear", r => r.Stars.BitsAnyClear(3), "1 2 4"),
        ("one element", r => r["tags"] == "x", "1 2"),
        ("all elements", r => r["tags"].ContainsAll("x", "y"), "1"),
        ("size", r => r["tags"].HasCount(1), "2"),
        ("element of two conditions", r => r["lines"].Any(e => e["n"] > 1 & e["n"] < 3), "1"),
        ("element by itself", r => r["numbers"].Any(e => e.Value > 4), "2"),
        ("inside of an object", r => r["wand.core"] == "hair", "1"),
        ("inside, by steps", r => r["wand"]["core"] == "hair", "1"),
        ("boolean", r => r["done"] == true, "2"),
        ("and", r => r.Stars > 1 & r.Stars < 4, "2 3"),
        ("and, of one property twice", r => r.Author.Contains("A") & r.Author.Contains("n"), "1"),
        ("or", r => r.Author == "Bo" | r.Stars == 4, "2 4"),
        ("not", r => !(r.Stars == 1 | r.Author == "Bo"), "3 4"),
        ("raw", r => DocumentFilter.Parse("""{"$expr":{"$gt":["$content.stars",3]}}"""), "4"),
        ("raw among others", r => DocumentFilter.Parse("""{"content.stars":{"$gte":3}}""") & r.Author == null, "3 4"),
        ("created", r => r.Document.CreatedOn <= new DateTimeOffset(2026, 4, 23, 13, 0, 0, TimeSpan.Zero), "1 2 3 4"),
        ("created later", r => r.Document.CreatedOn > new DateTimeOffset(2026, 4, 23, 13, 0, 0, TimeSpan.Zero), ""),
    ];

    [Theory]
    [InlineData(DocumentApiVersion.V1)]
    [InlineData(DocumentApiVersion.V2)]
    public async Task Every_operator_finds_the_expected_documents(DocumentApiVersion version)
    {
        await using var app = await StartAsync(version);

        var found = new List<(string Name, string Found)>();
        foreach (var (name, filter, _) in Operators)
        {
            var documents = await app.Reviews.Where(filter).OrderBy(r => r.Stars).ToListAsync();
            found.Add((name, string.Join(' ', documents.Select(document => document.Content.Stars))));
        }

        Assert.Equal(Operators.Select(expected => (expected.Name, expected.Found)), found);
    }

    [Theory]
    [InlineData(DocumentApiVersion.V1)]
    [InlineData(DocumentApiVersion.V2)]
    public async Task Orders_skips_takes_and_counts_documents(DocumentApiVersion version)
    {
        await using var app = await StartAsync(version);

        Assert.Equal("4 3 2 1", await StarsAsync(app.Reviews.OrderByDescending(r => r.Stars)));
        Assert.Equal("3 4 1 2", await StarsAsync(app.Reviews.OrderBy(r => r.Author).ThenBy(r => r.Stars)));
        Assert.Equal("2 3", await StarsAsync(app.Reviews.OrderBy(r => r.Stars).Skip(1).Take(2)));
        Assert.Equal(3, await app.Reviews.Where(r => r.Stars > 1).CountAsync());
        Assert.Null(await app.Reviews.Where(r => r.Stars > 9).FirstOrDefaultAsync());
        var first = (await app.Reviews.Where(r => r.Stars == 1).FirstOrDefaultAsync())!;
        Assert.Equal("1", await StarsAsync(app.Reviews.Where(r => r.Document.Id == first.Id)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.Reviews.SingleAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reads_groups_in_both_documented_formats(bool keepGroupIds)
    {
        await using var app = await StartAsync(DocumentApiVersion.V1, keepGroupIds);

        Assert.Equal(
            [("Bo", 2m, 1L), ("An.na", 1m, 1L), (null, 3.5m, 2L)],
            await app.Reviews.GroupBy(r => r.Author).OrderBy(r => r.Document.Count())
                .Select(r => (r.Author, r.Stars.Average(), r.Document.Count())).AsAsyncEnumerable()
                .OrderBy(row => row.Item3).ThenByDescending(row => row.Item2).ToListAsync());
        Assert.Equal(
            [("x", 2L), ("y", 1L)],
            await app.Reviews.Unwind(r => r["tags"]).GroupBy(r => r["tags"]).OrderByDescending(r => r.Document.Count())
                .Select(r => (r["tags"], r.Document.Count())).AsAsyncEnumerable().Select(row => (row.Item1.ToString(), row.Item2)).ToListAsync());
        Assert.Equal(
            (10L, 1L, 4L, 2.5m, 4L),
            await app.Reviews
                .Select(r => (r.Stars.Sum(), r.Stars.Min(), r.Stars.Max(), r.Stars.Average(), r.Document.Count()))
                .SingleAsync());
        Assert.Equal(
            (new DateOnly(2026, 1, 1), new DateOnly(2026, 4, 1), 4L),
            await app.Reviews.Where(r => r.Day != null).GroupBy(r => [r.Day, r.Stars]).Take(9)
                .Select(r => (r.Day, r.Stars, r.Document.Count()))
                .AsAsyncEnumerable().AggregateAsync(
                    (DateOnly.MaxValue, DateOnly.MinValue, 0L),
                    (sum, row) => (
                        row.Item1!.Value < sum.Item1 ? row.Item1.Value : sum.Item1,
                        row.Item1.Value > sum.Item2 ? row.Item1.Value : sum.Item2,
                        sum.Item3 + (2 * row.Item3))));
    }

    [Fact]
    public async Task Any_string_number_or_date_selects_exactly_the_documents_that_contain_it()
    {
        await using var app = await TypedApp.StartAsync();
        var texts = Gen.OneOf(
            Gen.OneOf("$", "$gt", "{", "}", "\"", "\\", "'", "\r\n", "\0", "\u2028", "😀", "é", "e\u0301", ".", "^a$", "null", "a", "A", " ", "%userId%", ""),
            Gen.Char['\u0001', '\ud7ff'].Select(letter => letter.ToString())).Array[0, 4].Select(string.Concat);
        var contents = Gen.Select(
            texts,
            Gen.OneOf(Gen.Long, Gen.Long[-2, 2]),
            // AppDB numbers with a fraction are doubles, so 15 digits round-trip.
            Gen.Select(
                Gen.Long[-999_999_999_999_999, 999_999_999_999_999],
                Gen.Int[0, 10],
                (digits, scale) => digits / (decimal)Math.Pow(10, scale)),
            Gen.OneOf(Gen.Double[-1e300, 1e300], Gen.Double[-2, 2], Gen.OneOf(0.1, 1e21, 1e-7, double.Epsilon, 5d)),
            Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber),
            Gen.Long[0, DateTime.MaxValue.Ticks / TimeSpan.TicksPerSecond].Select(
                second => new DateTimeOffset(second * TimeSpan.TicksPerSecond, TimeSpan.Zero)),
            (author, stars, price, ratio, day, at) =>
                new DomoApp.ReviewsContent { Author = author, Stars = stars, Price = price, Ratio = ratio, Day = day, At = at });

        await contents.Array[1, 6].SampleAsync(
            async rows =>
            {
                await app.Reviews.DeleteManyAsync(await app.Reviews.ListAsync().Select(document => document.Id).ToListAsync());
                await app.Reviews.CreateManyAsync(rows);
                var stored = await app.Reviews.ListAsync().Select(document => document.Content).ToListAsync();
                Assert.Equal(rows, stored);
                var (first, last) = (rows[0], rows[^1]);

                await Check(r => r.Author == first.Author, row => row.Author == first.Author);
                await Check(r => r.Author != first.Author, row => row.Author != first.Author);
                await Check(r => r.Author.Contains(first.Author!), row => row.Author!.Contains(first.Author!, StringComparison.Ordinal));
                await Check(r => r.Stars == first.Stars, row => row.Stars == first.Stars);
                await Check(r => r.Stars.In(first.Stars, last.Stars), row => row.Stars == first.Stars || row.Stars == last.Stars);
                await Check(r => r.Ratio == first.Ratio, row => row.Ratio.Equals(first.Ratio));
                await Check(r => r.Ratio < first.Ratio, row => row.Ratio < first.Ratio);
                await Check(r => r.Price == first.Price, row => row.Price == first.Price);
                await Check(r => r.Day == first.Day, row => row.Day == first.Day);
                await Check(r => r.Day.NotIn(first.Day), row => row.Day != first.Day);
                await Check(r => r.At == first.At, row => row.At == first.At);
                await Check(r => r.At >= first.At, row => row.At >= first.At);

                async Task Check(
                    Func<DomoApp.ReviewsContentFields, DocumentFilter> filter,
                    Func<DomoApp.ReviewsContent, bool> expected) => Assert.Equal(
                    rows.Where(expected), (await app.Reviews.Where(filter).ToListAsync()).Select(document => document.Content));
            },
            iter: 25,
            threads: 1);
    }

    private static async Task<string> StarsAsync(DocumentQuery<DomoApp.ReviewsContent, DomoApp.ReviewsContentFields> query) =>
        string.Join(' ', await query.AsAsyncEnumerable().Select(document => document.Content.Stars).ToListAsync());

    private static async Task<TypedApp> StartAsync(DocumentApiVersion version, bool keepGroupIds = false)
    {
        var app = await TypedApp.StartAsync(version, server => server.Options(keepGroupIds: keepGroupIds));
        await app.Reviews.CreateManyAsync(
        [
            new()
            {
                Author = "An.na", Stars = 1, Price = 0.5m, Ratio = 0.5, Day = new(2026, 1, 1), At = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
                AdditionalProperties = Json("""{"tags":["x","y"],"lines":[{"n":2}],"wand":{"core":"hair"}}"""),
            },
            new()
            {
                Author = "Bo", Stars = 2, Price = 2.5m, Ratio = 1e300, Day = new(2026, 4, 1), At = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero),
                AdditionalProperties = Json("""{"tags":["x"],"lines":[{"n":1},{"n":3}],"numbers":[1,5],"done":true}"""),
            },
            new() { Stars = 3 },
            new() { Stars = 4, AdditionalProperties = Json("""{"author":null}""") },
        ]);
        return app;
    }

    private static System.Text.Json.Nodes.JsonObject Json(string text) => System.Text.Json.Nodes.JsonNode.Parse(text)!.AsObject();
}
