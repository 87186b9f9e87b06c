namespace Domo.Manifest.Tool.Terminal;

/// <summary>A standard stream that was closed when the program started: reading and writing fail.</summary>
internal sealed class ClosedStream : Stream
{
    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw IsClosed();

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer) => throw IsClosed();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw IsClosed();

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer) => throw IsClosed();

    private static IOException IsClosed() => new("it is closed");
}
