using Domo.Manifest.Json;

namespace Domo.Manifest.Rules.Text;

/// <summary>Rules about the text of a manifest, types file or override file: each is one kind of fault that the reader reports.</summary>
internal abstract class TextRuleSet : RuleSet
{
    /// <summary>How many faults of a file are worth reporting: a file with more is no JSON at all.</summary>
    public const int MaxFaults = 20;

    private IReadOnlyList<Rule>? _rules;

    public sealed override IReadOnlyList<Rule> Rules => _rules ??= [.. ByKind.Values];

    /// <summary>The rule for each kind of fault that this set is about.</summary>
    protected abstract IReadOnlyDictionary<JsonFaultKind, Rule> ByKind { get; }

    public sealed override void Check(LintContext context)
    {
        var json = context.Document.Json;
        int count = context.IsBulk ? json.Faults.Count : Math.Min(json.Faults.Count, MaxFaults);
        for (int i = 0; i < count; i++)
        {
            var fault = json.Faults[i];
            if (ByKind.TryGetValue(fault.Kind, out var rule))
            {
                context.Report(rule, fault.Span, TextFixes.For(context, fault), JsonFaultMessages.Describe(fault));
            }
        }
    }
}
