using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using Domo.Manifest.Analyzers.Tests.CSharp;
using Domo.Manifest.CodeFixes;
using Domo.Manifest.CodeFixes.CSharp;
using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers.Tests;

/// <summary>
/// No diagnostic or title contains a line break, a terminal control character or a build server command, whatever text a manifest, its file
/// name and C# literals contain.
/// </summary>
public partial class HostileTextTests
{
    private const string Hostile =
        "\n::error::forged\r\n\u001b[31m\u0007\u0085\u2028\u2029\u200e\u202e\u2066\u2069\ufeff"
        + "##vso[task.setvariable variable=x]y##[error]z";

    private static readonly string[] Snippets = ["#", "##[", "\n", "é", "🚀", "\u200d"];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Char.Select(c => c.ToString()), Gen.Int[0, Snippets.Length - 1].Select(i => Snippets[i]))
        .List[0, 8].Select(string.Concat);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("a\u001b##vso[x]\u202e/manifest.json")]
    public async Task Escapes_diagnostics_of_the_manifest_and_of_client_uses(string path)
    {
        using var project = ProjectWith(Hostile, path);

        var diagnostics = await DiagnosticsAsync(project);

        Assert.All(diagnostics, AssertIsSafe);
        Assert.Contains(diagnostics, found => found.Location.IsInSource && found.AdditionalLocations.Count > 0);
        foreach (string id in (string[])["DOMO3001", "DOMO7002", "DOMO7060", "DOMO7061"])
        {
            Assert.Contains(diagnostics, found => found.Id == id && MessageOf(found).Contains(@"\u202e", StringComparison.Ordinal));
        }

        Assert.Contains(
            diagnostics, found => MessageOf(found).Contains(@"\n::error::forged\r\n\u001b[31m\u0007\u0085\u2028\u2029", StringComparison.Ordinal));
        Assert.Contains(diagnostics, found => MessageOf(found).Contains(@"#\u0023vso[task", StringComparison.Ordinal));
    }

    [Fact]
    public Task Every_diagnostic_stays_on_one_line() => AnyText.SampleAsync(
        async text =>
        {
            using var project = ProjectWith(text, "manifest.json");
            Assert.All(await DiagnosticsAsync(project), AssertIsSafe);
        },
        iter: 20,
        threads: 1);

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("a\u001b##vso[x]\u202e/manifest.json")]
    public async Task Escapes_titles_of_fixes_and_still_finds_the_fixes(string path)
    {
        using var project = ProjectWith(Hostile, path);
        var titles = new List<string>();

        foreach (var diagnostic in await DiagnosticsAsync(project))
        {
            foreach (var provider in CSharpProject.CodeFixes.Append(new ManifestCodeFixProvider()))
            {
                if (provider.FixableDiagnosticIds.Contains(diagnostic.Id))
                {
                    var files = project.Document.Project.AdditionalDocuments;
                    var document = diagnostic.Location.IsInSource
                        ? project.Document
                        : files.First(file => file.Name.EndsWith("manifest.json", StringComparison.Ordinal));
                    await provider.RegisterCodeFixesAsync(
                        new CodeFixContext(document, diagnostic, (action, _) => titles.Add(action.Title), Cancellation));
                }
            }
        }

        Assert.All(titles, title => Assert.DoesNotMatch(Controls(), title));
        Assert.Contains(titles, title => title.Contains(@"\u202e", StringComparison.Ordinal));
        Assert.Contains("Change to 'DOUBLE'", titles);
    }

    [Fact]
    public async Task Escapes_the_title_of_the_navigation_to_the_manifest()
    {
        using var project = ProjectWith(Hostile, "manifest.json");
        var text = await project.Document.GetTextAsync(Cancellation);
        var titles = new List<string>();

        await new ManifestRefactoringProvider().ComputeRefactoringsAsync(new CodeRefactoringContext(
            project.Document,
            new TextSpan(text.ToString().IndexOf("Sold", StringComparison.Ordinal), 0),
            action => titles.Add(action.Title),
            Cancellation));

        Assert.StartsWith(@"Go to 'sales\n::error::forged\r\n\u001b[31m", Assert.Single(titles), StringComparison.Ordinal);
    }

    private static CSharpProject ProjectWith(string text, string path)
    {
        string Quote(string prefix) => JsonSerializer.Serialize(prefix + text);
        string manifest = $$"""
            {
              "name": {{Quote("Sales")}}, "version": {{Quote("1.0")}}, "size": { "width": 4, "height": 3 }, {{Quote("x")}}: 1,
              "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11",
              "datasetsMapping": [
                { "alias": {{Quote("sales")}}, "dataSetId": {{Quote("5168da8d")}},
                  "fields": [ { "alias": {{Quote("amount")}}, "columnName": {{Quote("A")}} } ] },
                { "alias": "sale\u202e", "dataSetId": {{Quote("5168da8d")}}, "fields": [] },
                { "alias": {{Quote("sales")}}, "dataSetId": "5168da8d-1c72-4e31-ba74-f609f73071dd", "fields": [] }
              ],
              "collectionsMapping": [
                { "name": {{Quote("Deals")}}, "syncEnabled": true, "defaultPermission": [ {{Quote("read")}} ],
                  "schema": { "columns": [ { "name": {{Quote("amount")}}, "type": "NUMBER" }, { "name": "titl\u202e", "type": "STRING" } ] } }
              ]
            }
            """;
        string types = $$"""
            { "datasets": { {{Quote("sales")}}: { "name": "Sold", "fields": { {{Quote("amoun")}}: "LONG" } } },
              "collections": { {{Quote("Deals")}}: { "name": "Deals" } } }
            """;
        string literal = Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral("Deals" + text, quote: true);
        string code = $$"""
            using System.Net.Http;
            using System.Threading.Tasks;
            using Domo.Manifest.Client;

            [DomoDocument({{literal}})] class Deal { public string title { get; set; } = ""; }

            class App
            {
                object Use(DomoApp domo) => (domo.Datasets.Sold, domo.Collections.Deals);
                async Task<string> AskAsync(HttpClient http) => await http.GetStringAsync("/data/v1/salez");
            }
            """;
        return CSharpProject.Create(
            code,
            [
                new(path, manifest),
                new(path.Replace("manifest.json", "domo.types.json", StringComparison.Ordinal), types),
            ]);
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(CSharpProject project)
    {
        var compilation = (await project.Document.Project.GetCompilationAsync(Cancellation))!;
        return await compilation
            .WithAnalyzers([new ManifestAnalyzer(), .. CSharpProject.Analyzers], project.Document.Project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync(Cancellation);
    }

    private static void AssertIsSafe(Diagnostic diagnostic)
    {
        Assert.DoesNotMatch(Controls(), MessageOf(diagnostic));
        foreach (var place in diagnostic.AdditionalLocations.Append(diagnostic.Location))
        {
            Assert.DoesNotMatch(Controls(), place.GetLineSpan().Path);
        }
    }

    private static string MessageOf(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[\0-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|##\[|##vso\[|^\s*::")]
    private static partial Regex Controls();
}
