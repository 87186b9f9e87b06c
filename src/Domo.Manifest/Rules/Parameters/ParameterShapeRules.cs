using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Parameters;

/// <summary>What a parameter is made of: its flags, its children, and properties that are none.</summary>
internal sealed class ParameterShapeRules(MappingKind kind) : ParameterCheck(kind)
{
    private static readonly Spelling[] Flags = [new("isList"), new("list"), Spellings.Nullable, Spellings.Required];

    private const string Complete = """{ %alias%: "amount", "type": "number", %rest% }""";

    private const string Child = """{ %alias%: "street", "type": "text", %rest% }""";

    private readonly Rule _notAnObject = kind.RuleOnParameters(
        "052",
        RuleSeverity.Error,
        "A parameter of a %noun% is not an object",
        "{0} is listed among {1}, but it is no parameter, so it has neither name nor type; write an object with '%key%' and 'type'",
        "Domo's type definitions declare an object for each parameter; an entry of another form names nothing.",
        "⟦\"amount\"⟧",
        Complete);

    private readonly Rule _unknownKey = kind.RuleOnParameters(
        "053",
        RuleSeverity.Warning,
        "A property of a parameter of a %noun% is misspelt",
        "{0} has the property '{1}', which Domo does not know and ignores; did you mean '{2}'?",
        "Domo ignores properties that it does not know, in silence, and names are case-sensitive.",
        """{ %alias%: "amount", "type": "number", ⟦"Required"⟧: true, %rest% }""",
        """{ %alias%: "amount", "type": "number", "required": true, %rest% }""");

    private readonly Rule _misspelt = kind.RuleOnParameters(
        "054",
        RuleSeverity.Error,
        "Misspelt name, type or children of a parameter of a %noun%",
        "{0} has '{1}', which Domo does not know and drops; did you mean '{2}'?",
        "Domo ignores properties that it does not know, and names are case-sensitive. Without its type, or with a single value for a list, the "
            + "call fails. The generated code reads the property as it was meant, so that this is the only error.",
        """{ %alias%: "amount", ⟦"Type"⟧: "number", %rest% }""",
        Complete);

    private readonly Rule? _listKey = !kind.IsPackages ? null : kind.RuleOnParameters(
        "120",
        RuleSeverity.Info,
        "A parameter of a %noun% says 'list' where its kind says 'isList'",
        "{0} says 'list', as workflows do; Domo's guide says 'isList' for functions; rename it",
        "Domo's guide says 'list' for workflows and 'isList' for Code Engine functions. Its editor writes 'isList' for both.",
        """{ "alias": "amount", "type": "number", "nullable": false, ⟦"list"⟧: false }""",
        Complete);

    private readonly Rule _notAFlag = kind.RuleOnParameters(
        "121",
        RuleSeverity.Warning,
        "A flag of a parameter of a %noun% is neither true nor false",
        "{0} has {2} as its '{1}', which is neither true nor false; write {3}",
        "Domo's type definitions declare true or false; whether it takes anything else for either is left to luck.",
        """{ %alias%: "amount", "type": "number", "nullable": false, "isList": ⟦"false"⟧ }""",
        """{ %alias%: "amount", "type": "number", "nullable": false, "isList": false }""");

    private readonly Rule? _isListMissing = !kind.IsPackages ? null : kind.RuleOnParameters(
        "122",
        RuleSeverity.Info,
        "A parameter of a %noun% does not say whether it is a list",
        "{0} does not say whether it is a list; add \"isList\": false, or true if it is",
        "Domo's guide names isList for each parameter, and its editor always writes it. Without it Domo takes a single value.",
        """⟦{⟧ "alias": "amount", "type": "number", "nullable": false }""",
        """{ "alias": "amount", "type": "number", "nullable": false, "isList": false }""");

    private readonly Rule _contradiction = kind.RuleOnParameters(
        "123",
        RuleSeverity.Warning,
        "A parameter of a %noun% is a list and is none",
        "{0} says 'isList' and 'list', one true and the other false; which one Domo reads is not documented; remove one",
        "Both names mean the same: Domo's guide says 'list' for workflows and 'isList' for functions, and its editor writes 'isList' for both.",
        """{ %alias%: "amount", "type": "number", "nullable": false, "isList": false, ⟦"list"⟧: true }""",
        """{ %alias%: "amount", "type": "number", "nullable": false, "isList": false }""");

    private readonly Rule _childrenOfNoObject = kind.RuleOnParameters(
        "130",
        RuleSeverity.Warning,
        "A parameter of a %noun% has children and is no object",
        "{0} has children but the type '{1}', and only an object has any, so Domo ignores them; write \"type\": \"object\" or remove them",
        "Domo's guide describes children as what is nested in an input of the type object.",
        """{ %alias%: "address", "type": "text", "children": ⟦[ """ + Child + " ]⟧, %rest% }",
        """{ %alias%: "address", "type": "object", "children": [ """ + Child + " ], %rest% }");

    private readonly Rule _childrenNotAList = kind.RuleOnParameters(
        "131",
        RuleSeverity.Warning,
        "The children of a parameter of a %noun% are not a list",
        "{0} has {1} as its children, which is not a list, so Domo finds none in it; write [ ] around the objects, or null",
        "Domo's type definitions declare a list of objects, or null for any object.",
        """{ %alias%: "address", "type": "object", "children": ⟦""" + Child + "⟧, %rest% }",
        """{ %alias%: "address", "type": "object", "children": [""" + Child + "], %rest% }");

    private readonly Rule _noChildren = kind.RuleOnParameters(
        "132",
        RuleSeverity.Info,
        "An object parameter of a %noun% has no children",
        "{0} is an object without children, so it may be any object and no code can check what is sent; list its properties in 'children'",
        "It works: Domo takes any object then. With children, a reader knows what belongs into it, and the client has a type for it.",
        """{ %alias%: "address", "type": ⟦"object"⟧, %rest% }""",
        """{ %alias%: "address", "type": "object", "children": [""" + Child + "], %rest% }");

    public override IReadOnlyList<Rule> Rules =>
    [
        _notAnObject, _unknownKey, _misspelt, _notAFlag, _contradiction, _childrenOfNoObject, _childrenNotAList, _noChildren,
        .. Optional(_listKey), .. Optional(_isListMissing),
    ];

    public override void CheckInputs(LintContext context, JsonObject owner, JsonList<JsonValue> inputs)
    {
        foreach (var item in inputs)
        {
            if (IsNoParameter(item))
            {
                string where = "the inputs of " + MappingRuleSet.Describe(Kind, owner);
                context.Report(_notAnObject, item.Span, null, CompactJson.Excerpt(item), where);
            }
        }
    }

    public override void CheckParameter(ParameterSite site)
    {
        foreach (var (member, meant) in KeyNames.OfParameter.FindMisspelt(site.Json))
        {
            // A name is there under the other kind's key, or under its own.
            bool isOtherKind = meant is "alias" or "aliasedName" && meant != Kind.AliasKey;
            if (!isOtherKind)
            {
                bool decides = meant is "alias" or "aliasedName" or "type" or "isList" or "children";
                site.Report(decides ? _misspelt : _unknownKey, member.NameSpan, JsonEdits.Rename(member, meant), member.Name, meant);
            }
        }

        CheckFlags(site);
        CheckListKeys(site);
        CheckChildren(site);
    }

    private static bool IsNoParameter(JsonValue item) => item is not (JsonObject or JsonMissing);

    private void CheckFlags(ParameterSite site)
    {
        foreach (var flag in Flags)
        {
            if (site.Json.Find(flag)?.Value is not { } value || value.Kind is JsonKind.True or JsonKind.False or JsonKind.Null or JsonKind.Missing)
            {
                continue;
            }

            string? meant = BooleanValues.MeantJson(value);
            site.Report(
                _notAFlag,
                value.Span,
                meant is null ? null : JsonEdits.ChangeToJson(value, meant),
                flag.Name,
                CompactJson.Excerpt(value),
                meant ?? "true or false");
        }
    }

    private void CheckListKeys(ParameterSite site)
    {
        bool hasIsList = site.Json.TryGetMember("isList", out var isList);
        bool hasList = site.Json.TryGetMember("list", out var list);
        if (hasIsList && hasList)
        {
            if (BooleanValues.Meant(isList!.Value) is { } one && BooleanValues.Meant(list!.Value) is { } other && one != other)
            {
                site.Report(_contradiction, list.NameSpan, JsonEdits.Remove(site.Context.Text, site.Json, list, isSafe: false));
            }
        }
        else if (hasList && _listKey is not null)
        {
            site.Report(_listKey, list!.NameSpan, JsonEdits.Rename(list, "isList"));
        }
        else if (!hasIsList && !hasList && _isListMissing is not null && !site.IsOutput && !site.IsChild)
        {
            ReportIsListMissing(site, _isListMissing);
        }
    }

    private static void ReportIsListMissing(ParameterSite site, Rule rule)
    {
        // Where the type says that it is a list, that is the finding.
        bool isSaid = KeyNames.OfParameter.HasMisspelt(site.Json, "isList")
            || (site.Json.Text(Spellings.Type) is { } type && TypeNames.Judge(type).Verdict == TypeVerdict.List);
        if (!isSaid)
        {
            site.Report(rule, site.Brace, JsonEdits.Add(site.Context.Text, site.Json, "isList", "false"));
        }
    }

    private void CheckChildren(ParameterSite site)
    {
        switch (site.Json.Find(Spellings.Children)?.Value)
        {
            case JsonArray { Items.Count: > 0 } children:
                foreach (var item in children.Items)
                {
                    if (IsNoParameter(item))
                    {
                        string where = "the children of p" + site.Label.Substring(1);
                        site.Context.Report(_notAnObject, item.Span, null, CompactJson.Excerpt(item), where);
                    }
                }

                if (site.Type is not (ParameterType.Unknown or ParameterType.Object or ParameterType.File or ParameterType.Directory) && site.TypeMember?.Value is JsonString type)
                {
                    site.Report(_childrenOfNoObject, children.Span, JsonEdits.ChangeTo(type, "object", isSafe: false), type.Value);
                }

                break;
            case JsonMissing:
                break;
            case null or JsonArray or { Kind: JsonKind.Null }:
                CheckUntypedObject(site);
                break;
            case { } other:
                var fix = Brackets.AroundItem(site.Context, other, Spellings.ParameterAlias, isSafe: true);
                site.Report(_childrenNotAList, other.Span, fix, CompactJson.Excerpt(other));
                break;
        }
    }

    /// <summary>Outputs are left alone: almost every function returns any object.</summary>
    private void CheckUntypedObject(ParameterSite site)
    {
        bool isMisspelt = KeyNames.OfParameter.HasMisspelt(site.Json, "children");
        bool isSure = !site.Context.HidesMembers && !isMisspelt;
        if (isSure && site.Type == ParameterType.Object && !site.IsOutput && site.Json.Find(Spellings.Type) is { } type)
        {
            site.Report(_noChildren, type.Value.Span, null);
        }
    }
}
