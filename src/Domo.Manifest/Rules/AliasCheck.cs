using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.App;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules;

/// <summary>
/// The rules about the aliases of one list, and the code that asks them. Each rule's message gets what is its own first, and what the list
/// belongs to last.
/// </summary>
internal sealed class AliasCheck
{
    private const string Name = "alias";

    /// <summary>There is no alias. Message: owner.</summary>
    public required Rule Missing { get; init; }

    /// <summary>The alias stands under another name. Message: that name, owner. Null when a rule about the entry's names says so.</summary>
    public Rule? OtherName { get; init; }

    /// <summary>Whether a rule about the entry's names says already where the alias went.</summary>
    public Func<JsonObject, bool> IsSaidElsewhere { get; init; } = _ => false;

    /// <summary>The alias is no text. Message: the value, owner.</summary>
    public required Rule NotText { get; init; }

    /// <summary>The alias is null, or there is nothing in it. Message: the value, owner.</summary>
    public required Rule Empty { get; init; }

    /// <summary>The alias was left to be filled in. Message: the alias, owner.</summary>
    public required Rule Placeholder { get; init; }

    /// <summary>The alias is no JavaScript name. Message: the alias, the first character that is not allowed, a hint, owner.</summary>
    public required Rule Invalid { get; init; }

    /// <summary>The alias is a JavaScript name but for dashes. Message: the alias. Null where that is like any other invalid alias.</summary>
    public Rule? Dash { get; init; }

    /// <summary>The list has the alias twice. Message: the alias, owner.</summary>
    public required Rule Duplicate { get; init; }

    /// <summary>Two aliases differ by letter case alone. Message: the alias, the earlier one, owner.</summary>
    public required Rule CaseOnly { get; init; }

    /// <summary>Names that authors write instead of <c>alias</c>.</summary>
    public string[] Synonyms { get; init; } = ["name", "aliasName", "aliasedName"];

    /// <summary>The entry's other properties.</summary>
    public string[] Known { get; init; } = [];

    /// <summary>Makes an alias for an entry that has none.</summary>
    public Func<JsonObject, string?> Propose { get; init; } = _ => null;

    /// <summary>What to write instead of an invalid alias: a free name that comes near, or null when there is none.</summary>
    public Func<string?, string> Hint { get; init; } =
        name => name is null ? "use letters, digits, '$' and '_' only" : $"write '{name}', here and in the code";

    /// <summary>The rules.</summary>
    public IReadOnlyList<Rule> Rules
    {
        get
        {
            List<Rule> rules = [Missing, NotText, Empty, Placeholder, Invalid, Duplicate, CaseOnly];
            if (OtherName is not null)
            {
                rules.Add(OtherName);
            }

            if (Dash is not null)
            {
                rules.Add(Dash);
            }

            return rules;
        }
    }

    /// <summary>Checks the aliases of a list of the manifest, under each of its spellings: of two, Domo gets one.</summary>
    public void Check(LintContext context, Spelling list)
    {
        if (context.File.Kind == LintFileKind.Manifest && context.Root is { } root)
        {
            foreach (var entries in Members.ArraysOf(root, list))
            {
                Check(context, [entries]);
            }
        }
    }

    /// <summary>Checks the aliases of lists that Domo takes together.</summary>
    /// <param name="context">Where to report.</param>
    /// <param name="lists">The lists; mostly one.</param>
    /// <param name="owner">What they belong to, for the messages.</param>
    public void Check(LintContext context, IReadOnlyList<JsonArray> lists, string owner = "")
    {
        var aliases = new List<(string Alias, JsonValue Node)>();
        foreach (var list in lists)
        {
            foreach (var item in list.Items)
            {
                if (item is JsonObject entry && FindAlias(context, entry, owner) is { } alias)
                {
                    aliases.Add((alias.Value, alias));
                }
            }
        }

        var copies = new Copies(context, lists);
        var duplicates = new HashSet<JsonValue>();
        foreach (var clash in Aliases.FindClashes(aliases))
        {
            ReportClash(context, copies, clash, owner);
            if (clash.IsSame)
            {
                duplicates.Add(clash.Node);
            }
        }

        KnownNames? names = null;
        foreach ((string alias, var node) in aliases)
        {
            // A character that nobody sees is another rule's business.
            string seen = InvisibleCharacters.FirstIn(alias) is null ? alias : InvisibleCharacters.Clean(alias);
            if (!Aliases.IsJavaScriptName(seen) && !duplicates.Contains(node))
            {
                ReportInvalid(context, names ??= NamesOf(aliases), alias, node, owner);
            }
        }
    }

    /// <summary>The alias of an entry under another name, or null.</summary>
    public JsonMember? FindMisnamed(JsonObject entry) =>
        OtherName is null || entry.TryGetMember(Name, out _) ? null : Members.FindMisnamedText(entry, Name, Synonyms, Known);

    private static KnownNames NamesOf(List<(string Alias, JsonValue Node)> aliases)
    {
        var names = new KnownNames();
        foreach (var (alias, _) in aliases)
        {
            names.Add(alias);
        }

        return names;
    }

    /// <summary>The alias as a text that says something; what else stands there is reported.</summary>
    private JsonString? FindAlias(LintContext context, JsonObject entry, string owner)
    {
        if (!entry.TryGetMember(Name, out var member))
        {
            member = FindMisnamed(entry);
            if (member is null)
            {
                ReportMissing(context, entry, owner);
                return null;
            }

            context.Report(OtherName!, member.NameSpan, JsonEdits.Rename(member, Name), member.Name, owner);
        }

        switch (member.Value)
        {
            case JsonMissing:
                return null;
            case JsonLiteral { Kind: JsonKind.Null }:
            case JsonString empty when string.IsNullOrWhiteSpace(empty.Value):
                var fill = Propose(entry) is { } meant ? JsonEdits.ChangeTo(member.Value, meant, isSafe: false) : null;
                context.Report(Empty, member.Value.Span, fill, CompactJson.Excerpt(member.Value), owner);
                return null;
            case JsonString left when Placeholders.IsPlaceholder(left.Value) && !Aliases.IsJavaScriptName(left.Value):
                context.Report(Placeholder, left.Span, null, left.Value, owner);
                return null;
            case JsonString alias:
                return alias;
            default:
                var other = member.Value;
                var quote = other is JsonNumber number ? JsonEdits.ChangeTo(number, number.Text) : null;
                context.Report(NotText, other.Span, quote, CompactJson.Excerpt(other), owner);
                return null;
        }
    }

    private void ReportMissing(LintContext context, JsonObject entry, string owner)
    {
        if (!IsSaidElsewhere(entry))
        {
            var add = Propose(entry) is { } proposal
                ? JsonEdits.Add(context.Text, entry, Name, JsonEdits.Quote(proposal), isSafe: false)
                : null;
            context.Report(Missing, new SourceSpan(entry.Span.Start, 1), add, owner);
        }
    }

    private void ReportClash(LintContext context, Copies copies, AliasClash clash, string owner)
    {
        if (clash.IsSame)
        {
            context.Report(Duplicate, clash.Node.Span, copies.Remove(clash), clash.Alias, owner);
        }
        else
        {
            context.Report(CaseOnly, clash.Node.Span, null, clash.Alias, clash.Earlier, owner);
        }
    }

    private void ReportInvalid(LintContext context, KnownNames others, string alias, JsonValue node, string owner)
    {
        string? meant = Aliases.ToJavaScriptName(alias);
        bool isFree = meant is not null && others.CountInAnyCase(meant) == 0;
        var fix = isFree ? JsonEdits.ChangeTo(node, meant!, isSafe: false) : null;
        if (Dash is not null && Aliases.IsJavaScriptName(alias.Replace("-", "")))
        {
            context.Report(Dash, node.Span, fix, alias);
            return;
        }

        context.Report(
            Invalid,
            node.Span,
            fix,
            alias,
            Aliases.DescribeInvalid(alias),
            Hint(isFree ? meant : null),
            owner);
    }
}
