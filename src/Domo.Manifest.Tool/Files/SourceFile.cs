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
    private readonly Lazy<Utf8Offsets> _bytes = new(() => new Utf8Offsets(text));

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

    /// <summary>How many bytes of the file, which is UTF-8, precede an offset of the text.</summary>
    public long ByteOffsetOf(int offset) => _bytes.Value.Of(offset);

    /// <summary>The line that contains an offset, without its line break. It may be as long as the file: take no copy of it.</summary>
    public SourceSpan LineAt(int offset)
    {
        var line = _lines.Value.GetLineSpan(_lines.Value.GetPosition(offset).Line);
        int start = line.Start + (line.Start == 0 && HasByteOrderMark ? 1 : 0);
        int end = line.End;
        while (end > start && text[end - 1] is '\r' or '\n' or '\u0085' or '\u2028' or '\u2029')
        {
            end--;
        }

        return SourceSpan.FromBounds(start, end);
    }

    /// <summary>The file as the rules want it.</summary>
    /// <param name="appDirectory">The folder of the app, from which its path counts.</param>
    public LintFile InApp(string appDirectory) => new(ProjectPath.Relative(fullPath, appDirectory), text);
}
