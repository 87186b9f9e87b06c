using System.Globalization;
using Domo.Manifest.Analyzers.Tests.CSharp;
using Domo.Manifest.Rules;

namespace Domo.Manifest.Analyzers.Tests.Documents;

/// <summary>A rule, and what its bad example is told.</summary>
internal sealed record DocumentedRule(Rule Rule, string Message, string Fix)
{
    public string Id => Rule.Id;

    public static async Task<DocumentedRule> OfAsync(Rule rule)
    {
        if (rule.Category == RuleCategory.CSharp)
        {
            using var project = CSharpProject.Of(rule.Bad);
            var diagnostic = Assert.Single(await project.DiagnosticsAsync());
            var fixes = await project.FixesAsync(diagnostic);
            return new(rule, diagnostic.GetMessage(CultureInfo.InvariantCulture), fixes.Count == 0 ? "none" : "needs judgement");
        }

        if (RuleCatalog.OfFolders.Contains(rule))
        {
            // No text breaks the rule, so there is none to check; the tests of the tool report it.
            return new(rule, string.Format(CultureInfo.InvariantCulture, rule.Message, "access is denied"), "none");
        }

        var finding = MarkedExample.Of(rule.Bad).Check()[0];
        string fix = finding.Fix switch
        {
            null => "none",
            { IsSafe: true } => "safe",
            _ => "needs judgement",
        };
        return new(rule, finding.Message, fix);
    }
}
