using Domo.Manifest.Syntax.Faults;
using Domo.Manifest.Syntax.Scanning;

namespace Domo.Manifest.Syntax.Parsing;

/// <summary>
/// A state machine with an explicit stack: each step reads one value, name, separator or bracket, or reports
/// and skips whatever is in its place.
/// </summary>
internal sealed partial class JsonTreeParser
{
    private readonly string _text;
    private readonly JsonScanner _scanner;
    private JsonExpectation _expected = JsonExpectation.Root;
    private JsonValue? _root;

    public JsonTreeParser(string text)
    {
        _text = text;
        _scanner = new JsonScanner(text);
    }

    public JsonTree Run()
    {
        _scanner.SkipByteOrderMark();
        while (_expected != JsonExpectation.Nothing)
        {
            Step();
        }

        return new JsonTree(_text, _root ?? MissingAt(_scanner.Position), _scanner.Faults.ToOrdered());
    }

    private void Step()
    {
        _scanner.SkipTrivia();
        switch (_expected)
        {
            case JsonExpectation.Root:
                ReadRoot();
                break;
            case JsonExpectation.End:
                ReadEnd();
                break;
            case var _ when _scanner.AtEnd:
                CloseAtEnd();
                break;
            case JsonExpectation.Item:
                ReadItem(_scanner.Current);
                break;
            case JsonExpectation.Name:
                ReadName(_scanner.Current);
                break;
            case JsonExpectation.MemberValue:
                ReadMemberValue(_scanner.Current);
                break;
            default:
                ReadSeparator(_scanner.Current);
                break;
        }
    }

    private void ReadRoot()
    {
        if (_scanner.AtEnd)
        {
            _root = new JsonMissing(_scanner.HasFiller ? _scanner.Filler : new SourceSpan(_scanner.Position, 0));
            _scanner.ReportUnlessQuiet(JsonFaultKind.EmptyFile, new SourceSpan(_scanner.Position, 0));
            _expected = JsonExpectation.Nothing;
        }
        else if (_scanner.Current is ']' or '}' or ',' or ':' or ';')
        {
            _scanner.SkipUnexpectedCharacter();
        }
        else
        {
            ReadValue(colonEndsWord: true);
        }
    }

    private void ReadEnd()
    {
        _expected = JsonExpectation.Nothing;
        if (_scanner.AtEnd)
        {
            return;
        }

        if (_scanner.Current == ':' && _root is { } name && !IsContainer(name))
        {
            BeginImplied(name, JsonFaultKind.MissingBraces);
            return;
        }

        // Prose, for example: its first line was reported, and the rest is not JSON either.
        if (_root is JsonMissing)
        {
            return;
        }

        int end = _text.Length;
        while (JsonCharacters.IsBlank(_text[end - 1]))
        {
            end--;
        }

        int start = _scanner.Position;
        _scanner.ReportUnlessQuiet(
            JsonFaultKind.TextAfterEnd, SourceSpan.FromBounds(start, end), JsonCharacters.Excerpt(_text, start, end));
    }

    private void ReadValue(bool colonEndsWord)
    {
        if (_scanner.Current is '{' or '[')
        {
            Open(_scanner.Current == '{');
        }
        else
        {
            Complete(_scanner.ReadScalar(colonEndsWord));
        }
    }

    private void ReadSeparator(char c)
    {
        switch (c)
        {
            case ',':
                TakeComma();
                break;
            case '}' or ']':
                CloseWith(c);
                break;
            case ':':
                ReadStrayColon();
                break;
            case ';':
                _scanner.ReportUnlessQuiet(JsonFaultKind.MissingComma, new SourceSpan(_scanner.Position, 1), ";");
                TakeComma();
                break;
            case '"' or '{' or '[':
                ReportMissingComma();
                break;
            default:
                // After a fault, words are its remains; elsewhere they can be a name or value.
                if (_scanner.IsQuiet || !StartsSomething(c))
                {
                    _scanner.SkipUnexpected();
                }
                else
                {
                    ReportMissingComma();
                }

                break;
        }
    }

    private void ReportMissingComma()
    {
        _scanner.ReportUnlessQuiet(JsonFaultKind.MissingComma, new SourceSpan(_scanner.TokenEnd, 0));
        Top.Comma = -1;
        ExpectChild();
    }

    private void TakeComma()
    {
        Top.Comma = _scanner.Position;
        _scanner.Take();
        _scanner.IsQuiet = false;
        ExpectChild();
    }

    /// <summary>Handles a comma or closing bracket in place of a child, unless an ellipsis or placeholder precedes it.</summary>
    private void ReadCommaWithoutChild()
    {
        ref var frame = ref Top;
        var span = new SourceSpan(_scanner.Position, 1);
        if (_scanner.HasFiller)
        {
            frame.Comma = span.Start;
        }
        else if (!_scanner.IsQuiet)
        {
            bool isFirst = frame.Comma < 0 && ChildCount == 0;
            _scanner.Faults.AddOrExtend(isFirst ? JsonFaultKind.LeadingComma : JsonFaultKind.DoubledComma, span, ",");
        }

        _scanner.Take();
        _scanner.IsQuiet = false;
    }

    private void ReportTrailingComma()
    {
        ref var frame = ref Top;
        if (frame.Comma >= 0 && !_scanner.HasFiller)
        {
            _scanner.ReportUnlessQuiet(JsonFaultKind.TrailingComma, new SourceSpan(frame.Comma, 1), ",");
        }

        frame.Comma = -1;
    }

    private static bool StartsSomething(char c) =>
        JsonCharacters.IsIdentifier(c) || c is '-' or '+' or '.' || char.IsSurrogate(c) || JsonCharacters.ClosingQuotes(c) is not null;

    private static bool IsContainer(JsonValue value) => value.Kind is JsonKind.Object or JsonKind.Array;

    private static JsonMissing MissingAt(int offset) => new(new SourceSpan(offset, 0));
}
