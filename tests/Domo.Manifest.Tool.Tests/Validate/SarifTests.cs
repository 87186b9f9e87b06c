using System.Text.Json;
using System.Text.Json.Nodes;
using Domo.Manifest.Tool.Terminal;
using NJsonSchema;

namespace Domo.Manifest.Tool.Tests.Validate;

/// <summary>Checks SARIF against the schema of the standard and against the additional requirements of GitHub code scanning.</summary>
public sealed class SarifTests
{
    private const int MaxResults = 1000;

    [Fact]
    public async Task The_log_satisfies_the_SARIF_schema_and_the_rules_of_GitHub()
    {
        using var folder = new TestFolder();
        folder.Write("apps/no rows/manifest.json", """
            { "name": "A", "version": "1", "mapping": [{ "alias": "A[b](c) {0}" }, { "alias": "\u202e\u0000\ud800" }] }
            """);
        folder.Write("apps/empty/manifest.json", "");
        folder.Write("apps/utf16/manifest.json", [0xff, 0xfe, 0x7b, 0x00]);

        var run = await folder.RunAsync("validate", "apps", "--format", "sarif");

        Assert.Equal(ExitCode.Unreadable, run.ExitCode);
        await AssertValidAsync(run.Output);
        var notification = Assert.Single(RunOf(run.Output)["invocations"]![0]!["toolExecutionNotifications"]!.AsArray())!;
        Assert.Equal("is UTF-16, but Domo reads only UTF-8; save it as UTF-8", (string?)notification["message"]!["text"]);
        Assert.Equal("apps/utf16/manifest.json", (string?)notification["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]);
    }

    [Fact]
    public async Task The_log_of_the_corpus_satisfies_the_SARIF_schema()
    {
        // A report has a limited number of results, and the corpus has more.
        foreach (string[] files in Corpus.Files().Chunk(50))
        {
            await AssertValidAsync(files);
        }
    }

    [Fact]
    public async Task Paths_are_relative_to_the_root_of_the_repository()
    {
        using var folder = new TestFolder();
        Directory.CreateDirectory(Path.Combine(folder.Directory, ".git"));
        folder.Write("src/my app/manifest.json", "{}");
        using var inside = new TestFolder();
        string outside = inside.Write("manifest.json", "{}");

        var run = await folder.RunAsync("validate", "src/my app/manifest.json", outside, "--format", "sarif");

        var uris = RunOf(run.Output)["results"]!.AsArray()
            .Select(result => (string?)result!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"])
            .Distinct();
        Assert.Equal(["src/my%20app/manifest.json", "file://" + ProjectPath.Normalize(outside)], uris);
    }

    [Fact]
    public async Task Fingerprints_are_unique_and_do_not_depend_on_line_numbers()
    {
        using var folder = new TestFolder();
        const string Rest = """
            "version": "1", "size": { "width": 9, "height": 9 }, "mapping": [{ "alias": "a" }, { "alias": "a" }, { "alias": "b" }] }
            """;
        folder.Write("manifest.json", "{ \"name\": \"N\", " + Rest);
        var before = Fingerprints((await folder.RunAsync("validate", "--format", "sarif")).Output);
        folder.Write("manifest.json", "{\n\n  \"name\": \"N\",\n\n" + Rest);
        var after = Fingerprints((await folder.RunAsync("validate", "--format", "sarif")).Output);

        Assert.Equal(before, after);
        Assert.True(before.Count > 4);
        Assert.Equal(before.Count, before.Distinct().Count());
    }

    [Fact]
    public async Task A_fix_replaces_the_text_of_its_region()
    {
        using var folder = new TestFolder();
        const string Text = "\ufeff{\r\n\t\"name\": \"Größe 🚀\", \"version\": \"1.0\",\r\n}\r\n";
        folder.Write("manifest.json", Text);

        var results = RunOf((await folder.RunAsync("validate", "--format", "sarif")).Output)["results"]!.AsArray();
        var findings = Domo.Manifest.Rules.ManifestLinter.Check(new("manifest.json", Text));

        Assert.Equal(findings.Count, results.Count);
        Assert.Contains(findings, finding => finding.Fix is not null && finding.Rule.Id != "DOMO0003");
        for (int i = 0; i < findings.Count; i++)
        {
            string? applied = results[i]!["fixes"] is { } fixes
                ? Apply(Text, fixes[0]!["artifactChanges"]![0]!["replacements"]!.AsArray())
                : null;
            bool isOfMark = findings[i].Rule.Id == "DOMO0003";
            Assert.Equal(isOfMark ? null : findings[i].Fix?.ApplyTo(Text), applied);
        }
    }

    private static async Task AssertValidAsync(string[] files)
    {
        using var folder = new TestFolder();
        foreach (string file in files)
        {
            folder.Write(Path.GetFileName(file), await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        }

        var run = await folder.RunAsync("validate", "*.json", "--format", "sarif");

        await AssertValidAsync(run.Output);
        Assert.NotEmpty(RunOf(run.Output)["results"]!.AsArray());
    }

    private static async Task AssertValidAsync(string sarif)
    {
        var schema = await JsonSchema.FromFileAsync(
            Repository.PathOf("tests", "Domo.Manifest.Tool.Tests", "Sarif", "sarif-schema-2.1.0.json"),
            TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(sarif));

        // GH1011, GH1013, GH1014, GH1018: the final schema and version, one run, results and a named tool.
        var log = JsonNode.Parse(sarif)!;
        Assert.Equal("2.1.0", (string?)log["version"]);
        Assert.Contains("sarif-schema-2.1.0.json", (string?)log["$schema"], StringComparison.Ordinal);
        var run = Assert.Single(log["runs"]!.AsArray())!;
        Assert.Equal("domo-manifest", (string?)run["tool"]!["driver"]!["name"]);
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray();

        // GH1004: the number shown by default; GitHub accepts more.
        Assert.InRange(rules.Count, 1, MaxResults);
        Assert.InRange(run["results"]!.AsArray().Count, 1, MaxResults);
        Assert.All(rules, rule => AssertRule(rule!));
        Assert.All(run["results"]!.AsArray(), result => AssertResult(result!, rules));
    }

    private static void AssertRule(JsonNode rule)
    {
        Assert.NotEmpty((string?)rule["shortDescription"]!["text"] ?? "");
        Assert.NotEmpty((string?)rule["fullDescription"]!["text"] ?? "");
        Assert.NotEmpty((string?)rule["help"]!["text"] ?? "");
        Assert.NotEmpty((string?)rule["help"]!["markdown"] ?? "");
        Assert.Contains((string?)rule["defaultConfiguration"]!["level"], (string?[])["error", "warning", "note"]);
        Assert.Contains((string?)rule["properties"]!["problem.severity"], (string?[])["error", "warning", "recommendation"]);
        Assert.InRange(rule["properties"]!["tags"]!.AsArray().Count, 1, 20);
    }

    private static void AssertResult(JsonNode result, JsonArray rules)
    {
        // GH1007, GH1015: a complete message and its rule.
        string message = (string?)result["message"]!["text"] ?? "";
        Assert.NotEmpty(message);
        Assert.DoesNotMatch(@"(?<!\\)\](?<!\\)\(", message);
        Assert.Equal((string?)result["ruleId"], (string?)rules[(int)result["ruleIndex"]!]!["id"]);
        Assert.NotEmpty((string?)result["partialFingerprints"]!["primaryLocationLineHash"] ?? "");

        // GH1001, GH1016, GH1017: a location with a URI. GH1005, GH1006: relative, so that no checkout path is needed.
        var place = Assert.Single(result["locations"]!.AsArray())!["physicalLocation"]!;
        string uri = (string?)place["artifactLocation"]!["uri"] ?? "";
        Assert.NotEmpty(uri);
        Assert.False(Uri.TryCreate(uri, UriKind.Absolute, out _), uri);

        // GH1003: a region with a line.
        Assert.True((int)place["region"]!["startLine"]! > 0);
    }

    private static JsonNode RunOf(string sarif) => JsonNode.Parse(sarif)!["runs"]![0]!;

    private static List<string?> Fingerprints(string sarif) =>
        [.. RunOf(sarif)["results"]!.AsArray().Select(result => (string?)result!["partialFingerprints"]!["primaryLocationLineHash"])];

    private static string Apply(string text, JsonArray replacements)
    {
        // The text in an editor, which shows no byte order mark.
        string shown = text.TrimStart('\ufeff');
        var lines = new List<int> { 0 };
        lines.AddRange(shown.Select((c, i) => (c, i)).Where(pair => pair.c == '\n').Select(pair => pair.i + 1));
        int Offset(JsonNode region, string edge) => lines[(int)region[edge + "Line"]! - 1] + (int)region[edge + "Column"]! - 1;
        foreach (var replacement in replacements.Reverse())
        {
            var region = replacement!["deletedRegion"]!;
            int start = Offset(region, "start");
            string inserted = (string?)replacement["insertedContent"]?["text"] ?? "";
            shown = shown.Remove(start, Offset(region, "end") - start).Insert(start, inserted);
        }

        return text[..^text.TrimStart('\ufeff').Length] + shown;
    }
}
