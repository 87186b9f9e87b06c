using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.Emit;

/// <summary>Writes indented C# with <c>\n</c> line endings.</summary>
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

    /// <summary>Writes a line unless it is null.</summary>
    public SourceWriter LineIf(string? line) => line is null ? this : Line(line);

    /// <summary>Opens a block, which <see cref="Close"/> ends.</summary>
    public SourceWriter Open(string line)
    {
        Line(line).Line("{");
        _depth++;
        return this;
    }

    /// <summary>Ends a block.</summary>
    /// <param name="after">The text after the brace.</param>
    public SourceWriter Close(string after = "")
    {
        _depth--;
        return Line("}" + after);
    }

    /// <summary>Indents continuation lines, until <see cref="Dedent"/>.</summary>
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
