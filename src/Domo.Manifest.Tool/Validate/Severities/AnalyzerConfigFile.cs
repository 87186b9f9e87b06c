using System.Globalization;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Validate.Severities;

/// <summary>A <c>.globalconfig</c> or <c>.editorconfig</c>, parsed like the compiler does.</summary>
internal sealed class AnalyzerConfigFile
{
    /// <summary>The file name that the compiler looks for.</summary>
    public const string GlobalName = ".globalconfig";

    private const int LevelOfGlobalName = 100;

    private AnalyzerConfigFile(string fullPath, string displayPath, IReadOnlyList<AnalyzerConfigEntry> entries)
    {
        FullPath = fullPath;
        DisplayPath = displayPath;
        Entries = entries;
    }

    public string FullPath { get; }

    public string DisplayPath { get; }

    /// <summary>The entries, in document order.</summary>
    public IReadOnlyList<AnalyzerConfigEntry> Entries { get; }

    /// <summary>The precedence among global files: <c>global_level</c>, by default 100 for a file named <c>.globalconfig</c>.</summary>
    public int GlobalLevel =>
        Entries.LastOrDefault(entry => entry is { Section: null, Key: "global_level" }) is { } level
        && int.TryParse(level.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number
        : Path.GetFileName(FullPath) == GlobalName ? LevelOfGlobalName
        : 0;

    /// <summary>Reads a file.</summary>
    /// <exception cref="ToolException">It cannot be read.</exception>
    public static AnalyzerConfigFile Read(ToolHost host, string path)
    {
        var source = TextFiles.Read(host, path);
        return new(source.FullPath, source.DisplayPath, [.. Parse(source.Text)]);
    }

    private static IEnumerable<AnalyzerConfigEntry> Parse(string text)
    {
        string? section = null;
        int number = 0;
        foreach (string line in text.TrimStart('\ufeff').ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            string content = WithoutComment(line).Trim();
            if (content is ['[', .., ']'])
            {
                section = content[1..^1];
            }
            else if (content.AsSpan().IndexOfAny('=', ':') is > 0 and int separator)
            {
                string key = content[..separator].Trim();
                if (key.All(c => char.IsLetterOrDigit(c) || c is '_' or '.' or '-'))
                {
                    yield return new(section, key.ToLowerInvariant(), content[(separator + 1)..].Trim(), number);
                }
            }
        }
    }

    private static string WithoutComment(string line)
    {
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] is '#' or ';' && (i == 0 || line[i - 1] != '\\'))
            {
                return line[..i];
            }
        }

        return line;
    }
}
