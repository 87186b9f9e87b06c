using System.Diagnostics.CodeAnalysis;
using System.Text;
using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Faults;
using Domo.Manifest.Syntax.Parsing;

namespace Domo.Manifest.Tool.Fmt;

/// <summary>
/// The layout in which <c>domo publish</c> writes a manifest: two spaces per level, one line per property and item, and <c>\n</c> line
/// endings. Unlike <c>domo publish</c>, the file ends with a line ending, as in editors. Order and values do not change: strings and
/// numbers stay as written.
/// </summary>
internal static class ManifestLayout
{
    /// <summary>Deeper than any manifest, but not so deep that the indentation outgrows the text.</summary>
    public const int MaxDepth = 500;

    private const string WhiteSpace = " \t\r\n";

    /// <summary>Formats a text.</summary>
    /// <param name="text">The text; a byte order mark is preserved.</param>
    /// <param name="formatted">The formatted text.</param>
    /// <param name="fault">The reason on failure: the text is not JSON, or too deep.</param>
    public static bool TryFormat(string text, [NotNullWhen(true)] out string? formatted, out LayoutFault fault)
    {
        string mark = text.StartsWith('\ufeff') ? "\ufeff" : "";
        var tree = JsonParser.Parse(text[mark.Length..]);
        formatted = null;
        fault = default;
        foreach (var found in tree.Faults)
        {
            if (found.Kind != JsonFaultKind.DuplicateName)
            {
                var span = new SourceSpan(found.Span.Start + mark.Length, found.Span.Length);
                fault = new(span, JsonFaultMessages.Describe(found));
                return false;
            }
        }

        var layout = new StringBuilder(mark, text.Length + 64);
        if (Write(tree.Text, layout) is { } tooDeep)
        {
            fault = new(new SourceSpan(tooDeep + mark.Length, 1), $"The JSON is nested more than {MaxDepth} levels deep");
            return false;
        }

        formatted = layout.Append('\n').ToString();
        return true;
    }

    /// <summary>Writes valid JSON token by token.</summary>
    /// <returns>The offset where it becomes too deep; or null.</returns>
    private static int? Write(string text, StringBuilder layout)
    {
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '{' or '[':
                    int next = SkipWhiteSpace(text, i + 1);
                    if (text[next] is '}' or ']')
                    {
                        layout.Append(c).Append(text[next]);
                        i = next;
                    }
                    else if (++depth > MaxDepth)
                    {
                        return i;
                    }
                    else
                    {
                        BreakLine(layout.Append(c), depth);
                    }

                    break;
                case '}' or ']':
                    BreakLine(layout, --depth).Append(c);
                    break;
                case ',':
                    BreakLine(layout.Append(c), depth);
                    break;
                case ':':
                    layout.Append(": ");
                    break;
                case '"':
                    int end = EndOfString(text, i);
                    layout.Append(text, i, end - i);
                    i = end - 1;
                    break;
                case ' ' or '\t' or '\r' or '\n':
                    break;
                default:
                    layout.Append(c);
                    break;
            }
        }

        return null;
    }

    private static StringBuilder BreakLine(StringBuilder layout, int depth) => layout.Append('\n').Append(' ', 2 * depth);

    private static int SkipWhiteSpace(string text, int index)
    {
        while (WhiteSpace.Contains(text[index], StringComparison.Ordinal))
        {
            index++;
        }

        return index;
    }

    /// <summary>Returns the index after the closing quote.</summary>
    private static int EndOfString(string text, int start)
    {
        int i = start + 1;
        while (text[i] != '"')
        {
            i += text[i] == '\\' ? 2 : 1;
        }

        return i + 1;
    }
}
