using System.Runtime.InteropServices;

namespace Domo.Manifest.Client;

/// <summary>
/// The bytes of an upload. A stream of the caller is read from its current position and left open. If it can seek, its length is known and
/// it can be sent again; otherwise it is sent once and in chunks.
/// </summary>
internal sealed class UploadSource
{
    private const int BufferSize = 81_920;

    private readonly Stream _stream;
    private readonly long _start;
    private bool _wasSent;

    public UploadSource(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead)
        {
            throw new ArgumentException("The stream cannot be read.", nameof(stream));
        }

        _stream = stream;
        if (stream.CanSeek)
        {
            _start = stream.Position;
            Length = Math.Max(0, stream.Length - _start);
        }
    }

    public UploadSource(ReadOnlyMemory<byte> bytes)
        : this(StreamOf(bytes))
    {
    }

    /// <summary>The number of bytes; null if unknown.</summary>
    public long? Length { get; }

    /// <summary>Whether the bytes were not sent yet, or can be read again.</summary>
    public bool CanBeSentAgain => !_wasSent || _stream.CanSeek;

    public async Task CopyToAsync(Stream destination, CancellationToken cancellationToken)
    {
        if (_wasSent)
        {
            if (!_stream.CanSeek)
            {
                throw new InvalidOperationException("The stream was already sent and cannot seek back to be sent again.");
            }

            _stream.Position = _start;
        }

        _wasSent = true;
        await _stream.CopyToAsync(destination, BufferSize, cancellationToken).ConfigureAwait(false);
    }

    // Avoids a copy if the memory is an array.
    private static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes)
    {
        var array = MemoryMarshal.TryGetArray(bytes, out var segment) ? segment : new ArraySegment<byte>(bytes.ToArray());
        return new MemoryStream(array.Array ?? [], array.Offset, array.Count, writable: false);
    }
}
