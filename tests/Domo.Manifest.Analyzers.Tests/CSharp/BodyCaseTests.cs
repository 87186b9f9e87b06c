using Domo.Manifest.Tests.Shared;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>
/// Requests that developers wrote by hand, in <c>../shared/cases</c> beside the repository. The cases are not part of it, and the tests are
/// skipped where they are missing.
/// </summary>
public class BodyCaseTests
{
    [Theory]
    [InlineData("08-workflow-body-names", null, "DOMO7005 'a'", "DOMO7005 'b'")]
    [InlineData(
        "09-datetime-millis", null,
        "DOMO7061 'Date'", "DOMO7052 'DateTime.UtcNow.ToString(\"O\")'", "DOMO7061 'Who'",
        "DOMO7061 'Date'", "DOMO7050 'Date'", "DOMO7061 'Who'")]
    [InlineData("10-appdb-unknown-column", null, "DOMO7061 'made_on'", "DOMO7051 '2025-11-16T21:05:41Z'")]
    [InlineData(
        "13-appdb-no-content", null,
        "DOMO7004 'new { title = \"first\", done = false }'", "DOMO7004 'new { title = \"second\" }'", "DOMO7004 'new { title = \"a\" }'")]
    [InlineData("24-sql-as-json", null, "DOMO7004 '\"SELECT region, SUM(amount) FROM sales GROUP BY region\"'")]
    [InlineData("25-sql-object-and-table", "24-sql-as-json", "DOMO7004 'new { sql = \"SELECT * FROM sales LIMIT 5\" }'", "DOMO7044 'table'")]
    [InlineData("28-renamed-alias", null, "DOMO7002 'titles'", "DOMO7010 'title'")]
    [InlineData("46-product-api-in-app", "24-sql-as-json", "DOMO7003 '/content/v1/pages/123'")]
    public async Task A_case_gives_the_expected_findings_and_no_others(string name, string? manifest, params string[] expected)
    {
        string cases = Repository.PathOf("..", "shared", "cases");
        Assert.SkipUnless(Directory.Exists(cases), "There is no ../shared/cases beside the repository.");
        string code = Read(name + ".cs");
        using var project = CSharpProject.Create(code, [new("manifest.json", Read((manifest ?? name) + ".json"))]);

        var found = await project.DiagnosticsAsync();

        // Each address of the app has an emitted client, which is a suggestion.
        Assert.Equal(
            expected,
            found.Where(diagnostic => diagnostic.Id != "DOMO7001")
                .Select(diagnostic => $"{diagnostic.Id} '{TextAt(code, diagnostic)}'"));

        string Read(string file) => File.ReadAllText(Path.Combine(cases, file));
    }

    [Fact]
    public async Task The_renamed_alias_is_suggested()
    {
        const string Code = """
            class App
            {
                object Old(System.Net.Http.HttpClient http) => http.GetStringAsync("/data/v1/titles");
                object Other(System.Net.Http.HttpClient http) => http.GetStringAsync("/data/v1/orders");
            }
            """;
        using var project = CSharpProject.Create(Code, [new("manifest.json", Manifest("core_titles", "coreTheatres"))]);

        Assert.Equal(
            [
                "The manifest has no dataset 'titles', so the request fails; did you mean 'core_titles'?",
                "The manifest has no dataset 'orders', so the request fails",
            ],
            (await project.DiagnosticsAsync()).Select(diagnostic => diagnostic.GetMessage(null)));
    }

    private static string TextAt(string code, Diagnostic diagnostic) =>
        code.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);

    private static string Manifest(params string[] aliases) => $$"""
        {
          "name": "Titles", "version": "1.0.0", "size": { "width": 5, "height": 5 },
          "datasetsMapping": [{{string.Join(", ", aliases.Select((alias, i) => $$"""
            { "alias": "{{alias}}", "dataSetId": "11111111-2222-4333-8444-55555555550{{i}}", "fields": [] }
            """))}}]
        }
        """;
}
