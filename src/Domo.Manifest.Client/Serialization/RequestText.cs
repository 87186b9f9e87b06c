namespace Domo.Manifest.Client;

/// <summary>Prepares strings for requests.</summary>
internal static class RequestText
{
    /// <summary>
    /// Returns the string if it is valid Unicode: an encoder would silently replace a lone surrogate with U+FFFD.
    /// </summary>
    /// <exception cref="ArgumentException">The string contains a lone surrogate.</exception>
    public static string Checked(string text, string parameterName = "value") => HasHalfPair(text)
        ? throw new ArgumentException("The string contains a lone surrogate, which UTF-8 cannot encode.", parameterName)
        : text;

    /// <summary>Escapes a string for a URL.</summary>
    /// <exception cref="ArgumentException">The string contains a lone surrogate.</exception>
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
