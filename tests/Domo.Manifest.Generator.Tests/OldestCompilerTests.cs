using Domo.Manifest.Analyzers;
using Domo.Manifest.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Domo.Manifest.Generator.Tests;

/// <summary>Runs the generator and all analyzers in the oldest compiler that the package supports.</summary>
public class OldestCompilerTests
{
    [Fact]
    public async Task The_generator_and_all_analyzers_run_in_Roslyn_4_8()
    {
        DiagnosticAnalyzer[] analyzers =
        [
            .. typeof(ManifestAnalyzer).Assembly.GetTypes()
                .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];
        var project = TestProject
            .WithManifest("""
                {
                  "name": "App", "version": "1.0", "size": { "width": 1, "height": 1 },
                  "datasetsMapping": [
                    { "alias": "sales", "dataSetId": "5168da8d-1c72-4e31-ba74-f609f73071dd", "fields": [ { "alias": "amount", "columnName": "A" } ] }
                  ]
                }
                """)
            .Source("""
                internal static class Use
                {
                    internal static System.Threading.Tasks.Task<string> Misspelt(System.Net.Http.HttpClient http) =>
                        http.GetStringAsync("/data/v1/sale");

                    internal static object Datasets(System.Net.Http.HttpClient http) => new Acme.DomoApp(http).Datasets.Sales;
                }
                """);
        var run = project.Run();

        var diagnostics = await run.Compilation.WithAnalyzers([.. analyzers], project.AnalyzerOptions())
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Equal(new Version(4, 8, 0, 0), typeof(Compilation).Assembly.GetName().Version);
        Assert.True(analyzers.Length > 10, $"Only {analyzers.Length} analyzers were found.");
        run.AssertClean();
        Assert.Equal(["DOMO1004", "DOMO7002"], diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }
}
