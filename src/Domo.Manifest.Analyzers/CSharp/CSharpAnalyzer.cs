using System.Collections.Immutable;
using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Domo.Manifest.Analyzers.CSharp;

/// <summary>
/// Base class of the analyzers for C# code that uses Domo. Registers no action in a compilation that does not reference the client.
/// </summary>
public abstract class CSharpAnalyzer : DiagnosticAnalyzer
{
    private protected CSharpAnalyzer(IReadOnlyList<RuleMessage> messages) => SupportedDiagnostics = RuleDescriptors.Of(messages);

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var domo = new DomoCompilation(start.Compilation, start.Options, start.CancellationToken);
            if (domo.Library is not null)
            {
                Register(start, domo);
            }
        });
    }

    /// <summary>Registers the actions for a compilation that uses Domo.</summary>
    private protected abstract void Register(CompilationStartAnalysisContext start, DomoCompilation domo);
}
