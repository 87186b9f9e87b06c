using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Parsing;

namespace Domo.Manifest.Rules.Filters;

/// <summary>Rules about a filter's query: its structure, operators and fields.</summary>
internal sealed class FilterQueryRules : RuleSet
{
    public override IReadOnlyList<RuleMessage> Messages { get; } =
    [
        QueryRules.UnknownOperator.Message, QueryRules.StrangeOperator, QueryRules.UnsupportedOperator.Message, QueryRules.NoDollar.Message,
        QueryRules.NeedsArray.Message, QueryRules.UnknownColumn.Message, QueryRules.NoPrefix.Message, QueryRules.OtherColumn.Message,
        KindRules.Error.Message,
    ];

    public override IReadOnlyList<Rule> Rules => RulesOf(Messages);

    public override void Check(LintContext context)
    {
        foreach (var filter in context.Filters)
        {
            switch (filter.Json.Find(Spellings.Query)?.Value)
            {
                case null or JsonMissing or { Kind: JsonKind.Null }:
                    break;
                case JsonObject:
                    CheckQuery(context, filter);
                    break;
                case { } other:
                    KindRules.Report(context, KindRules.Error, other, "'query' of " + filter.Label, "an object", Unquote(other));
                    break;
            }
        }
    }

    private static void CheckQuery(LintContext context, FilterEntry filter)
    {
        foreach (var found in filter.Query.Operators)
        {
            Report(context, filter, QueryCheck.CheckOperator(found, hasWildcards: true));
        }

        foreach (var found in filter.Query.BareOperators)
        {
            Report(context, filter, QueryCheck.CheckBareOperator(found));
        }

        foreach (var found in filter.Query.Fields)
        {
            Report(context, filter, QueryCheck.CheckField(found, filter.Collection.ColumnNames));
        }
    }

    private static void Report(LintContext context, FilterEntry filter, QueryFault? fault)
    {
        if (fault is null)
        {
            return;
        }

        var member = fault.Found.Member;
        bool isValue = fault.Message.Rule == QueryRules.NeedsArray;
        var fix = isValue ? JsonEdits.Wrap(member.Value, "[", "]", "Put it into an array")
            : fault.Meant is null ? null
            : fault.Found.Rename(fault.Meant, fault.IsSafe);
        context.Report(
            fault.Message, isValue ? member.Value.Span : member.NameSpan, fix, member.Name, " in " + filter.Label, fault.Meant ?? "");
    }

    /// <summary>Converts a query in a string to an object; an empty string is a query for all documents.</summary>
    private static Fix? Unquote(JsonValue value)
    {
        if (value is not JsonString text)
        {
            return null;
        }

        string inner = text.Value.Trim();
        if (inner.Length == 0)
        {
            inner = "{}";
        }

        var tree = JsonParser.Parse(inner);
        return tree.IsValid && tree.Root is JsonObject ? JsonEdits.ChangeToJson(value, inner) with { Title = "Remove the quotes" } : null;
    }
}
