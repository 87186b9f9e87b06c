using System.Globalization;

namespace Domo.Manifest.Analyzers.Tests;

/// <summary>The fixes as an IDE offers them on the manifest.</summary>
public class ManifestCodeFixTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task A_fix_changes_what_it_names_and_nothing_else(string lineEnd)
    {
        string manifest = "{" + lineEnd + "\t\"name\" :\"Größe 🚀\",  \"version\": \"1.2\" ," + lineEnd + " \"size\": { \"width\": 4, \"height\": 3 }, \"datasetsMapping\": [] }" + lineEnd;
        using var harness = new CodeFixHarness(manifest);
        var diagnostic = Assert.Single(await harness.DiagnosticsAsync());

        var applied = await harness.FixAsync(diagnostic);

        Assert.Equal("Change to '1.2.0'", applied?.Title);
        Assert.Equal(manifest.Replace("\"1.2\"", "\"1.2.0\"", StringComparison.Ordinal), applied?.Text);
    }

    [Fact]
    public async Task What_no_machine_can_mend_is_offered_no_fix()
    {
        using var harness = new CodeFixHarness("""{ "name": "Sales", "version": "latest", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }""");
        var diagnostic = Assert.Single(await harness.DiagnosticsAsync());

        Assert.Contains("'latest' is no semantic version", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Null(await harness.FixAsync(diagnostic));
    }

    [Fact]
    public async Task Fix_all_mends_every_place_of_one_rule_and_no_other_rule()
    {
        using var harness = new CodeFixHarness("""
            { "name": "Sales", "version": "1.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [], "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11",
              "collectionsMapping": [ { "name": "Deals", "syncEnabled": true, "schema": { "columns": [ { "name": "a", "type": "string" }, { "name": "b", "type": "Long" } ] } } ] }
            """);
        string wrongCase = (await harness.DiagnosticsAsync()).First(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains("'string'", StringComparison.Ordinal)).Id;

        string text = await harness.FixAllAsync(wrongCase);

        Assert.Contains("\"type\": \"STRING\" }, { \"name\": \"b\", \"type\": \"LONG\" }", text, StringComparison.Ordinal);
        Assert.Contains("\"version\": \"1.0\"", text, StringComparison.Ordinal);
    }
}
