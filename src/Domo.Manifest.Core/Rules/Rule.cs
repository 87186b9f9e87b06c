using System.Reflection;

namespace Domo.Manifest.Rules;

/// <summary>
/// A rule, declared once next to its check. The compiler, the command line and the documentation get everything they show from
/// here. A rule reports nothing itself; its <see cref="RuleSet"/> reports a <see cref="Finding"/>.
/// </summary>
public sealed class Rule
{
    private readonly string _format;
    private RuleMessage? _message;

    internal Rule(string id, RuleSeverity severity, string title, string message)
    {
        Id = id;
        Severity = severity;
        Title = title;
        _format = message;
    }

    /// <summary>
    /// The URL of the published rule pages, with a trailing slash, derived from <c>PackageProjectUrl</c> in the project file. Null
    /// if that property is not set.
    /// </summary>
    private static string? PagesAddress { get; } = FindPagesAddress();

    /// <summary>The ID: <c>DOMO</c> and four digits.</summary>
    public string Id { get; }

    /// <summary>The area that the rule belongs to: the first digit of its ID.</summary>
    public RuleCategory Category => (RuleCategory)(Id[4] - '0');

    /// <summary>The default severity.</summary>
    public RuleSeverity Severity { get; }

    /// <summary>What the rule is about, as a noun phrase or an imperative without a final period.</summary>
    public string Title { get; }

    /// <summary>The message of the rule's findings, with its examples. Rules with several messages report the others by name.</summary>
    public RuleMessage Message => _message ??= new(this, _format, Bad, Good);

    /// <summary>Why the rule matters: what Domo does, and the source of that knowledge.</summary>
    public required string Why { get; init; }

    /// <summary>A file that breaks this rule and no other, with <c>⟦</c> and <c>⟧</c> around the span of the finding.</summary>
    public required RuleExample Bad { get; init; }

    /// <summary>The corrected file.</summary>
    public required RuleExample Good { get; init; }

    /// <summary>The URL of the rule's page; null while the pages are not published.</summary>
    public string? HelpLink => PagesAddress is null ? null : HelpLinkUnder(PagesAddress);

    /// <summary>Returns the URL of the rule's page below a base URL.</summary>
    /// <param name="pagesAddress">The base URL, with a trailing slash.</param>
    public string HelpLinkUnder(string pagesAddress) => pagesAddress + Id + ".md";

    /// <inheritdoc/>
    public override string ToString() => Id + ": " + Title;

    private static string? FindPagesAddress()
    {
        foreach (var metadata in typeof(Rule).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>())
        {
            if (metadata.Key == "RulePages")
            {
                return metadata.Value;
            }
        }

        return null;
    }

    /// <summary>Declares another message of this rule, for a variant of the same mistake.</summary>
    internal RuleMessage Also(string message, RuleExample bad, RuleExample good) => new(this, message, bad, good);
}
