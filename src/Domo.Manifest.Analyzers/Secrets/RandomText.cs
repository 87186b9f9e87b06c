namespace Domo.Manifest.Analyzers.Secrets;

/// <summary>Tells texts that a machine made at random from those that somebody wrote.</summary>
internal static class RandomText
{
    private const int MinLength = 20;

    /// <summary>Bits in a character. Hexadecimal digits at random have up to 4, words some 3 with a digit or two among them.</summary>
    private const double MinEntropy = 3.2;

    private static readonly string[] Words = ["example", "token", "secret", "your", "dummy", "placeholder", "test", "session", "sample", "fake"];

    /// <summary>
    /// Whether a text looks random: one long word of letters and digits, many of them different, none of them a word that stands for
    /// something that is to be filled in.
    /// </summary>
    public static bool Is(string text) =>
        text.Length >= MinLength && IsWord(text) && Entropy(text) >= MinEntropy
        && !Array.Exists(Words, word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Whether a text is one word of letters and digits. Nearly all texts are not, which takes a look at a few characters.</summary>
    private static bool IsWord(string text)
    {
        int digits = 0;
        foreach (char c in text)
        {
            bool isDigit = c is >= '0' and <= '9';
            bool isLetter = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
            if (!isDigit && !isLetter && c is not ('-' or '_' or '.' or '=' or '+' or '/'))
            {
                return false;
            }

            digits += isDigit ? 1 : 0;
        }

        return digits >= 3 && digits < text.Length;
    }

    private static double Entropy(string text)
    {
        var counts = new Dictionary<char, int>();
        foreach (char c in text)
        {
            counts[c] = counts.TryGetValue(c, out int count) ? count + 1 : 1;
        }

        double bits = 0;
        foreach (int count in counts.Values)
        {
            double share = (double)count / text.Length;
            bits -= share * Math.Log(share, 2);
        }

        return bits;
    }
}
