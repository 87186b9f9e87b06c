using System.Security.Cryptography;

namespace Domo.Manifest.Client.Tests.Support;

/// <summary>A stream that generates a number of bytes and hashes the bytes that are read. Seeking is optional.</summary>
internal sealed class GeneratedStream(long length, bool canSeek = false) : Stream
{
    // A prime length, so that no two parts are equal.
    private static readonly byte[] Block = CreateBlock(1_000_003);

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _position;

    public string Sha256 => Convert.ToHexString(_hash.GetCurrentHash());

    public override bool CanRead => true;

    public override bool CanSeek => canSeek;

    public override bool CanWrite => false;

    public override long Length => canSeek ? length : throw new NotSupportedException();

    public override long Position
    {
        get => canSeek ? _position : throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        // Chunks of odd sizes, as from a network.
        var start = (int)(_position % Block.Length);
        var count = (int)Math.Min(Math.Min(buffer.Length, length - _position), Block.Length - start);
        Block.AsSpan(start, count).CopyTo(buffer);
        _hash.AppendData(buffer[..count]);
        _position += count;
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Read(buffer.Span));
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _hash.Dispose();
        base.Dispose(disposing);
    }

    private static byte[] CreateBlock(int size)
    {
        var block = new byte[size];
        RandomNumberGenerator.Fill(block);
        return block;
    }
}
