using Domo.Manifest.Binding;
using Domo.Manifest.Rules.App;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.General;

/// <summary>Checks the aliases of one kind of entry, and reports <see cref="AliasRules"/>.</summary>
/// <param name="noun">The noun for an entry in messages: <c>dataset</c>.</param>
internal sealed class AliasCheck(string noun)
{
    private const string Name = "alias";

    /// <summary>Returns whether another rule reports that the alias is in the wrong property; null if this check reports it.</summary>
    public Func<JsonObject, bool>? IsReportedAsMisnamed { get; init; }

    /// <summary>Gets whether dashes are only discouraged, rather than invalid like other characters.</summary>
    public bool AllowsDashes { get; init; }

    /// <summary>Names that authors write instead of <c>alias</c>.</summary>
    public string[] Synonyms { get; init; } = ["name", "aliasName", "aliasedName"];

    /// <summary>The entry's other properties.</summary>
    public string[] Known { get; init; } = [];

    /// <summary>Creates an alias for an entry that has none.</summary>
    public Func<JsonObject, string?> Propose { get; init; } = _ => null;

    /// <summary>The rules that the check reports.</summary>
    public IReadOnlyList<Rule> Rules
    {
        get
        {
            List<Rule> rules = [.. AliasRules.All];
            if (IsReportedAsMisnamed is not null)
            {
                rules.Remove(AliasRules.Misnamed);
            }

            if (!AllowsDashes)
            {
                rules.Remove(AliasRules.Dash);
            }

            return rules;
        }
    }

    /// <summary>Checks the aliases of a list of the manifest, under each of its spellings.</summary>
    public void Check(LintContext context, Spelling list)
    {
        if (context.File.Kind == LintFileKind.Manifest && context.Root is { } root)
        {
            foreach (var entries in PropertyLookup.ArraysOf(root, list))
            {
                Check(context, [entries]);
            }
        }
    }

    /// <summary>Checks the aliases of lists that Domo treats as one.</summary>
    /// <param name="context">The context to report to.</param>
    /// <param name="lists">The lists; usually one.</param>
    /// <param name="place">Their location in messages: <c> of dataset 'sales'</c>, or empty.</param>
    public void Check(LintContext context, IReadOnlyList<JsonArray> lists, string place = "")
    {
        var aliases = new List<(string Alias, JsonValue Node)>();
        foreach (var list in lists)
        {
            foreach (var item in list.Items)
            {
                if (item is JsonObject entry && FindAlias(context, entry, place) is { } alias)
                {
                    aliases.Add((alias.Value, alias));
                }
            }
        }

        var copies = new DuplicateRemoval(context, lists);
        var duplicates = new HashSet<JsonValue>();
        foreach (var clash in Aliases.FindClashes(aliases))
        {
            ReportClash(context, copies, clash, place);
            if (clash.IsSame)
            {
                duplicates.Add(clash.Node);
            }
        }

        KnownNames? names = null;
        foreach ((string alias, var node) in aliases)
        {
            // Invisible characters are reported by another rule.
            string seen = InvisibleCharacters.FirstIn(alias) is null ? alias : InvisibleCharacters.Clean(alias);
            if (!Aliases.IsJavaScriptName(seen) && !duplicates.Contains(node))
            {
                ReportInvalid(context, names ??= NamesOf(aliases), alias, node, place);
            }
        }
    }

    /// <summary>Finds the alias of an entry under another property name, or null.</summary>
    public JsonMember? FindMisnamed(JsonObject entry) =>
        IsReportedAsMisnamed is not null || entry.TryGetMember(Name, out _)
            ? null
            : PropertyLookup.FindMisnamedText(entry, Name, Synonyms, Known);

    private static KnownNames NamesOf(List<(string Alias, JsonValue Node)> aliases)
    {
        var names = new KnownNames();
        foreach (var (alias, _) in aliases)
        {
            names.Add(alias);
        }

        return names;
    }

    /// <summary>Returns the alias if it is a usable string, and reports it otherwise.</summary>
    private JsonString? FindAlias(LintContext context, JsonObject entry, string place)
    {
        if (!entry.TryGetMember(Name, out var member))
        {
            member = FindMisnamed(entry);
            if (member is null)
            {
                ReportMissing(context, entry, place);
                return null;
            }

            context.Report(AliasRules.Misnamed, member.NameSpan, JsonEdits.Rename(member, Name), noun, place, member.Name);
        }

        switch (member.Value)
        {
            case JsonMissing:
                return null;
            case JsonLiteral { Kind: JsonKind.Null }:
            case JsonString empty when string.IsNullOrWhiteSpace(empty.Value):
                var fill = Propose(entry) is { } meant ? JsonEdits.ChangeTo(member.Value, meant, isSafe: false) : null;
                string value = member.Value is JsonString ? "empty" : "null";
                context.Report(AliasRules.Empty, member.Value.Span, fill, noun, place, value);
                return null;
            case JsonString left when Placeholders.IsPlaceholder(left.Value) && !Aliases.IsJavaScriptName(left.Value):
                context.Report(AliasRules.Placeholder, left.Span, null, noun, place, left.Value);
                return null;
            case JsonString alias:
                return alias;
            default:
                var other = member.Value;
                var quote = other is JsonNumber number ? JsonEdits.ChangeTo(number, number.Text) : null;
                context.Report(AliasRules.NotString, other.Span, quote, noun, place, KindRules.Describe(other));
                return null;
        }
    }

    private void ReportMissing(LintContext context, JsonObject entry, string place)
    {
        if (IsReportedAsMisnamed?.Invoke(entry) != true)
        {
            var add = Propose(entry) is { } proposal
                ? JsonEdits.Add(context.Text, entry, Name, CompactJson.Quote(proposal), isSafe: false)
                : null;
            context.Report(AliasRules.Missing, entry.Opening, add, noun, place);
        }
    }

    private void ReportClash(LintContext context, DuplicateRemoval copies, AliasClash clash, string place)
    {
        if (clash.IsSame)
        {
            context.Report(AliasRules.Duplicate, clash.Node.Span, copies.Remove(clash), noun, place, clash.Alias);
        }
        else
        {
            context.Report(AliasRules.CaseOnly, clash.Node.Span, null, noun, place, clash.Alias, clash.Earlier);
        }
    }

    private void ReportInvalid(LintContext context, KnownNames others, string alias, JsonValue node, string place)
    {
        string? meant = Aliases.ToJavaScriptName(alias);
        bool isFree = meant is not null && others.CountInAnyCase(meant) == 0;
        var fix = isFree ? JsonEdits.ChangeTo(node, meant!, isSafe: false) : null;
        string use = isFree ? "'" + meant + "'" : "only ASCII letters, digits, '_' and '$'";
        if (AllowsDashes && Aliases.IsJavaScriptName(alias.Replace("-", "")))
        {
            context.Report(AliasRules.Dash, node.Span, fix, noun, place, alias, use);
        }
        else
        {
            context.Report(AliasRules.NotIdentifier, node.Span, fix, noun, place, alias, Aliases.DescribeInvalid(alias), use);
        }
    }
}
