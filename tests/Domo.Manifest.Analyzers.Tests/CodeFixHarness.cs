using System.Collections.Immutable;
using Domo.Manifest.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers.Tests;

/// <summary>Drives the code fixes on an additional document, which the testing package cannot.</summary>
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

    public CodeFixHarness(string manifest)
    {
        var project = ProjectId.CreateNewId();
        _document = DocumentId.CreateNewId(project);
        var solution = _workspace.CurrentSolution
            .AddProject(project, "App", "App", LanguageNames.CSharp)
            .AddAdditionalDocument(_document, "manifest.json", SourceText.From(manifest), filePath: Path)
            .AddAnalyzerConfigDocument(DocumentId.CreateNewId(project), ".editorconfig", SourceText.From(Config), filePath: "/app/.editorconfig");
        _workspace.TryApplyChanges(solution);
    }

    private Project Project => _workspace.CurrentSolution.Projects.Single();

    private TextDocument Document => Project.GetAdditionalDocument(_document)!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>What the analyzer says of the manifest.</summary>
    public async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync()
    {
        var compilation = (await Project.GetCompilationAsync(Cancellation))!
            .WithAnalyzers([new ManifestAnalyzer()], Project.AnalyzerOptions);
        return await compilation.GetAnalyzerDiagnosticsAsync(Cancellation);
    }

    /// <summary>Applies the code fix that is offered for a diagnostic.</summary>
    /// <returns>Its title and the manifest afterwards; null when none is offered.</returns>
    public async Task<(string Title, string Text)?> FixAsync(Diagnostic diagnostic)
    {
        CodeAction? offered = null;
        await new ManifestCodeFixProvider().RegisterCodeFixesAsync(
            new CodeFixContext(Document, diagnostic, (action, _) => offered ??= action, Cancellation));
        return offered is null ? null : (offered.Title, await ApplyAsync(offered));
    }

    /// <summary>Applies the fix for all places that break a rule.</summary>
    public async Task<string> FixAllAsync(string id)
    {
        var provider = new ManifestCodeFixProvider();
        var context = new FixAllContext(
            Project, provider, FixAllScope.Project, id, [id], new DiagnosticsOf(this), Cancellation);
        return await ApplyAsync((await provider.GetFixAllProvider().GetFixAsync(context))!);

    }

    public void Dispose() => _workspace.Dispose();

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
