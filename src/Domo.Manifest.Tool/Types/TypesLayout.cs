using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Tool.Types;

/// <summary>How a types file is laid out: what is added to it looks like the rest.</summary>
internal sealed class TypesLayout
{
    private readonly string _text;
    private readonly LineMap _lines;

    /// <summary>Looks at a text.</summary>
    public TypesLayout(JsonTree tree)
    {
        _text = tree.Text;
        _lines = new LineMap(_text);
        NewLine = _text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        int first = tree.Root is JsonObject { Members.Count: > 0 } root ? root.Members[0].Span.Start : 0;
        Unit = IndentAt(first) is { Length: > 0 } indent ? indent : "  ";
    }

    /// <summary>The end of a line.</summary>
    public string NewLine { get; }

    /// <summary>The indentation of one level.</summary>
    public string Unit { get; }

    /// <summary>The white space that the line of an offset begins with.</summary>
    public string IndentAt(int offset)
    {
        var line = _text.AsSpan(0, offset)[(offset - _lines.GetPosition(offset).Column)..];
        int end = line.IndexOfAnyExcept(' ', '\t');
        return (end < 0 ? line : line[..end]).ToString();
    }

    /// <summary>The white space before an offset; a space where there is none.</summary>
    public string SpaceBefore(int offset)
    {
        int start = _text.AsSpan(0, offset).LastIndexOfAnyExcept(" \t\r\n") + 1;
        return start == offset ? " " : _text[start..offset];
    }

    /// <summary>A name as a JSON string. It is also printed, so it gives no orders to a build server, which looks for <c>##</c>.</summary>
    public static string Quote(string name) => JsonEdits.Quote(name).Replace("##", "#\\u0023", StringComparison.Ordinal);
}
