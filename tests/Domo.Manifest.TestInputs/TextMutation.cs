using System.Globalization;
using System.Text;

namespace Domo.Manifest.TestInputs;

/// <summary>Damages text like editors, merges, scripts and attackers.</summary>
internal static class TextMutation
{
    private const int LongestInsertion = 2_000;

    private static readonly string[] Tokens =
    [
        "{", "}", "[", "]", ",", ":", "\"", "'", "\\", "//", "/*", "*/", "#", "\0", "\u0001", "\u001b[31m", "\u007f", "\u0085",
        "\u00a0", "\u200b", "\u202e", "\u2028", "\u2066", "\ufeff", "\ufffe", "\uffff", "\ud83d", "\ude00", "🚀", "é", "e\u0301",
        "\n", "\r", "\r\n", "\t", " ", "null", "true", "false", "NaN", "0", "-0", "-1", "1e999", "1e-999", "2147483648",
        "9223372036854775808", "0.1e", "00", "\"\"", "\" \"", "[]", "{}", "\\u0000", "\\ud800", "\\u0", "{{", "}}", "${", "%0A",
        "\n::error::x", "##vso[task.x]y", "##[error]", "<script>", "]]>", "&lt;", "../", "%2e%2e%2f", "__proto__", "constructor",
        "$where", "<<<<<<< HEAD\n", "=======\n", ">>>>>>> x\n",
    ];

    /// <summary>Applies one to five mutations.</summary>
    /// <param name="text">The text.</param>
    /// <param name="others">Texts to copy fragments from.</param>
    /// <param name="random">The source of randomness.</param>
    public static string Mutate(string text, IReadOnlyList<string> others, Random random)
    {
        var result = new StringBuilder(text);
        for (int i = random.Next(1, 6); i > 0; i--)
        {
            MutateOnce(result, others, random);
        }

        return result.ToString();
    }

    private static void MutateOnce(StringBuilder text, IReadOnlyList<string> others, Random random)
    {
        int at = random.Next(text.Length + 1);
        int length = LengthOf(text.Length - at, random);
        switch (random.Next(9))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(at, Token(random));
                break;
            case 2:
                text.Remove(at, length).Insert(at, Token(random));
                break;
            case 3:
                text.Insert(random.Next(text.Length + 1), text.ToString(at, length));
                break;
            case 4:
                string other = others[random.Next(others.Count)];
                int start = random.Next(other.Length + 1);
                text.Remove(at, length).Insert(at, other.AsSpan(start, LengthOf(other.Length - start, random)));
                break;
            case 5 when at < text.Length:
                text[at] = (char)random.Next(char.MaxValue + 1);
                break;
            case 6 when at < text.Length:
                text[at] = (char)(text[at] ^ (1 << random.Next(7)));
                break;
            case 7:
                string token = Token(random);
                text.Insert(at, token, random.Next(1, LongestInsertion / token.Length));
                break;
            default:
                ReplaceWord(text, at, random);
                break;
        }
    }

    /// <summary>Replaces the word or number at an offset with one from another place.</summary>
    private static void ReplaceWord(StringBuilder text, int at, Random random)
    {
        int start = at, end = at;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        string word = text.ToString(start, end - start);
        text.Remove(start, end - start).Insert(start, random.Next(4) switch
        {
            0 => word.ToUpperInvariant(),
            1 => word + word,
            2 => random.Next().ToString(CultureInfo.InvariantCulture),
            _ => Token(random),
        });
    }

    private static string Token(Random random) => Tokens[random.Next(Tokens.Length)];

    /// <summary>Returns a small length in most cases and occasionally up to half of the rest.</summary>
    private static int LengthOf(int rest, Random random) => random.Next(10) == 0 ? random.Next(rest + 1) : Math.Min(rest, random.Next(9));
}
