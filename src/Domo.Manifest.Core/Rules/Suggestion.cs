namespace Domo.Manifest.Rules;

/// <summary>Finds the most similar name for a misspelled one.</summary>
public static class Suggestion
{
    /// <summary>The maximum length of names that are compared.</summary>
    private const int MaxLength = 200;

    /// <summary>
    /// Returns the end of a sentence about an unknown name: <c>; did you mean 'x'?</c>, or a period if nothing is similar.
    /// </summary>
    /// <param name="name">The unknown name.</param>
    /// <param name="candidates">The known names.</param>
    public static string For(string name, IEnumerable<string> candidates) =>
        Nearest(name, candidates) is { } nearest ? $"; did you mean '{nearest}'?" : ".";

    /// <summary>Returns the most similar candidate, or null if none is similar enough.</summary>
    /// <param name="name">The unknown name.</param>
    /// <param name="candidates">The known names.</param>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        // Two typos in a name of six letters, none in a name of two. Wrong case is the most common mistake and does not count.
        int best = (name.Length / 3) + 1;
        if (name.Length > MaxLength)
        {
            return null;
        }

        string? nearest = null;
        string upper = name.ToUpperInvariant();
        foreach (string candidate in candidates)
        {
            // The distance is at least the difference in length.
            if (Math.Abs(candidate.Length - name.Length) > best)
            {
                continue;
            }

            int distance = Distance(upper, candidate.ToUpperInvariant());
            if (distance < best || (distance == best && nearest is not null && string.CompareOrdinal(candidate, nearest) < 0))
            {
                best = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>Counts insertions, deletions, substitutions and swaps of adjacent letters.</summary>
    private static int Distance(string a, string b)
    {
        var (beforeLast, last, current) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (int j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replace, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[b.Length];
    }
}
