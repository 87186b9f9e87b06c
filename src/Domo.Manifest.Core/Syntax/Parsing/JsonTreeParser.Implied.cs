using Domo.Manifest.Syntax.Faults;

namespace Domo.Manifest.Syntax.Parsing;

/// <content>Brackets that were omitted where an object or array starts, or where one ends before the next.</content>
internal sealed partial class JsonTreeParser
{
    /// <summary>Continues as if an opening brace preceded this name.</summary>
    private void BeginImplied(JsonValue name, JsonFaultKind fault)
    {
        string text = _scanner.NameOf(name);
        _scanner.Faults.Add(fault, name.Span, text);
        Push(isObject: true, name.Span.Start);
        Top.IsImplied = true;
        BeginMember(text, name.Span);
        TakeColon();
    }

    /// <summary>Handles <c>{"a": {"b": 1}, {"b": 2}]}</c>: the array has no start.</summary>
    private void MakeLastValueTheFirstItem(JsonObject first)
    {
        var member = _members[_members.Count - 1];
        int comma = Top.Comma;
        _members.RemoveAt(_members.Count - 1);
        BeginMember(member.Name, member.NameSpan);
        OpenImpliedArray(first.Span.Start);
        _items.Add(first);
        Top.Comma = comma;
    }

    private void OpenImpliedArray(int start)
    {
        _scanner.ReportUnlessQuiet(JsonFaultKind.MissingBracket, new SourceSpan(start, 0), "[");
        Push(isObject: false, start);
        Top.IsImplied = true;
        ExpectChild();
    }

    /// <summary>Handles <c>[{"a": 1, {"b": 2}]</c>: the first object is unclosed.</summary>
    private void EndBeforeItem()
    {
        var frame = Top;
        if (!frame.IsImplied)
        {
            _scanner.ReportUnlessQuiet(JsonFaultKind.UnclosedObject, new SourceSpan(frame.Start, 1), "}");
        }

        CloseTop(ChildCount > 0 ? LastChild()!.Span.End : frame.Start + 1);
        Top.Comma = frame.Comma;
        ExpectChild();
    }

    /// <summary>Handles <c>{ {"a": 1}, {"a": 2} ]</c>: the first bracket is of the wrong kind, and possibly the last.</summary>
    private void MakeTopAnArray()
    {
        ref var frame = ref Top;
        _scanner.ReportUnlessQuiet(JsonFaultKind.MismatchedBracket, new SourceSpan(frame.Start, 1), "[");
        frame.IsObject = false;
        frame.IsOfEitherShape = true;
        frame.FirstChild = _items.Count;
        _openObjects--;
        ExpectChild();
    }
}
