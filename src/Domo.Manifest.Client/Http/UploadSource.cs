namespace Domo.Manifest.Client;

/// <summary>
/// The bytes of an upload: those of a stream of the caller's, from where it stands, which is left open. A stream that can seek says how
/// much it holds, and can be sent again by a handler that retries; another is sent once and in chunks.
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

    public UploadSource(byte[] bytes)
        : this(new MemoryStream(bytes, writable: false))
    {
    }

    /// <summary>How many bytes there are; null when the stream cannot tell.</summary>
    public long? Length { get; }

    /// <summary>Whether the bytes were not sent yet, or can be read once more.</summary>
    public bool CanBeSentAgain => !_wasSent || _stream.CanSeek;

    public async Task CopyToAsync(Stream destination, CancellationToken cancellationToken)
    {
        if (_wasSent)
        {
            if (!_stream.CanSeek)
            {
                throw new InvalidOperationException("The stream was sent already, and it cannot seek back to be sent again.");
            }

            _stream.Position = _start;
        }

        _wasSent = true;
        await _stream.CopyToAsync(destination, BufferSize, cancellationToken).ConfigureAwait(false);
    }
}
