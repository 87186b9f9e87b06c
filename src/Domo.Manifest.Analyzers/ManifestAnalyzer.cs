using System.Collections.Immutable;
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
        var file = context.AdditionalFile;
        if (!ManifestFiles.IsOurs(file, context.Options) || file.GetText(context.CancellationToken) is not { } source)
        {
            return;
        }

        // A manifest that is no object is the generator's one error, which also stops the compiler.
        if (ManifestFiles.IsUnreadableManifest(file, source, context.Options))
        {
            return;
        }

        foreach (var finding in ManifestFiles.Check(file, source, context.Options, context.CancellationToken))
        {
            var span = TextSpan.FromBounds(finding.Span.Start, finding.Span.End);
            var location = Location.Create(file.Path, span, source.Lines.GetLinePositionSpan(span));
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.Of(finding.Rule), location, finding.Message));
        }
    }
}
