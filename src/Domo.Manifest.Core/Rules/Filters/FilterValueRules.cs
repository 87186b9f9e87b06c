using Domo.Manifest.Binding;
using Domo.Manifest.Declarations;
using Domo.Manifest.Rules.Collections;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Filters;

/// <summary>Rules about the values in a filter: wildcards, and dates, which AppDB compares as strings.</summary>
internal sealed class FilterValueRules : RuleSet
{
    private static readonly Rule Wildcard = new(
        "DOMO3047",
        RuleSeverity.Warning,
        "Misspelt wildcard",
        "Unknown wildcard '{0}' in {1}; did you mean '{2}'?")
    {
        Why = "Domo replaces `%userId%` and `%groupIds%`, in exactly this spelling, by the IDs of the current user and their groups. Any "
            + "other string is compared as it is.",
        Bad = CollectionExamples.OfQuery("""{ "content.region": ⟦"%userID%"⟧ }"""),
        Good = CollectionExamples.OfQuery("""{ "content.region": "%userId%" }"""),
    };

    public override IReadOnlyList<RuleMessage> Messages { get; } =
        [Wildcard.Message, QueryRules.DateForm.Message, QueryRules.UnclearDate, QueryRules.DateObject.Message];

    public override IReadOnlyList<Rule> Rules => RulesOf(Messages);

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
            || value.Field is not { } field || !field.StartsWith(CollectionEntry.Prefix, StringComparison.Ordinal))
        {
            return;
        }

        string column = field.Substring(CollectionEntry.Prefix.Length);
        var type = filter.Collection.TypeOf(column);
        if (value.Value is JsonObject dateObject)
        {
            context.Report(QueryRules.DateObject, dateObject.Span, ToText(dateObject, type), field, " in " + filter.Label);
        }
        else if (type is ColumnType.Date or ColumnType.DateTime && TextOf(value.Value) is { } text)
        {
            CheckDate(context, filter, value, column, type, text);
        }
    }

    private static void CheckDate(LintContext context, FilterEntry filter, QueryValue value, string column, ColumnType type, string text)
    {
        if (QueryDates.Judge(text, type, value.Operator) is { } fault)
        {
            context.Report(
                QueryRules.DateMessage(fault),
                value.Value.Span,
                fault.Corrected is null ? null : JsonEdits.ChangeTo(value.Value, fault.Corrected, fault.IsCertain),
                text,
                " in " + filter.Label,
                fault.Reason,
                column,
                type == ColumnType.Date ? Dates.DateForm : Dates.DateTimeForm,
                fault.Corrected ?? "");
        }
    }

    /// <summary>
    /// Returns a string that may be a date. Excludes empty strings, which match documents without a value, and wildcards and placeholders.
    /// </summary>
    private static string? TextOf(JsonValue value) => value switch
    {
        JsonString { Value: var text } when text.Length == 0 || text.IndexOf('%') >= 0 || Placeholders.IsPlaceholder(text) => null,
        JsonString { Value: var text } => text,
        JsonNumber number => number.Text,
        _ => null,
    };

    /// <summary>Replaces a <c>$date</c> with the string that documents contain, if the column's type determines its format.</summary>
    private static Fix? ToText(JsonObject dateObject, ColumnType type)
    {
        if (dateObject.Members.Count != 1
            || TextOf(dateObject.Members[0].Value) is not { } text
            || type is not (ColumnType.Date or ColumnType.DateTime))
        {
            return null;
        }

        var fault = type == ColumnType.Date ? Dates.JudgeDate(text) : Dates.JudgeDateTime(text);
        return fault is null ? JsonEdits.ChangeTo(dateObject, text)
            : fault.Corrected is null ? null
            : JsonEdits.ChangeTo(dateObject, fault.Corrected, isSafe: false);
    }
}
