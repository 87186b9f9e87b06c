using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Pages;
using Domo.Manifest.Tool.Validate.Severities;

namespace Domo.Manifest.Tool.Explain;

/// <summary>Finds rules by an ID, or by the text of a message from a build log.</summary>
internal static class RuleSearch
{
    /// <summary>The minimum similarity of a message: the share of words that both texts contain.</summary>
    private const double Similar = 0.5;

    /// <summary>The minimum lead of the best message over the next one to be the only result.</summary>
    private const double Clear = 0.1;

    private const string Prefix = "DOMO";

    /// <summary>The maximum number of suggested rules.</summary>
    private const int MaxProposals = 3;

    /// <summary>Returns whether a string has the form of an ID: four digits, with or without <c>DOMO</c>.</summary>
    public static bool IsId(string text)
    {
        string digits = text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? text[Prefix.Length..] : text;
        return digits.Length == 4 && digits.All(char.IsAsciiDigit);
    }

    /// <summary>Returns the rule with an ID in any case, with or without <c>DOMO</c>; null if there is none.</summary>
    public static Rule? ById(string id) =>
        RuleSelector.FindRule(id.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? id : Prefix + id);

    /// <summary>
    /// Returns the rule whose message is clearly the most similar to a text, otherwise the few most similar ones, best first; empty if no
    /// message is similar.
    /// </summary>
    public static IReadOnlyList<Rule> ByMessage(string text)
    {
        var words = WordsOf(text);
        var found = RuleCatalog.All
            .Select(rule => (Rule: rule, Score: ScoreOf(rule, words)))
            .Where(found => found.Score >= Similar)
            .OrderByDescending(found => found.Score)
            .Take(MaxProposals)
            .ToList();
        bool isClear = found.Count == 1 || (found.Count > 1 && found[0].Score - found[1].Score >= Clear);
        return [.. found.Take(isClear ? 1 : MaxProposals).Select(similar => similar.Rule)];
    }

    /// <summary>Returns the samples for a rule's page: reported messages for a rule about files, declared ones for others.</summary>
    public static IReadOnlyList<RuleSample> SamplesOf(Rule rule) =>
        RuleCatalog.OfFiles.Contains(rule) ? RuleSample.OfFileRule(rule) : RuleSample.Unchecked(rule);

    private static double ScoreOf(Rule rule, HashSet<string> words) =>
        SamplesOf(rule)
            .SelectMany(sample => new[] { sample.Message, sample.Declaration.WithoutArguments() })
            .Append(rule.Title)
            .Max(message => Similarity(WordsOf(message), words));

    /// <summary>Returns the share of the words of either text that both contain.</summary>
    private static double Similarity(HashSet<string> left, HashSet<string> right)
    {
        int common = left.Count(right.Contains);
        int all = left.Count + right.Count - common;
        return all == 0 ? 0 : (double)common / all;
    }

    /// <summary>Returns the words of a message without quoted names, which differ between findings.</summary>
    private static HashSet<string> WordsOf(string message)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string part in message.Split([' ', ',', ';', '.', ':', '?', '…', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!part.StartsWith('\''))
            {
                words.Add(part);
            }
        }

        return words;
    }
}
