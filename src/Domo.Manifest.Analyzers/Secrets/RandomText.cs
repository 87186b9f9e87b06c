namespace Domo.Manifest.Analyzers.Secrets;

/// <summary>Distinguishes random strings from written text.</summary>
internal static class RandomText
{
    private const int MinLength = 20;

    /// <summary>Bits per character. Random hexadecimal digits have up to 4; words with one or two digits about 3.</summary>
    private const double MinEntropy = 3.2;

    private static readonly string[] Words = ["example", "token", "secret", "your", "dummy", "placeholder", "test", "session", "sample", "fake"];

    /// <summary>
    /// Returns whether a string looks random: one long word of letters and digits with high entropy, and without words that indicate a
    /// placeholder.
    /// </summary>
    public static bool Is(string text) =>
        text.Length >= MinLength && IsWord(text) && Entropy(text) >= MinEntropy
        && !Array.Exists(Words, word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Returns whether a string is one word of letters and digits. Fails after a few characters for most strings.</summary>
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
