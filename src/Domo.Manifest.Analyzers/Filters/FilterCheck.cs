using Domo.Manifest.Analyzers.DateValues;
using Domo.Manifest.Analyzers.Documents;
using Domo.Manifest.Analyzers.Literals;
using Domo.Manifest.Json;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Collections;
using Domo.Manifest.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers.Filters;

/// <summary>Checks a condition on documents, or an update of them, that is JSON in a literal, as far as its text is known.</summary>
internal sealed class FilterCheck
{
    private const string Prefix = "content.";

    private readonly MappedText _text;
    private readonly FilterText _filter;
    private readonly DocumentColumns _columns;
    private readonly DateFlow _dates;
    private readonly Action<Diagnostic> _report;

    private FilterCheck(MappedText text, FilterText filter, DocumentColumns columns, DateFlow dates, Action<Diagnostic> report) =>
        (_text, _filter, _columns, _dates, _report) = (text, filter, columns, dates, report);

    /// <summary>Checks a condition.</summary>
    /// <param name="text">The text of the literal.</param>
    /// <param name="filter">The expression that makes it, and what it is for.</param>
    /// <param name="columns">The collection's columns; none when it is not known which one it is.</param>
    /// <param name="dates">Checks dates that are known at run time only.</param>
    /// <param name="report">Where findings go.</param>
    public static void Run(
        MappedText text, FilterText filter, DocumentColumns columns, DateFlow dates, Action<Diagnostic> report) =>
        new FilterCheck(text, filter, columns, dates, report).Run();

    private void Run()
    {
        // Whatever a hole is filled in with, a digit can stand for it, in a text and outside of one.
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
                Report(FilterJsonRules.NotObject, json.Root.Span, null, Describe(json.Root));
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
                Report(UpdateJsonRules.UnsupportedOperator, InQuotes(member.NameSpan), null, member.Name);
            }
            else if (!UpdateOperators.IsKnown(member.Name))
            {
                string? meant = UpdateOperators.Nearest(member.Name);
                Report(UpdateJsonRules.UnknownOperator, InQuotes(member.NameSpan), meant, member.Name, CSharp.Report.DidYouMean(meant));
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
        walker.Operators.ForEach(CheckOperator);
        walker.BareOperators.ForEach(member => Report(
            FilterJsonRules.NoDollar, InQuotes(member.Member.NameSpan), "$" + member.Member.Name, member.Member.Name));
        walker.Fields.ForEach(CheckField);
        walker.Values.ForEach(CheckValue);
    }

    private void ReportNotJson(JsonTree json)
    {
        foreach (var fault in json.Faults)
        {
            if (fault.Kind != JsonFaultKind.DuplicateName && _text.IsKnown)
            {
                // A place where something is missing is shown at what is before it.
                var span = fault.Span.Length > 0 ? fault.Span : new SourceSpan(Math.Max(0, fault.Span.Start - 1), 1);
                Report(FilterJsonRules.NotJson, span, null, JsonFaultMessages.Describe(fault).Replace("The file", "The text"));
                return;
            }
        }
    }

    private static string Describe(JsonValue value) => value switch
    {
        JsonArray => "a list",
        JsonString => "a text",
        JsonNumber => "a number",
        _ => "none",
    };

    private void CheckOperator(QueryMember found)
    {
        string name = found.Member.Name;
        if (QueryOperators.IsUnsupported(name))
        {
            Report(FilterJsonRules.UnsupportedOperator, InQuotes(found.Member.NameSpan), null, name);
        }
        else if (!QueryOperators.IsKnown(name))
        {
            string? meant = QueryOperators.Nearest(name);
            Report(FilterJsonRules.UnknownOperator, InQuotes(found.Member.NameSpan), meant, name, CSharp.Report.DidYouMean(meant));
        }
        else if (QueryOperators.TakesList(name) && found.Member.Value is not (JsonArray or JsonMissing) && IsKnown(found.Member.Value.Span))
        {
            string source = SourceOf(found.Member.Value.Span);
            Report(FilterJsonRules.NeedsList, found.Member.Value.Span, "[" + source + "]", name);
        }
    }

    private void CheckField(QueryMember found)
    {
        string name = found.Member.Name;
        if (_columns.All.Count == 0 || !IsKnown(found.Member.NameSpan))
        {
            return;
        }

        string top = FirstOf(name);
        if (top == "content" && name.Length > Prefix.Length)
        {
            string path = name.Substring(Prefix.Length);
            string key = FirstOf(path);
            if (_columns.Find(key) is null && _columns.Find(path) is null && _columns.Nearest(key) is { } nearest)
            {
                string meant = Prefix + nearest + path.Substring(key.Length);
                Report(FilterJsonRules.UnknownColumn, InQuotes(found.Member.NameSpan), meant, name, _columns.Collection, meant);
            }
        }
        else if (_columns.Find(top) is not null && Array.IndexOf(SystemFields.Names, top) < 0)
        {
            Report(FilterJsonRules.NoPrefix, InQuotes(found.Member.NameSpan), Prefix + name, name, _columns.Collection, Prefix + name);
        }
    }

    private void CheckValue(QueryValue value)
    {
        if (value.Field is not { } field)
        {
            return;
        }

        if (!field.StartsWith(Prefix, StringComparison.Ordinal))
        {
            CheckMoment(value);
            return;
        }

        var column = _columns.Find(field.Substring(Prefix.Length));
        if (DateTarget.Of(_columns, column) is not { } target)
        {
            return;
        }

        if (value.Value is JsonObject date)
        {
            if (IsKnown(date.Span))
            {
                Report(FilterJsonRules.DateObject, date.Span, ToText(date, target.Type), field);
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
                    FilterJsonRules.DateForm, InQuotes(text.Span), fault.Corrected, text.Value, fault.Reason, column!.Name, target.Form,
                    fault.Corrected is null ? "" : $"; write '{fault.Corrected}'");
            }
        }
    }

    /// <summary>Checks what one of Domo's own moments is compared with, such as createdOn.</summary>
    private void CheckMoment(QueryValue value)
    {
        if (value.Value is not JsonObject { Members: [{ Name: "$date", Value: JsonString text }] })
        {
            return;
        }

        var target = new DateTarget(ColumnType.DateTime, "a $date") { IsLoose = true };
        if (IsHole(text))
        {
            _dates.CheckHole(_filter.Text, PlaceOf(InQuotes(text.Span)), target);
        }
        else if (IsKnown(text.Span) && target.Judge(text.Value) is { } fault)
        {
            Report(
                DateRules.BadMoment, InQuotes(text.Span), fault.Corrected, text.Value, fault.Reason, target.Form,
                fault.Corrected is null ? "" : $"; write '{fault.Corrected}'");
        }
    }

    /// <summary>The source of the text that should stand there instead of an object with a $date, quotes and all.</summary>
    private string? ToText(JsonObject date, ColumnType type)
    {
        if (date.Members.Count != 1 || date.Members[0].Value is not JsonString text)
        {
            return null;
        }

        string source = SourceOf(text.Span);
        var fault = DateTexts.Judge(text.Value, type, queryOperator: null);
        return fault is null ? source
            : fault.Corrected is null || source.IndexOf(text.Value, StringComparison.Ordinal) < 0 ? null
            : source.Replace(text.Value, fault.Corrected);
    }

    private static string FirstOf(string path) => path.IndexOf('.') is int dot and >= 0 ? path.Substring(0, dot) : path;

    /// <summary>Whether all of a text is known at run time only.</summary>
    private bool IsHole(JsonString text) => InQuotes(text.Span) is { Length: 1 } span && _text.Value[span.Start] == MappedText.Hole;

    private bool IsKnown(SourceSpan span) => _text.Value.IndexOf(MappedText.Hole, span.Start, span.Length) < 0;

    /// <summary>The place of a name or text, without its quotes.</summary>
    private static SourceSpan InQuotes(SourceSpan span) => span.Length > 2 ? new(span.Start + 1, span.Length - 2) : span;

    private string SourceOf(SourceSpan span) => _filter.Text.SyntaxTree.GetText().ToString(_text.SpanOf(span.Start, span.End));

    private void Report(Rule rule, SourceSpan span, string? replacement, params string[] arguments)
    {
        var place = PlaceOf(span);
        _report(CSharp.Report.Create(rule, _filter.Text.SyntaxTree, place.IsEmpty ? _text.Span : place, replacement, arguments));
    }

    private TextSpan PlaceOf(SourceSpan span) => _text.SpanOf(span.Start, span.End);
}
