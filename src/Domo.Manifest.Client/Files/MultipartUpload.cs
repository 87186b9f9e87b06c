using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Security.Cryptography;

namespace Domo.Manifest.Client;

/// <summary>
/// Sends the parts of one stream that a session lacks. One loop reads the stream and waits for a free slot before each part; a slot has a
/// buffer of its own, which is used again, so that memory is bounded by the number of slots.
/// </summary>
internal sealed class MultipartUpload : IDisposable
{
    private readonly DomoClient _client;
    private readonly DomoUploadSession _session;
    private readonly DomoUploadOptions _options;
    private readonly long? _total;
    private readonly int _partSize;
    private readonly SemaphoreSlim _slots;
    private readonly ConcurrentBag<byte[]> _buffers = [];
    private readonly CancellationTokenSource _stop;
    private readonly CancellationToken _caller;
    private readonly Lock _progressLock = new();

    private DomoUploadProgress _progress;
    private ExceptionDispatchInfo? _failure;

    public MultipartUpload(
        DomoClient client, DomoUploadSession session, Stream content, DomoUploadOptions options, CancellationToken cancellationToken)
    {
        _client = client;
        _session = session;
        _options = options;
        _total = content.CanSeek ? Math.Max(0, content.Length - content.Position) : null;
        _partSize = session.PartSize ??= UploadPartSize.For(options.PartSize, _total);
        _progress = new DomoUploadProgress(0, 0, _total);
        _slots = new SemaphoreSlim(options.Parallelism);
        _caller = cancellationToken;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    }

    /// <summary>Reads the stream to its end and returns when Domo has all parts.</summary>
    /// <exception cref="DomoApiException">A part could not be sent.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <exception cref="InvalidOperationException">The stream does not fit the session.</exception>
    public async Task SendAsync(Stream content)
    {
        var sending = new List<Task>();
        try
        {
            var count = await ReadPartsAsync(content, sending).ConfigureAwait(false);
            await Task.WhenAll(sending).ConfigureAwait(false);
            ThrowIfOthers(count);
        }
        catch (Exception exception)
        {
            // Before the parts are stopped: a stream that fails is the failure, and not that its parts were.
            Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exception), null);

            // Nothing must be on its way any more when the session is aborted, or taken up again.
            await _stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(sending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _caller.ThrowIfCancellationRequested();
            _failure.Throw();
            throw;
        }
    }

    public void Dispose()
    {
        _stop.Dispose();
        _slots.Dispose();
    }

    /// <summary>Begins to send each part. Returns how many the stream has.</summary>
    private async Task<int> ReadPartsAsync(Stream content, List<Task> sending)
    {
        var left = _total;
        for (var index = 1; ; index++)
        {
            await _slots.WaitAsync(_stop.Token).ConfigureAwait(false);
            if (!_buffers.TryTake(out var buffer))
            {
                buffer = GC.AllocateUninitializedArray<byte>((int)Math.Min(_partSize, (_total ?? _partSize) + 1));
            }

            var length = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, _stop.Token)
                .ConfigureAwait(false);
            left -= length;

            // A file without content has one part without content.
            if (length == 0 && index > 1)
            {
                ThrowUnlessAll(left);
                return index - 1;
            }

            if (index > DomoUploadOptions.MaximumPartCount)
            {
                throw new InvalidOperationException(
                    $"The stream has more than {DomoUploadOptions.MaximumPartCount} parts of {_partSize} bytes; use a larger PartSize.");
            }

            sending.Add(SendPartAsync(index, buffer, length));
            if (length < _partSize)
            {
                ThrowUnlessAll(left);
                return index;
            }
        }
    }

    private void ThrowUnlessAll(long? left)
    {
        if (left is { } bytes and not 0)
        {
            throw new InvalidOperationException(
                $"The stream told that it holds {_total} bytes, and gave {_total - bytes} or more: it was changed while it was read.");
        }
    }

    private async Task SendPartAsync(int index, byte[] buffer, int length)
    {
        // Off the reading loop, which goes on with the next part.
        await Task.Yield();
        var canReuse = true;
        try
        {
            var part = buffer.AsMemory(0, length);
            var checksum = Convert.ToHexString(SHA256.HashData(part.Span));
            if (!_session.Parts.TryGetValue(index, out var known) || !string.Equals(known, checksum, StringComparison.OrdinalIgnoreCase))
            {
                canReuse = await SendPartAsync(index, part, checksum).ConfigureAwait(false);
                _session.Note(index, checksum);
            }

            Report(length);
        }
        catch (Exception exception)
        {
            // Before the others are stopped, so that the failure is this one and not that they were.
            canReuse = false;
            Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exception), null);
            await _stop.CancelAsync().ConfigureAwait(false);
            throw;
        }
        finally
        {
            if (canReuse)
            {
                _buffers.Add(buffer);
            }

            _slots.Release();
        }
    }

    /// <summary>Sends a part until Domo has it. Returns whether nothing reads its buffer any more.</summary>
    private async Task<bool> SendPartAsync(int index, ReadOnlyMemory<byte> part, string checksum)
    {
        var bodies = new List<UploadPartContent>();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await _client.SendAsync(FileClient.PartRequest(_session, index, part, checksum, bodies.Add), _stop.Token)
                    .ConfigureAwait(false);
                return !bodies.Exists(body => body.IsBeingSent);
            }
            catch (DomoApiException exception) when (UploadRetry.IsWorthIt(exception))
            {
                if (attempt == _options.AttemptsPerPart)
                {
                    throw GaveUp(index, attempt, exception);
                }

                await Task.Delay(UploadRetry.Delay(attempt, exception), _client.TimeProvider, _stop.Token).ConfigureAwait(false);
            }
        }
    }

    private void Report(int length)
    {
        lock (_progressLock)
        {
            _progress = _progress with { Parts = _progress.Parts + 1, Bytes = _progress.Bytes + length };
            _options.Progress?.Report(_progress);
        }
    }

    // Domo would append what the stream has not.
    private void ThrowIfOthers(int count)
    {
        Debug.Assert(_session.Parts.Count >= count, "All parts were noted.");
        if (_session.Parts.Keys.Where(index => index > count).Order().FirstOrDefault() is > 0 and var other)
        {
            throw new InvalidOperationException(
                $"The session has a part {other}, and the stream only {count} part(s) of {_partSize} bytes: it is not the stream that the "
                + "session was begun with. Abort the session and begin another.");
        }
    }

    private static DomoApiException GaveUp(int index, int attempts, DomoApiException last) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"Part {index} was sent {attempts} time(s) in vain; at last: {last.Message}"),
            last.StatusCode, last.Method, last.Path, last.ResponseBody, last)
        {
            RequestId = last.RequestId,
            RetryAfter = last.RetryAfter,
        };
}
