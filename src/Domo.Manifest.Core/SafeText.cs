using System.Globalization;
using System.Text;

namespace Domo.Manifest;

/// <summary>
/// Makes text from files safe for a terminal, a build log and an IDE's error list. A name in a manifest must not clear the screen,
/// forge a line or reverse the text that follows it, so every character that controls a display is escaped. Nor may it give commands
/// to a build server: Azure Pipelines and GitHub Actions obey <c>##[…]</c> and <c>##vso[…]</c> anywhere in a line.
/// </summary>
public static class SafeText
{
    /// <summary>Returns the text on one line, with every invisible or control character as a <c>\u</c> escape.</summary>
    /// <param name="text">The text.</param>
    public static string OneLine(string text)
    {
        int first = 0;
        while (first < text.Length && IsPlain(text, first))
        {
            first++;
        }

        if (first == text.Length)
        {
            return text;
        }

        var safe = new StringBuilder(text.Length + 8).Append(text, 0, first);
        for (int i = first; i < text.Length; i++)
        {
            if (IsPlain(text, i))
            {
                safe.Append(text[i]);
            }
            else
            {
                safe.Append(text[i] switch
                {
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    char c => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
                });
            }
        }

        return safe.ToString();
    }

    /// <summary>Returns whether a character is invisible and affects how others are displayed, or cannot occur in XML.</summary>
    /// <param name="c">The character.</param>
    public static bool IsControl(char c) => c >= '\ufffe'
        || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static bool IsPlain(string text, int index)
    {
        char c = text[index];
        if (c is >= ' ' and < '\u007f')
        {
            return c != '#' || index == 0 || text[index - 1] != '#';
        }

        if (char.IsSurrogate(c))
        {
            return char.IsHighSurrogate(c)
                ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
                : index > 0 && char.IsHighSurrogate(text[index - 1]);
        }

        // The zero width joiner and non-joiner are part of ordinary words and emoji.
        return c is '\u200c' or '\u200d' || !IsControl(c);
    }
}
