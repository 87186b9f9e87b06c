namespace Domo.Manifest.Rules;

/// <summary>Finds the name that somebody meant.</summary>
public static class Suggestion
{
    /// <summary>A longer name is no typing mistake, and comparing it would take long.</summary>
    private const int MaxLength = 200;

    /// <summary>The end of a sentence about an unknown name: <c>; did you mean 'x'?</c>, or a full stop when nothing is near.</summary>
    /// <param name="name">The name that is not one of the candidates.</param>
    /// <param name="candidates">The names there are.</param>
    public static string For(string name, IEnumerable<string> candidates) =>
        Nearest(name, candidates) is { } nearest ? $"; did you mean '{nearest}'?" : ".";

    /// <summary>The candidate that is near enough to be meant, or null.</summary>
    /// <param name="name">The name that is not one of the candidates.</param>
    /// <param name="candidates">The names there are.</param>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        // Two typing mistakes in a name of six letters, none in one of two; letter case is the commonest mistake and costs nothing.
        int best = (name.Length / 3) + 1;
        if (name.Length > MaxLength)
        {
            return null;
        }

        string? nearest = null;
        string upper = name.ToUpperInvariant();
        foreach (string candidate in candidates)
        {
            // Each letter too many or too few costs one at least.
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

    /// <summary>How many letters must be inserted, removed, replaced or swapped with their neighbour.</summary>
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
