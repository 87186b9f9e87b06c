using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Domo.Manifest.Tool.Terminal;

/// <summary>
/// Text to standard output or standard error, with <c>\n</c> at the end of a line everywhere. When its reader has gone (a pipe to
/// <c>head</c>), what is left to write is dropped: that is the reader's wish and no failure of the command.
/// </summary>
/// <param name="stream">Where the text goes, as UTF-8. It is closed with the writer.</param>
/// <param name="isColored">Whether the reader is a terminal that shows colours.</param>
internal sealed class ToolWriter(Stream stream, bool isColored) : TextWriter(CultureInfo.InvariantCulture)
{
    private const int BrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsNoReader = unchecked((int)0x800700E8);

    private readonly StreamWriter _inner = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16 * 1024);
    private bool _isClosed;

    /// <summary>Whether the reader is a terminal that shows colours.</summary>
    public bool IsColored => isColored;

    /// <summary>Whether nobody reads any more, so that work for this writer can stop.</summary>
    public bool IsClosed => _isClosed;

    /// <summary>Why the text could not be written, other than that nobody reads it: a full disk, for one. Null where it was.</summary>
    public IOException? Failure { get; private set; }

    /// <inheritdoc/>
    public override Encoding Encoding => _inner.Encoding;

    /// <inheritdoc/>
    [AllowNull]
    public override string NewLine { get; set; } = "\n";

    /// <inheritdoc/>
    public override void Write(char value) => Try(value, static (writer, value) => writer.Write(value));

    /// <inheritdoc/>
    public override void Write(string? value) => Try(value, static (writer, value) => writer.Write(value));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) =>
        Try((buffer, index, count), static (writer, value) => writer.Write(value.buffer, value.index, value.count));

    /// <summary>Writes text that is UTF-8 already.</summary>
    public void WriteUtf8(ReadOnlyMemory<byte> text)
    {
        Flush();
        Try((stream, text), static (_, value) => value.stream.Write(value.text.Span));
    }

    /// <inheritdoc/>
    public override void WriteLine() => Write(NewLine);

    /// <inheritdoc/>
    public override void WriteLine(string? value)
    {
        Write(value);
        Write(NewLine);
    }

    /// <inheritdoc/>
    public override void Flush() => Try(0, static (writer, _) => writer.Flush());

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Flush();
            if (!_isClosed)
            {
                _inner.Dispose();
            }
        }

        base.Dispose(disposing);
    }

    private void Try<T>(T value, Action<TextWriter, T> write)
    {
        if (_isClosed)
        {
            return;
        }

        try
        {
            write(_inner, value);
        }
        catch (IOException exception)
        {
            _isClosed = true;
            Failure = exception.HResult is BrokenPipe or WindowsBrokenPipe or WindowsNoReader ? null : exception;
        }
    }
}
