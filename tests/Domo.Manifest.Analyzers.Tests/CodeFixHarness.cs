using System.Collections.Immutable;
using Domo.Manifest.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers.Tests;

/// <summary>Applies code fixes to an additional document, which the testing package does not support.</summary>
internal sealed class CodeFixHarness : IDisposable
{
    private const string Path = "/app/manifest.json";

    private const string Config = """
        root = true
        [*.json]
        build_metadata.AdditionalFiles.DomoManifestKind = Manifest
        """;

    private readonly AdhocWorkspace _workspace = new();
    private readonly DocumentId _document;
    private readonly DocumentId _code;

    public CodeFixHarness(string manifest)
    {
        var project = ProjectId.CreateNewId();
        _document = DocumentId.CreateNewId(project);
        _code = DocumentId.CreateNewId(project);
        var solution = _workspace.CurrentSolution
            .AddProject(project, "App", "App", LanguageNames.CSharp)
            .AddDocument(_code, "App.cs", "class App;", filePath: "/app/App.cs")
            .AddAdditionalDocument(_document, "manifest.json", SourceText.From(manifest), filePath: Path)
            .AddAnalyzerConfigDocument(DocumentId.CreateNewId(project), ".editorconfig", SourceText.From(Config), filePath: "/app/.editorconfig");
        _workspace.TryApplyChanges(solution);
    }

    private Project Project => _workspace.CurrentSolution.Projects.Single();

    private TextDocument Document => Project.GetAdditionalDocument(_document)!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Gets the diagnostics of the manifest.</summary>
    public async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync()
    {
        var compilation = (await Project.GetCompilationAsync(Cancellation))!
            .WithAnalyzers([new ManifestAnalyzer()], Project.AnalyzerOptions);
        return await compilation.GetAnalyzerDiagnosticsAsync(Cancellation);
    }

    /// <summary>Gets the fixes for a diagnostic: the title of each code action and the changed manifest.</summary>
    public Task<IReadOnlyList<(string Title, string Text)>> FixesAsync(Diagnostic diagnostic) => FixesAsync(Document, diagnostic);

    /// <summary>Gets the fixes for the same diagnostic where C# uses the entry.</summary>
    public async Task<IReadOnlyList<(string Title, string Text)>> FixesInCodeAsync(Diagnostic diagnostic)
    {
        var code = Project.GetDocument(_code)!;
        var use = Location.Create((await code.GetSyntaxTreeAsync(Cancellation))!, new TextSpan(6, 3));
        return await FixesAsync(code, Diagnostic.Create(diagnostic.Descriptor, use, [diagnostic.Location]));
    }

    /// <summary>Applies the fix to all diagnostics of a rule; null if there is no fix.</summary>
    public async Task<string?> FixAllAsync(string id)
    {
        var provider = new ManifestCodeFixProvider();
        var context = new FixAllContext(
            Project, provider, FixAllScope.Project, id, [id], new DiagnosticsOf(this), Cancellation);
        return await provider.GetFixAllProvider().GetFixAsync(context) is { } action ? await ApplyAsync(action) : null;
    }

    public void Dispose() => _workspace.Dispose();

    private async Task<IReadOnlyList<(string Title, string Text)>> FixesAsync(TextDocument document, Diagnostic diagnostic)
    {
        var offered = new List<CodeAction>();
        await new ManifestCodeFixProvider().RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), Cancellation));
        var fixes = new List<(string, string)>();
        foreach (var action in offered)
        {
            fixes.Add((action.Title, await ApplyAsync(action)));
        }

        return fixes;
    }

    private async Task<string> ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(Cancellation);
        var solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await solution.GetAdditionalDocument(_document)!.GetTextAsync(Cancellation)).ToString();
    }

    private sealed class DiagnosticsOf(CodeFixHarness harness) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await harness.DiagnosticsAsync();

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
