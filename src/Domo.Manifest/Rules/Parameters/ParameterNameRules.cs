using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Parameters;

/// <summary>The name of a parameter on the wire, and the property that holds it, which is another for workflows than for functions.</summary>
internal sealed class ParameterNameRules(MappingKind kind) : ParameterCheck(kind)
{

    private const string Complete = """{ %alias%: "amount", "type": "number", %rest% }""";

    private const string Two = """
        { %alias%: "amount", "type": "number", %rest% },
        { %alias%: "reason", "type": "text", %rest% }
        """;

    private readonly Rule _missing = kind.RuleOnParameters(
        "100",
        RuleSeverity.Error,
        "A parameter of a %noun% has no name",
        "{0} has no '%key%', so the app cannot send it; add one",
        "The app sends its inputs by the names that the manifest gives them. An input without a name is never filled.",
        """⟦{⟧ "type": "number", %rest% }""",
        Complete);

    private readonly Rule _onlyName = kind.RuleOnParameters(
        "101",
        RuleSeverity.Warning,
        "A parameter of a %noun% has a name, but no %key%",
        "{0} has a 'name' but no '%key%', the name by which the app sends it; add \"%key%\": {1}",
        "'name' is what the %noun% itself calls its input, and '%key%' what the app sends. Domo's guide and type definitions require the latter.",
        """{ ⟦"name"⟧: "amount", "type": "number", %rest% }""",
        """{ "name": "amount", %alias%: "amount", "type": "number", %rest% }""");

    private readonly Rule _notText = kind.RuleOnParameters(
        "102",
        RuleSeverity.Warning,
        "The name of a parameter of a %noun% is not a text",
        "{0} has the name {1}, which is not a text; write it in quotes",
        "Domo's type definitions declare the name as a text; whether it takes anything else is left to luck.",
        """{ %alias%: ⟦7⟧, "type": "number", %rest% }""",
        """{ %alias%: "7", "type": "number", %rest% }""");

    private readonly Rule _duplicate = kind.RuleOnParameters(
        "103",
        RuleSeverity.Error,
        "Two parameters of a %noun% have the same name",
        "{0} has the name of an earlier one, so the app can send only one of the two; give this one another",
        "The app sends an object with one property for each input, and an object has no two properties of one name.",
        Two.Replace("\"reason\"", "⟦\"amount\"⟧"),
        Two);

    private readonly Rule _otherCase = kind.RuleOnParameters(
        "104",
        RuleSeverity.Warning,
        "Two names of parameters of a %noun% differ only by letter case",
        "{0} differs from '{1}' only by letter case; Domo tells them apart, and readers do not; give this one another name",
        "Names are case-sensitive, so both work, and a slip in the code fills the wrong input instead of failing.",
        Two.Replace("\"reason\"", "⟦\"Amount\"⟧"),
        Two);

    private readonly Rule _invalid = kind.RuleOnParameters(
        "105",
        RuleSeverity.Warning,
        "The name of a parameter of a %noun% is no JavaScript name",
        "{0} has {1} in its name, which Domo's editors refuse; write {2}",
        "Domo's editors take only ASCII letters, digits, _ and $ in such a name. domo publish does not check.",
        """{ %alias%: ⟦"net amount"⟧, "type": "number", %rest% }""",
        """{ %alias%: "netAmount", "type": "number", %rest% }""");

    private readonly Rule _otherKind = kind.RuleOnParameters(
        "106",
        RuleSeverity.Warning,
        "A parameter of a %noun% is named by '%otherKey%'",
        "{0} is named by '{1}', which Domo does not read in a %noun%; rename it to '%key%'",
        "Domo names inputs by 'aliasedName' in workflows and by 'alias' in Code Engine functions, and each of the two lists knows only its own.",
        """{ ⟦"%otherKey%"⟧: "amount", "type": "number", %rest% }""",
        Complete);

    private readonly Rule? _aliasName = kind.IsPackages ? null : kind.RuleOnParameters(
        "107",
        RuleSeverity.Info,
        "A parameter of a %noun% is named by 'aliasName'",
        "{0} is named by 'aliasName'; some of Domo's examples write so, but its editor and type definitions say 'aliasedName'; rename it",
        "Domo's guide uses both names on one page. Its type definitions and every manifest that its editor wrote say 'aliasedName'.",
        """{ ⟦"aliasName"⟧: "amount", "type": "number", %rest% }""",
        Complete);

    public override IReadOnlyList<Rule> Rules =>
        [_missing, _onlyName, _notText, _duplicate, _otherCase, _invalid, _otherKind, .. Optional(_aliasName)];

    public override void CheckSiblings(List<ParameterSite> siblings)
    {
        var names = new List<(string Alias, JsonValue Node)>(siblings.Count);
        foreach (var site in siblings)
        {
            if (FindName(site) is { } member && NameOf(member.Value) is { Length: > 0 } name && !Placeholders.IsPlaceholder(name))
            {
                names.Add((name, member.Value));
            }
        }

        var clashes = Aliases.FindClashes(names);
        if (clashes.Count == 0)
        {
            return;
        }

        var sites = new Dictionary<JsonValue, ParameterSite>();
        foreach (var site in siblings)
        {
            if (FindName(site) is { } member)
            {
                sites[member.Value] = site;
            }
        }

        foreach (var clash in clashes)
        {
            sites[clash.Node].Report(clash.IsSame ? _duplicate : _otherCase, clash.Node.Span, null, clash.Earlier);
        }
    }

    public override void CheckParameter(ParameterSite site)
    {
        var name = site.NameMember;
        switch (name?.Value)
        {
            case null or { Kind: JsonKind.Null } or JsonString { Value.Length: 0 }:
                // Domo returns an output without a name bare, and the rules about outputs advise on that.
                if ((!site.IsOutput || site.IsChild) && !KeyNames.OfParameter.HasMisspelt(site.Json, Kind.AliasKey))
                {
                    site.Report(_missing, name?.Value.Span ?? site.Brace, null);
                }

                break;
            case JsonMissing:
                break;
            case JsonString text:
                CheckKey(site, name);
                CheckCharacters(site, text);
                break;
            case JsonNumber number:
                CheckKey(site, name);
                site.Report(_notText, number.Span, JsonEdits.ChangeTo(number, number.Text), number.Text);
                break;
            case { } other:
                site.Report(_notText, other.Span, null, CompactJson.Excerpt(other));
                break;
        }
    }

    /// <summary>What holds the name; a property whose own name is misspelt will.</summary>
    private JsonMember? FindName(ParameterSite site)
    {
        if (site.NameMember is { } own)
        {
            return own;
        }

        foreach (var (misspelt, meant) in KeyNames.OfParameter.FindMisspelt(site.Json))
        {
            if (meant == Kind.AliasKey)
            {
                return misspelt;
            }
        }

        return null;
    }

    private static string? NameOf(JsonValue value) => (value as JsonString)?.Value ?? (value as JsonNumber)?.Text;

    private void CheckKey(ParameterSite site, JsonMember name)
    {
        if (site.Json.TryGetMember(Kind.AliasKey, out var own) && own.Value.Kind != JsonKind.Null)
        {
            return;
        }

        // With a null under the right name there would be two of it after a renaming.
        var rename = own is null ? JsonEdits.Rename(name, Kind.AliasKey) : null;
        if (name.Name == "name")
        {
            // Children go by either, as Domo's documentation of Code Engine says.
            if (!site.IsOutput && !site.IsChild && !KeyNames.OfParameter.HasMisspelt(site.Json, Kind.AliasKey))
            {
                string text = JsonEdits.Quote(site.Name ?? "");
                var add = own is null ? JsonEdits.Add(site.Context.Text, site.Json, Kind.AliasKey, text) : null;
                site.Report(_onlyName, name.NameSpan, add, text);
            }
        }
        else if (_aliasName is not null && name.Name == "aliasName")
        {
            site.Report(_aliasName, name.NameSpan, rename);
        }
        else
        {
            site.Report(_otherKind, name.NameSpan, rename, name.Name);
        }
    }

    private void CheckCharacters(ParameterSite site, JsonString text)
    {
        if (!Aliases.IsJavaScriptName(text.Value) && !Placeholders.IsPlaceholder(text.Value))
        {
            string? name = Aliases.ToJavaScriptName(text.Value);
            site.Report(
                _invalid,
                text.Span,
                name is null ? null : JsonEdits.ChangeTo(text, name, isSafe: false),
                Aliases.DescribeInvalid(text.Value),
                name is null ? "ASCII letters and digits" : "'" + name + "'");
        }
    }
}
