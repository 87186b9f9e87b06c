using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers.Tests;

/// <summary>The manifest fixes in an IDE.</summary>
public class ManifestCodeFixTests
{
    private const string TwoWrongTypes = """
        { "name": "Sales", "version": "1.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [],
          "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11",
          "collectionsMapping": [ { "name": "Deals", "syncEnabled": true,
            "schema": { "columns": [ { "name": "a", "type": "string" }, { "name": "b", "type": "Long" } ] } } ] }
        """;

    private static readonly string RightTypes = TwoWrongTypes
        .Replace("\"string\"", "\"STRING\"", StringComparison.Ordinal)
        .Replace("\"Long\"", "\"LONG\"", StringComparison.Ordinal);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task A_fix_changes_only_what_it_names(string lineEnd)
    {
        string manifest = "{" + lineEnd + "\t\"name\" :\"Größe 🚀\",  \"version\": \"1.2\" ," + lineEnd + " \"size\": { \"width\": 4, \"height\": 3 }, \"datasetsMapping\": [] }" + lineEnd;
        using var harness = new CodeFixHarness(manifest);
        var diagnostic = Assert.Single(await harness.DiagnosticsAsync());

        var (title, text) = Assert.Single(await harness.FixesAsync(diagnostic));

        Assert.Equal("Change to '1.2.0'", title);
        Assert.Equal(manifest.Replace("\"1.2\"", "\"1.2.0\"", StringComparison.Ordinal), text);
    }

    [Fact]
    public async Task Offers_no_fix_for_a_finding_without_one()
    {
        using var harness = new CodeFixHarness("""{ "name": "Sales", "version": "latest", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }""");
        var diagnostic = Assert.Single(await harness.DiagnosticsAsync());

        Assert.Contains("'latest' is not a semantic version", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(await harness.FixesAsync(diagnostic));
    }

    [Fact]
    public async Task Offers_manifest_fixes_at_client_uses()
    {
        using var harness = new CodeFixHarness(TwoWrongTypes);
        var diagnostic = (await harness.DiagnosticsAsync()).First(IsOfTypes);

        Assert.Equal(await harness.FixesAsync(diagnostic), await harness.FixesInCodeAsync(diagnostic));
    }

    [Fact]
    public async Task Offers_to_fix_all_findings_of_a_rule_in_the_file_if_there_are_several()
    {
        using var harness = new CodeFixHarness(TwoWrongTypes);
        var diagnostics = await harness.DiagnosticsAsync();

        var fixes = await harness.FixesAsync(diagnostics.First(IsOfTypes));

        Assert.Equal(["Change to 'STRING'", "Fix all DOMO3001 in manifest.json"], fixes.Select(fix => fix.Title));
        Assert.Equal(RightTypes, fixes[1].Text);
        Assert.Single(await harness.FixesAsync(diagnostics.First(diagnostic => !IsOfTypes(diagnostic))));
    }

    [Fact]
    public async Task Fix_all_fixes_every_finding_of_one_rule_only()
    {
        using var harness = new CodeFixHarness(TwoWrongTypes);

        Assert.Equal(RightTypes, await harness.FixAllAsync("DOMO3001"));
    }

    [Fact]
    public async Task Fix_all_skips_fixes_that_need_review()
    {
        string manifest = TwoWrongTypes.Replace("\"string\"", "\"NUMBER\"", StringComparison.Ordinal)
            .Replace("\"Long\"", "\"NUMBER\"", StringComparison.Ordinal);
        using var harness = new CodeFixHarness(manifest);
        var diagnostic = (await harness.DiagnosticsAsync()).First(found => found.Id == "DOMO3001");

        var (title, text) = Assert.Single(await harness.FixesAsync(diagnostic));

        Assert.Equal("Change to 'DOUBLE'", title);
        Assert.NotEqual(manifest, text);
        Assert.Null(await harness.FixAllAsync("DOMO3001"));
    }

    [Fact]
    public async Task Fix_all_applies_only_the_safe_fixes_of_a_rule()
    {
        using var harness = new CodeFixHarness(TwoWrongTypes.Replace("\"Long\"", "\"NUMBER\"", StringComparison.Ordinal));

        Assert.Equal(
            RightTypes.Replace("\"LONG\"", "\"NUMBER\"", StringComparison.Ordinal),
            await harness.FixAllAsync("DOMO3001"));
    }

    [Fact]
    public async Task Fix_all_repeats_until_no_finding_is_left()
    {
        // Each round of checking finds only the first few syntax errors.
        string columns = string.Join(", ", Enumerable.Repeat("{ 'name': 'a' }", 300));
        using var harness = new CodeFixHarness($$"""{ "name": "Sales", "collectionsMapping": [ {{columns}} ] }""");
        var diagnostics = await harness.DiagnosticsAsync();
        string id = diagnostics.First(found => found.Location.SourceSpan.Length == 6).Id;

        Assert.DoesNotContain("'", (await harness.FixAllAsync(id))!, StringComparison.Ordinal);
    }

    [Fact]
    public void CSharp_fixes_do_not_support_fix_all() =>
        Assert.All(CSharp.CSharpProject.CodeFixes, provider => Assert.Null(provider.GetFixAllProvider()));

    private static bool IsOfTypes(Diagnostic diagnostic) => diagnostic.Id == "DOMO3001";
}
