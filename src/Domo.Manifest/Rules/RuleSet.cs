namespace Domo.Manifest.Rules;

/// <summary>Rules about one subject, and the code that checks them.</summary>
internal abstract class RuleSet
{
    /// <summary>The rules. Each is declared in this class, or in a part of it, and reported there alone.</summary>
    public abstract IReadOnlyList<Rule> Rules { get; }

    /// <summary>Reports what breaks the rules. Never throws, whatever the file holds.</summary>
    public abstract void Check(LintContext context);
}
