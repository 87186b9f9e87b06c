using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Explain;

/// <summary>Shows a Markdown page on a terminal: headings emphasized, paragraphs wrapped, code indented.</summary>
internal static class PageWriter
{
    private const string Indent = "  ";

    /// <summary>Writes a page.</summary>
    /// <param name="output">The writer.</param>
    /// <param name="markdown">The page, with one line per paragraph.</param>
    /// <param name="width">The columns of the terminal; null to leave paragraphs on one line.</param>
    public static void Write(ToolWriter output, string markdown, int? width)
    {
        bool isCode = false;
        foreach (string line in markdown.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isCode = !isCode;
            }
            else if (isCode)
            {
                output.WriteLine(line.Length == 0 ? "" : Indent + line);
            }
            else if (line.StartsWith('#'))
            {
                output.WriteStyled(Style.Emphasis, line.TrimStart('#', ' '));
                output.WriteLine();
            }
            else if (line.StartsWith("> ", StringComparison.Ordinal))
            {
                WriteParagraph(output, line[2..], Indent, width);
            }
            else
            {
                WriteParagraph(output, line, "", width);
            }
        }
    }

    private static void WriteParagraph(ToolWriter output, string text, string indent, int? width)
    {
        int room = width is { } columns ? Math.Max(columns - indent.Length, 1) : int.MaxValue;
        while (text.Length > room)
        {
            int space = text.LastIndexOf(' ', room);
            if (space <= 0)
            {
                space = text.IndexOf(' ', room);
            }

            if (space < 0)
            {
                break;
            }

            output.WriteLine(indent + text[..space]);
            text = text[(space + 1)..];
        }

        output.WriteLine(text.Length == 0 ? "" : indent + text);
    }
}
