using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests;

/// <summary>
/// Compares queries, updates and aggregations with recorded results of mingo, an independent implementation of the MongoDB language.
/// Mingo/departures.mjs lists the cases in which mingo differs from MongoDB, whose results are omitted.
/// </summary>
public sealed class MingoTests
{
    private const string Manifest = """{"collectionsMapping":[{"name":"Notes"}]}""";
    private const string Notes = "/domo/datastores/v1/collections/Notes/documents";

    private static readonly JsonObject Answers = JsonNode.Parse(
        File.ReadAllText(Path.Combine(Repository.Root, "tests/Domo.Manifest.Emulator.Tests/Mingo/answers.json")))!.AsObject();

    [Fact]
    public async Task Queries_find_the_same_documents_as_mingo()
    {
        await using var app = await TestApp.StartAsync(Manifest);
        await CreateAsync(app, Answers["contents"]!.AsArray());

        var problems = new StringBuilder();
        foreach (var item in Answers["queries"]!.AsArray())
        {
            string query = item!["query"]!.ToJsonString();
            var answer = await app.PostAsync(Notes + "/query", query);
            string expected = item["found"]!.ToJsonString();
            string actual = answer.Json is JsonArray found
                ? $"[{string.Join(',', found.Select(document => document!["content"]!["n"]!.ToJsonString()))}]"
                : answer.Body;
            AppendUnlessEqual(problems, query, expected, actual);
        }

        Assert.True(problems.Length == 0, problems.ToString());
    }

    [Fact]
    public async Task Updates_have_the_same_results_as_mingo()
    {
        await using var app = await TestApp.StartAsync(Manifest);
        var updates = Answers["updates"]!.AsArray();
        await CreateAsync(app, new JsonArray([.. updates.Select((item, n) => Numbered(item!["content"]!, n))]));

        var problems = new StringBuilder();
        for (int n = 0; n < updates.Count; n++)
        {
            var query = Numbered(updates[n]!["query"]!, n, "content.n");
            string operation = updates[n]!["operation"]!.ToJsonString();
            var answer = await app.SendAsync(
                HttpMethod.Put, Notes + "/update", $$"""{"query":{{query.ToJsonString()}},"operation":{{operation}}}""");
            var expected = Numbered(updates[n]!["result"]!, n);
            var actual = (await app.PostAsync(Notes + "/query", $$"""{"content.n":{{n}}}""")).Json[0]!["content"]!;
            if (answer.Body != "1" || !JsonNode.DeepEquals(expected, actual))
            {
                AppendUnlessEqual(problems, operation, $"1 {expected.ToJsonString()}", $"{answer.Body} {actual.ToJsonString()}");
            }
        }

        Assert.True(problems.Length == 0, problems.ToString());
    }

    [Fact]
    public async Task Aggregations_return_the_same_rows_as_mingo()
    {
        await using var app = await TestApp.StartAsync(Manifest);
        await app.RestartAsync(app.Options(keepGroupIds: true));
        await CreateAsync(app, Answers["sales"]!.AsArray());

        var problems = new StringBuilder();
        foreach (var item in Answers["aggregations"]!.AsArray())
        {
            var address = item!["address"]!.AsObject();
            string parameters = string.Join('&', address.Select(one => $"{one.Key}={Uri.EscapeDataString(one.Value!.ToString())}"));
            var answer = await app.PostAsync($"{Notes}/query?{parameters}", item["body"]!.ToJsonString());

            // Without a sort, the order of rows is undefined.
            bool isOrdered = address.ContainsKey("orderby");
            AppendUnlessEqual(problems, parameters, Describe(item["rows"]!, isOrdered), Describe(answer.Json, isOrdered));
        }

        Assert.True(problems.Length == 0, problems.ToString());
    }

    private static async Task CreateAsync(TestApp app, JsonArray contents)
    {
        var documents = new JsonArray([.. contents.Select(content => new JsonObject { ["content"] = content!.DeepClone() })]);
        Assert.Equal($$"""{"Created":{{contents.Count}}}""", (await app.PostAsync(Notes + "/bulk", documents.ToJsonString())).Ok());
    }

    private static JsonNode Numbered(JsonNode value, int n, string name = "n")
    {
        var copy = value.DeepClone();
        copy[name] = n;
        return copy;
    }

    private static string Describe(JsonNode rows, bool isOrdered)
    {
        if (rows is not JsonArray list)
        {
            return rows.ToJsonString();
        }

        var texts = list.Select(row => Normalize(row)!.ToJsonString());
        return string.Join('\n', isOrdered ? texts : texts.Order(StringComparer.Ordinal));
    }

    /// <summary>Sorts properties, and writes numbers as both engines would after rounding.</summary>
    private static JsonNode? Normalize(JsonNode? value) => value switch
    {
        JsonObject row => new JsonObject(row.OrderBy(item => item.Key, StringComparer.Ordinal)
            .Select(item => KeyValuePair.Create(item.Key, Normalize(item.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Normalize)]),
        JsonValue number when number.GetValueKind() == System.Text.Json.JsonValueKind.Number => Math.Round(number.GetValue<double>(), 9),
        null => null,
        _ => value.DeepClone(),
    };

    private static void AppendUnlessEqual(StringBuilder problems, string question, string expected, string actual)
    {
        if (expected != actual)
        {
            problems.Append(CultureInfo.InvariantCulture, $"\n{question}\n  mingo:    {expected}\n  emulator: {actual}");
        }
    }
}
