using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Rules.Mappings;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Parameters;

/// <summary>Rules about a parameter's wire name, and its property, which differs between workflows and functions.</summary>
internal sealed class ParameterNameRules(MappingKind kind) : ParameterCheck(kind)
{
    private const string Amount = """{ "alias": "amount", "type": "number", "nullable": false, "isList": false }""";

    private const string Days = """{ "aliasedName": "days", "type": "number", "isList": false }""";

    private static readonly Rule Missing = new(
        "DOMO4020", RuleSeverity.Error, "Missing parameter name", "{0} has no '{1}'; add the name that the app sends")
    {
        Why = "The app sends its inputs by the names that the manifest gives them. An input without a name is never filled, and no "
            + "client can be emitted for it.",
        Bad = MappingExamples.Function("""⟦{⟧ "type": "number", "nullable": false, "isList": false }"""),
        Good = MappingExamples.Function(Amount),
    };

    private static readonly Rule OnlyName = new(
        "DOMO4021",
        RuleSeverity.Warning,
        "Parameter with only a 'name'",
        "{0} has 'name' but no '{1}'; add '{1}' with the name that the app sends")
    {
        Why = "`name` is what the workflow or function itself calls its input. The app sends it as `aliasedName` (workflows) or `alias` "
            + "(functions), which Domo's guide and type definitions require.",
        Bad = MappingExamples.Function("""{ ⟦"name"⟧: "amount", "type": "number", "nullable": false, "isList": false }"""),
        Good = MappingExamples.Function("""{ "name": "amount", "alias": "amount", "type": "number", "nullable": false, "isList": false }"""),
    };

    private static readonly Rule Duplicate = new("DOMO4022", RuleSeverity.Error, "Duplicate parameter", "{0} is declared twice; rename one")
    {
        Why = "The app sends an object with one property for each input, so two inputs of one name cannot both be filled.",
        Bad = MappingExamples.Function(Amount, """{ "alias": ⟦"amount"⟧, "type": "text", "nullable": false, "isList": false }"""),
        Good = MappingExamples.Function(Amount, """{ "alias": "reason", "type": "text", "nullable": false, "isList": false }"""),
    };

    private static readonly Rule OtherCase = new(
        "DOMO4023", RuleSeverity.Warning, "Parameters that differ only in case", "{0} differs from '{1}' only in case; rename one")
    {
        Why = "Names are case-sensitive, so both work, and a typo in the code fills the wrong input instead of failing.",
        Bad = MappingExamples.Function(Amount, """{ "alias": ⟦"Amount"⟧, "type": "text", "nullable": false, "isList": false }"""),
        Good = MappingExamples.Function(Amount, """{ "alias": "reason", "type": "text", "nullable": false, "isList": false }"""),
    };

    private static readonly Rule NotIdentifier = new(
        "DOMO4024", RuleSeverity.Warning, "Parameter name is not an identifier", "The name of {0} contains {1}; use {2}")
    {
        Why = "Domo's editors accept only ASCII letters, digits, `_` and `$` in a parameter name. `domo publish` does not check.",
        Bad = MappingExamples.Function("""{ "alias": ⟦"net amount"⟧, "type": "number", "nullable": false, "isList": false }"""),
        Good = MappingExamples.Function("""{ "alias": "netAmount", "type": "number", "nullable": false, "isList": false }"""),
    };

    private static readonly Rule OtherKey = new(
        "DOMO4025", RuleSeverity.Warning, "Parameter name in the wrong property", "The name of {0} belongs in '{1}', not in '{2}'")
    {
        Why = "Domo names inputs by `aliasedName` in workflows and by `alias` in Code Engine functions, and each of the two lists knows "
            + "only its own.",
        Bad = MappingExamples.Workflow("""{ ⟦"alias"⟧: "days", "type": "number", "isList": false }"""),
        Good = MappingExamples.Workflow(Days),
    };

    private static readonly RuleMessage OtherKeyOfFunction = OtherKey.Also(
        OtherKey.Message.Format,
        bad: MappingExamples.Function("""{ ⟦"aliasedName"⟧: "amount", "type": "number", "nullable": false, "isList": false }"""),
        good: MappingExamples.Function(Amount));

    private static readonly Rule AliasName = new(
        "DOMO4026",
        RuleSeverity.Info,
        "Parameter name in 'aliasName'",
        "The name of {0} is in 'aliasName'; Domo's editor writes 'aliasedName'")
    {
        Why = "Domo's guide to workflows uses both names on one page. Its type definitions and every manifest that its editor wrote have "
            + "`aliasedName`.",
        Bad = MappingExamples.Workflow("""{ ⟦"aliasName"⟧: "days", "type": "number", "isList": false }"""),
        Good = MappingExamples.Workflow(Days),
    };

    public override IReadOnlyList<RuleMessage> Messages { get; } =
    [
        Missing.Message, OnlyName.Message, Duplicate.Message, OtherCase.Message, NotIdentifier.Message, OtherKey.Message,
        OtherKeyOfFunction, AliasName.Message, KindRules.Warning.Message,
    ];

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
            sites[clash.Node].Report((clash.IsSame ? Duplicate : OtherCase).Message, clash.Node.Span, null, clash.Earlier);
        }
    }

    public override void CheckParameter(ParameterSite site)
    {
        var name = site.NameMember;
        switch (name?.Value)
        {
            case null or { Kind: JsonKind.Null } or JsonString { Value.Length: 0 }:
                // Domo returns the bare value of an output without a name, and the rules about outputs report it.
                if ((!site.IsOutput || site.IsChild) && !KeyNames.OfParameter.HasMisspelt(site.Json, Kind.AliasKey))
                {
                    site.Report(Missing.Message, name?.Value.Span ?? site.Json.Opening, null, Kind.AliasKey);
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
                site.ReportKind(name, "a string", JsonEdits.ChangeTo(number, number.Text));
                break;
            default:
                site.ReportKind(name, "a string", null);
                break;
        }
    }

    /// <summary>Finds the property with the name, even if it is misspelled.</summary>
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

        // If the right name is present with null, renaming would create a duplicate.
        var rename = own is null ? JsonEdits.Rename(name, Kind.AliasKey) : null;
        if (name.Name == "name")
        {
            // Domo's documentation of Code Engine allows both for children.
            if (!site.IsOutput && !site.IsChild && !KeyNames.OfParameter.HasMisspelt(site.Json, Kind.AliasKey))
            {
                string text = CompactJson.Quote(site.Name ?? "");
                var add = own is null ? JsonEdits.Add(site.Context.Text, site.Json, Kind.AliasKey, text) : null;
                site.ReportRepeated(OnlyName.Message, name.NameSpan, add, Kind.AliasKey);
            }
        }
        else if (!Kind.IsPackages && name.Name == "aliasName")
        {
            site.ReportRepeated(AliasName.Message, name.NameSpan, rename);
        }
        else
        {
            site.ReportRepeated(Kind.IsPackages ? OtherKeyOfFunction : OtherKey.Message, name.NameSpan, rename, Kind.AliasKey, name.Name);
        }
    }

    private static void CheckCharacters(ParameterSite site, JsonString text)
    {
        if (!Aliases.IsJavaScriptName(text.Value) && !Placeholders.IsPlaceholder(text.Value))
        {
            string? name = Aliases.ToJavaScriptName(text.Value);
            site.Report(
                NotIdentifier.Message,
                text.Span,
                name is null ? null : JsonEdits.ChangeTo(text, name, isSafe: false),
                Aliases.DescribeInvalid(text.Value),
                name is null ? "only ASCII letters, digits, '_' and '$'" : "'" + name + "'");
        }
    }
}
