namespace Domo.Manifest.Client;

/// <summary>Strings on their way to Domo.</summary>
internal static class WireText
{
    /// <summary>
    /// Returns the string, if UTF-8 can carry it: an encoder would send U+FFFD for half a surrogate pair and say nothing.
    /// </summary>
    /// <exception cref="ArgumentException">The string holds half a surrogate pair.</exception>
    public static string Checked(string text, string parameterName = "value") => HasHalfPair(text)
        ? throw new ArgumentException("The text holds half a surrogate pair, which no UTF-8 can carry.", parameterName)
        : text;

    /// <summary>Escapes the string for an address.</summary>
    /// <exception cref="ArgumentException">The string holds half a surrogate pair.</exception>
    public static string Escape(string text) => Uri.EscapeDataString(Checked(text));

    private static bool HasHalfPair(ReadOnlySpan<char> text)
    {
        int at;
        while ((at = text.IndexOfAnyInRange('\uD800', '\uDFFF')) >= 0)
        {
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return true;
            }

            text = text[(at + 2)..];
        }

        return false;
    }
}
