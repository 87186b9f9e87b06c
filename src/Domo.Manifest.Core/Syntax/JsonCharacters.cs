using System.Globalization;
using System.Runtime.CompilerServices;

namespace Domo.Manifest.Syntax;

/// <summary>Classifies characters, including those that authors confuse with JSON's.</summary>
internal static class JsonCharacters
{
    public const char ReplacementCharacter = '\uFFFD';

    private const int DetailLength = 40;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWhitespace(char c) => c is ' ' or '\n' or '\r' or '\t';

    public static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    /// <summary>Returns whether a character is invisible, or whitespace that JSON does not allow.</summary>
    public static bool IsForbiddenWhitespace(char c) =>
        !IsWhitespace(c) && (char.IsWhiteSpace(c) || c is '\uFEFF' or (>= '\u200B' and <= '\u200F') or '\u2060');

    public static bool IsBlank(char c) => IsWhitespace(c) || IsForbiddenWhitespace(c);

    public static bool IsLineEnd(char c) => c is '\n' or '\r';

    public static bool IsIdentifier(char c) => char.IsLetterOrDigit(c) || c is '_' or '$';

    /// <summary>Returns the characters that can close a string opened by this one; null if it opens none.</summary>
    public static string? ClosingQuotes(char c) => c switch
    {
        '\'' => "'",
        '`' => "`",
        '\u201C' or '\u201D' or '\u201E' or '\u201F' => "\u201D\u201C\"",
        '\u2018' or '\u2019' or '\u201A' or '\u201B' => "\u2019\u2018'",
        '\u00AB' => "\u00BB",
        '\u00BB' => "\u00AB\u00BB",
        _ => null,
    };

    public static int HexValue(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };

    public static string CodePoint(char c) => "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);

    /// <summary>Returns the first line of a range, shortened for a message.</summary>
    public static string Excerpt(string text, int start, int end)
    {
        int limit = Math.Min(end, start + DetailLength);
        int stop = start;
        while (stop < limit && !IsLineEnd(text[stop]))
        {
            stop++;
        }

        bool isCut = stop < end;
        if (isCut && stop > start && char.IsHighSurrogate(text[stop - 1]))
        {
            stop--;
        }

        string excerpt = text.Substring(start, stop - start);
        return isCut ? excerpt.TrimEnd() + "…" : excerpt;
    }
}
