namespace Domo.Manifest.Json;

/// <content>Arrays, and members that stand in them by mistake.</content>
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

    /// <summary>A colon behind something that was read as a value: it was a name.</summary>
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

    /// <summary>In <c>{"a": [1, 2, "b": 3}</c> the array lacks its end.</summary>
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

    /// <summary>In <c>[{"a": 1}, "a": 2}]</c> it is the second object that lacks its start, not the array its end.</summary>
    private bool IsNameOfItemBefore(JsonValue name) =>
        name is JsonString text && _items[_items.Count - 2] is JsonObject before && before.TryGetMember(text.Value, out _);

    /// <summary>In <c>{"a": [, "b": 1}</c> the empty array lacks its end.</summary>
    private bool IsEmptyArrayUnclosed() =>
        ChildCount == 0 && IsInObject && !_scanner.HasFiller && _scanner.IsMember(_scanner.Position + 1);
}
