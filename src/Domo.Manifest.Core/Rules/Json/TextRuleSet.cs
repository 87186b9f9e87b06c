using Domo.Manifest.Syntax.Faults;

namespace Domo.Manifest.Rules.Json;

/// <summary>Rules about the JSON text of a manifest, types file or override file, by the kinds of faults that the parser reports.</summary>
internal abstract class TextRuleSet : RuleSet
{
    /// <summary>The maximum number of faults reported per file: a file with more is not meant to be JSON.</summary>
    public const int MaxFaults = 20;

    /// <summary>The parser's description of the fault is the whole message.</summary>
    protected const string Fault = "{0}";

    /// <summary>A valid file: the corrected form of most examples.</summary>
    protected static readonly RuleExample Sound = new(
        """
        {
          "name": "Sales",
          "version": "1.0.0",
          "size": { "width": 4, "height": 3 },
          "datasetsMapping": []
        }
        """);

    private IReadOnlyList<RuleMessage>? _messages;
    private IReadOnlyList<Rule>? _rules;

    public sealed override IReadOnlyList<RuleMessage> Messages => _messages ??= [.. ByKind.Values];

    public sealed override IReadOnlyList<Rule> Rules => _rules ??= RulesOf(Messages);

    /// <summary>The message for each kind of fault that this set reports.</summary>
    protected abstract IReadOnlyDictionary<JsonFaultKind, RuleMessage> ByKind { get; }

    public sealed override void Check(LintContext context)
    {
        var json = context.Document.Json;
        int count = context.IsBulk ? json.Faults.Count : Math.Min(json.Faults.Count, MaxFaults);
        for (int i = 0; i < count; i++)
        {
            var fault = json.Faults[i];
            if (ByKind.TryGetValue(fault.Kind, out var message))
            {
                context.Report(message, fault.Span, TextFixes.For(context, fault), JsonFaultMessages.Describe(fault));
            }
        }
    }
}
