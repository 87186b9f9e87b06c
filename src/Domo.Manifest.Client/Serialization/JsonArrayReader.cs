using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>
/// Reads a JSON array of objects from a response as its bytes arrive and buffers only the current element. An incomplete token is read
/// again when more bytes have arrived, and a token longer than the first buffer when the buffer has doubled, so that the work is linear in
/// the number of bytes. Use: while <see cref="FillAsync"/>, while <see cref="TryRead"/>.
/// </summary>
internal sealed class JsonArrayReader<T>(DomoResponse response, string elementName, JsonItemReader<T> readElement) : IDisposable
{
    private const int InitialSize = 16 * 1024;

    // Enough to detect a byte order mark.
    private const int FirstFill = 3;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(InitialSize);
    private JsonReaderState _state = new(WireReader.Options);
    private Stream? _stream;
    private int _length;
    private int _scanned;

    // The number of bytes needed before the current token is read again.
    private int _needed;

    // The start of the current element in the buffer; negative between elements.
    private int _elementStart = -1;
    private long _elementCount;
    private bool _endOfStream;

    // Whether the first token was read; until then, the buffer has all bytes.
    private bool _hasBegun;

    // The size of the largest element so far.
    private int _largest = 256;

    /// <summary>Waits for more bytes. Returns false when the array and the stream have ended.</summary>
    public async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_endOfStream)
        {
            return false;
        }

        try
        {
            if (_stream is null)
            {
                await BeginAsync(cancellationToken).ConfigureAwait(false);
                return true;
            }

            do
            {
                MakeRoom();
                var count = await _stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false);
                _length += count;
                _endOfStream = count == 0;
            }
            while (!_endOfStream && _length - _scanned < _needed);
            return true;
        }
        catch (Exception exception) when (DomoResponse.IsBroken(exception))
        {
            throw response.Fault(
                $"the response broke off after {_elementCount} {elementName}(s): {exception.Message}", AtHand(), exception);
        }
    }

    /// <summary>Reads the next element if the buffer contains all of it.</summary>
    public bool TryRead([MaybeNullWhen(false)] out T element)
    {
        if (IsWorthReadingAhead() && TryReadAhead(out element))
        {
            return true;
        }

        var bytes = _buffer.AsSpan(_scanned, _length - _scanned);
        var reader = new Utf8JsonReader(bytes, _endOfStream, _state);
        try
        {
            var complete = ScanElement(ref reader, _scanned);
            _scanned += (int)reader.BytesConsumed;
            _state = reader.CurrentState;
            if (!complete)
            {
                // Short tokens are tried with each read: an element must not wait for the next one.
                var unread = _length - _scanned;
                _needed = unread < InitialSize ? 0 : (int)Math.Min(2L * unread, Array.MaxLength);
                element = default;
                return false;
            }
        }
        catch (JsonException exception)
        {
            throw response.Fault(Describe(exception), AtHand(), exception);
        }

        element = ReadElement(_buffer.AsSpan(_elementStart, _scanned - _elementStart));
        _elementStart = -1;
        return true;
    }

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        _length = _scanned = 0;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async ValueTask BeginAsync(CancellationToken cancellationToken)
    {
        _stream = await response.OpenAsync(cancellationToken).ConfigureAwait(false);
        _length = await _stream.ReadAtLeastAsync(_buffer, FirstFill, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        _endOfStream = _length < FirstFill;
        _scanned = _length - DomoResponse.WithoutByteOrderMark(_buffer.AsSpan(0, _length)).Length;
    }

    // True at the last token of an element. After the array, it reads on to detect trailing data.
    private bool ScanElement(ref Utf8JsonReader reader, int offset)
    {
        while (reader.Read())
        {
            if (reader.CurrentDepth == 0)
            {
                _hasBegun = true;
                if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.EndArray))
                {
                    throw WireError.Mismatch(ref reader, $"an array of {elementName}s");
                }
            }
            else if (reader.CurrentDepth == 1)
            {
                if (reader.TokenType == JsonTokenType.StartObject)
                {
                    _elementStart = offset + (int)reader.TokenStartIndex;
                }
                else if (reader.TokenType == JsonTokenType.EndObject)
                {
                    return true;
                }
                else
                {
                    throw WireError.Mismatch(ref reader, $"a {elementName}, an object");
                }
            }
        }

        return false;
    }

    // With room for several of the largest elements so far, the buffer usually contains all of the next one.
    private bool IsWorthReadingAhead() => _elementStart < 0 && _elementCount > 0 && (_length - _scanned) / 4 > _largest;

    /// <summary>
    /// Reads the next element without finding its end first. Returns false unless a complete, valid element follows; the normal path then
    /// reports the error or waits for more bytes.
    /// </summary>
    private bool TryReadAhead([MaybeNullWhen(false)] out T element)
    {
        element = default;
        var reader = new Utf8JsonReader(_buffer.AsSpan(_scanned, _length - _scanned), isFinalBlock: true, _state);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject || reader.CurrentDepth != 1)
            {
                return false;
            }

            element = readElement(ref reader);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            element = default;
            return false;
        }

        _largest = Math.Max(_largest, (int)reader.BytesConsumed);
        _scanned += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
        _elementCount++;
        return true;
    }

    private T ReadElement(ReadOnlySpan<byte> json)
    {
        _elementCount++;
        try
        {
            var reader = new Utf8JsonReader(json, WireReader.Options);
            reader.Read();
            return readElement(ref reader);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Utf8JsonReader reports invalid UTF-8 or UTF-16 with InvalidOperationException.
            throw response.Fault($"{elementName} {_elementCount}: {exception.Message}", json, exception);
        }
    }

    // Drops what has been read, and grows the buffer only for an element that fills all of it.
    private void MakeRoom()
    {
        var kept = _elementStart < 0 ? _scanned : _elementStart;
        if (kept == 0 && _length < _buffer.Length)
        {
            return;
        }

        var source = _buffer;
        if (kept == 0)
        {
            if (_buffer.Length > Array.MaxLength / 2)
            {
                throw response.Fault($"{elementName} {_elementCount + 1} is larger than {_buffer.Length} bytes", AtHand());
            }

            _buffer = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        }

        source.AsSpan(kept, _length - kept).CopyTo(_buffer);
        if (source != _buffer)
        {
            ArrayPool<byte>.Shared.Return(source);
        }

        _length -= kept;
        _scanned -= kept;
        _elementStart = _elementStart < 0 ? -1 : 0;
    }

    private string Describe(JsonException exception)
    {
        if (!_hasBegun && response.Describe(_buffer.AsSpan(0, _length), _endOfStream) is { } known)
        {
            return known;
        }

        return _endOfStream && IsCutOff()
            ? $"the response ends after {_elementCount} {elementName}(s), in the middle of its JSON"
            : $"after {_elementCount} {elementName}(s) the response is not as documented: {exception.Message}";
    }

    // To a reader that may get more data, an early end is not an error.
    private bool IsCutOff()
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(_scanned, _length - _scanned), isFinalBlock: false, _state);
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private ReadOnlySpan<byte> AtHand()
    {
        var start = _elementStart < 0 ? _scanned : _elementStart;
        return _buffer.AsSpan(start, _length - start);
    }
}
