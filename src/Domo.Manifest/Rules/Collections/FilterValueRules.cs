using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Collections;

/// <summary>The values in a filter rule: wildcards, and days and moments, which AppDB compares as texts.</summary>
internal sealed class FilterValueRules : RuleSet
{
    public static readonly Rule Wildcard = new(
        "DOMO3090",
        RuleSeverity.Warning,
        "The wildcard is misspelt",
        "'{0}' in {1} is no wildcard of Domo, so it is compared as it stands and matches nobody's; did you mean '{2}'?")
    {
        Why = "Domo replaces %userId% and %groupIds%, spelled exactly so, by those of the current user. Any other text is taken as it stands.",
        Bad = CollectionExamples.OfQuery("""{ "content.region": ⟦"%userID%"⟧ }"""),
        Good = CollectionExamples.OfQuery("""{ "content.region": "%userId%" }"""),
    };

    public static readonly Rule DateForm = new(
        "DOMO3091",
        RuleSeverity.Warning,
        "The date is in another form than the documents have",
        "'{0}' {1}, and the column '{2}' holds texts in the form {3}, so the comparison in {4} goes wrong{5}")
    {
        Why = "Documents hold days and moments as texts, and only YYYY-MM-DD in a DATE and YYYY-MM-DDTHH:MM:SSZ in a DATETIME column sync. AppDB "
            + "compares texts letter by letter: one in another form equals none of them and sorts to a wrong place.",
        Bad = CollectionExamples.OfQuery("""{ "content.closed": { "$gte": ⟦"04/23/2026"⟧ } }"""),
        Good = CollectionExamples.OfQuery("""{ "content.closed": { "$gte": "2026-04-23" } }"""),
    };

    public static readonly Rule DateObject = new(
        "DOMO3092",
        RuleSeverity.Warning,
        "$date on a value of the content",
        "The query of {1} compares '{0}' with a $date, but dates in the content are texts, so it matches no document; write the date as a text")
    {
        Why = "Only Domo's own createdOn and updatedOn are dates to AppDB. A text never compares with a date, and there is no error.",
        Bad = CollectionExamples.OfQuery("""{ "content.closed": { "$gte": ⟦{ "$date": "2026-04-23" }⟧ } }"""),
        Good = CollectionExamples.OfQuery("""{ "content.closed": { "$gte": "2026-04-23" } }"""),
    };

    private const string Prefix = "content.";

    public override IReadOnlyList<Rule> Rules { get; } = [Wildcard, DateForm, DateObject];

    public override void Check(LintContext context)
    {
        foreach (var filter in context.Filters)
        {
            foreach (var target in filter.Json.Items(Spellings.ApplyTo))
            {
                foreach (var value in target is JsonObject item ? item.Items(Spellings.Values) : default)
                {
                    CheckWildcard(context, filter, value);
                }
            }

            foreach (var value in filter.Query.Values)
            {
                CheckValue(context, filter, value);
            }
        }
    }

    private static bool CheckWildcard(LintContext context, FilterEntry filter, JsonValue value)
    {
        if (value is JsonString text && Wildcards.Meant(text.Value) is { } meant)
        {
            bool isCaseOnly = string.Equals(text.Value, meant, StringComparison.OrdinalIgnoreCase);
            context.Report(Wildcard, text.Span, JsonEdits.ChangeTo(text, meant, isCaseOnly), text.Value, filter.Label, meant);
            return true;
        }

        return false;
    }

    private static void CheckValue(LintContext context, FilterEntry filter, QueryValue value)
    {
        if (value.Operator == "$regex" || CheckWildcard(context, filter, value.Value)
            || value.Field is not { } field || !field.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return;
        }

        string column = field.Substring(Prefix.Length);
        var type = filter.Collection.TypeOf(column);
        if (value.Value is JsonObject dateObject)
        {
            context.Report(DateObject, dateObject.Span, ToText(dateObject, type), field, filter.Label);
        }
        else if (type is ColumnType.Date or ColumnType.DateTime && TextOf(value.Value) is { } text)
        {
            CheckDate(context, filter, value, column, type, text);
        }
    }

    private static void CheckDate(LintContext context, FilterEntry filter, QueryValue value, string column, ColumnType type, string text)
    {
        bool isDate = type == ColumnType.Date;
        var fault = isDate ? Dates.JudgeDate(text) : Dates.JudgeDateTime(text);
        if (fault is null || IsUsefulPrefix(value.Operator, text, isDate))
        {
            return;
        }

        context.Report(
            DateForm,
            value.Value.Span,
            fault.Corrected is null ? null : JsonEdits.ChangeTo(value.Value, fault.Corrected, fault.IsCertain),
            text,
            fault.Reason,
            column,
            isDate ? Dates.DateForm : Dates.DateTimeForm,
            filter.Label,
            fault.Corrected is null ? "" : $"; write '{fault.Corrected}'");
    }

    /// <summary>
    /// Whether the text is compared rightly although it is short: from "2026" on, and before "2026-07", mean what they say as texts.
    /// </summary>
    private static bool IsUsefulPrefix(string? op, string text, bool isDate)
    {
        const string Earliest = "0001-01-01T00:00:00Z";
        bool hasShape = text.Length is 4 or 7 || (text.Length == 10 && !isDate);
        return op is "$gte" or "$lt"
            && hasShape
            && (text.Length == 4 ? Dates.JudgeDate(text + "-01-01") : Dates.JudgeDateTime(text + Earliest.Substring(text.Length))) is null;
    }

    /// <summary>What may be meant as a date. An empty text asks for documents without one, and a wildcard or placeholder is filled in by others.</summary>
    private static string? TextOf(JsonValue value) => value switch
    {
        JsonString { Value: var text } when text.Length == 0 || text.IndexOf('%') >= 0 || Placeholders.IsPlaceholder(text) => null,
        JsonString { Value: var text } => text,
        JsonNumber number => number.Text,
        _ => null,
    };

    /// <summary>The text that documents have, where the column's type says in which form.</summary>
    private static Fix? ToText(JsonObject dateObject, ColumnType type)
    {
        if (dateObject.Members.Count != 1 || TextOf(dateObject.Members[0].Value) is not { } text || type is not (ColumnType.Date or ColumnType.DateTime))
        {
            return null;
        }

        var fault = type == ColumnType.Date ? Dates.JudgeDate(text) : Dates.JudgeDateTime(text);
        return fault is null ? JsonEdits.ChangeTo(dateObject, text)
            : fault.Corrected is null ? null
            : JsonEdits.ChangeTo(dateObject, fault.Corrected, isSafe: false);
    }
}
