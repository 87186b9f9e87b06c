using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Client;
using Domo.Manifest.CodeFixes.CSharp;
using Domo.Manifest.Completion;
using Domo.Manifest.Generator;
using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>A project with one C# file and Domo files, compiled with the generator and checked by all C# rules.</summary>
internal sealed class CSharpProject : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private readonly Microsoft.CodeAnalysis.DocumentId _document;
    private readonly bool _hasCompilerErrors;

    private CSharpProject(string text, IEnumerable<KeyValuePair<string, string>> files, bool hasCompilerErrors = false)
    {
        _hasCompilerErrors = hasCompilerErrors;
        var project = ProjectId.CreateNewId();
        _document = Microsoft.CodeAnalysis.DocumentId.CreateNewId(project);
        var solution = _workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(project, VersionStamp.Default, "App", "App", LanguageNames.CSharp)
                .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
                .WithMetadataReferences(References)
                .WithAnalyzerReferences([new GeneratorReference(), Completion]))
            .AddDocument(_document, "App.cs", text, filePath: "/0/App.cs");
        foreach (var (path, content) in files)
        {
            solution = solution.AddAdditionalDocument(
                Microsoft.CodeAnalysis.DocumentId.CreateNewId(project), path, SourceText.From(content), filePath: "/0/" + path);
        }

        string config = ConfigOf(files.Select(file => file.Key));
        solution = solution.AddAnalyzerConfigDocument(
            Microsoft.CodeAnalysis.DocumentId.CreateNewId(project), ".globalconfig", SourceText.From(config), filePath: "/0/.globalconfig");
        Assert.True(_workspace.TryApplyChanges(solution));
    }

    /// <summary>All C# analyzers.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(CSharpAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CSharpAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>All C# code fixes.</summary>
    public static ImmutableArray<CodeFixProvider> CodeFixes { get; } =
    [
        .. typeof(ReplacementCodeFixProvider).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && type.Namespace == typeof(ReplacementCodeFixProvider).Namespace)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>The references of the project.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(DomoClient).Assembly.Location),
    ];

    /// <summary>The completion provider, as an analyzer reference of the project.</summary>
    private static AnalyzerFileReference Completion { get; } = new(
        typeof(DomoCompletionProvider).Assembly.Location, new LoadedAssemblies());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The C# file.</summary>
    public Document Document => Project.GetDocument(_document)!;

    private Project Project => _workspace.CurrentSolution.Projects.Single();

    /// <summary>The files next to the examples of the C# rules, with the manifest that declares the most.</summary>
    public static IReadOnlyDictionary<string, string> ManifestAndTypes { get; } =
        RuleCatalog.OfCSharp.SelectMany(RuleCatalog.MessagesOf).Where(message => message.Bad.IsCSharp)
            .Select(message => message.Bad.OtherFiles).MaxBy(files => files["manifest.json"].Length)!;

    public static CSharpProject Create(RuleExample example) =>
        new(MarkedExample.Parse(example).File.Text, example.OtherFiles, example.HasCompilerErrors);

    public static CSharpProject Create(string text, IEnumerable<KeyValuePair<string, string>> files) => new(text, files);

    /// <summary>The analyzer config options that the MSBuild files of the package set for these files.</summary>
    public static string ConfigOf(IEnumerable<string> files)
    {
        string config = "is_global = true\ndomo_manifest_report_at_use = true\nbuild_property.MSBuildProjectDirectory = /0\n";
        foreach (string path in files)
        {
            string kind = Path.GetFileName(path) switch
            {
                "domo.types.json" => "Types",
                "manifestOverrides.json" => "Overrides",
                _ => "Manifest",
            };
            config += $"[/0/{Regex.Replace(path, @"[\[\]#]", @"\$0")}]\nbuild_metadata.AdditionalFiles.DomoManifestKind = {kind}\n";
        }

        return config;
    }

    /// <summary>
    /// Gets the diagnostics of the rules in text order. The code must compile unless the example expects compiler errors.
    /// </summary>
    public Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync() => DiagnosticsAsync(Project, _hasCompilerErrors);

    /// <summary>Gets the warnings and errors of the compiler.</summary>
    public async Task<IReadOnlyList<Diagnostic>> CompilerDiagnosticsAsync() =>
        [.. (await Project.GetCompilationAsync(Cancellation))!.GetDiagnostics(Cancellation)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];

    /// <summary>Gets the fixes for a diagnostic: the title of each code action and the changed project.</summary>
    public async Task<IReadOnlyList<(string Title, string Text)>> FixesAsync(Diagnostic diagnostic)
    {
        var fixes = new List<(string, string)>();
        foreach (var action in await ActionsAsync(diagnostic))
        {
            fixes.Add((action.Title, (await (await ApplyAsync(action)).GetDocument(_document)!.GetTextAsync(Cancellation)).ToString()));
        }

        return fixes;
    }

    /// <summary>Gets the diagnostics of the rules after each offered fix.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<Diagnostic>>> DiagnosticsAfterFixesAsync(Diagnostic diagnostic)
    {
        var results = new List<IReadOnlyList<Diagnostic>>();
        foreach (var action in await ActionsAsync(diagnostic))
        {
            results.Add(await DiagnosticsAsync(await ApplyAsync(action), hasCompilerErrors: false));
        }

        return results;
    }

    /// <summary>
    /// Gets the diagnostics of the rules for other code in the same project, which need not compile. Rethrows exceptions of analyzers.
    /// </summary>
    public async Task<IReadOnlyList<Diagnostic>> DiagnosticsOfAsync(string text) => await DiagnosticsAsync(
        (await _workspace.CurrentSolution.WithDocumentText(_document, SourceText.From(text))
            .Projects.Single().GetCompilationAsync(Cancellation))!,
        Project.AnalyzerOptions);

    public void Dispose() => _workspace.Dispose();

    private static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(Project project, bool hasCompilerErrors)
    {
        var compilation = (await project.GetCompilationAsync(Cancellation))!;
        var errors = compilation.GetDiagnostics(Cancellation).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.True(hasCompilerErrors == errors.Any(), string.Join('\n', errors));
        return await DiagnosticsAsync(compilation, project.AnalyzerOptions);
    }

    private static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(Compilation compilation, AnalyzerOptions analyzerOptions)
    {
        var options = new CompilationWithAnalyzersOptions(
            analyzerOptions, onAnalyzerException: (exception, _, _) => throw exception, concurrentAnalysis: true, false);
        var found = await new CompilationWithAnalyzers(compilation, Analyzers, options).GetAnalyzerDiagnosticsAsync(Cancellation);
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private async Task<IReadOnlyList<CodeAction>> ActionsAsync(Diagnostic diagnostic)
    {
        var offered = new List<CodeAction>();
        foreach (var provider in CodeFixes.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await provider.RegisterCodeFixesAsync(
                new CodeFixContext(Document, diagnostic, (action, _) => offered.Add(action), Cancellation));
        }

        return offered;
    }

    private static async Task<Project> ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(Cancellation);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.Projects.Single();
    }

    private sealed class GeneratorReference : AnalyzerReference
    {
        // A workspace compares generators by reference.
        private readonly ISourceGenerator _generator = new DomoManifestGenerator().AsSourceGenerator();

        public override string? FullPath => null;

        public override object Id => nameof(GeneratorReference);

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => [_generator];
    }

    private sealed class LoadedAssemblies : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
