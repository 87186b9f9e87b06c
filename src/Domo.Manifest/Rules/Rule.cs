namespace Domo.Manifest.Rules;

/// <summary>
/// One rule, declared once: everything that shows a rule (compiler, command line, documentation) takes it from here. A rule
/// prints nothing; its <see cref="RuleSet"/> reports a <see cref="Finding"/>.
/// </summary>
public sealed class Rule
{
    /// <summary>Where the pages of the rules are published, with a slash at the end; null while they are nowhere.</summary>
    private static string? PagesAddress => null;

    internal Rule(string id, RuleSeverity severity, string title, string message)
    {
        Id = id;
        Severity = severity;
        Title = title;
        Message = message;
    }

    /// <summary>The id, <c>DOMO</c> and four digits.</summary>
    public string Id { get; }

    /// <summary>What the rule is about: the first digit of its id.</summary>
    public RuleCategory Category => (RuleCategory)(Id[4] - '0');

    /// <summary>How bad it is unless configured otherwise.</summary>
    public RuleSeverity Severity { get; }

    /// <summary>What is wrong in general, as a short sentence without a full stop.</summary>
    public string Title { get; }

    /// <summary>
    /// What is wrong in particular, as a composite format: the author's own names, what Domo does, and what to write instead,
    /// without a full stop at the end.
    /// </summary>
    public string Message { get; }

    /// <summary>Why it matters: what Domo does with it, and where that is known from.</summary>
    public required string Why { get; init; }

    /// <summary>A file that breaks this rule and no other, with <c>⟦</c> and <c>⟧</c> around what the finding points at.</summary>
    public required RuleExample Bad { get; init; }

    /// <summary>The same, as it should be.</summary>
    public required RuleExample Good { get; init; }

    /// <summary>The address of the rule's page; null while the pages are not published.</summary>
    public string? HelpLink => PagesAddress is null ? null : HelpLinkUnder(PagesAddress);

    /// <summary>The address that the rule's page has when the pages are published.</summary>
    /// <param name="pagesAddress">Where they are, with a slash at the end.</param>
    public string HelpLinkUnder(string pagesAddress) => pagesAddress + Id + ".md";

    /// <inheritdoc/>
    public override string ToString() => Id + ": " + Title;
}
