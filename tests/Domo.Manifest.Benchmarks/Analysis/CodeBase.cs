using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Domo.Manifest.Analyzers.Endpoints;
using Domo.Manifest.Benchmarks.Inputs;
using Domo.Manifest.Client;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Domo.Manifest.Benchmarks.Analysis;

/// <summary>
/// Runs all C# rules on an existing code base as if it used Domo: with a manifest and a reference to the client. The references of the code
/// base are missing, so much of it does not compile. No rule may report anything or throw.
/// </summary>
internal static class CodeBase
{
    public static async Task<int> RunAsync(string folder)
    {
        var project = new GeneratorProject(DomoUse.Manifest, types: "{}");
        var trees = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), GeneratorProject.ParseOptions, path))
            .ToList();
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(DomoClient).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "CodeBase", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        project.Driver().RunGeneratorsAndUpdateCompilation(compilation, out var complete, out _);

        int exceptions = 0;
        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions,
            onAnalyzerException: (exception, analyzer, _) =>
            {
                Interlocked.Increment(ref exceptions);
                Console.Error.WriteLine($"{analyzer}: {exception}");
            },
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: true);
        var analyzers = Analyzers();
        var clock = Stopwatch.StartNew();
        var result = await new CompilationWithAnalyzers(complete, analyzers, options).GetAnalysisResultAsync(CancellationToken.None);
        var findings = result.GetAllDiagnostics();
        foreach (var finding in findings)
        {
            Console.WriteLine(finding);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{trees.Count} files, {trees.Sum(tree => (long)tree.Length) / 1_000_000.0:F1} million characters: {findings.Length} findings, "
                + $"{exceptions} exceptions, {clock.Elapsed.TotalSeconds:F1} s"));
        foreach (var analyzer in analyzers)
        {
            Console.WriteLine(FormattableString.Invariant(
                $"  {analyzer.GetType().Name}: {result.AnalyzerTelemetryInfo[analyzer].ExecutionTime.TotalMilliseconds:F0} ms"));
        }

        return findings.Length == 0 && exceptions == 0 ? 0 : 1;
    }

    private static ImmutableArray<DiagnosticAnalyzer> Analyzers() =>
    [
        .. typeof(EndpointAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];
}
