using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.Emit;

/// <summary>Writes indented C#, always with <c>\n</c>.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public SourceText ToSourceText() => SourceText.From(_text.ToString(), Encoding.UTF8);

    public SourceWriter Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
        return this;
    }

    /// <summary>Writes a line that may not be there.</summary>
    public SourceWriter LineIf(string? line) => line is null ? this : Line(line);

    /// <summary>Opens a block; <see cref="Close"/> ends it.</summary>
    public SourceWriter Open(string line)
    {
        Line(line).Line("{");
        _depth++;
        return this;
    }

    /// <summary>Ends a block.</summary>
    /// <param name="after">What stands behind the brace.</param>
    public SourceWriter Close(string after = "")
    {
        _depth--;
        return Line("}" + after);
    }

    /// <summary>Indents the lines that continue a statement; <see cref="Dedent"/> ends it.</summary>
    public SourceWriter Indent()
    {
        _depth++;
        return this;
    }

    /// <summary>Ends <see cref="Indent"/>.</summary>
    public SourceWriter Dedent()
    {
        _depth--;
        return this;
    }
}
