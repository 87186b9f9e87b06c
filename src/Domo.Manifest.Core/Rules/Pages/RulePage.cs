using System.Globalization;
using System.Text;

namespace Domo.Manifest.Rules.Pages;

/// <summary>The documentation page of a rule, written from its declaration.</summary>
public static class RulePage
{
    /// <summary>Writes the page as Markdown.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="samples">Its messages as they are reported for their examples, in declaration order.</param>
    /// <param name="configureLink">The URL of the page about configuring rules, relative to this page; null to omit the link.</param>
    public static string Write(Rule rule, IReadOnlyList<RuleSample> samples, string? configureLink)
    {
        var page = new StringBuilder()
            .Append("# ").Append(rule.Id).Append(": ").Append(rule.Title).Append("\n\n")
            .Append(Word(rule.Severity)).Append(" · ").Append(rule.Category).Append(" · fix: ").Append(FixWord(samples)).Append("\n\n");
        foreach (string message in DistinctMessages(samples))
        {
            page.Append("> ").Append(message).Append("\n\n");
        }

        page.Append("## Why it matters\n\n").Append(rule.Why).Append("\n\n");
        for (int i = 0; i < samples.Count; i++)
        {
            AppendSample(page, samples[i], samples.Count == 1 ? "" : " " + (i + 1).ToString(CultureInfo.InvariantCulture));
        }

        if (configureLink is not null)
        {
            page.Append("---\n\n[Configure or suppress this rule](").Append(configureLink).Append(")\n");
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>Adds a final period to a message, unless it ends with a punctuation mark.</summary>
    public static string Sentence(string message) =>
        message.Length > 0 && message[message.Length - 1] is '.' or '?' or '!' ? message : message + ".";

    /// <summary>The severity in lowercase: <c>error</c>, <c>warning</c> or <c>info</c>.</summary>
    public static string Word(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        _ => "info",
    };

    /// <summary>
    /// Returns the kind of quick fix that the samples have: <c>safe</c>, <c>unsafe</c>, <c>editor</c> if it changes C#, or <c>none</c>.
    /// </summary>
    public static string FixWord(IReadOnlyList<RuleSample> samples)
    {
        string word = "none";
        foreach (var sample in samples)
        {
            if (sample.FixTitle is null || (sample.IsCSharp && word != "none"))
            {
                continue;
            }

            word = sample.IsCSharp ? "editor" : sample.IsFixSafe && word != "unsafe" ? "safe" : "unsafe";
        }

        return word;
    }

    private static List<string> DistinctMessages(IReadOnlyList<RuleSample> samples)
    {
        var messages = new List<string>();
        foreach (var sample in samples)
        {
            string message = Sentence(sample.Message);
            if (!messages.Contains(message))
            {
                messages.Add(message);
            }
        }

        return messages;
    }

    private static void AppendSample(StringBuilder page, RuleSample sample, string number)
    {
        var (bad, good) = (sample.Declaration.Bad, sample.Declaration.Good);
        page.Append("## Wrong").Append(number).Append("\n\n`⟦…⟧` marks the reported span");
        page.Append(number.Length == 0 ? ".\n\n" : ": " + Sentence(sample.Message) + "\n\n");
        AppendFiles(page, bad, alreadyShown: null);
        page.Append("## Right").Append(number).Append("\n\n");
        AppendFiles(page, good, alreadyShown: bad.OtherFiles);
        if (sample.FixTitle is { } title)
        {
            page.Append(sample.IsCSharp ? "The quick fix in the editor is *"
                : sample.IsFixSafe ? "The quick fix in the editor and `domo-manifest fix` do this: *"
                : "The quick fix in the editor and `domo-manifest fix --unsafe` do this: *").Append(title).Append("*.\n\n");
        }
    }

    /// <summary>Appends the files of an example, except those already on the page.</summary>
    private static void AppendFiles(StringBuilder page, RuleExample example, IReadOnlyDictionary<string, string>? alreadyShown)
    {
        foreach (var file in example.OtherFiles)
        {
            if (alreadyShown is null || !alreadyShown.TryGetValue(file.Key, out string? shown) || shown != file.Value)
            {
                AppendFile(page, file.Key, file.Value, isNamed: true);
            }
        }

        AppendFile(page, example.Path, example.Text, isNamed: example.OtherFiles.Count > 0 || example.Path != "manifest.json");
    }

    private static void AppendFile(StringBuilder page, string path, string text, bool isNamed)
    {
        if (isNamed)
        {
            page.Append('`').Append(path).Append("`:\n\n");
        }

        page.Append("```").Append(LanguageOf(path)).Append('\n');
        AppendVisible(page, text.Replace("\r\n", "\n").TrimEnd('\n'));
        page.Append("\n```\n\n");
    }

    private static string LanguageOf(string path) => Path.GetExtension(path) switch
    {
        ".cs" => "csharp",
        ".json" or ".webmanifest" => "json",
        ".csproj" or ".props" or ".targets" => "xml",
        _ => "text",
    };

    /// <summary>Appends a text, with invisible characters as code points.</summary>
    private static void AppendVisible(StringBuilder page, string text)
    {
        foreach (char c in text)
        {
            if (IsInvisible(c))
            {
                page.Append("⟨U+").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)).Append('⟩');
            }
            else
            {
                page.Append(c);
            }
        }
    }

    private static bool IsInvisible(char c) => c is not ('\n' or '\t')
        && (char.IsControl(c) || char.IsSurrogate(c)
            || c is '\uFEFF' or '\u00A0' or (>= '\u2000' and <= '\u200F') or (>= '\u2028' and <= '\u202F') or '\u2060');
}
