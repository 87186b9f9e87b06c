using System.Collections.Immutable;
using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers;

/// <summary>The descriptors of all rules, created from the rule declarations.</summary>
internal static class RuleDescriptors
{
    private static readonly Dictionary<Rule, DiagnosticDescriptor> ByRule = Create();

    /// <summary>Gets the descriptors of the rules for files.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfFiles { get; } = Of(RuleCatalog.OfFiles);

    /// <summary>Returns the descriptor of a rule.</summary>
    public static DiagnosticDescriptor Of(Rule rule) => ByRule[rule];

    /// <summary>Returns the descriptors of rules.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Of(IReadOnlyList<Rule> rules)
    {
        var descriptors = ImmutableArray.CreateBuilder<DiagnosticDescriptor>(rules.Count);
        foreach (var rule in rules)
        {
            descriptors.Add(Of(rule));
        }

        return descriptors.MoveToImmutable();
    }

    /// <summary>Returns the descriptors of the rules that messages belong to.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Of(IReadOnlyList<RuleMessage> messages)
    {
        var rules = new List<Rule>();
        foreach (var message in messages)
        {
            if (!rules.Contains(message.Rule))
            {
                rules.Add(message.Rule);
            }
        }

        return Of(rules);
    }

    private static Dictionary<Rule, DiagnosticDescriptor> Create()
    {
        var descriptors = new Dictionary<Rule, DiagnosticDescriptor>();
        foreach (var rule in RuleCatalog.All)
        {
            // The message of a finding is already formatted.
            descriptors.Add(rule, new DiagnosticDescriptor(
                rule.Id,
                rule.Title,
                "{0}",
                "Domo." + rule.Category,
                SeverityOf(rule.Severity),
                isEnabledByDefault: true,
                description: rule.Why,
                helpLinkUri: rule.HelpLink));
        }

        return descriptors;
    }

    private static DiagnosticSeverity SeverityOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
