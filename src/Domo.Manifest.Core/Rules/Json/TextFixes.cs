using System.Globalization;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Faults;

namespace Domo.Manifest.Rules.Json;

/// <summary>The fixes of text faults with an obvious location and correction. See <see cref="StructureFixes"/> for brackets.</summary>
internal static class TextFixes
{
    /// <summary>Returns the fix of a fault; null if only the author can fix it.</summary>
    public static Fix? For(LintContext context, JsonFault fault)
    {
        var plain = ForSeparator(context.Text, fault)
            ?? ForText(context.Text, fault)
            ?? ForString(context.Text, fault)
            ?? ForNumber(context.Text, fault);
        if (context.IsBulk)
        {
            return plain;
        }

        return plain is null ? StructureFixes.For(context, fault) : StructureFixes.Helps(context.Document.Json, plain) ? plain : null;
    }

    /// <summary>Creates a fix with one edit.</summary>
    public static Fix Replace(string title, SourceSpan span, string text, bool isSafe = true) => new(title, [new(span, text)], isSafe);

    private static Fix? ForText(string text, JsonFault fault) => fault.Kind switch
    {
        JsonFaultKind.ByteOrderMark => Replace("Remove the byte order mark", fault.Span, ""),
        JsonFaultKind.Comment => Replace("Remove the comment", CommentWithBlanks(text, fault.Span), "", isSafe: false),
        JsonFaultKind.ForbiddenWhitespace => Replace("Change to plain white space", fault.Span, PlainWhitespace(text, fault.Span)),
        _ => null,
    };

    private static Fix? ForSeparator(string text, JsonFault fault) => fault.Kind switch
    {
        JsonFaultKind.MissingComma => Replace("Add the comma", fault.Span, ","),
        JsonFaultKind.TrailingComma or JsonFaultKind.LeadingComma or JsonFaultKind.DoubledComma => Replace("Remove the comma", fault.Span, ""),
        JsonFaultKind.MissingColon when fault.Span.Length > 0 || fault.Detail.Length == 0 => Replace("Change to a colon", fault.Span, ":"),
        JsonFaultKind.UnquotedName when IsBeforeColon(text, fault.Span.End) =>
            Replace("Add quotes", fault.Span, CompactJson.Quote(Slice(text, fault.Span).TrimEnd('"'))),
        JsonFaultKind.UnquotedValue when IsInside(text, fault.Span) =>
            Replace("Add quotes", fault.Span, CompactJson.Quote(Slice(text, fault.Span).TrimEnd('"')), isSafe: false),
        _ => null,
    };

    private static Fix? ForString(string text, JsonFault fault) => fault.Kind switch
    {
        JsonFaultKind.SingleQuotes or JsonFaultKind.TypographicQuotes => Replace("Change to double quotes", fault.Span, Requote(Slice(text, fault.Span))),
        JsonFaultKind.BadEscape when fault.Detail == "\\'" => Replace("Remove the backslash", fault.Span, "'"),
        JsonFaultKind.BadEscape => Replace("Double the backslash", fault.Span, "\\" + Slice(text, fault.Span)),
        JsonFaultKind.BadUnicodeEscape when fault.Span.Length == 2 => Replace("Double the backslash", fault.Span, "\\\\u", isSafe: false),
        JsonFaultKind.ControlCharacter => Replace("Escape the character", fault.Span, Escape(text[fault.Span.Start])),
        _ => null,
    };

    private static Fix? ForNumber(string text, JsonFault fault)
    {
        string written = Slice(text, fault.Span);
        return fault.Kind switch
        {
            // With leading zeros it may be an ID, which needs quotes instead.
            JsonFaultKind.LeadingZero => ReplaceNumber(fault.Span, PlainNumber(written), isSafe: false),
            JsonFaultKind.PlusSign or JsonFaultKind.LeadingDot or JsonFaultKind.TrailingDot =>
                ReplaceNumber(fault.Span, PlainNumber(written)),
            JsonFaultKind.HexNumber when Decimal(written) is { } number => ReplaceNumber(fault.Span, number),
            JsonFaultKind.WrongLiteral => Replace($"Change to {fault.Detail}", fault.Span, fault.Detail),
            _ => null,
        };
    }

    private static Fix ReplaceNumber(SourceSpan span, string number, bool isSafe = true) => Replace($"Change to {number}", span, number, isSafe);

    /// <summary>Returns the span of a comment with the preceding blanks; if its line has no other text, with the line break.</summary>
    private static SourceSpan CommentWithBlanks(string text, SourceSpan comment)
    {
        int start = comment.Start;
        while (start > 0 && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        bool endsLine = comment.End >= text.Length || text[comment.End] is '\r' or '\n';
        if (!endsLine)
        {
            return comment;
        }

        int end = comment.End;
        bool startsLine = start == 0 || text[start - 1] is '\r' or '\n';
        if (startsLine && end < text.Length)
        {
            end += text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1;
        }

        return SourceSpan.FromBounds(start, end);
    }

    private static string PlainWhitespace(string text, SourceSpan span)
    {
        int spaces = 0;
        for (int i = span.Start; i < span.End; i++)
        {
            spaces += char.IsWhiteSpace(text[i]) ? 1 : 0;
        }

        return new string(' ', spaces);
    }

    private static bool IsBeforeColon(string text, int position)
    {
        while (position < text.Length && JsonCharacters.IsWhitespace(text[position]))
        {
            position++;
        }

        return position < text.Length && text[position] == ':';
    }

    /// <summary>Returns whether text is in an object or array. Elsewhere it may be anything, not one value.</summary>
    private static bool IsInside(string text, SourceSpan span)
    {
        int before = span.Start - 1;
        while (before >= 0 && JsonCharacters.IsWhitespace(text[before]))
        {
            before--;
        }

        return before >= 0 && text[before] is ':' or ',' or '[' or '=';
    }

    /// <summary>Converts text in other quotes to a JSON string, preserving escapes other than quotes.</summary>
    private static string Requote(string quoted)
    {
        var result = new System.Text.StringBuilder("\"");
        for (int i = 1; i < quoted.Length - 1; i++)
        {
            char c = quoted[i];
            if (c == '\\' && i + 1 < quoted.Length - 1)
            {
                char escaped = quoted[++i];
                result.Append(escaped is '\'' or '`' ? "" : "\\").Append(escaped);
            }
            else
            {
                result.Append(c == '"' ? "\\" : "").Append(c);
            }
        }

        return result.Append('"').ToString();
    }

    private static string Escape(char c) => c switch
    {
        '\t' => "\\t",
        '\b' => "\\b",
        '\f' => "\\f",
        _ => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
    };

    /// <summary>Returns a number as valid JSON: without plus sign and leading zeros, with digits on both sides of a dot.</summary>
    private static string PlainNumber(string written)
    {
        string sign = written[0] == '-' ? "-" : "";
        string digits = written.TrimStart('+', '-').TrimStart('0');
        digits = digits.Length == 0 || !JsonCharacters.IsDigit(digits[0]) ? "0" + digits : digits;
        int dot = digits.IndexOf('.');
        bool isDotLast = dot >= 0 && (dot + 1 == digits.Length || !JsonCharacters.IsDigit(digits[dot + 1]));
        return sign + (isDotLast ? digits.Remove(dot, 1) : digits);
    }

    private static string? Decimal(string hexadecimal)
    {
        string sign = hexadecimal[0] == '-' ? "-" : "";
        string digits = hexadecimal.TrimStart('+', '-').Substring(2);
        return ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong number)
            ? sign + number.ToString(CultureInfo.InvariantCulture)
            : null;
    }

    private static string Slice(string text, SourceSpan span) => text.Substring(span.Start, span.Length);
}
