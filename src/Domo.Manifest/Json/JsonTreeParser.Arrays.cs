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
        else if (_items.Count - Top.FirstChild > 1 && _depth > 1 && _stack[_depth - 2].IsObject)
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
        _items.RemoveAt(_items.Count - 1);
        _scanner.ReportUnlessQuiet(JsonFaultKind.UnclosedArray, new SourceSpan(Top.Start, 1), "]");
        CloseTop(_items[_items.Count - 1].Span.End);
        BeginMember(_scanner.NameOf(name), name.Span);
        TakeColon();
    }

    /// <summary>Reads on as if an opening brace stood before this name.</summary>
    private void BeginImplied(JsonValue name, JsonFaultKind fault)
    {
        string text = _scanner.NameOf(name);
        _scanner.Faults.Add(fault, name.Span, text);
        Push(isObject: true, name.Span.Start);
        Top.IsImplied = true;
        BeginMember(text, name.Span);
        TakeColon();
    }
}
