using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Domo.Manifest.Tool.Terminal;

/// <summary>
/// Writes to standard output or standard error, with <c>\n</c> line endings on every platform. If the reader has closed the stream
/// (a pipe to <c>head</c>), the remaining output is dropped, which is not a failure of the command.
/// </summary>
/// <param name="stream">The stream, which receives UTF-8. Disposed with the writer.</param>
/// <param name="isColored">Whether the stream is a terminal with colors.</param>
internal sealed class ToolWriter(Stream stream, bool isColored) : TextWriter(CultureInfo.InvariantCulture)
{
    private const int BrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsNoReader = unchecked((int)0x800700E8);

    private readonly StreamWriter _inner = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16 * 1024);
    private bool _isClosed;

    /// <summary>Gets whether the stream is a terminal with colors.</summary>
    public bool IsColored => isColored;

    /// <summary>Gets whether the reader has closed the stream, so that work for this writer can stop.</summary>
    public bool IsClosed => _isClosed;

    /// <summary>The exception that prevented writing, such as a full disk, except a closed reader; or null.</summary>
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

    /// <summary>Writes UTF-8 text.</summary>
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
