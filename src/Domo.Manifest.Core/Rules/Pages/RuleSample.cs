namespace Domo.Manifest.Rules.Pages;

/// <summary>What a rule reports for one of its examples.</summary>
/// <param name="Declaration">The declared message, with the example.</param>
/// <param name="Message">The message as it is reported for the example.</param>
/// <param name="FixTitle">The title of the quick fix; null if there is none.</param>
/// <param name="IsFixSafe">Whether <c>domo-manifest fix</c> applies the fix without <c>--unsafe</c>.</param>
public sealed record RuleSample(RuleMessage Declaration, string Message, string? FixTitle, bool IsFixSafe)
{
    /// <summary>Gets whether the example is C#, whose fix is only in the editor.</summary>
    public bool IsCSharp => Declaration.Bad.IsCSharp;

    /// <summary>Checks the examples of a rule about files; examples in C# are not checked.</summary>
    public static IReadOnlyList<RuleSample> OfFileRule(Rule rule)
    {
        var samples = new List<RuleSample>();
        foreach (var message in RuleCatalog.MessagesOf(rule))
        {
            samples.Add(message.Bad.IsCSharp ? OfMessage(message) : OfFileMessage(message));
        }

        return samples;
    }

    /// <summary>Returns the messages of a rule that only the compiler or the build can check, with <c>…</c> for their arguments.</summary>
    public static IReadOnlyList<RuleSample> Unchecked(Rule rule)
    {
        var samples = new List<RuleSample>();
        foreach (var message in RuleCatalog.MessagesOf(rule))
        {
            samples.Add(OfMessage(message));
        }

        return samples;
    }

    private static RuleSample OfMessage(RuleMessage message) => new(message, message.WithoutArguments(), FixTitle: null, IsFixSafe: false);

    private static RuleSample OfFileMessage(RuleMessage message)
    {
        var example = message.Bad;
        var others = new List<LintFile>();
        foreach (var file in example.OtherFiles)
        {
            others.Add(new LintFile(file.Key, file.Value));
        }

        foreach (var finding in ManifestLinter.Check(new LintFile(example.Path, example.Text.Replace("⟦", "").Replace("⟧", "")), others))
        {
            if (finding.Rule == message.Rule)
            {
                return new(message, finding.Message, finding.Fix?.Title, finding.Fix?.IsSafe ?? false);
            }
        }

        return OfMessage(message);
    }
}
