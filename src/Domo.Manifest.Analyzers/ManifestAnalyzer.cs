using System.Collections.Immutable;
using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers;

/// <summary>Shows what breaks a rule in a project's manifests, types files and override files, at its exact place.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ManifestAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleDescriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(static file => Analyze(file));
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        if (!IsOurs(context.AdditionalFile, context.Options) || context.AdditionalFile.GetText(context.CancellationToken) is not { } source)
        {
            return;
        }

        string root = ProjectDirectory(context.Options);
        var file = new LintFile(ProjectPath.Relative(context.AdditionalFile.Path, root), source.ToString());
        foreach (var finding in ManifestLinter.Check(file, OtherFiles(context, root)))
        {
            var span = TextSpan.FromBounds(finding.Span.Start, finding.Span.End);
            var location = Location.Create(context.AdditionalFile.Path, span, source.Lines.GetLinePositionSpan(span));
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.Of(finding.Rule), location, finding.Message));
        }
    }

    /// <summary>The package's MSBuild files mark what is ours; a file's name alone says nothing.</summary>
    private static bool IsOurs(AdditionalText file, AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.DomoManifestKind", out string? kind)
        && kind.Length > 0;

    private static List<LintFile> OtherFiles(AdditionalFileAnalysisContext context, string root)
    {
        var files = new List<LintFile>();
        foreach (var other in context.Options.AdditionalFiles)
        {
            if (other.Path != context.AdditionalFile.Path && IsOurs(other, context.Options) && other.GetText(context.CancellationToken) is { } text)
            {
                files.Add(new LintFile(ProjectPath.Relative(other.Path, root), text.ToString()));
            }
        }

        return files;
    }

    private static string ProjectDirectory(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.MSBuildProjectDirectory", out string? directory) ? directory : "";
}
