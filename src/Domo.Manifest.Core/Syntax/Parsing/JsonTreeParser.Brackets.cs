using System.Text;
using Domo.Manifest.Syntax.Faults;

namespace Domo.Manifest.Syntax.Parsing;

/// <content>Closing brackets: matching, mismatched and missing ones.</content>
internal sealed partial class JsonTreeParser
{
    private const int MaxListedBrackets = 8;

    private void CloseWith(char bracket)
    {
        bool closesObject = bracket == '}';
        if (Top.IsObject == closesObject || Top.IsOfEitherShape)
        {
            _scanner.Take();
            _scanner.IsQuiet = false;
            CloseTop(_scanner.Position);
        }
        else if (Top.IsImplied && _depth > 1)
        {
            CloseTop(_scanner.TokenEnd);
        }
        else
        {
            CloseMismatched(closesObject);
        }
    }

    /// <summary>
    /// Three mistakes look alike: the matching bracket was omitted before this one, this one is of the wrong kind, or it is
    /// superfluous. Chooses the interpretation under which the following text makes sense.
    /// </summary>
    private void CloseMismatched(bool closesObject)
    {
        int openOfShape = closesObject ? _openObjects : _depth - _openObjects;
        bool isParent = _depth > 1 && _stack[_depth - 2].IsObject == closesObject;
        if (openOfShape > 0 && (!isParent || GoesOnIn(_depth - 2)))
        {
            CloseUntil(closesObject);
        }
        else if (GoesOnIn(_depth - 1))
        {
            CloseDespiteShape();
        }
        else if (GoesOnIn(_depth))
        {
            _scanner.ReportUnlessQuiet(JsonFaultKind.StrayBracket, new SourceSpan(_scanner.Position, 1), closesObject ? "}" : "]");
            _scanner.Take();
        }
        else if (isParent)
        {
            CloseUntil(closesObject);
        }
        else
        {
            CloseDespiteShape();
        }
    }

    /// <summary>Returns whether the text after the bracket can follow a child of the container at this depth; 0 is the root.</summary>
    private bool GoesOnIn(int depth)
    {
        int next = _scanner.SkipBlanks(_scanner.Position + 1);
        if (depth == 0 || next >= _text.Length)
        {
            return depth == 0 && next >= _text.Length;
        }

        bool isObject = _stack[depth - 1].IsObject;
        return _text[next] switch
        {
            '}' => isObject,
            ']' => !isObject,
            ',' => isObject == _scanner.IsMember(next + 1),
            _ => false,
        };
    }

    private void CloseUntil(bool closesObject)
    {
        var missing = new StringBuilder();
        int innermost = Top.Start;
        var fault = Top.IsObject ? JsonFaultKind.UnclosedObject : JsonFaultKind.UnclosedArray;
        while (Top.IsObject != closesObject)
        {
            AppendBracket(missing, Top);
            CloseTop(_scanner.TokenEnd);
        }

        _scanner.ReportUnlessQuiet(fault, new SourceSpan(innermost, 1), missing.ToString());
    }

    private void CloseDespiteShape()
    {
        var span = new SourceSpan(_scanner.Position, 1);
        _scanner.ReportUnlessQuiet(JsonFaultKind.MismatchedBracket, span, Top.IsObject ? "}" : "]");
        _scanner.Take();
        _scanner.IsQuiet = false;
        CloseTop(span.End);
    }

    private void CloseAtEnd()
    {
        if (_expected == JsonExpectation.MemberValue)
        {
            Complete(_scanner.HasFiller ? new JsonMissing(_scanner.Filler) : MissingAt(_scanner.TokenEnd));
        }
        else if (_depth == 1 && Top.IsImplied && _expected == JsonExpectation.Name)
        {
            ReportTrailingComma();
        }

        var missing = new StringBuilder();
        int innermost = -1;
        var fault = JsonFaultKind.UnclosedArray;
        while (_depth > 0)
        {
            if (innermost < 0 && !Top.IsImplied)
            {
                innermost = Top.Start;
                fault = Top.IsObject ? JsonFaultKind.UnclosedObject : JsonFaultKind.UnclosedArray;
            }

            AppendBracket(missing, Top);
            CloseTop(_scanner.TokenEnd);
        }

        if (innermost >= 0 && !_scanner.IsEndSwallowed)
        {
            _scanner.Faults.Add(fault, new SourceSpan(innermost, 1), missing.ToString());
        }
    }

    private static void AppendBracket(StringBuilder missing, in JsonFrame frame)
    {
        if (frame.IsImplied || missing.Length > MaxListedBrackets)
        {
            return;
        }

        missing.Append(missing.Length == MaxListedBrackets ? '…' : frame.IsObject ? '}' : ']');
    }
}
