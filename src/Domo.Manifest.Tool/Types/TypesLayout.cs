using Domo.Manifest.Syntax;

namespace Domo.Manifest.Tool.Types;

/// <summary>The layout of a types file, for inserting types in the same layout.</summary>
internal sealed class TypesLayout
{
    private readonly string _text;
    private readonly LineMap _lines;

    /// <summary>Detects the layout of a text.</summary>
    public TypesLayout(JsonTree tree)
    {
        _text = tree.Text;
        _lines = new LineMap(_text);
        NewLine = _text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        int first = tree.Root is JsonObject { Members.Count: > 0 } root ? root.Members[0].Span.Start : 0;
        Unit = IndentAt(first) is { Length: > 0 } indent ? indent : "  ";
    }

    /// <summary>The line ending.</summary>
    public string NewLine { get; }

    /// <summary>The indentation of one level.</summary>
    public string Unit { get; }

    /// <summary>Returns the indentation of the line that contains an offset.</summary>
    public string IndentAt(int offset)
    {
        var line = _text.AsSpan(0, offset)[(offset - _lines.GetPosition(offset).Column)..];
        int end = line.IndexOfAnyExcept(' ', '\t');
        return (end < 0 ? line : line[..end]).ToString();
    }

    /// <summary>Returns the whitespace before an offset; a space if there is none.</summary>
    public string SpaceBefore(int offset)
    {
        int start = _text.AsSpan(0, offset).LastIndexOfAnyExcept(" \t\r\n") + 1;
        return start == offset ? " " : _text[start..offset];
    }

    /// <summary>
    /// Returns a name as a JSON string. It is also printed, so <c>##</c> is escaped, which starts commands of build servers.
    /// </summary>
    public static string Quote(string name) => CompactJson.Quote(name).Replace("##", "#\\u0023", StringComparison.Ordinal);
}
