using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Parameters;

/// <summary>The values that Domo takes when the app sends none.</summary>
internal sealed class ParameterDefaultRules(MappingKind kind) : ParameterCheck(kind)
{

    private readonly Rule _mismatch = kind.RuleOnParameters(
        "140",
        RuleSeverity.Warning,
        "A default value of a parameter of a %noun% is not of its type",
        "{0} has the default {1}, but its type '{2}' takes {3}",
        "Domo's inputs are strongly typed, and the default is what the %noun% gets when the app sends nothing.",
        """{ %alias%: "amount", "type": "number", "value": ⟦"5"⟧, %rest% }""",
        """{ %alias%: "amount", "type": "number", "value": 5, %rest% }""");

    private readonly Rule _notAList = kind.RuleOnParameters(
        "141",
        RuleSeverity.Warning,
        "A default value of a list parameter of a %noun% is not a list",
        "{0} is a list, but its default {1} is not; write it in [ ]",
        "With isList, Domo takes a list of the type, and a single value is no list of one.",
        """{ %alias%: "tags", "type": "text", "value": ⟦"new"⟧, %list-rest% }""",
        """{ %alias%: "tags", "type": "text", "value": ["new"], %list-rest% }""");

    private readonly Rule _form = kind.RuleOnParameters(
        "142",
        RuleSeverity.Warning,
        "A default date, time or duration of a parameter of a %noun% has the wrong form",
        "{0} has the default '{1}', which {2}; type '{3}' takes {4}",
        "Domo documents one form for each: ISO 8601 for days, moments and durations, and hours, minutes and seconds for times.",
        """{ %alias%: "due", "type": "date", "value": ⟦"2026/03/01"⟧, %rest% }""",
        """{ %alias%: "due", "type": "date", "value": "2026-03-01", %rest% }""");

    private readonly Rule _account = kind.RuleOnParameters(
        "143",
        RuleSeverity.Info,
        "A default value of a parameter of a %noun% is the id of an account or a person",
        "{0} has the {2} {1} as its default; ids differ between Domo instances, so the app works in one only; choose it in Domo, or send it",
        "A default is published with the app. In another instance the id belongs to somebody or something else, or to nothing.",
        """{ %alias%: "account", "type": "account", "value": ⟦"627"⟧, %rest% }""",
        """{ %alias%: "account", "type": "account", "value": null, %rest% }""");

    public override IReadOnlyList<Rule> Rules => [_mismatch, _notAList, _form, _account];

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
            var fix = site.Context.Document.Json.IsValid ? Brackets.Around(value, isSafe: false) : null;
            site.Report(_notAList, value.Span, fix, CompactJson.Excerpt(value));
        }
        else
        {
            CheckValue(site, value, type, isItem: false);
        }
    }

    /// <summary>Whether it is a list; null when the flag makes no sense or two say different things, which other rules report.</summary>
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

    /// <summary>Whether a value says anything: null and an empty text are what editors write for no default.</summary>
    private static bool IsDefault(JsonValue value) =>
        value.Kind is not (JsonKind.Null or JsonKind.Missing)
        && !(value is JsonString text && (text.Value.Length == 0 || Placeholders.IsPlaceholder(text.Value)));

    private void CheckValue(ParameterSite site, JsonValue value, ParameterType type, bool isItem)
    {
        if (!IsDefault(value))
        {
            return;
        }

        if (ParameterDefaults.Misfit(value, type) is { } misfit)
        {
            var fix = misfit.Json is null ? null : JsonEdits.ChangeToJson(value, misfit.Json, isSafe: false);
            site.Report(_mismatch, value.Span, fix, CompactJson.Excerpt(value), ParameterTypes.NameOf(type), misfit.Takes);
        }
        else if (value is JsonString text && ParameterDefaults.JudgeForm(text.Value, type) is { } fault)
        {
            var fix = fault.Corrected is null ? null : JsonEdits.ChangeTo(text, fault.Corrected, fault.IsCertain);
            string form = fault.Corrected is null ? fault.Form : $"{fault.Form}, so write '{fault.Corrected}'";
            site.Report(_form, text.Span, fix, text.Value, fault.Reason, ParameterTypes.NameOf(type), form);
        }
        else if (type is ParameterType.Account or ParameterType.Person && FindId(value) is { } id)
        {
            var fix = isItem ? null : JsonEdits.ChangeToJson(value, "null", isSafe: false);
            site.Report(_account, id.Span, fix, "'" + id.Value + "'", ParameterTypes.NameOf(type));
        }
    }

    private static JsonString? FindId(JsonValue value)
    {
        var id = value as JsonString ?? (value as JsonObject)?.Find(Spellings.Id)?.Value as JsonString;
        return id is { Value.Length: > 0 } && !Placeholders.IsIdPlaceholder(id.Value) ? id : null;
    }
}
