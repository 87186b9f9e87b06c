using System.Net;

namespace Domo.Manifest.Client.Files;

/// <summary>
/// The body of a part. It records whether it is being sent: the response can arrive before the body has been sent, and until then its
/// buffer must not be reused.
/// </summary>
internal sealed class UploadPartContent : HttpContent
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private int _senders;

    public UploadPartContent(ReadOnlyMemory<byte> bytes, MediaTypeText contentType)
    {
        _bytes = bytes;
        Headers.ContentType = contentType.ToHeader();
    }

    public bool IsBeingSent => Volatile.Read(ref _senders) != 0;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _senders);
        try
        {
            await stream.WriteAsync(_bytes, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _senders);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }
}
