using System.Globalization;
using System.Text.RegularExpressions;
using Domo.Manifest.Rules;

namespace Domo.Manifest.Core.Tests.Rules;

/// <summary>Checks the style of all rule texts, as far as a test can.</summary>
public sealed partial class RuleTextTests
{
    private const int MaxLength = 140;

    /// <summary>Placeholders that a message intentionally does not use, by rule ID.</summary>
    private static readonly Dictionary<string, int[]> UnusedPlaceholders = [];

    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(rule => rule.Id)];

    [Fact]
    public void Titles_are_unique() => Assert.Empty(RuleCatalog.All
        .GroupBy(rule => rule.Title, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1)
        .Select(group => group.Key));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_title_is_a_phrase_without_a_period(string id)
    {
        string title = Rule(id).Title;

        Assert.Matches("[^.!?:;,]$", title);
        Assert.Equal(title.Trim(), title);
        Assert.InRange(title.Length, 5, 70);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_message_is_short(string id) => Assert.All(
        RuleCatalog.MessagesOf(Rule(id)),
        message => Assert.InRange(message.WithoutArguments().Replace("…", "", StringComparison.Ordinal).Length, 0, MaxLength));

    [Theory]
    [MemberData(nameof(Ids))]
    public void One_sentence_has_no_final_period_and_two_have_both(string id) => Assert.All(RuleCatalog.MessagesOf(Rule(id)), message =>
    {
        string text = message.Format;
        bool isOpen = text.EndsWith('}') || text.EndsWith('?');
        Assert.True(isOpen || text.EndsWith('.') == EndOfSentence().IsMatch(text), text);
    });

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_message_has_all_its_placeholders(string id) => Assert.All(RuleCatalog.MessagesOf(Rule(id)), message =>
    {
        var used = Placeholder().Matches(WithoutEscapes(message.Format))
            .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
        int[] indexes = [.. used.Concat(UnusedPlaceholders.GetValueOrDefault(id, [])).Distinct().Order()];
        Assert.Equal(Enumerable.Range(0, indexes.Length), indexes);
    });

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_reason_consists_of_sentences(string id)
    {
        string why = Rule(id).Why;

        Assert.EndsWith(".", why, StringComparison.Ordinal);
        Assert.Matches("^[A-Z`']", why);
        Assert.DoesNotContain("  ", why, StringComparison.Ordinal);
        Assert.Equal(0, why.Count(c => c == '`') % 2);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_texts_are_plain_English(string id)
    {
        var rule = Rule(id);
        string[] texts = [rule.Title, rule.Why, .. RuleCatalog.MessagesOf(rule).Select(message => message.Format)];

        Assert.All(texts, text => Assert.DoesNotMatch(Dialect(), text));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_message_quotes_with_apostrophes_or_JSON_quotes(string id) => Assert.All(RuleCatalog.MessagesOf(Rule(id)), message =>
    {
        Assert.DoesNotContain('`', message.Format);
        Assert.DoesNotContain('“', message.Format);
        Assert.Equal(0, message.Format.Count(c => c == '"') % 2);
    });

    [Fact]
    public void Every_id_is_a_literal_in_one_declaration()
    {
        string sources = string.Concat(Directory
            .EnumerateFiles(Repository.PathOf("src/Domo.Manifest.Core/Rules"), "*.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText));

        var declared = Declaration().Matches(sources).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);

        Assert.Equal(RuleCatalog.All.Select(rule => rule.Id), declared);
    }

    [GeneratedRegex(@"new(?: Rule)?\(\s*""(DOMO[0-9]{4})""")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\.\s+[A-Z'{]")]
    private static partial Regex EndOfSentence();

    [GeneratedRegex(@"(?<!\{)\{([0-9]+)[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(
        @"\b((?<!there )is no(?! longer)|is none|are none|stands?|behind|nobody|somebody|wanted|wants|letter case|capital letters)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Dialect();

    private static Rule Rule(string id) => RuleCatalog.All.Single(rule => rule.Id == id);

    /// <summary>Removes the escaped braces from a composite format.</summary>
    private static string WithoutEscapes(string format) =>
        format.Replace("{{", "", StringComparison.Ordinal).Replace("}}", "", StringComparison.Ordinal);
}
