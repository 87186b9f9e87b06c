using System.Collections.Immutable;
using System.Globalization;
using Domo.Manifest.Analyzers.ManifestFiles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Domo.Manifest.Analyzers;

/// <summary>
/// Reports rule violations in manifests, types files and override files. In an IDE, findings inside an entry are also reported where C#
/// uses the entry's client, because not every IDE shows diagnostics in JSON.
/// </summary>
#pragma warning disable RS1038 // Hosts that only have the compiler of Visual Basic can run this: it uses that of C# in C# only.
[DiagnosticAnalyzer(LanguageNames.CSharp, LanguageNames.VisualBasic)]
#pragma warning restore RS1038
public sealed class ManifestAnalyzer : DiagnosticAnalyzer
{
    /// <summary>
    /// The global option that the package's MSBuild targets set in design-time builds, which IDEs run to load a project. Command-line
    /// builds do not have it, so they report each finding only once, in its file.
    /// </summary>
    private const string ReportsUsesOption = "domo_manifest_report_at_use";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleDescriptors.OfFiles;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(static file => ReportFindings(file));
        context.RegisterCompilationStartAction(static start =>
        {
            // Clients are emitted in C# only, and documents are analyzed only if there are findings to report in them.
            if (start.Compilation.Language == LanguageNames.CSharp
                && ReportsUses(start.Options)
                && AnalyzedProject.Of(start.Options, start.CancellationToken)?.EntryFindings is { IsEmpty: false } findings
                && FaultyClients.In(start.Compilation, findings) is { IsEmpty: false } clients)
            {
                start.RegisterSemanticModelAction(document => ReportUses(document, clients));
            }
        });
    }

    private static bool ReportsUses(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(ReportsUsesOption, out string? value)
        && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    private static void ReportFindings(AdditionalFileAnalysisContext context)
    {
        if (AnalyzedProject.Of(context.Options, context.CancellationToken)?.Find(context.AdditionalFile.Path) is not { } file)
        {
            return;
        }

        foreach (var finding in file.Findings)
        {
            context.ReportDiagnostic(
                Diagnostic.Create(RuleDescriptors.Of(finding.Rule), file.LocationOf(finding), SafeText.OneLine(finding.Message)));
        }
    }

    /// <summary>Reports each finding at the first use of its entry in a document.</summary>
    private static void ReportUses(SemanticModelAnalysisContext context, FaultyClients clients)
    {
        var model = context.SemanticModel;
        HashSet<EntryFinding>? reported = null;
        foreach (var node in model.SyntaxTree.GetRoot(context.CancellationToken).DescendantNodes())
        {
            if (node is not IdentifierNameSyntax name
                || !clients.MayBe(name.Identifier.ValueText)
                || clients.FindingsOf(model.GetSymbolInfo(name, context.CancellationToken)) is not { } findings)
            {
                continue;
            }

            reported ??= [];
            foreach (var finding in findings)
            {
                if (reported.Add(finding))
                {
                    context.ReportDiagnostic(CreateAt(name.Identifier.GetLocation(), finding));
                }
            }
        }
    }

    private static Diagnostic CreateAt(Location use, EntryFinding found)
    {
        var place = found.File.LocationOf(found.Finding);
        var start = place.GetLineSpan().StartLinePosition;
        string path = found.File.Content.Path;
        string message = string.Format(
            CultureInfo.InvariantCulture, "{0}({1},{2}): {3}", path, start.Line + 1, start.Character + 1, found.Finding.Message);
        return Diagnostic.Create(RuleDescriptors.Of(found.Finding.Rule), use, [place], SafeText.OneLine(message));
    }
}
