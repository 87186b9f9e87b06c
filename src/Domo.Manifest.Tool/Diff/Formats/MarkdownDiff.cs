using System.Text;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Diff.Formats;

/// <summary>Writes the differences as Markdown for a pull request.</summary>
internal static class MarkdownDiff
{
    public static void Write(ManifestDiff diff, ToolWriter output)
    {
        output.WriteLine("### Changes for users of the app\n");
        if (diff.Changes.Count == 0)
        {
            output.WriteLine("Nothing.");
        }
        else
        {
            output.WriteLine("| impact | what | change |\n|---|---|---|");
            foreach (var change in diff.Changes)
            {
                string impact = change.Impact == ChangeImpact.Breaking ? "**breaking**" : ImpactNames.Of(change.Impact);
                output.WriteLine($"| {impact} | {Cell(change.Subject)} | {Cell(change.Text)} |");
            }
        }

        if (diff.VersionProblem is { } problem)
        {
            output.WriteLine($"\n**Version:** {Cell(problem)}");
        }
    }

    /// <summary>Escapes Markdown and HTML: names come from the manifest and may contain either.</summary>
    private static string Cell(string text)
    {
        var cell = new StringBuilder(text.Length + 8);
        foreach (char c in SafeText.OneLine(text))
        {
            _ = c switch
            {
                '<' => cell.Append("&lt;"),
                '>' => cell.Append("&gt;"),
                '&' => cell.Append("&amp;"),
                '@' => cell.Append("&#64;"),
                '\\' or '|' or '*' or '_' or '`' or '[' or ']' or '#' or '~' or '!' => cell.Append('\\').Append(c),
                _ => cell.Append(c),
            };
        }

        return cell.ToString();
    }
}
