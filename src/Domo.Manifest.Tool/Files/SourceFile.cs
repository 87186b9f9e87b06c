using System.Text;
using Domo.Manifest.Json;
using Domo.Manifest.Rules;

namespace Domo.Manifest.Tool.Files;

/// <summary>A text file as it was read: its text, and what is needed to speak about places in it and to write it back as it was.</summary>
/// <param name="fullPath">Where it is; for standard input, where it is said to be.</param>
/// <param name="displayPath">How a user sees that path.</param>
/// <param name="text">The text, with the byte order mark where the file has one: rules speak of it.</param>
internal sealed class SourceFile(string fullPath, string displayPath, string text)
{
    private const char ByteOrderMark = '\ufeff';

    private readonly Lazy<LineMap> _lines = new(() => new LineMap(text));
    private (int Offset, long Bytes) _last;

    public string FullPath => fullPath;

    public string DisplayPath => displayPath;

    public string Text => text;

    /// <summary>Whether the text begins with a byte order mark. Editors and compilers do not count it as a column.</summary>
    public bool HasByteOrderMark => text.Length > 0 && text[0] == ByteOrderMark;

    /// <summary>The line and column of an offset, both from 1, the column in UTF-16 code units: as the compiler counts them.</summary>
    public (int Line, int Column) PositionOf(int offset)
    {
        var position = _lines.Value.GetPosition(offset);
        bool isBehindMark = HasByteOrderMark && position is { Line: 0, Column: > 0 };
        return (position.Line + 1, position.Column + (isBehindMark ? 0 : 1));
    }

    /// <summary>
    /// How many bytes of the file, which is UTF-8, stand before an offset of the text. Cheap when asked in the order of the text.
    /// </summary>
    public long ByteOffsetOf(int offset)
    {
        var (from, bytes) = offset >= _last.Offset ? _last : default;
        _last = (offset, bytes + Encoding.UTF8.GetByteCount(text.AsSpan(from, offset - from)));
        return _last.Bytes;
    }

    /// <summary>The line that an offset is in, without its end, and the offset of its first character.</summary>
    public (string Line, int Start) LineAt(int offset)
    {
        int column = _lines.Value.GetPosition(offset).Column;
        int start = offset - column;
        int end = text.AsSpan(offset).IndexOfAny("\r\n\u0085\u2028\u2029");
        start += start == 0 && HasByteOrderMark ? 1 : 0;
        end = end < 0 ? text.Length : offset + end;
        return (text[start..Math.Max(start, end)], start);
    }

    /// <summary>The file as the rules want it.</summary>
    /// <param name="appDirectory">The folder of the app, from which its path counts.</param>
    public LintFile InApp(string appDirectory) => new(ProjectPath.Relative(fullPath, appDirectory), text);
}
