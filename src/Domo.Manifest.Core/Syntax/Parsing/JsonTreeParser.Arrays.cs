using Domo.Manifest.Syntax.Faults;

namespace Domo.Manifest.Syntax.Parsing;

/// <content>Arrays, and properties that were put into them by mistake.</content>
internal sealed partial class JsonTreeParser
{
    private void ReadItem(char c)
    {
        switch (c)
        {
            case ']' or '}' or ',' or ';' when _scanner.IsFillerValue:
                Complete(new JsonMissing(_scanner.Filler));
                break;
            case ']' or '}':
                ReportTrailingComma();
                CloseWith(c);
                break;
            case ',' when IsEmptyArrayUnclosed():
                _scanner.ReportUnlessQuiet(JsonFaultKind.UnclosedArray, new SourceSpan(Top.Start, 1), "]");
                CloseTop(_scanner.TokenEnd);
                break;
            case ',' or ';':
                ReadCommaWithoutChild();
                break;
            case ':':
                _scanner.SkipUnexpectedCharacter();
                break;
            default:
                ReadValue(colonEndsWord: true);
                break;
        }
    }

    /// <summary>Handles a colon after something that was read as a value: it was a name.</summary>
    private void ReadStrayColon()
    {
        if (LastChild() is not { } last || IsContainer(last) || last.Span.End != _scanner.TokenEnd)
        {
            _scanner.SkipUnexpectedCharacter();
        }
        else if (Top.IsObject)
        {
            MakeLastValueTheNextName(last);
        }
        else if (ChildCount > 1 && IsInObject && !IsNameOfItemBefore(last))
        {
            CloseArrayBefore(last);
        }
        else
        {
            _items.RemoveAt(_items.Count - 1);
            BeginImplied(last, JsonFaultKind.MemberInArray);
        }
    }

    /// <summary>Handles <c>{"a": [1, 2, "b": 3}</c>: the array is unclosed.</summary>
    private void CloseArrayBefore(JsonValue name)
    {
        string text = _scanner.NameOf(name);
        _items.RemoveAt(_items.Count - 1);
        if (!Top.IsImplied)
        {
            _scanner.ReportUnlessQuiet(JsonFaultKind.UnclosedArray, new SourceSpan(Top.Start, 1), "]");
        }

        CloseTop(_items[_items.Count - 1].Span.End);
        BeginMember(text, name.Span);
        TakeColon();
    }

    /// <summary>In <c>[{"a": 1}, "a": 2}]</c> the second object has no start; the array is not unclosed.</summary>
    private bool IsNameOfItemBefore(JsonValue name) =>
        name is JsonString text && _items[_items.Count - 2] is JsonObject before && before.TryGetMember(text.Value, out _);

    /// <summary>In <c>{"a": [, "b": 1}</c> the empty array is unclosed.</summary>
    private bool IsEmptyArrayUnclosed() =>
        ChildCount == 0 && IsInObject && !_scanner.HasFiller && _scanner.IsMember(_scanner.Position + 1);
}
