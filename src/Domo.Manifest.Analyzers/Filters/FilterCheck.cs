using Domo.Manifest.Analyzers.DateFormats;
using Domo.Manifest.Analyzers.Documents;
using Domo.Manifest.Analyzers.StringLiterals;
using Domo.Manifest.Declarations;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.CSharp;
using Domo.Manifest.Rules.Collections;
using Domo.Manifest.Rules.Filters;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Faults;
using Domo.Manifest.Syntax.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers.Filters;

/// <summary>Checks a document filter or update that is a JSON literal, as far as it is known at compile time.</summary>
internal sealed class FilterCheck
{
    private readonly MappedText _text;
    private readonly FilterText _filter;
    private readonly DocumentColumns _columns;
    private readonly DateFlow _dates;
    private readonly Action<Diagnostic> _report;

    private FilterCheck(MappedText text, FilterText filter, DocumentColumns columns, DateFlow dates, Action<Diagnostic> report) =>
        (_text, _filter, _columns, _dates, _report) = (text, filter, columns, dates, report);

    /// <summary>Checks a filter.</summary>
    /// <param name="text">The literal.</param>
    /// <param name="filter">The expression that creates it, and its use.</param>
    /// <param name="columns">The collection's columns; empty if the collection is unknown.</param>
    /// <param name="dates">Checks dates that are known only at run time.</param>
    /// <param name="report">Reports a finding.</param>
    public static void Run(
        MappedText text, FilterText filter, DocumentColumns columns, DateFlow dates, Action<Diagnostic> report) =>
        new FilterCheck(text, filter, columns, dates, report).Run();

    private void Run()
    {
        // A digit is valid JSON in the place of any value that is known only at run time, inside and outside strings.
        var json = JsonParser.Parse(_text.Value.Replace(MappedText.Hole, '0'));
        if (!json.IsValid)
        {
            ReportNotJson(json);
            return;
        }

        if (json.Root is not JsonObject query)
        {
            if (_text.IsKnown)
            {
                Report(FilterJsonRules.NotObject, json.Root.Span, null, KindRules.Describe(json.Root));
            }

            return;
        }

        if (!_filter.IsUpdate)
        {
            CheckQuery(query);
            return;
        }

        if (query.TryGetMember("query", out var condition))
        {
            CheckQuery(condition.Value as JsonObject);
        }

        if (query.TryGetMember("operation", out var operation) && operation.Value is JsonObject update)
        {
            CheckUpdate(update);
        }
    }

    private void CheckUpdate(JsonObject update)
    {
        foreach (var member in update.Members)
        {
            if (!IsKnown(member.NameSpan))
            {
                continue;
            }

            if (UpdateOperators.IsUnsupported(member.Name))
            {
                Report(UpdateJsonRules.UnsupportedOperator.Message, InQuotes(member.NameSpan), null, member.Name);
            }
            else if (!UpdateOperators.IsKnown(member.Name))
            {
                string? meant = UpdateOperators.Nearest(member.Name);
                Report(
                    UpdateJsonRules.UnknownOperator.Message,
                        InQuotes(member.NameSpan),
                        meant,
                        member.Name,
                        CSharp.Report.DidYouMean(meant));
            }
            else if (member.Value is JsonObject changes)
            {
                foreach (var change in changes.Members)
                {
                    CheckField(new QueryMember(changes, change));
                }
            }
        }
    }

    private void CheckQuery(JsonObject? query)
    {
        var walker = QueryWalker.Walk(query);
        walker.Operators.ForEach(found => ReportFault(QueryCheck.CheckOperator(found, hasWildcards: false)));
        walker.BareOperators.ForEach(found => ReportFault(QueryCheck.CheckBareOperator(found)));
        walker.Fields.ForEach(CheckField);
        walker.Values.ForEach(CheckValue);
    }

    private void ReportNotJson(JsonTree json)
    {
        foreach (var fault in json.Faults)
        {
            if (fault.Kind != JsonFaultKind.DuplicateName && _text.IsKnown)
            {
                // If something is missing, the character before it is marked.
                var span = fault.Span.Length > 0 ? fault.Span : new SourceSpan(Math.Max(0, fault.Span.Start - 1), 1);
                Report(FilterJsonRules.NotJson.Message, span, null, JsonFaultMessages.Describe(fault).Replace("The file", "The string"));
                return;
            }
        }
    }

    private void CheckField(QueryMember found) => ReportFault(QueryCheck.CheckField(found, _columns.Names), " of " + _columns.Label);

    private void ReportFault(QueryFault? fault, string place = "")
    {
        // Any name may be a column outside the schema. That is reported only in the manifest.
        if (fault is null || fault.Message.Rule == QueryRules.OtherColumn || !IsKnown(fault.Found.Member.NameSpan))
        {
            return;
        }

        var member = fault.Found.Member;
        if (fault.Message.Rule != QueryRules.NeedsArray)
        {
            Report(fault.Message, InQuotes(member.NameSpan), fault.Meant, member.Name, place, fault.Meant ?? "");
        }
        else if (IsKnown(member.Value.Span))
        {
            Report(fault.Message, member.Value.Span, "[" + SourceOf(member.Value.Span) + "]", member.Name, place);
        }
    }

    private void CheckValue(QueryValue value)
    {
        if (value.Field is not { } field)
        {
            return;
        }

        if (!field.StartsWith(CollectionEntry.Prefix, StringComparison.Ordinal))
        {
            CheckMoment(value);
            return;
        }

        var column = _columns.Find(field.Substring(CollectionEntry.Prefix.Length));
        if (DateTarget.Of(_columns, column) is not { } target)
        {
            return;
        }

        if (value.Value is JsonObject date)
        {
            if (IsKnown(date.Span))
            {
                Report(QueryRules.DateObject.Message, date.Span, ToText(date, target.Type), field, "");
            }
        }
        else if (value.Value is JsonString { Value.Length: > 0 } text
            && value.Operator is null or "$eq" or "$ne" or "$in" or "$nin" or "$gte" or "$gt" or "$lt" or "$lte")
        {
            target = target with { QueryOperator = value.Operator };
            if (IsHole(text))
            {
                _dates.CheckHole(_filter.Text, PlaceOf(InQuotes(text.Span)), target);
            }
            else if (IsKnown(text.Span) && target.Judge(text.Value) is { } fault)
            {
                Report(
                    QueryRules.DateMessage(fault), InQuotes(text.Span), fault.Corrected,
                    text.Value, "", fault.Reason, column!.Name, target.Form, fault.Corrected ?? "");
            }
        }
    }

    /// <summary>Checks a value that is compared with a Domo timestamp such as <c>createdOn</c>.</summary>
    private void CheckMoment(QueryValue value)
    {
        if (value.Value is not JsonObject { Members: [{ Name: "$date", Value: JsonString text }] })
        {
            return;
        }

        var target = new DateTarget(ColumnType.DateTime, "'$date'") { IsLoose = true };
        if (IsHole(text))
        {
            _dates.CheckHole(_filter.Text, PlaceOf(InQuotes(text.Span)), target);
        }
        else if (IsKnown(text.Span) && target.Judge(text.Value) is { } fault)
        {
            Report(
                DateRules.BadMoment.Message, InQuotes(text.Span), fault.Corrected, text.Value, fault.Reason, target.Form,
                fault.Corrected is null ? "" : $"; write '{fault.Corrected}'");
        }
    }

    /// <summary>Returns the source of the string that must replace an object with <c>$date</c>, including the quotes.</summary>
    private string? ToText(JsonObject date, ColumnType type)
    {
        if (date.Members.Count != 1 || date.Members[0].Value is not JsonString text)
        {
            return null;
        }

        string source = SourceOf(text.Span);
        var fault = QueryDates.Judge(text.Value, type, queryOperator: null);
        return fault is null ? source
            : fault.Corrected is null || source.IndexOf(text.Value, StringComparison.Ordinal) < 0 ? null
            : source.Replace(text.Value, fault.Corrected);
    }

    /// <summary>Returns whether a string is known only at run time as a whole.</summary>
    private bool IsHole(JsonString text) => InQuotes(text.Span) is { Length: 1 } span && _text.Value[span.Start] == MappedText.Hole;

    private bool IsKnown(SourceSpan span) => _text.Value.IndexOf(MappedText.Hole, span.Start, span.Length) < 0;

    /// <summary>Returns the span of a name or string without its quotes.</summary>
    private static SourceSpan InQuotes(SourceSpan span) => span.Length > 2 ? new(span.Start + 1, span.Length - 2) : span;

    private string SourceOf(SourceSpan span) => _filter.Text.SyntaxTree.GetText().ToString(_text.SpanOf(span.Start, span.End));

    private void Report(RuleMessage message, SourceSpan span, string? replacement, params string[] arguments)
    {
        var place = PlaceOf(span);
        _report(CSharp.Report.Create(message, _filter.Text.SyntaxTree, place.IsEmpty ? _text.Span : place, replacement, arguments));
    }

    private TextSpan PlaceOf(SourceSpan span) => _text.SpanOf(span.Start, span.End);
}
