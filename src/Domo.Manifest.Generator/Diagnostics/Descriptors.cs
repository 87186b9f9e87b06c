using System.Globalization;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Project;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Generator.Diagnostics;

/// <summary>
/// The descriptors of the generator's diagnostics, created from the rule declarations. The analyzer reports all other findings.
/// </summary>
internal static class Descriptors
{
    private static readonly Dictionary<Rule, DiagnosticDescriptor> ByRule = Create();

    /// <summary>Creates a diagnostic. Escapes the arguments, so that they cannot inject log lines or build server commands.</summary>
    /// <param name="message">The message, one of <see cref="ProjectRules"/>.</param>
    /// <param name="location">The location.</param>
    /// <param name="arguments">The arguments of the message.</param>
    public static Diagnostic Create(RuleMessage message, Location location, params string[] arguments) =>
        Diagnostic.Create(
            ByRule[message.Rule],
            location,
            string.Format(CultureInfo.InvariantCulture, message.Format, Array.ConvertAll<string, object>(arguments, SafeText.OneLine)));

    private static Dictionary<Rule, DiagnosticDescriptor> Create()
    {
        var descriptors = new Dictionary<Rule, DiagnosticDescriptor>();
        foreach (var message in ProjectRules.Messages)
        {
            var rule = message.Rule;
            if (!descriptors.ContainsKey(rule))
            {
                // Not configurable, so the compiler stops at this error instead of listing every use of a missing client.
                descriptors.Add(rule, new DiagnosticDescriptor(
                    rule.Id,
                    rule.Title,
                    "{0}",
                    "Domo." + rule.Category,
                    rule.Severity == RuleSeverity.Error ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
                    isEnabledByDefault: true,
                    description: rule.Why,
                    helpLinkUri: rule.HelpLink,
                    customTags: rule == ProjectRules.Unreadable ? [WellKnownDiagnosticTags.NotConfigurable] : []));
            }
        }

        return descriptors;
    }
}
