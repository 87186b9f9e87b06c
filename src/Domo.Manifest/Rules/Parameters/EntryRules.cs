using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.App;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Parameters;

/// <summary>What workflows and functions have in common: the list itself, the id, the version, the list of parameters.</summary>
internal sealed class EntryRules(MappingKind kind) : MappingRuleSet(kind)
{
    private const string Parameter = """{ %alias%: "amount", "type": "number", %rest% }""";

    private const string Complete = """{ "alias": "approve", %bound%, "parameters": []%output% }""";

    private readonly Rule _notAList = kind.RuleOnList(
        "001",
        RuleSeverity.Error,
        "The %noun%s are not a list",
        "'{0}' is {1} and not a list of %noun%s, so none of them is there; write [ ] around the objects",
        "Domo's type definitions declare a list of objects, even for one %noun%.",
        "⟦" + Complete + "⟧",
        "[ " + Complete + " ]");

    private readonly Rule _notAnObject = kind.RuleOnEntries(
        "002",
        RuleSeverity.Error,
        "An entry of the %noun%s is not an object",
        "{0} is no %noun%, so it cannot be called; write an object with 'alias' and 'parameters'",
        "Each %noun% is an object with an alias and parameters; an entry of another form names nothing.",
        "⟦\"approve\"⟧",
        Complete);

    private readonly Rule _unknownKey = kind.RuleOnEntries(
        "003",
        RuleSeverity.Warning,
        "A property of a %noun% is misspelt",
        "Domo knows no property '{0}' of a %noun% and ignores it; did you mean '{1}'?",
        "Domo ignores properties that it does not know, in silence, and names are case-sensitive.",
        """{ "alias": "approve", %beforeVersion%, ⟦"Version"⟧: "1.0.2", "parameters": []%output% }""",
        """{ "alias": "approve", %beforeVersion%, "version": "1.0.2", "parameters": []%output% }""");

    private readonly Rule _misspelt = kind.RuleOnEntries(
        "004",
        RuleSeverity.Error,
        "Misspelt alias, parameters or output of a %noun%",
        "Domo does not know '{0}' of a %noun% and drops it; did you mean '{1}'?",
        "Domo ignores properties that it does not know, and names are case-sensitive. A %noun% without alias cannot be called, and one without "
            + "parameters gets nothing. The generated code reads the property as it was meant, so that this is the only error.",
        """{ "alias": "approve", %bound%, ⟦"parameter"⟧: []%output% }""",
        Complete);

    private readonly Rule _unknown = kind.RuleOnEntries(
        "005",
        RuleSeverity.Info,
        "Unknown property of a %noun%",
        "Domo does not know '{0}' of a %noun% and ignores it{1}",
        "No source of Domo's has this property. Notes begin with '$', '_' or '/'.",
        """{ "alias": "approve", ⟦"owner"⟧: "Sales", %bound%, "parameters": []%output% }""",
        Complete);

    private readonly Rule _emptyId = kind.RuleOnEntries(
        "022",
        RuleSeverity.Warning,
        "Empty %id%",
        "The %id% of {0} is empty; choose the %noun% when you wire the app, or write its UUID",
        "Domo's wiring screen offers every alias, and some apps leave the id empty on purpose. Until somebody chooses the %noun% there, %code%.",
        """{ "alias": "approve", "%id%": ⟦""⟧, %behindId%, "parameters": []%output% }""",
        Complete);

    private readonly Rule _placeholder = kind.RuleOnEntries(
        "020",
        RuleSeverity.Error,
        "The %id% is a placeholder",
        "The %id% '{0}' of {1} is a placeholder that was never filled in, so %code%; write the UUID that Domo shows",
        "The id says which %noun% an alias stands for. A text that a template left names none.",
        """{ "alias": "approve", "%id%": ⟦"<id>"⟧, %behindId%, "parameters": []%output% }""",
        Complete);

    private readonly Rule _notUuid = kind.RuleOnEntries(
        "021",
        RuleSeverity.Error,
        "The %id% is no UUID",
        "The %id% {0} of {1} is no UUID, so %code%; write the UUID that Domo shows",
        "The id says which %noun% an alias stands for. Domo's ids of this kind are UUIDs, and every manifest that its editor wrote has one.",
        """{ "alias": "approve", "%id%": ⟦"approval"⟧, %behindId%, "parameters": []%output% }""",
        Complete);

    private readonly Rule _version = kind.RuleOnEntries(
        "030",
        RuleSeverity.Warning,
        "The version of a %noun% is no semantic version",
        "The version {0} of {1} is no semantic version, and Domo releases no others; write three numbers, such as '{2}'",
        "Workflows and Code Engine packages are released as three numbers. An alias that is bound to a version that does not exist is bound to nothing.",
        """{ "alias": "approve", %beforeVersion%, "version": ⟦"1.0"⟧, "parameters": []%output% }""",
        """{ "alias": "approve", %beforeVersion%, "version": "1.0.0", "parameters": []%output% }""");

    private readonly Rule _parametersMissing = kind.RuleOnEntries(
        "050",
        RuleSeverity.Warning,
        "A %noun% has no list of parameters",
        "{0} has no 'parameters', which Domo's guide requires, so nothing that the app sends arrives; list them, or write [] if there are none",
        "Domo passes on the inputs that the manifest lists and no others. Its guide and its type definitions require the list.",
        """⟦{⟧ "alias": "approve", %bound%%output% }""",
        Complete);

    private readonly Rule _parametersNotAList = kind.RuleOnEntries(
        "051",
        RuleSeverity.Error,
        "The parameters of a %noun% are not a list",
        "The parameters of {0} are {1} and not a list, so Domo finds none in it; write [ ] around the objects",
        "Domo's type definitions declare a list of objects, even for one parameter.",
        """{ "alias": "approve", %bound%, "parameters": ⟦""" + Parameter + "⟧%output% }",
        """{ "alias": "approve", %bound%, "parameters": [""" + Parameter + "]%output% }");

    public override IReadOnlyList<Rule> Rules =>
        [_notAList, _notAnObject, _unknownKey, _misspelt, _unknown, _emptyId, _placeholder, _notUuid, _version, _parametersMissing, _parametersNotAList];

    private KeyNames Keys => Kind.IsPackages ? KeyNames.OfPackage : KeyNames.OfWorkflow;

    protected override void CheckManifest(LintContext context, JsonObject root)
    {
        foreach (var member in root.Members)
        {
            if (Kind.List.Matches(member.Name))
            {
                CheckList(context, member);
            }
        }

        base.CheckManifest(context, root);
    }

    protected override void CheckEntry(LintContext context, JsonObject entry)
    {
        var misspelt = Keys.FindMisspelt(entry);
        foreach (var (member, meant) in misspelt)
        {
            bool isTaken = meant == "alias" && IsTaken(context, member.Value);
            var rule = meant is "alias" or "parameters" or "output" ? _misspelt : _unknownKey;
            context.Report(rule, member.NameSpan, isTaken ? null : JsonEdits.Rename(member, meant), member.Name, meant);
        }

        CheckUnknown(context, entry, misspelt);

        CheckId(context, entry);
        CheckVersion(context, entry);
        CheckParameters(context, entry);
    }

    /// <summary>Reports what Domo does not know and nobody meant as anything else.</summary>
    private void CheckUnknown(LintContext context, JsonObject entry, IReadOnlyList<(JsonMember Member, string Meant)> misspelt)
    {
        foreach (var member in entry.Members)
        {
            bool isNote = member.Name.Length == 0 || member.Name[0] is '$' or '_' or '/';
            if (isNote || Keys.IsKnown(member.Name) || InvisibleCharacters.FirstIn(member.Name) is not null)
            {
                continue;
            }

            bool isReported = false;
            foreach (var other in misspelt)
            {
                isReported |= ReferenceEquals(other.Member, member);
            }

            if (!isReported)
            {
                bool isId = member.Name == "id" && IsMissingId(entry, member.Value);
                var fix = isId
                    ? JsonEdits.Rename(member, Kind.Id.Name, isSafe: false)
                    : JsonEdits.Remove(context.Text, entry, member, isSafe: false);
                context.Report(_unknown, member.NameSpan, fix, member.Name, isId ? $"; did you mean '{Kind.Id.Name}'?" : "");
            }
        }
    }

    /// <summary>Whether a value is what an entry lacks: a UUID, in an entry that says what to call or where to start.</summary>
    private bool IsMissingId(JsonObject entry, JsonValue value) =>
        value is JsonString id
        && Uuids.IsUuid(id.Value)
        && entry.Find(Kind.Id) is null
        && entry.Key(Kind.IsPackages ? Spellings.FunctionName : Spellings.StartName) is not null;

    private void CheckList(LintContext context, JsonMember list)
    {
        switch (list.Value)
        {
            case JsonArray array:
                foreach (var item in array.Items)
                {
                    if (item is not (JsonObject or JsonMissing))
                    {
                        context.Report(_notAnObject, item.Span, JsonEdits.RemoveNull(context.Text, array, item), CompactJson.Excerpt(item));
                    }
                }

                break;
            case JsonMissing or { Kind: JsonKind.Null }:
                break;
            case var other:
                context.Report(_notAList, other.Span, Brackets.AroundItem(context, other, Spellings.Alias, isSafe: true), list.Name, CompactJson.Excerpt(other));
                break;
        }
    }

    /// <summary>Whether an entry has the alias already: of two only the author can choose.</summary>
    private bool IsTaken(LintContext context, JsonValue alias)
    {
        bool isTaken = false;
        foreach (var entry in context.Entries(Kind.List))
        {
            string? other = entry.Key(Spellings.Alias);
            isTaken |= alias is JsonString text && string.Equals(other, text.Value, StringComparison.OrdinalIgnoreCase);
        }

        return isTaken;
    }

    private void CheckId(LintContext context, JsonObject entry)
    {
        switch (entry.Find(Kind.Id)?.Value)
        {
            case null or JsonMissing or { Kind: JsonKind.Null }:
                break;
            case JsonString text when string.IsNullOrWhiteSpace(text.Value):
                context.Report(_emptyId, text.Span, null, Describe(entry));
                break;
            case JsonString text when Placeholders.IsIdPlaceholder(text.Value):
                context.Report(_placeholder, text.Span, null, text.Value, Describe(entry));
                break;
            case JsonString text when !Uuids.IsUuid(text.Value):
                string trimmed = text.Value.Trim();
                context.Report(_notUuid, text.Span, Uuids.IsUuid(trimmed) ? JsonEdits.ChangeTo(text, trimmed) : null, CompactJson.Excerpt(text), Describe(entry));
                break;
            case JsonString:
                break;
            case var other:
                context.Report(_notUuid, other.Span, null, CompactJson.Excerpt(other), Describe(entry));
                break;
        }
    }

    private void CheckVersion(LintContext context, JsonObject entry)
    {
        var version = entry.Find(Spellings.Version)?.Value;
        string? text = (version as JsonString)?.Value ?? (version as JsonNumber)?.Text;
        bool isFine = version is null or JsonMissing or { Kind: JsonKind.Null } || (version is JsonString && SemanticVersion.IsValid(text!));
        if (!isFine)
        {
            string? meant = text is null ? null : SemanticVersion.Complete(text);
            var fix = meant is null ? null : JsonEdits.ChangeTo(version!, meant, isSafe: false);
            context.Report(_version, version!.Span, fix, CompactJson.Excerpt(version), Describe(entry), meant ?? "1.0.0");
        }
    }

    private void CheckParameters(LintContext context, JsonObject entry)
    {
        var parameters = entry.Find(Spellings.Parameters);
        switch (parameters?.Value)
        {
            case null when !Keys.HasMisspelt(entry, "parameters"):
                context.Report(_parametersMissing, Brace(entry), JsonEdits.Add(context.Text, entry, "parameters", "[]", isSafe: false), DescribeFirst(entry));
                break;
            case { Kind: JsonKind.Null } nothing:
                context.Report(_parametersMissing, nothing.Span, JsonEdits.ChangeToJson(nothing, "[]", isSafe: false), DescribeFirst(entry));
                break;
            case null or JsonMissing or JsonArray:
                break;
            case var other:
                var fix = Brackets.AroundItem(context, other, Spellings.ParameterAlias, isSafe: true);
                context.Report(_parametersNotAList, other.Span, fix, Describe(entry), CompactJson.Excerpt(other));
                break;
        }
    }
}
