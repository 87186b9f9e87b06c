using Domo.Manifest.Binding;
using Domo.Manifest.Declarations;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Rules.Mappings;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Parameters;

/// <summary>Rules about a parameter's flags, children and unknown properties.</summary>
internal sealed class ParameterShapeRules(MappingKind kind) : ParameterCheck(kind)
{
    private static readonly Spelling[] Flags = [new("isList"), new("list"), Spellings.Nullable, Spellings.Required];

    private static readonly RuleExample Number =
        MappingExamples.Function("""{ "alias": "amount", "type": "number", "nullable": false, "isList": false }""");

    private static readonly RuleExample Address = MappingExamples.Function(
        """{ "alias": "address", "type": "object", "children": [ { "alias": "street", "type": "text" } ], "nullable": false, "isList": false }""");

    private static readonly Rule ListKey = new(
        "DOMO4040", RuleSeverity.Info, "'list' instead of 'isList' in a function", "{0} has 'list'; rename it to 'isList'")
    {
        Why = "Domo's guide uses `list` for workflows and `isList` for Code Engine functions. Its editor writes `isList` for both.",
        Bad = MappingExamples.Function("""{ "alias": "amount", "type": "number", "nullable": false, ⟦"list"⟧: false }"""),
        Good = Number,
    };

    private static readonly Rule IsListMissing = new(
        "DOMO4041", RuleSeverity.Info, "Missing 'isList' in a function", "{0} has no 'isList'; add false, or true for a list")
    {
        Why = "Domo's guide names `isList` for each parameter of a Code Engine function, and its editor always writes it. Without it, "
            + "Domo expects a single value.",
        Bad = MappingExamples.Function("""⟦{⟧ "alias": "amount", "type": "number", "nullable": false }"""),
        Good = Number,
    };

    private static readonly Rule Contradiction = new(
        "DOMO4042", RuleSeverity.Warning, "'isList' and 'list' disagree", "'isList' and 'list' of {0} disagree; remove one")
    {
        Why = "Both mean the same: Domo's guide uses `list` for workflows and `isList` for functions, and its editor writes `isList` for "
            + "both. Which of the two Domo reads is not documented.",
        Bad = MappingExamples.Function("""{ "alias": "amount", "type": "number", "nullable": false, "isList": false, ⟦"list"⟧: true }"""),
        Good = Number,
    };

    private static readonly Rule ChildrenOfNonObject = new(
        "DOMO4043",
        RuleSeverity.Warning,
        "Children on a parameter that is not an object",
        "{0} has 'children' but type '{1}'; only type 'object' has children")
    {
        Why = "Domo's guide describes `children` as what is nested in an input of type `object`. For other types, Domo ignores them.",
        Bad = MappingExamples.Function(
            """{ "alias": "address", "type": "text", "children": ⟦[ { "alias": "street", "type": "text" } ]⟧, "nullable": false, "isList": false }"""),
        Good = Address,
    };

    private static readonly Rule NoChildren = new(
        "DOMO4044",
        RuleSeverity.Info,
        "Object parameter without children",
        "{0} is an object without 'children'; list its properties to get a typed client")
    {
        Why = "Without `children`, Domo accepts any object. With them, readers know what to send, and the client has a type for it.",
        Bad = MappingExamples.Function("""{ "alias": "address", "type": ⟦"object"⟧, "nullable": false, "isList": false }"""),
        Good = Address,
    };

    public override IReadOnlyList<RuleMessage> Messages { get; } =
    [
        ListKey.Message, IsListMissing.Message, Contradiction.Message, ChildrenOfNonObject.Message, NoChildren.Message,
        KindRules.Error.Message, KindRules.Warning.Message, PropertyNameRules.Misspelt.Message, PropertyNameRules.Misnamed.Message,
    ];

    public override void CheckInputs(LintContext context, JsonObject owner, JsonList<JsonValue> inputs)
    {
        foreach (var item in inputs)
        {
            if (IsNoParameter(item))
            {
                KindRules.Report(context, KindRules.Error, item, "A parameter of " + MappingRuleSet.Describe(Kind, owner), "an object");
            }
        }
    }

    public override void CheckParameter(ParameterSite site)
    {
        foreach (var (member, meant) in KeyNames.OfParameter.FindMisspelt(site.Json))
        {
            // The name is in the property of the other kind of entry, or in the right one.
            bool isOtherKind = meant is "alias" or "aliasedName" && meant != Kind.AliasKey;
            if (!isOtherKind)
            {
                bool decides = meant is "alias" or "aliasedName" or "type" or "isList" or "children";
                site.ReportName(decides ? PropertyNameRules.Misnamed : PropertyNameRules.Misspelt, member, meant);
            }
        }

        CheckFlags(site);
        CheckListKeys(site);
        CheckChildren(site);
    }

    private static bool IsNoParameter(JsonValue item) => item is not (JsonObject or JsonMissing);

    private static void CheckFlags(ParameterSite site)
    {
        foreach (var flag in Flags)
        {
            if (site.Json.Find(flag) is not { } member
                || member.Value.Kind is JsonKind.True or JsonKind.False or JsonKind.Null or JsonKind.Missing)
            {
                continue;
            }

            string? meant = BooleanValues.MeantJson(member.Value);
            site.ReportKind(member, meant ?? "true or false", meant is null ? null : JsonEdits.ChangeToJson(member.Value, meant));
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
                site.ReportRepeated(
                    Contradiction.Message, list.NameSpan, JsonEdits.Remove(site.Context.Text, site.Json, list, isSafe: false));
            }
        }
        else if (hasList && Kind.IsPackages)
        {
            site.ReportRepeated(ListKey.Message, list!.NameSpan, JsonEdits.Rename(list, "isList"));
        }
        else if (!hasIsList && !hasList && Kind.IsPackages && !site.IsOutput && !site.IsChild)
        {
            ReportIsListMissing(site);
        }
    }

    private static void ReportIsListMissing(ParameterSite site)
    {
        // A type that says that it is a list has its own finding.
        bool isSaid = KeyNames.OfParameter.HasMisspelt(site.Json, "isList")
            || (site.Json.Text(Spellings.Type) is { } type && ParameterTypeNames.Judge(type).Verdict == TypeVerdict.List);
        if (!isSaid)
        {
            site.ReportRepeated(IsListMissing.Message, site.Json.Opening, JsonEdits.Add(site.Context.Text, site.Json, "isList", "false"));
        }
    }

    private static void CheckChildren(ParameterSite site)
    {
        switch (site.Json.Find(Spellings.Children)?.Value)
        {
            case JsonArray { Items.Count: > 0 } children:
                foreach (var item in children.Items)
                {
                    if (IsNoParameter(item))
                    {
                        KindRules.Report(site.Context, KindRules.Error, item, "A child of " + site.Describe(), "an object");
                    }
                }

                if (site.Type is not (ParameterType.Unknown or ParameterType.Object or ParameterType.File or ParameterType.Directory)
                    && site.TypeMember?.Value is JsonString type)
                {
                    site.Report(ChildrenOfNonObject.Message, children.Span, JsonEdits.ChangeTo(type, "object", isSafe: false), type.Value);
                }

                break;
            case JsonMissing:
                break;
            case null or JsonArray or { Kind: JsonKind.Null }:
                CheckUntypedObject(site);
                break;
            case { } other:
                var fix = ArrayBrackets.AroundItem(site.Context, other, Spellings.ParameterAlias, isSafe: true);
                KindRules.Report(site.Context, KindRules.Warning, other, "'children' of " + site.Describe(), "an array", fix);
                break;
        }
    }

    /// <summary>Reports an object whose properties are unknown, except outputs: almost every function returns untyped objects.</summary>
    private static void CheckUntypedObject(ParameterSite site)
    {
        bool isMisspelt = KeyNames.OfParameter.HasMisspelt(site.Json, "children");
        bool isSure = !site.Context.HidesMembers && !isMisspelt;
        if (isSure && site.Type == ParameterType.Object && !site.IsOutput && site.Json.Find(Spellings.Type) is { } type)
        {
            site.ReportRepeated(NoChildren.Message, type.Value.Span, null);
        }
    }
}
