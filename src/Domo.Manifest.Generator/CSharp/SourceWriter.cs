using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.CSharp;

/// <summary>
/// Writes C# from templates: interpolated raw strings that have the shape of the emitted code. A hole holds text, or a method that writes
/// the lines in its place with its indentation. A line of which only empty holes are left is dropped. Line endings are <c>\n</c>.
/// </summary>
internal sealed class SourceWriter
{
    private const int InitialSize = 16 * 1024;

    private char[] _buffer = ArrayPool<char>.Shared.Rent(InitialSize);
    private int _length;

    /// <summary>The start of the current line in the buffer.</summary>
    private int _lineStart;

    /// <summary>The number of spaces before each line of the current template.</summary>
    private int _indentation;

    /// <summary>Whether the current line has a hole.</summary>
    private bool _hasHole;

    /// <summary>Writes lines.</summary>
    /// <param name="template">The lines, written by evaluating the argument.</param>
    public void Write([InterpolatedStringHandlerArgument("")] ref Template template) => EndLine();

    /// <summary>Writes lines without holes.</summary>
    /// <param name="lines">The lines.</param>
    public void Write(string lines)
    {
        AppendLines(lines);
        EndLine();
    }

    /// <summary>Writes the empty line between two members or statements: not after the brace that opens their block.</summary>
    public void Separate()
    {
        if (_length >= 2 && _buffer[_length - 2] != '{')
        {
            Append('\n', 1);
            _lineStart = _length;
        }
    }

    /// <summary>Returns the emitted file. Ends the use of the writer.</summary>
    public SourceText ToSourceText()
    {
        string text = new(_buffer, 0, _length);
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
        return SourceText.From(text, Encoding.UTF8);
    }

    private void AppendLines(string text)
    {
        int start = 0;
        for (int end; (end = text.IndexOf('\n', start)) >= 0; start = end + 1)
        {
            // The line endings of a raw string are those of its source file.
            AppendText(text, start, end - start - (end > start && text[end - 1] == '\r' ? 1 : 0));
            EndLine();
        }

        AppendText(text, start, text.Length - start);
    }

    private void AppendText(string text, int start, int count)
    {
        if (count == 0)
        {
            return;
        }

        if (_length == _lineStart)
        {
            Append(' ', _indentation);
        }

        MakeRoom(count);
        text.CopyTo(start, _buffer, _length, count);
        _length += count;
    }

    private void AppendHole(string? text)
    {
        _hasHole = true;
        if (text is not null)
        {
            AppendText(text, 0, text.Length);
        }
    }

    private void AppendHole(Action<SourceWriter> lines)
    {
        int outer = _indentation;
        _indentation = _length == _lineStart ? _indentation : _length - _lineStart;
        _length = _lineStart;
        lines(this);
        _indentation = outer;
        _hasHole = true;
    }

    private void EndLine()
    {
        if (_hasHole && IsLineBlank())
        {
            _length = _lineStart;
        }
        else
        {
            Append('\n', 1);
        }

        _lineStart = _length;
        _hasHole = false;
    }

    private bool IsLineBlank()
    {
        int i = _lineStart;
        while (i < _length && _buffer[i] == ' ')
        {
            i++;
        }

        return i == _length;
    }

    private void Append(char c, int count)
    {
        MakeRoom(count);
        _buffer.AsSpan(_length, count).Fill(c);
        _length += count;
    }

    private void MakeRoom(int count)
    {
        if (_length + count > _buffer.Length)
        {
            char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + count));
            Array.Copy(_buffer, larger, _length);
            ArrayPool<char>.Shared.Return(_buffer);
            _buffer = larger;
        }
    }

    /// <summary>An interpolated string that is appended to the writer part by part, without creating it.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Template
    {
        private readonly SourceWriter _writer;

        /// <param name="literalLength">Not used.</param>
        /// <param name="formattedCount">Not used.</param>
        /// <param name="writer">The writer.</param>
        public Template(int literalLength, int formattedCount, SourceWriter writer) => _writer = writer;

        public void AppendLiteral(string text) => _writer.AppendLines(text);

        public void AppendFormatted(string? text) => _writer.AppendHole(text);

        public void AppendFormatted(int number) => _writer.AppendHole(number.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(Action<SourceWriter> lines) => _writer.AppendHole(lines);
    }
}
