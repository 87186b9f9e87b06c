using System.Collections.Immutable;
using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers;

/// <summary>The rules as the compiler wants them. What a rule is, its declaration says; nothing is said again here.</summary>
internal static class RuleDescriptors
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = Create();

    /// <summary>The descriptors of the rules about files.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfFiles { get; } = Of(RuleCatalog.OfFiles);

    /// <summary>The descriptor of a rule.</summary>
    public static DiagnosticDescriptor Of(Rule rule) => ById[rule.Id];

    /// <summary>The descriptors of rules.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Of(IReadOnlyList<Rule> rules)
    {
        var descriptors = ImmutableArray.CreateBuilder<DiagnosticDescriptor>(rules.Count);
        foreach (var rule in rules)
        {
            descriptors.Add(Of(rule));
        }

        return descriptors.MoveToImmutable();
    }

    private static ImmutableDictionary<string, DiagnosticDescriptor> Create()
    {
        var descriptors = ImmutableDictionary.CreateBuilder<string, DiagnosticDescriptor>(StringComparer.Ordinal);
        foreach (var rule in RuleCatalog.All)
        {
            // The finding brings its message filled in.
            descriptors.Add(rule.Id, new DiagnosticDescriptor(
                rule.Id,
                rule.Title,
                "{0}",
                "Domo." + rule.Category,
                SeverityOf(rule.Severity),
                isEnabledByDefault: true,
                description: rule.Why,
                helpLinkUri: rule.HelpLink));
        }

        return descriptors.ToImmutable();
    }

    private static DiagnosticSeverity SeverityOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
