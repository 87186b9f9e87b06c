using System.Text.Json.Nodes;

namespace Domo.Manifest.Emulator.Tests.AppDb;

/// <summary>The MongoDB order of values of all types, and arrays in sorts, groups and unwinds.</summary>
public sealed class SortTests
{
    // In the order of the manual: missing and null, numbers, strings, objects, arrays, booleans, dates.
    private static readonly string[] Mixed =
    [
        """{"n":0,"a":true}""", """{"n":1,"a":"b"}""", """{"n":2,"a":{"x":1}}""", """{"n":3,"a":2}""", """{"n":4,"a":false}""",
        """{"n":5}""", """{"n":6,"a":null}""", """{"n":7,"a":1.5}""", """{"n":8,"a":"B"}""", """{"n":9,"a":-1}""", """{"n":10,"a":{}}""",
    ];

    private static readonly string[] Arrays =
    [
        """{"n":0,"a":[2,9]}""", """{"n":1,"a":[]}""", """{"n":2,"a":3}""", """{"n":3}""", """{"n":4,"a":[1]}""",
        """{"n":5,"a":[null,8]}""", """{"n":6,"a":[[7]]}""",
    ];

    [Theory]
    [InlineData("content.a", "5 6 9 7 3 8 1 10 2 4 0")]
    [InlineData("content.a ascending", "5 6 9 7 3 8 1 10 2 4 0")]
    [InlineData("content.a descending", "0 4 2 10 1 8 3 7 9 5 6")]
    [InlineData("content.b", "0 1 2 3 4 5 6 7 8 9 10")]
    [InlineData("content.b descending,content.n descending", "10 9 8 7 6 5 4 3 2 1 0")]
    [InlineData("content.a,content.n descending", "6 5 9 7 3 8 1 10 2 4 0")]
    [InlineData("content.a.x descending", "2 0 1 3 4 5 6 7 8 9 10")]
    public Task Values_of_all_types_have_an_order(string order, string expected) => AssertAsync(Mixed, order, expected);

    [Theory]
    [InlineData("content.a", "1 3 5 4 0 2 6")]
    [InlineData("content.a descending", "6 0 5 2 4 3 1")]
    public Task Sorts_an_array_by_its_smallest_or_largest_item(string order, string expected) => AssertAsync(Arrays, order, expected);

    [Theory]
    [InlineData("unwind=content.a&count=n", """[{"n":7}]""")]
    [InlineData("unwind=content.a&groupby=content.n&count=c&orderby=n", """
        [{"n":0,"c":2},{"n":2,"c":1},{"n":4,"c":1},{"n":5,"c":2},{"n":6,"c":1}]
        """)]
    [InlineData("unwind=content.a.b&count=n", "[]")]
    [InlineData("groupby=content.a&count=c&orderby=a descending&limit=2", """[{"a":[[7]],"c":1},{"a":[2,9],"c":1}]""")]
    [InlineData("sum=content.a", """[{"a":3}]""")]
    [InlineData("avg=content.n&min=content.n low&max=content.n high&sum=content.n total", """[{"high":6,"low":0,"total":21,"n":3}]""")]
    [InlineData("min=content.a low&max=content.a high", """[{"high":[[7]],"low":3}]""")]
    public async Task Unwinds_groups_and_aggregates_arrays(string parameters, string expected)
    {
        await using var app = await NotesApp.StartAsync(Arrays);

        var rows = (await app.PostAsync($"{NotesApp.Notes}/query?{parameters}", "{}")).Json.AsArray();

        Assert.Equal(JsonNode.Parse(expected)!.AsArray().Select(Sorted), rows.Select(Sorted));

        static string Sorted(JsonNode? row) => string.Join(',', row!.AsObject()
            .OrderBy(item => item.Key, StringComparer.Ordinal)
            .Select(item => $"{item.Key}:{item.Value?.ToJsonString()}"));
    }

    [Theory]
    [InlineData("9223372036854775807", "0", "9223372036854775807")]
    [InlineData("9223372036854775807", "1", "9.223372036854776E+18")]
    [InlineData("9007199254740993", "0", "9007199254740993")]
    [InlineData("-9007199254740993", "-1", "-9007199254740994")]
    [InlineData("1", "0.5", "1.5")]
    [InlineData("1", "\"x\"", "1")]
    [InlineData("null", "\"x\"", "0")]
    public async Task A_sum_of_whole_numbers_is_exact_as_long_as_it_fits(string first, string second, string sum)
    {
        await using var app = await NotesApp.StartAsync($$"""{"a":{{first}}}""", $$"""{"a":{{second}}}""");

        Assert.Equal($$"""[{"a":{{sum}}}]""", (await app.PostAsync(NotesApp.Notes + "/query?sum=content.a", "{}")).Ok());
    }

    private static async Task AssertAsync(string[] contents, string order, string expected)
    {
        await using var app = await NotesApp.StartAsync(contents);

        var found = (await app.PostAsync($"{NotesApp.Notes}/query?orderby={order}", "{}")).Json.AsArray();

        Assert.Equal(expected, string.Join(' ', found.Select(document => document!["content"]!["n"]!.ToJsonString())));
    }
}
