using System.Globalization;

namespace Domo.Manifest.Tool.Validate.Severities;

/// <summary>
/// Matches section names in an <c>.editorconfig</c>: <c>*</c> for anything but a slash, <c>**</c> for anything, <c>?</c> for one
/// character, <c>[abc]</c>, <c>[!abc]</c>, <c>{one,other}</c> and <c>{1..9}</c>.
/// </summary>
/// <remarks>
/// As in the compiler, wildcards are greedy, and only the first complete match counts, even if a number of it is not in its range:
/// <c>{1..9}**</c> does not match <c>3/12</c>, of which it takes the <c>12</c>.
/// </remarks>
internal static class SectionGlob
{
    /// <summary>Returns whether a section applies to a file.</summary>
    /// <param name="section">The section's name.</param>
    /// <param name="path">The file's path relative to the folder of the settings file, with forward slashes.</param>
    public static bool IsMatch(string section, string path)
    {
        // A name without a slash applies in all folders below, any other relative to the folder of the settings file.
        int slash = section.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
        {
            bool isInRange = true;
            return Matches(section.AsSpan(slash == 0 ? 1 : 0), path, ref isInRange) && isInRange;
        }

        int end = path.Length;
        do
        {
            int start = end == 0 ? 0 : path.LastIndexOf('/', end - 1) + 1;
            bool isInRange = true;
            if (Matches(section, path.AsSpan(start), ref isInRange))
            {
                return isInRange;
            }

            end = start - 1;
        }
        while (end >= 0);
        return false;
    }

    /// <summary>Returns whether a text matches a glob.</summary>
    /// <param name="glob">The glob.</param>
    /// <param name="text">The text.</param>
    /// <param name="isInRange">Set to false if a number in the match is outside its range.</param>
    private static bool Matches(ReadOnlySpan<char> glob, ReadOnlySpan<char> text, ref bool isInRange)
    {
        while (glob.Length > 0)
        {
            switch (glob[0])
            {
                case '*':
                    bool isDeep = glob.StartsWith("**");
                    return MatchesStar(glob[(isDeep ? 2 : 1)..], text, isDeep, ref isInRange);
                case '{' when ClosingBrace(glob) is > 0 and int end:
                    return MatchesChoice(glob[1..end], glob[(end + 1)..], text, ref isInRange);
                case '[' when glob.IndexOf(']') is > 1 and int end:
                    if (text.Length == 0 || !IsIn(glob[1..end], text[0]))
                    {
                        return false;
                    }

                    glob = glob[end..];
                    break;
                case '[' or '{' or '}' or ',':
                    // As for the compiler, a section is about nothing when a bracket lacks its counterpart, or a comma its braces.
                    return false;
                case '?' when text.Length > 0:
                    break;
                case '\\':
                    if (glob.Length == 1 || text.Length == 0 || text[0] != glob[1])
                    {
                        return false;
                    }

                    glob = glob[1..];
                    break;
                default:
                    if (text.Length == 0 || text[0] != glob[0])
                    {
                        return false;
                    }

                    break;
            }

            glob = glob[1..];
            text = text[1..];
        }

        return text.Length == 0;
    }

    private static bool MatchesStar(ReadOnlySpan<char> rest, ReadOnlySpan<char> text, bool isDeep, ref bool isInRange)
    {
        int slash = isDeep ? -1 : text.IndexOf('/');
        for (int i = slash < 0 ? text.Length : slash; i >= 0; i--)
        {
            if (Matches(rest, text[i..], ref isInRange))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MatchesChoice(ReadOnlySpan<char> choices, ReadOnlySpan<char> rest, ReadOnlySpan<char> text, ref bool isInRange)
    {
        if (Range(choices) is { } range)
        {
            // As many digits as the rest allows.
            int sign = text.Length > 0 && text[0] == '-' ? 1 : 0;
            int digits = text[sign..].IndexOfAnyExceptInRange('0', '9');
            for (int length = digits < 0 ? text.Length : sign + digits; length > sign; length--)
            {
                if (Matches(rest, text[length..], ref isInRange))
                {
                    isInRange &= int.TryParse(text[..length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
                        && number >= range.From && number <= range.To;
                    return true;
                }
            }

            return false;
        }

        int depth = 0;
        int start = 0;
        for (int i = 0; i <= choices.Length; i++)
        {
            char c = i == choices.Length ? ',' : choices[i];
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == ',' && depth == 0)
            {
                if (Matches(string.Concat(choices[start..i], rest), text, ref isInRange))
                {
                    return true;
                }

                start = i + 1;
            }
        }

        return false;
    }

    private static (int From, int To)? Range(ReadOnlySpan<char> choices)
    {
        int dots = choices.IndexOf("..");
        return dots > 0
            && int.TryParse(choices[..dots], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int from)
            && int.TryParse(choices[(dots + 2)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int to)
            ? (Math.Min(from, to), Math.Max(from, to))
            : null;
    }

    private static int ClosingBrace(ReadOnlySpan<char> glob)
    {
        int depth = 0;
        for (int i = 0; i < glob.Length; i++)
        {
            depth += glob[i] == '{' ? 1 : glob[i] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsIn(ReadOnlySpan<char> set, char c)
    {
        bool isNegated = set.Length > 1 && set[0] == '!';
        set = isNegated ? set[1..] : set;
        bool isIn = false;
        for (int i = 0; i < set.Length && !isIn; i++)
        {
            bool isRange = i + 2 < set.Length && set[i + 1] == '-';
            isIn = isRange ? c >= set[i] && c <= set[i + 2] : c == set[i];
            i += isRange ? 2 : 0;
        }

        return isIn != isNegated;
    }
}
