using Domo.Manifest.Analyzers.Literals;
using Domo.Manifest.Json;
using Domo.Manifest.Model;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Collections;
using Domo.Manifest.Rules.CSharp;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers.Filters;

/// <summary>Checks a condition on documents that is JSON in a literal, as far as its text is known.</summary>
internal sealed class FilterCheck
{
    private const string Prefix = "content.";

    private readonly MappedText _text;
    private readonly SyntaxTree _tree;
    private readonly string _collection;
    private readonly Dictionary<string, ColumnType> _types = new(StringComparer.Ordinal);
    private readonly KnownNames _columns = new();
    private readonly Action<Diagnostic> _report;

    private FilterCheck(MappedText text, SyntaxTree tree, IReadOnlyList<CollectionMapping> collections, Action<Diagnostic> report)
    {
        (_text, _tree, _report) = (text, tree, report);
        _collection = collections.Count > 0 ? collections[0].Name : "";
        foreach (var collection in collections)
        {
            foreach (var column in collection.Columns)
            {
                _columns.Add(column.Name);
                _types[column.Name] = column.Type;
            }
        }
    }

    /// <summary>Checks a condition.</summary>
    /// <param name="text">The text of the literal.</param>
    /// <param name="tree">The tree it stands in.</param>
    /// <param name="collections">What the manifests say of the collection; nothing when it is not known which one it is.</param>
    /// <param name="report">Where findings go.</param>
    public static void Run(MappedText text, SyntaxTree tree, IReadOnlyList<CollectionMapping> collections, Action<Diagnostic> report) =>
        new FilterCheck(text, tree, collections, report).Run();

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
        if (_columns.Count == 0 || !IsKnown(found.Member.NameSpan))
        {
            return;
        }

        string top = FirstOf(name);
        if (top == "content" && name.Length > Prefix.Length)
        {
            string path = name.Substring(Prefix.Length);
            string key = FirstOf(path);
            if (!_columns.Contains(key) && !_columns.Contains(path) && _columns.Nearest(key) is { } nearest)
            {
                string meant = Prefix + nearest + path.Substring(key.Length);
                Report(FilterJsonRules.UnknownColumn, InQuotes(found.Member.NameSpan), meant, name, _collection, meant);
            }
        }
        else if (_columns.Contains(top) && Array.IndexOf(SystemFields.Names, top) < 0)
        {
            Report(FilterJsonRules.NoPrefix, InQuotes(found.Member.NameSpan), Prefix + name, name, _collection, Prefix + name);
        }
    }

    private void CheckValue(QueryValue value)
    {
        if (value.Field is not { } field || !field.StartsWith(Prefix, StringComparison.Ordinal) || !IsKnown(value.Value.Span)
            || !_types.TryGetValue(field.Substring(Prefix.Length), out var type) || type is not (ColumnType.Date or ColumnType.DateTime))
        {
            return;
        }

        string column = field.Substring(Prefix.Length);
        if (value.Value is JsonObject date)
        {
            Report(FilterJsonRules.DateObject, date.Span, ToText(date, type), field);
        }
        else if (value is { Value: JsonString { Value.Length: > 0 } text, Operator: null or "$eq" or "$ne" or "$in" or "$nin" or "$gte" or "$gt" or "$lt" or "$lte" }
            && DateTexts.Judge(text.Value, type, value.Operator) is { } fault)
        {
            Report(
                FilterJsonRules.DateForm, InQuotes(text.Span), fault.Corrected, text.Value, fault.Reason, column, DateTexts.FormOf(type),
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

    private bool IsKnown(SourceSpan span) => _text.Value.IndexOf(MappedText.Hole, span.Start, span.Length) < 0;

    /// <summary>The place of a name or text, without its quotes.</summary>
    private static SourceSpan InQuotes(SourceSpan span) => span.Length > 2 ? new(span.Start + 1, span.Length - 2) : span;

    private string SourceOf(SourceSpan span) => _tree.GetText().ToString(_text.SpanOf(span.Start, span.End));

    private void Report(Rule rule, SourceSpan span, string? replacement, params string[] arguments)
    {
        var place = _text.SpanOf(span.Start, span.End);
        _report(CSharp.Report.Create(rule, _tree, place.IsEmpty ? _text.Span : place, replacement, arguments));
    }
}
