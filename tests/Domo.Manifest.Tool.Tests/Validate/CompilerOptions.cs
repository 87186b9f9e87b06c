using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Tool.Tests.Validate;

/// <summary>The severities that global configuration files set for a compilation, like <c>csc</c> does.</summary>
internal sealed class CompilerOptions(AnalyzerConfigOptionsResult global) : SyntaxTreeOptionsProvider
{
    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(
        SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
    {
        severity = default;
        return false;
    }

    public override bool TryGetGlobalDiagnosticValue(
        string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        global.TreeOptions.TryGetValue(diagnosticId, out severity);
}
