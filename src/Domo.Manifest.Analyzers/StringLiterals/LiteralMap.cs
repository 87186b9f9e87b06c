using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers.StringLiterals;

/// <summary>Maps each character of a string literal's value to its source span, across escapes, doubled quotes and indentation.</summary>
internal sealed class LiteralMap
{
    private readonly List<TextSpan> _spans = [];
    private readonly StringBuilder _value = new();
    private readonly string _text;
    private readonly int _offset;

    private LiteralMap(SyntaxToken token) => (_text, _offset) = (token.Text, token.SpanStart);

    /// <summary>Returns the value of a token. If the token is incomplete, each character maps to the whole token.</summary>
    public static MappedText Of(SyntaxToken token)
    {
        var map = new LiteralMap(token);
        map.Read(token);
        string value = map._value.ToString();
        if (!string.Equals(value, ValueOf(token), StringComparison.Ordinal))
        {
            value = ValueOf(token);
            map._spans.Clear();
            for (int i = 0; i < value.Length; i++)
            {
                map._spans.Add(token.Span);
            }
        }

        return new MappedText(value, map._spans);
    }

    /// <summary>Returns the value of a token. In interpolated strings, Roslyn leaves braces doubled.</summary>
    private static string ValueOf(SyntaxToken token) =>
        token.Parent?.Parent is InterpolatedStringExpressionSyntax whole
        && whole.StringStartToken.Kind() is SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken
            ? token.ValueText.Replace("{{", "{").Replace("}}", "}")
            : token.ValueText;

    private void Read(SyntaxToken token)
    {
        switch (token.Kind())
        {
            case SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken:
                bool isVerbatim = _text.StartsWith("@", StringComparison.Ordinal);
                int end = _text.LastIndexOf('"');
                ReadEscaped(isVerbatim ? 2 : 1, end, isVerbatim, hasHoles: false);
                break;
            case SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken:
                int quotes = CountQuotes();
                ReadPlain(quotes, _text.LastIndexOf('"') + 1 - quotes);
                break;
            case SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken:
                ReadMultiLine(CountQuotes());
                break;
            case SyntaxKind.InterpolatedStringTextToken when token.Parent?.Parent is InterpolatedStringExpressionSyntax whole:
                ReadInterpolated(token, whole);
                break;
        }
    }

    private void ReadInterpolated(SyntaxToken token, InterpolatedStringExpressionSyntax whole)
    {
        switch (whole.StringStartToken.Kind())
        {
            case SyntaxKind.InterpolatedStringStartToken:
                ReadEscaped(0, _text.Length, isVerbatim: false, hasHoles: true);
                break;
            case SyntaxKind.InterpolatedVerbatimStringStartToken:
                ReadEscaped(0, _text.Length, isVerbatim: true, hasHoles: true);
                break;
            case SyntaxKind.InterpolatedSingleLineRawStringStartToken:
                ReadPlain(0, _text.Length);
                break;
            default:
                string closing = whole.StringEndToken.Text;
                int indentation = closing.IndexOf('"') - (closing.LastIndexOf('\n') + 1);
                bool isFirst = token.Span.Start == whole.StringStartToken.Span.End;
                ReadLines(0, _text.Length, indentation, isFirst);
                break;
        }
    }

    private int CountQuotes()
    {
        int count = 0;
        while (count < _text.Length && _text[count] == '"')
        {
            count++;
        }

        return count;
    }

    /// <summary>Reads the lines between the opening and closing quotes. The closing line determines the indentation to remove.</summary>
    private void ReadMultiLine(int quotes)
    {
        int start = _text.IndexOf('\n') + 1;
        int closing = _text.LastIndexOf('"') + 1 - quotes;
        int lastLine = closing > 0 ? _text.LastIndexOf('\n', closing - 1) : -1;
        if (start > 0 && lastLine >= start)
        {
            int end = lastLine > start && _text[lastLine - 1] == '\r' ? lastLine - 1 : lastLine;
            ReadLines(start, end, closing - lastLine - 1, startsLine: true);
        }
    }

    private void ReadLines(int start, int end, int indentation, bool startsLine)
    {
        int toSkip = startsLine ? indentation : 0;
        for (int i = start; i < end; i++)
        {
            if (toSkip > 0 && _text[i] is ' ' or '\t')
            {
                toSkip--;
                continue;
            }

            Add(_text[i], i, 1);
            toSkip = _text[i] == '\n' ? indentation : 0;
        }
    }

    private void ReadPlain(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            Add(_text[i], i, 1);
        }
    }

    private void ReadEscaped(int start, int end, bool isVerbatim, bool hasHoles)
    {
        int i = start;
        while (i < end)
        {
            char c = _text[i];
            bool isDoubled = (hasHoles && c is '{' or '}') || (isVerbatim && c == '"');
            int length = 1;
            if (isDoubled && i + 1 < end && _text[i + 1] == c)
            {
                length = 2;
                Add(c, i, length);
            }
            else if (c == '\\' && !isVerbatim)
            {
                length = ReadEscape(i, end);
            }
            else
            {
                Add(c, i, length);
            }

            i += length;
        }
    }

    private int ReadEscape(int start, int end)
    {
        char kind = start + 1 < end ? _text[start + 1] : '\0';
        if (kind is not ('u' or 'U' or 'x'))
        {
            const string Names = "'\"\\0abefnrtv";
            const string Values = "'\"\\\0\a\b\u001B\f\n\r\t\v";
            int index = Names.IndexOf(kind);
            Add(index < 0 ? kind : Values[index], start, 2);
            return 2;
        }

        int maximum = kind == 'U' ? 8 : 4;
        int digits = 0;
        int code = 0;
        while (digits < maximum && start + 2 + digits < end && Uri.IsHexDigit(_text[start + 2 + digits]))
        {
            code = (code << 4) | Uri.FromHex(_text[start + 2 + digits]);
            digits++;
        }

        bool isPair = code is > 0xFFFF and <= 0x10FFFF;
        foreach (char c in isPair ? char.ConvertFromUtf32(code) : ((char)code).ToString())
        {
            Add(c, start, 2 + digits);
        }

        return 2 + digits;
    }

    private void Add(char c, int start, int length)
    {
        _value.Append(c);
        _spans.Add(new TextSpan(_offset + start, length));
    }
}
