namespace Domo.Manifest.Client;

/// <summary>
/// The body of a response as it arrives, without buffering. Disposing it cancels the request. If the connection breaks, reading throws a
/// <see cref="DomoApiException"/>.
/// </summary>
public sealed class DownloadStream : Stream
{
    private readonly DomoResponse _response;
    private readonly Stream _body;
    private long _read;

    private DownloadStream(DomoResponse response, Stream body)
    {
        _response = response;
        _body = body;
    }

    /// <summary>The media type, such as <c>application/pdf</c>; null if the response does not have it.</summary>
    public string? ContentType => _response.ContentHeaders.ContentType?.ToString();

    /// <summary>The number of bytes; null if the response does not have it.</summary>
    public long? ContentLength => _response.ContentHeaders.ContentLength;

    /// <summary>
    /// The file name in the response; null if it has none. It is untrusted and can contain a path.
    /// </summary>
    public string? FileName
    {
        get
        {
            var disposition = _response.ContentHeaders.ContentDisposition;
            return (disposition?.FileNameStar ?? disposition?.FileName)?.Trim('"');
        }
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <summary>Not supported; see <see cref="ContentLength"/>.</summary>
    public override long Length => throw new NotSupportedException();

    /// <summary>The number of bytes read so far. It cannot be set.</summary>
    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        return Read(buffer.AsSpan(offset, count));
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return Count(_body.Read(buffer));
        }
        catch (Exception exception) when (DomoResponse.IsBroken(exception))
        {
            throw BrokeOff(exception);
        }
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        ValidateBufferArguments(buffer, offset, count);
        return ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return Count(await _body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (DomoResponse.IsBroken(exception))
        {
            throw BrokeOff(exception);
        }
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    internal static async Task<DownloadStream> OpenAsync(DomoResponse response, CancellationToken cancellationToken) =>
        new(response, await response.OpenAsync(cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _body.Dispose();
            _response.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Count(int count)
    {
        _read += count;
        return count;
    }

    private DomoApiException BrokeOff(Exception exception) =>
        _response.Fault($"the response broke off after {_read} byte(s): {exception.Message}", [], exception);
}
