using System.Globalization;
using Domo.Manifest.Analyzers.Tests.CSharp;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Pages;

namespace Domo.Manifest.Analyzers.Tests.Documentation;

/// <summary>A rule and the diagnostics of its examples.</summary>
internal sealed record DocumentedRule(Rule Rule, IReadOnlyList<RuleSample> Samples)
{
    public string Id => Rule.Id;

    public static async Task<DocumentedRule> CreateAsync(Rule rule)
    {
        var samples = new List<RuleSample>();
        foreach (var sample in RuleCatalog.OfFiles.Contains(rule) ? RuleSample.OfFileRule(rule) : RuleSample.Unchecked(rule))
        {
            samples.Add(RuleCatalog.OfCSharp.Contains(rule) && sample.Declaration.Bad.IsCSharp
                ? await OfCSharpAsync(sample.Declaration)
                : sample);
        }

        return new(rule, samples);
    }

    private static async Task<RuleSample> OfCSharpAsync(RuleMessage message)
    {
        using var project = CSharpProject.Create(message.Bad);
        var diagnostic = Assert.Single(await project.DiagnosticsAsync());
        var fixes = await project.FixesAsync(diagnostic);
        string? title = fixes.Count == 0 ? null : fixes[0].Title;
        return new(message, diagnostic.GetMessage(CultureInfo.InvariantCulture), title, IsFixSafe: false);
    }
}
