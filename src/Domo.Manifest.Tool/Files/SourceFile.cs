using Domo.Manifest.Rules;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Tool.Files;

/// <summary>A text file, with what is needed to report positions in it and to write it back unchanged.</summary>
/// <param name="fullPath">The full path; for standard input, the path that represents it.</param>
/// <param name="displayPath">The display path.</param>
/// <param name="text">The text, including a byte order mark, which rules report.</param>
internal sealed class SourceFile(string fullPath, string displayPath, string text)
{
    private const char ByteOrderMark = '\ufeff';

    private readonly Lazy<LineMap> _lines = new(() => new LineMap(text));
    private readonly Lazy<Utf8Offsets> _bytes = new(() => new Utf8Offsets(text));

    public string FullPath => fullPath;

    public string DisplayPath => displayPath;

    public string Text => text;

    /// <summary>Gets whether the text starts with a byte order mark. Editors and compilers do not count it as a column.</summary>
    public bool HasByteOrderMark => text.Length > 0 && text[0] == ByteOrderMark;

    /// <summary>Returns the one-based line and column of an offset, like the compiler; columns in UTF-16 code units.</summary>
    public (int Line, int Column) PositionOf(int offset)
    {
        var position = _lines.Value.GetPosition(offset);
        bool isBehindMark = HasByteOrderMark && position is { Line: 0, Column: > 0 };
        return (position.Line + 1, position.Column + (isBehindMark ? 0 : 1));
    }

    /// <summary>Returns the number of UTF-8 bytes before an offset of the text.</summary>
    public long ByteOffsetOf(int offset) => _bytes.Value.Of(offset);

    /// <summary>
    /// Returns the span of the line that contains an offset, without its line break. It may be the whole file: do not copy it.
    /// </summary>
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

    /// <summary>Returns the file, prepared for the rules.</summary>
    /// <param name="appDirectory">The folder of the app, to which its path is relative.</param>
    public LintFile InApp(string appDirectory) => new(ProjectPath.Relative(fullPath, appDirectory), text);
}
