using System.Text.Json;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.CheckData;

/// <summary>Reads JSON in pieces: an array of documents, documents one after the other (JSON lines), or one document.</summary>
/// <param name="stream">The file.</param>
/// <param name="documents">What takes its tokens.</param>
/// <param name="report">Where a fault of the JSON itself is told.</param>
internal sealed class JsonData(Stream stream, JsonDocuments documents, DataReport report)
{
    /// <summary>A single token that is longer than this is not read.</summary>
    private const int MaxBuffer = 64 * 1024 * 1024;

    private static readonly JsonReaderOptions Options = new() { AllowMultipleValues = true, MaxDepth = 256 };

    private byte[] _buffer = new byte[64 * 1024];
    private int _count;
    private JsonReaderState _state = new(Options);
    private TextPosition _position = new();

    /// <summary>Reads to the end, or to the first fault that leaves nothing to go on from.</summary>
    public void Read(string displayPath, CancellationToken cancellationToken)
    {
        bool isFirst = true;
        bool isEnd = false;
        while (!isEnd)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_count == _buffer.Length)
            {
                Grow(displayPath);
            }

            int read = stream.ReadAtLeast(_buffer.AsSpan(_count), isFirst ? 4 : 1, throwOnEndOfStream: false);
            _count += read;
            isEnd = read == 0;
            if (isFirst)
            {
                SkipMark(displayPath);
                isFirst = false;
            }

            if (!ReadTokens(isEnd))
            {
                return;
            }
        }
    }

    private void SkipMark(string displayPath)
    {
        switch (_buffer.AsSpan(0, _count))
        {
            case [0xef, 0xbb, 0xbf, ..]:
                _buffer.AsSpan(3, _count - 3).CopyTo(_buffer);
                _count -= 3;
                break;
            case [0xff, 0xfe, ..] or [0xfe, 0xff, ..]:
                throw ToolException.Unreadable(displayPath, "is UTF-16; save it as UTF-8");
        }
    }

    private void Grow(string displayPath)
    {
        if (_buffer.Length >= MaxBuffer)
        {
            throw ToolException.Unreadable(displayPath, $"has a value of more than 64 MB at line {_position.Line}, column {_position.Column}");
        }

        Array.Resize(ref _buffer, _buffer.Length * 2);
    }

    private bool ReadTokens(bool isEnd)
    {
        int counted = 0;
        var bytes = _buffer.AsSpan(0, _count);
        var reader = new Utf8JsonReader(bytes, isEnd, _state);
        try
        {
            while (reader.Read())
            {
                int start = (int)reader.TokenStartIndex;
                _position.Advance(bytes[counted..start]);
                counted = start;
                documents.Take(ref reader, _position.Line, _position.Column);
            }
        }
        catch (JsonException exception)
        {
            Fail(bytes[counted..], exception);
            return false;
        }

        int consumed = (int)reader.BytesConsumed;
        _position.Advance(bytes[counted..consumed]);
        _state = reader.CurrentState;
        bytes[consumed..].CopyTo(_buffer);
        _count -= consumed;
        return true;
    }

    private void Fail(ReadOnlySpan<byte> rest, JsonException exception)
    {
        // The reader tells line and byte; the column is counted along.
        long line = exception.LineNumber.GetValueOrDefault() + 1;
        long byteInLine = exception.BytePositionInLine.GetValueOrDefault();
        while (rest.Length > 0 && (_position.Line < line || (_position.Line == line && _position.ByteInLine < byteInLine)))
        {
            _position.Advance(rest[..1]);
            rest = rest[1..];
        }

        report.IsCut = true;
        string reason = exception.Message;
        int places = reason.IndexOf(" LineNumber:", StringComparison.Ordinal);
        report.Error("the JSON is broken, and nothing behind this was read: " + (places < 0 ? reason : reason[..places]), _position.Line, _position.Column);
    }
}
