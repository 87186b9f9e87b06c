namespace Domo.Manifest.Benchmarks.Inputs;

/// <summary>An array of any number of rows that repeats one block and is never completely in memory.</summary>
/// <param name="block">The rows of the block, with commas between them and without brackets.</param>
/// <param name="blocks">The number of repetitions.</param>
internal sealed class EndlessRows(ReadOnlyMemory<byte> block, int blocks) : Stream
{
    private readonly byte[] _brackets = "[,]"u8.ToArray();
    private int _sent;
    private ReadOnlyMemory<byte> _rest;
    private bool _hasBegun;
    private bool _hasEnded;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (_rest.IsEmpty)
        {
            Next();
        }

        int count = Math.Min(buffer.Length, _rest.Length);
        _rest.Span[..count].CopyTo(buffer);
        _rest = _rest[count..];
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Task.FromResult(Read(buffer, offset, count));

    public override void Flush()
    {
        // The stream is read-only.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    // A bracket, then blocks separated by commas, then a bracket.
    private void Next()
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            _rest = _brackets.AsMemory(0, 1);
        }
        else if (_sent < 2 * blocks - 1)
        {
            _rest = _sent % 2 == 0 ? block : _brackets.AsMemory(1, 1);
            _sent++;
        }
        else if (!_hasEnded)
        {
            _hasEnded = true;
            _rest = _brackets.AsMemory(2, 1);
        }
    }
}
