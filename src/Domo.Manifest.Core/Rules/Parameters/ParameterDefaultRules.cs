using Domo.Manifest.Binding;
using Domo.Manifest.Declarations;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Rules.Mappings;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Parameters;

/// <summary>Rules about the values that Domo uses when the app sends none.</summary>
internal sealed class ParameterDefaultRules(MappingKind kind) : ParameterCheck(kind)
{
    private static readonly Rule Mismatch = new(
        "DOMO4050", RuleSeverity.Warning, "Default does not match the type", "{0} has the default {1}, but type '{2}' requires {3}")
    {
        Why = "Domo's inputs are strongly typed, and the workflow or function gets the default when the app sends nothing.",
        Bad = Example("number", "⟦\"5\"⟧"),
        Good = Example("number", "5"),
    };

    private static readonly RuleMessage NotList = Mismatch.Also(
        "{0} is a list, but its default {1} is not; put it in an array",
        bad: Example("text", "⟦\"new\"⟧", isList: "true"),
        good: Example("text", "[\"new\"]", isList: "true"));

    private static readonly Rule Form = new(
        "DOMO4051", RuleSeverity.Warning, "Wrong format of a default date, time or duration", "The default '{1}' of {0} {2}; use {3}")
    {
        Why = "Domo documents one form for each type: ISO 8601 for `date`, `dateTime` and `duration`, and hours, minutes and seconds for "
            + "`time`.",
        Bad = Example("date", "⟦\"2026/03/01\"⟧"),
        Good = Example("date", "\"2026-03-01\""),
    };

    private static readonly Rule FixedId = new(
        "DOMO4052",
        RuleSeverity.Info,
        "Account or person ID as default",
        "The default of {0} is {1} ID {2}, which exists in one Domo instance only. Remove the default, and choose the value in Domo or send it.")
    {
        Why = "A default is published with the app. In another instance, the ID belongs to another account or person, or to none.",
        Bad = Example("account", "⟦\"627\"⟧"),
        Good = Example("account", "null"),
    };

    public override IReadOnlyList<RuleMessage> Messages { get; } = [Mismatch.Message, NotList, Form.Message, FixedId.Message];

    public override void CheckParameter(ParameterSite site)
    {
        var value = site.Json.Find(Spellings.DefaultValue)?.Value;
        if (value is null || !IsDefault(value))
        {
            return;
        }

        var type = site.Type;
        if (type == ParameterType.Unknown)
        {
            return;
        }

        bool? isList = IsList(site.Json);
        if (isList is null)
        {
            return;
        }

        if (isList.Value && value is JsonArray list)
        {
            foreach (var item in list.Items)
            {
                CheckValue(site, item, type, isItem: true);
            }
        }
        else if (isList.Value)
        {
            var fix = site.Context.Document.Json.IsValid ? ArrayBrackets.Around(value, isSafe: false) : null;
            site.ReportRepeated(NotList, value.Span, fix, CompactJson.Excerpt(value));
        }
        else
        {
            CheckValue(site, value, type, isItem: false);
        }
    }

    /// <summary>Returns whether it is a list; null if the flag is unreadable or two flags disagree, which other rules report.</summary>
    private static bool? IsList(JsonObject parameter)
    {
        if (parameter.Find(Spellings.IsList) is not { } flag || flag.Value.Kind == JsonKind.Null)
        {
            return false;
        }

        bool isContradicted = parameter.TryGetMember("isList", out var first)
            && parameter.TryGetMember("list", out var second)
            && BooleanValues.Meant(first.Value) != BooleanValues.Meant(second.Value);
        return isContradicted ? null : BooleanValues.Meant(flag.Value);
    }

    /// <summary>Returns whether a value is a default. Editors write null or an empty string for no default.</summary>
    private static bool IsDefault(JsonValue value) =>
        value.Kind is not (JsonKind.Null or JsonKind.Missing)
        && !(value is JsonString text && (text.Value.Length == 0 || Placeholders.IsPlaceholder(text.Value)));

    private static void CheckValue(ParameterSite site, JsonValue value, ParameterType type, bool isItem)
    {
        if (!IsDefault(value))
        {
            return;
        }

        if (ParameterDefaults.Misfit(value, type) is { } misfit)
        {
            var fix = misfit.Json is null ? null : JsonEdits.ChangeToJson(value, misfit.Json, isSafe: false);
            site.ReportRepeated(
                Mismatch.Message, value.Span, fix, CompactJson.Excerpt(value), ParameterTypes.NameOf(type), misfit.Requires);
        }
        else if (value is JsonString text && ParameterDefaults.JudgeForm(text.Value, type) is { } fault)
        {
            var fix = fault.Corrected is null ? null : JsonEdits.ChangeTo(text, fault.Corrected, fault.IsCertain);
            string use = fault.Corrected is null ? fault.Form : $"'{fault.Corrected}'";
            site.ReportRepeated(Form.Message, text.Span, fix, text.Value, fault.Reason, use);
        }
        else if (type is ParameterType.Account or ParameterType.Person && FindId(value) is { } id)
        {
            var fix = isItem ? null : JsonEdits.ChangeToJson(value, "null", isSafe: false);
            site.ReportRepeated(FixedId.Message, id.Span, fix, "the " + ParameterTypes.NameOf(type), "'" + id.Value + "'");
        }
    }

    private static JsonString? FindId(JsonValue value)
    {
        var id = value as JsonString ?? (value as JsonObject)?.Find(Spellings.Id)?.Value as JsonString;
        return id is { Value.Length: > 0 } && !Placeholders.IsIdPlaceholder(id.Value) ? id : null;
    }

    private static RuleExample Example(string type, string value, string isList = "false") => MappingExamples.Function(
        $$"""{ "alias": "input", "type": "{{type}}", "value": {{value}}, "nullable": false, "isList": {{isList}} }""");
}
