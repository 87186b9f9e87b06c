using Domo.Manifest.Rules;

namespace Domo.Manifest.TestInputs;

/// <summary>The example of a rule with a few mutations.</summary>
/// <param name="Path">The path.</param>
/// <param name="Text">The text.</param>
/// <param name="Others">The other files, by path.</param>
internal sealed record FuzzedFile(string Path, string Text, IReadOnlyDictionary<string, string> Others)
{
    private static readonly MarkedExample[] Examples =
        [.. RuleCatalog.OfFiles.SelectMany(rule => new[] { MarkedExample.Parse(rule.Bad), MarkedExample.Parse(rule.Good) })];

    private static readonly string[] Texts = [.. Examples.Select(example => example.File.Text)];

    /// <summary>Creates a mutated example; occasionally, another file is mutated instead.</summary>
    /// <param name="random">The source of randomness.</param>
    public static FuzzedFile Create(Random random)
    {
        var example = Examples[random.Next(Examples.Length)];
        var others = example.OtherFiles.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        string text = example.File.Text;
        if (others.Count > 0 && random.Next(3) == 0)
        {
            string other = others.Keys.Order(StringComparer.Ordinal).ElementAt(random.Next(others.Count));
            others[other] = TextMutation.Mutate(others[other], Texts, random);
        }
        else
        {
            text = TextMutation.Mutate(text, Texts, random);
        }

        return new(example.File.Path, text, others);
    }

    /// <summary>The files as input of the rules.</summary>
    public (LintFile File, IReadOnlyList<LintFile> Others) ToLintFiles() =>
        (new(Path, Text), [.. Others.Select(file => new LintFile(file.Key, file.Value))]);
}
