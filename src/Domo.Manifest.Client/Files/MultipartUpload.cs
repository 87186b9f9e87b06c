using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Security.Cryptography;

namespace Domo.Manifest.Client.Files;

/// <summary>
/// Sends the parts of a stream that a session does not have yet. One loop reads the stream and waits for a free slot before each part; each
/// slot reuses its own buffer, which bounds the memory by the number of slots.
/// </summary>
internal sealed class MultipartUpload : IDisposable
{
    private readonly DomoClient _client;
    private readonly UploadSession _session;
    private readonly UploadInPartsOptions _options;
    private readonly long? _total;
    private readonly int _partSize;
    private readonly SemaphoreSlim _slots;
    private readonly ConcurrentBag<byte[]> _buffers = [];
    private readonly CancellationTokenSource _stop;
    private readonly CancellationToken _caller;
    private readonly Lock _progressLock = new();

    private UploadProgress _progress;
    private ExceptionDispatchInfo? _failure;

    public MultipartUpload(
        DomoClient client, UploadSession session, Stream content, UploadInPartsOptions options, CancellationToken cancellationToken)
    {
        _client = client;
        _session = session;
        _options = options;
        _total = content.CanSeek ? Math.Max(0, content.Length - content.Position) : null;
        _partSize = session.PartSize ??= UploadPartSize.For(options.PartSize, _total);
        _progress = new UploadProgress { Parts = 0, Bytes = 0, TotalBytes = _total };
        _slots = new SemaphoreSlim(options.Parallelism);
        _caller = cancellationToken;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    }

    /// <summary>Reads the stream to its end and returns when Domo has all parts.</summary>
    /// <exception cref="DomoApiException">A part could not be sent.</exception>
    /// <exception cref="OperationCanceledException">The caller canceled the upload.</exception>
    /// <exception cref="InvalidOperationException">The stream does not match the session.</exception>
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
            // Recorded before the parts are stopped, so that the error of the stream is reported and not their cancellation.
            Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exception), null);

            // No part may be in flight when the session is aborted or resumed.
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

    /// <summary>Starts to send each part. Returns the number of parts in the stream.</summary>
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

            // An empty file has one empty part.
            if (length == 0 && index > 1)
            {
                ThrowUnlessAll(left);
                return index - 1;
            }

            if (index > UploadInPartsOptions.MaximumPartCount)
            {
                throw new InvalidOperationException(
                    $"The stream has more than {UploadInPartsOptions.MaximumPartCount} parts of {_partSize} bytes; use a larger PartSize.");
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
                $"The stream reported {_total} bytes, but has at least {_total - bytes}; it was changed while it was read.");
        }
    }

    private async Task SendPartAsync(int index, byte[] buffer, int length)
    {
        // Not in the reading loop, which continues with the next part.
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
            // Recorded before the other parts are stopped, so that this error is reported and not their cancellation.
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

    /// <summary>Sends a part until Domo has it. Returns whether its buffer can be reused.</summary>
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

    // Domo would append the session's other parts to the file.
    private void ThrowIfOthers(int count)
    {
        Debug.Assert(_session.Parts.Count >= count, "All parts were noted.");
        if (_session.Parts.Keys.Where(index => index > count).Order().FirstOrDefault() is > 0 and var other)
        {
            throw new InvalidOperationException(
                $"The session has a part {other}, but the stream has only {count} part(s) of {_partSize} bytes, so the session "
                + "was created for another stream. Abort the session and create another.");
        }
    }

    private static DomoApiException GaveUp(int index, int attempts, DomoApiException last) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"Part {index} failed after {attempts} attempt(s): {last.Message}"),
            last.StatusCode, last.Method, last.Path, last.ResponseBody, last)
        {
            RequestId = last.RequestId,
            RetryAfter = last.RetryAfter,
        };
}
