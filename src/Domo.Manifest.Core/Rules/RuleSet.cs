namespace Domo.Manifest.Rules;

/// <summary>Rules about one subject, and the code that checks them.</summary>
internal abstract class RuleSet
{
    /// <summary>The rules. Each is declared in this class or a part of it, or is shared by several sets.</summary>
    public abstract IReadOnlyList<Rule> Rules { get; }

    /// <summary>The messages that this set reports: those of <see cref="Rules"/>, unless a rule has several.</summary>
    public virtual IReadOnlyList<RuleMessage> Messages => Array.ConvertAll([.. Rules], static rule => rule.Message);

    /// <summary>Reports violations of the rules. Never throws, whatever the file contains.</summary>
    public abstract void Check(LintContext context);

    /// <summary>Returns the rules of the messages, without duplicates.</summary>
    protected static IReadOnlyList<Rule> RulesOf(IReadOnlyList<RuleMessage> messages)
    {
        var rules = new List<Rule>();
        foreach (var message in messages)
        {
            if (!rules.Contains(message.Rule))
            {
                rules.Add(message.Rule);
            }
        }

        return rules;
    }
}
