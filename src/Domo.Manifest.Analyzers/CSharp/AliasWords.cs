namespace Domo.Manifest.Analyzers.CSharp;

/// <summary>The words of an alias, such as "core" and "titles" of <c>core_titles</c> or <c>coreTitles</c>.</summary>
internal sealed class AliasWords
{
    private const int MinLength = 3;

    /// <summary>Words that say nothing about what an alias stands for.</summary>
    private static readonly string[] Common =
    [
        "ALL", "AND", "API", "APP", "CODE", "DATA", "DATASET", "DOMO", "FOR", "GET", "LIST", "NEW", "OLD", "RUN", "SET", "START", "TEST",
        "THE",
    ];

    private readonly HashSet<string> _words;

    public AliasWords(string alias) => _words = Split(alias);

    /// <summary>Returns whether another alias has one of the words, in the singular or plural.</summary>
    public bool Shares(string other) => _words.Overlaps(Split(other));

    private static HashSet<string> Split(string alias)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        int start = 0;
        for (int i = 0; i <= alias.Length; i++)
        {
            bool isEnd = i == alias.Length || !char.IsLetter(alias[i]);
            bool isHump = !isEnd && i > start && char.IsUpper(alias[i]) && char.IsLower(alias[i - 1]);
            if (isEnd || isHump)
            {
                string word = alias.Substring(start, i - start).ToUpperInvariant();
                start = isEnd ? i + 1 : i;
                if (word.Length >= MinLength && Array.IndexOf(Common, word) < 0)
                {
                    words.Add(word.TrimEnd('S'));
                }
            }
        }

        return words;
    }
}
