using System.Text;

namespace Domo.Manifest.Tool.Records;

/// <summary>
/// Reads the text of a stream, and can peek at its start. Detects the encoding by the byte order mark, by default UTF-8; invalid
/// bytes are replaced by <c>\ufffd</c>.
/// </summary>
internal sealed class PeekingTextReader(Stream stream) : TextReader
{
    private readonly StreamReader _inner = new(
        stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: true, 64 * 1024);

    private char[] _peeked = [];
    private int _position;

    /// <summary>Gets whether the text is UTF-16. Known after peeking.</summary>
    public bool IsUtf16 => _inner.CurrentEncoding is UnicodeEncoding;

    /// <summary>Returns up to a number of the first characters.</summary>
    public ReadOnlySpan<char> Peek(int count)
    {
        var buffer = new char[count];
        _peeked = buffer[.._inner.ReadBlock(buffer, 0, count)];
        return _peeked;
    }

    /// <inheritdoc/>
    public override int Peek() => _position < _peeked.Length ? _peeked[_position] : _inner.Peek();

    /// <inheritdoc/>
    public override int Read() => _position < _peeked.Length ? _peeked[_position++] : _inner.Read();

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override int Read(Span<char> buffer)
    {
        int left = Math.Min(_peeked.Length - _position, buffer.Length);
        if (left == 0)
        {
            return _inner.Read(buffer);
        }

        _peeked.AsSpan(_position, left).CopyTo(buffer);
        _position += left;
        return left;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
