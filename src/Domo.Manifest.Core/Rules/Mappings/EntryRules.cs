using Domo.Manifest.Binding;
using Domo.Manifest.Rules.App;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Rules.Parameters;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Mappings;

/// <summary>Rules that workflows and functions share: the list, the ID, the version, the array of parameters.</summary>
internal sealed class EntryRules(MappingKind kind) : MappingRuleSet(kind)
{
    private static readonly Rule Version = new(
        "DOMO4001",
        RuleSeverity.Warning,
        "Invalid version of a workflow or package",
        "Version {0} of {1} is not a semantic version; use three parts, such as '{2}'")
    {
        Why = "Domo releases workflows and Code Engine packages under three numbers. An alias that names a version that does not exist "
            + "is bound to nothing.",
        Bad = MappingExamples.Workflows(
            """{ "alias": "approve", "modelId": "2f0b5d0e-8c1c-4a57-9d3c-5e3f3c1b7a10", "version": ⟦"1.0"⟧, "startName": "Start", "parameters": [] }"""),
        Good = MappingExamples.Workflows(
            """{ "alias": "approve", "modelId": "2f0b5d0e-8c1c-4a57-9d3c-5e3f3c1b7a10", "version": "1.0.0", "startName": "Start", "parameters": [] }"""),
    };

    private static readonly Rule ParametersMissing = new(
        "DOMO4010",
        RuleSeverity.Warning,
        "Missing parameters",
        "{0} has no 'parameters', so Domo drops what the app sends. List the parameters, or write [].")
    {
        Why = "Domo passes on the inputs that the manifest lists, and no others. Its guide and its type definitions require the array.",
        Bad = MappingExamples.Workflows(
            """⟦{⟧ "alias": "approve", "modelId": "2f0b5d0e-8c1c-4a57-9d3c-5e3f3c1b7a10", "version": "1.0.2", "startName": "Start" }"""),
        Good = MappingExamples.Workflows(
            """{ "alias": "approve", "modelId": "2f0b5d0e-8c1c-4a57-9d3c-5e3f3c1b7a10", "version": "1.0.2", "startName": "Start", "parameters": [] }"""),
    };

    public override IReadOnlyList<Rule> Rules { get; } =
    [
        Version, ParametersMissing, KindRules.Error, PropertyNameRules.Misspelt, PropertyNameRules.Misnamed,
        PropertyNameRules.WithoutEffect, PlaceholderRules.Error, IdRules.Error, IdRules.Empty,
    ];

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
        var misspelt = Kind.Keys.FindMisspelt(entry);
        foreach (var (member, meant) in misspelt)
        {
            bool isTaken = meant == "alias" && IsTaken(context, member.Value);
            var rule = meant is "alias" or "parameters" or "output" ? PropertyNameRules.Misnamed : PropertyNameRules.Misspelt;
            context.Report(
                rule, member.NameSpan, isTaken ? null : JsonEdits.Rename(member, meant), member.Name, " of " + Describe(entry), meant);
        }

        CheckUnknown(context, entry, misspelt);
        CheckId(context, entry);
        CheckVersion(context, entry);
        CheckParameters(context, entry);
    }

    /// <summary>Reports unknown properties that do not resemble a known one.</summary>
    private void CheckUnknown(LintContext context, JsonObject entry, IReadOnlyList<(JsonMember Member, string Meant)> misspelt)
    {
        foreach (var member in entry.Members)
        {
            bool isNote = member.Name.Length == 0 || member.Name[0] is '$' or '_' or '/';
            if (isNote || Kind.Keys.IsKnown(member.Name) || InvisibleCharacters.FirstIn(member.Name) is not null)
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
                string hint = isId ? $"did you mean '{Kind.Id.Name}'?" : "remove it";
                context.Report(PropertyNameRules.WithoutEffect, member.NameSpan, fix, member.Name, " of " + Describe(entry), hint);
            }
        }
    }

    /// <summary>
    /// Returns whether a value is the missing ID of an entry: a UUID, in an entry that says what to call or where to start.
    /// </summary>
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
                        var remove = JsonEdits.RemoveNull(context.Text, array, item);
                        KindRules.Report(context, KindRules.Error, item, $"A {Kind.Noun} in '{list.Name}'", "an object", remove);
                    }
                }

                break;
            case JsonMissing or { Kind: JsonKind.Null }:
                break;
            case var other:
                var fix = ArrayBrackets.AroundItem(context, other, Spellings.Alias, isSafe: true);
                KindRules.Report(context, KindRules.Error, other, $"'{list.Name}'", "an array", fix);
                break;
        }
    }

    /// <summary>Returns whether another entry has the same alias, so that only the author can choose between the two.</summary>
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
        string thing = Kind.IsPackages ? "package" : "workflow";
        switch (entry.Find(Kind.Id)?.Value)
        {
            case null or JsonMissing or { Kind: JsonKind.Null }:
                break;
            case JsonString text when string.IsNullOrWhiteSpace(text.Value):
                string hint = $"Choose the {Kind.Noun} when you wire the app, or copy the UUID of the {thing} from Domo.";
                IdRules.ReportEmpty(context, text, Kind.Id.Name, " of " + Describe(entry), hint);
                break;
            case JsonString text when Placeholders.IsIdPlaceholder(text.Value):
                PlaceholderRules.Report(context, PlaceholderRules.Error, text, $"'{Kind.Id.Name}' of {Describe(entry)}");
                break;
            case JsonString text when Uuids.IsUuid(text.Value):
                break;
            case var other:
                string? trimmed = (other as JsonString)?.Value.Trim();
                var fix = trimmed is not null && Uuids.IsUuid(trimmed) ? JsonEdits.ChangeTo(other, trimmed) : null;
                IdRules.Report(
                    context, IdRules.Error, other, $"{thing} ID", $"Copy the UUID of the {thing} from Domo.", fix);
                break;
        }
    }

    private void CheckVersion(LintContext context, JsonObject entry)
    {
        var version = entry.Find(Spellings.Version)?.Value;
        string? text = (version as JsonString)?.Value ?? (version as JsonNumber)?.Text;
        bool isFine = version is null or JsonMissing or { Kind: JsonKind.Null }
            || (version is JsonString && SemanticVersion.IsValid(text!));
        if (!isFine)
        {
            string? meant = text is null ? null : SemanticVersion.Complete(text);
            var fix = meant is null ? null : JsonEdits.ChangeTo(version!, meant, isSafe: false);
            string written = text is null ? CompactJson.Excerpt(version!) : "'" + text + "'";
            context.Report(Version, version!.Span, fix, written, Describe(entry), meant ?? "1.0.0");
        }
    }

    private void CheckParameters(LintContext context, JsonObject entry)
    {
        var parameters = entry.Find(Spellings.Parameters);
        switch (parameters?.Value)
        {
            case null when !Kind.Keys.HasMisspelt(entry, "parameters"):
                context.Report(
                    ParametersMissing,
                    entry.Opening,
                    JsonEdits.Add(context.Text, entry, "parameters", "[]", isSafe: false),
                    DescribeFirst(entry));
                break;
            case { Kind: JsonKind.Null } nothing:
                context.Report(ParametersMissing, nothing.Span, JsonEdits.ChangeToJson(nothing, "[]", isSafe: false), DescribeFirst(entry));
                break;
            case null or JsonMissing or JsonArray:
                break;
            case var other:
                var fix = ArrayBrackets.AroundItem(context, other, Spellings.ParameterAlias, isSafe: true);
                KindRules.Report(context, KindRules.Error, other, "'parameters' of " + Describe(entry), "an array", fix);
                break;
        }
    }
}
