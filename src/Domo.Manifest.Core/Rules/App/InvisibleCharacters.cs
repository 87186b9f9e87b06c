using System.Text;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.App;

/// <summary>Finds and removes characters that editors do not display, or display as a space.</summary>
internal static class InvisibleCharacters
{
    /// <summary>Returns the first invisible character of a name, such as <c>U+200B</c>, or null.</summary>
    public static string? FirstIn(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] > '~' && (IsZeroWidth(text, i) || char.IsWhiteSpace(text[i])))
            {
                return JsonCharacters.CodePoint(text[i]);
            }
        }

        return null;
    }

    /// <summary>Removes the invisible characters, replaces other spaces with plain ones, and trims the result.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (!IsZeroWidth(text, i))
            {
                clean.Append(IsSpaceOfOtherKind(text[i]) ? ' ' : text[i]);
            }
        }

        return clean.ToString().Trim();
    }

    private static bool IsZeroWidth(string text, int index) => text[index] switch
    {
        // Some scripts and emoji have joiners between non-ASCII characters.
        '\u200C' or '\u200D' => index == 0 || index + 1 == text.Length || text[index - 1] < '\u0080' || text[index + 1] < '\u0080',
        '\u00AD' or '\u180E' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' => true,
        >= '\u202A' and <= '\u202E' => true,
        >= '\u2066' and <= '\u2069' => true,
        _ => false,
    };

    private static bool IsSpaceOfOtherKind(char c) => c > '~' && char.IsWhiteSpace(c);
}
