using Domo.Manifest.Syntax.Faults;

namespace Domo.Manifest.Syntax.Parsing;

/// <content>Objects: names, colons and values.</content>
internal sealed partial class JsonTreeParser
{
    private void ReadName(char c)
    {
        switch (c)
        {
            case '"':
                var name = _scanner.ReadString(isName: true);
                BeginMember(name.Value, name.Span);
                ReadColon();
                break;
            case '}' or ']':
                ReportTrailingComma();
                CloseWith(c);
                break;
            case ',' or ';':
                ReadCommaWithoutChild();
                break;
            case ':':
                ReportMissingName();
                TakeColon();
                break;
            case '{' or '[':
                ReadValueWithoutName(c == '{');
                break;
            default:
                ReadForeignName(c);
                break;
        }
    }

    private void ReadForeignName(char c)
    {
        if (JsonCharacters.ClosingQuotes(c) is { } quotes)
        {
            var name = _scanner.ReadForeignString(quotes);
            BeginMember(name.Value, name.Span);
        }
        else if (_scanner.ReadUnquotedName(out var span) is { } text)
        {
            BeginMember(text, span);
            _scanner.SkipTrivia();
            _scanner.IsQuiet |= _scanner.AtEnd || _scanner.Current is not (':' or '=');
        }
        else
        {
            return;
        }

        ReadColon();
    }

    /// <summary>After a name: reads the colon, or decides what its absence means.</summary>
    private void ReadColon()
    {
        _scanner.SkipTrivia();
        if (_scanner.AtEnd)
        {
            Complete(MissingAt(_scanner.TokenEnd));
            return;
        }

        char c = _scanner.Current;
        if (c == ':')
        {
            TakeColon();
        }
        else if (c == '=')
        {
            int start = _scanner.Position;
            bool isArrow = start + 1 < _text.Length && _text[start + 1] == '>';
            var span = new SourceSpan(start, isArrow ? 2 : 1);
            _scanner.ReportUnlessQuiet(JsonFaultKind.MissingColon, span, isArrow ? "=>" : "=");
            Top.ColonEnd = span.End;
            _scanner.Take();
            if (isArrow)
            {
                _scanner.Take();
            }
        }
        else if (c is ',' or ';' or '}' or ']')
        {
            ReportBareName();
            Complete(MissingAt(_scanner.TokenEnd));
        }
        else if (_scanner.IsMember(_scanner.Position))
        {
            ReportBareName();
            Complete(MissingAt(_scanner.TokenEnd));
            _scanner.IsQuiet = true;
        }
        else
        {
            _scanner.ReportUnlessQuiet(JsonFaultKind.MissingColon, new SourceSpan(_scanner.TokenEnd, 0));
            Top.ColonEnd = _scanner.TokenEnd;
        }
    }

    private void ReportBareName()
    {
        ref var frame = ref Top;
        if (!frame.HasBareName)
        {
            _scanner.ReportUnlessQuiet(JsonFaultKind.MissingColon, new SourceSpan(_scanner.TokenEnd, 0), frame.Name);
        }

        frame.HasBareName = true;
    }

    private void ReadMemberValue(char c)
    {
        switch (c)
        {
            case ',' or ';' or '}' or ']' when _scanner.HasFiller:
                Complete(new JsonMissing(_scanner.Filler));
                break;
            case ']' when GoesOnIn(_depth):
                OpenImpliedArray(_scanner.Position);
                break;
            case ',' or ';' or '}' or ']':
                int at = Top.ColonEnd;
                _scanner.ReportUnlessQuiet(JsonFaultKind.MissingValue, new SourceSpan(at, 0), Top.Name);
                Complete(MissingAt(at));
                break;
            case ':':
                _scanner.SkipUnexpectedCharacter();
                break;
            default:
                ReadValue(colonEndsWord: false);
                break;
        }
    }

    private void BeginMember(string name, SourceSpan span)
    {
        ref var frame = ref Top;
        frame.Name = name;
        frame.NameSpan = span;
        _expected = JsonExpectation.MemberValue;
    }

    private void TakeColon()
    {
        _scanner.Take();
        Top.ColonEnd = _scanner.Position;
        _expected = JsonExpectation.MemberValue;
    }

    private void ReadValueWithoutName(bool isObject)
    {
        ref var frame = ref Top;
        bool isInArray = _depth > 1 && !_stack[_depth - 2].IsObject;
        if (isObject && frame.Comma >= 0 && LastChild() is JsonObject first && _members[_members.Count - 1].NameSpan.Length > 0)
        {
            MakeLastValueTheFirstItem(first);
        }
        else if (isObject && isInArray && (frame.Comma >= 0 || frame.IsImplied))
        {
            EndBeforeItem();
        }
        else if (isObject && ChildCount == 0 && frame.Comma < 0 && _scanner.Position > frame.Start + 1)
        {
            MakeTopAnArray();
        }
        else
        {
            ReportMissingName();
        }
    }

    private void ReportMissingName()
    {
        var span = new SourceSpan(_scanner.Position, 0);
        _scanner.ReportUnlessQuiet(JsonFaultKind.MissingName, span);
        BeginMember(string.Empty, span);
    }

    /// <summary>Handles <c>{"a": "b": 1}</c>: the first name has no value.</summary>
    private void MakeLastValueTheNextName(JsonValue name)
    {
        var owner = _members[_members.Count - 1];
        string text = _scanner.NameOf(name);
        int at = Top.ColonEnd;
        _scanner.ReportUnlessQuiet(JsonFaultKind.MissingValue, new SourceSpan(at, 0), owner.Name);
        _members[_members.Count - 1] = new JsonMember(owner.Name, owner.NameSpan, MissingAt(at));
        BeginMember(text, name.Span);
        TakeColon();
    }

    private void ReportDuplicates(JsonMember[] members)
    {
        const int fewMembers = 24;
        if (members.Length > fewMembers)
        {
            ReportDuplicatesOfMany(members);
            return;
        }

        for (int i = 1; i < members.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (string.Equals(members[i].Name, members[j].Name, StringComparison.Ordinal))
                {
                    ReportDuplicate(members[i]);
                    break;
                }
            }
        }
    }

    private void ReportDuplicatesOfMany(JsonMember[] members)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            if (!names.Add(member.Name))
            {
                ReportDuplicate(member);
            }
        }
    }

    private void ReportDuplicate(JsonMember member)
    {
        if (member.NameSpan.Length > 0)
        {
            _scanner.Faults.Add(JsonFaultKind.DuplicateName, member.NameSpan, member.Name);
        }
    }
}
