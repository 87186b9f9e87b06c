using System.Globalization;
using System.Text;
using System.Text.Json;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Records;

/// <summary>
/// Reads the objects of a JSON file: an array of them, one after the other (JSON lines), or a single one. For a document as AppDB
/// returns it, <c>{"id": …, "content": {…}}</c>, the values are those of the content.
/// </summary>
internal sealed class JsonRecordReader(Stream stream, string displayPath, bool unwraps = true) : RecordReader
{
    /// <summary>The property of a document that contains the app's data.</summary>
    public const string Content = "content";

    private const int MaxToken = 64 * 1024 * 1024;

    /// <summary>The properties that AppDB writes next to the content of a document.</summary>
    private static readonly HashSet<string> SystemProperties = new(StringComparer.Ordinal)
    {
        "id", "customer", "owner", "createdBy", "datastoreId", "collectionId",
        "createdOn", "updatedOn", "updatedBy", Content, "syncRequired",
    };

    private readonly List<Cell> _content = [];
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _isLast;
    private bool _hasBegun;
    private JsonReaderState _state = new(new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = 256 });
    private TextPosition _position = new();
    private bool _isInArray;
    private bool _isInRecord;
    private bool _isInContent;
    private bool _isInList;
    private bool _hasContent;
    private Token _name;

    /// <inheritdoc/>
    public override bool Read()
    {
        Cells.Clear();
        _content.Clear();
        Misfit = null;
        _hasContent = false;
        try
        {
            while (Advance(out var token))
            {
                if (Take(token))
                {
                    return true;
                }
            }

            return false;
        }
        catch (JsonException exception)
        {
            throw new RecordFault("is not valid JSON", PlaceOf(exception), exception.Message.Split(" LineNumber:", 2)[0]);
        }
        catch (IOException exception)
        {
            throw ToolException.Unreadable(displayPath, exception.Message, exception);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => stream.Dispose();

    /// <summary>Processes a token.</summary>
    /// <returns>Whether a record ends with it.</returns>
    private bool Take(Token token)
    {
        if (token is { Depth: 0, Type: JsonTokenType.StartArray or JsonTokenType.EndArray })
        {
            _isInArray = token.Type == JsonTokenType.StartArray;
            return false;
        }

        int depth = token.Depth - (_isInArray ? 1 : 0);
        if (depth == 0)
        {
            return TakeOuter(token);
        }

        if (_isInRecord)
        {
            TakeInner(token, depth);
        }

        return false;
    }

    private bool TakeOuter(Token token)
    {
        switch (token.Type)
        {
            case JsonTokenType.StartObject:
                At = token.At;
                _isInRecord = true;
                return false;
            case JsonTokenType.EndObject:
                _isInRecord = false;
                Unwrap();
                return true;
            case JsonTokenType.EndArray:
                return false;
            default:
                Misfit = new Cell("", KindOf(token.Type), token.Text, token.At);
                At = token.At;
                return true;
        }
    }

    private void TakeInner(Token token, int depth)
    {
        if (_isInContent && depth == 1)
        {
            _isInContent = false;
            return;
        }

        int level = _isInContent ? 2 : 1;
        var cells = _isInContent ? _content : Cells;
        bool isEnd = token.Type is JsonTokenType.EndObject or JsonTokenType.EndArray;
        if (depth == level + 1 && _isInList && !isEnd && token.Type != JsonTokenType.PropertyName)
        {
            cells.Add(Of(token) with { IsItem = true });
        }
        else if (depth == level && token.Type == JsonTokenType.PropertyName)
        {
            _name = token;
        }
        else if (depth == level)
        {
            _isInList = token.Type == JsonTokenType.StartArray;
            if (!isEnd)
            {
                cells.Add(Of(token));
                _isInContent |= unwraps && token.Type == JsonTokenType.StartObject && level == 1 && _name.Text == Content;
                _hasContent |= _isInContent;
            }
        }
    }

    private void Unwrap()
    {
        if (_hasContent && Cells.TrueForAll(cell => SystemProperties.Contains(cell.Name)))
        {
            Cells.Clear();
            Cells.AddRange(_content);
        }
    }

    private Cell Of(Token token) => new(_name.Text, KindOf(token.Type), token.Text, _name.IsDamaged ? _name.At : token.At)
    {
        NameAt = _name.At,
        IsDamaged = _name.IsDamaged || token.IsDamaged,
    };

    private static CellKind KindOf(JsonTokenType type) => type switch
    {
        JsonTokenType.Null => CellKind.Null,
        JsonTokenType.String => CellKind.Text,
        JsonTokenType.Number => CellKind.Number,
        JsonTokenType.True or JsonTokenType.False => CellKind.Boolean,
        JsonTokenType.StartObject => CellKind.Object,
        _ => CellKind.List,
    };

    /// <summary>Reads one token, and more of the file if the token is incomplete.</summary>
    private bool Advance(out Token token)
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isLast, _state);
            if (_hasBegun && reader.Read())
            {
                int at = (int)reader.TokenStartIndex;
                _position.Advance(_buffer.AsSpan(_start, at));
                string text = TextOf(ref reader, out bool isDamaged);
                token = new Token(reader.TokenType, reader.CurrentDepth, text, _position.Place, isDamaged);
                _position.Advance(_buffer.AsSpan(_start + at, (int)reader.BytesConsumed - at));
                _start += (int)reader.BytesConsumed;
                _state = reader.CurrentState;
                return true;
            }

            if (_hasBegun && _isLast)
            {
                token = default;
                return false;
            }

            Refill();
        }
    }

    private static string TextOf(ref Utf8JsonReader reader, out bool isDamaged)
    {
        isDamaged = false;
        switch (reader.TokenType)
        {
            case JsonTokenType.String or JsonTokenType.PropertyName:
                try
                {
                    return reader.GetString()!;
                }
                catch (InvalidOperationException)
                {
                    // Half of a surrogate pair, or invalid UTF-8.
                    isDamaged = true;
                    return Encoding.UTF8.GetString(reader.ValueSpan);
                }

            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                return Encoding.UTF8.GetString(reader.ValueSpan);
            default:
                return "";
        }
    }

    private void Refill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
        {
            if (_end >= MaxToken)
            {
                throw ToolException.Unreadable(
                    displayPath, string.Create(CultureInfo.InvariantCulture, $"has a value larger than 64 MB at line {_position.Line}"));
            }

            Array.Resize(ref _buffer, _end * 2);
        }

        // Fill the buffer: a pipe returns little at a time, and a long value would be parsed again for each piece.
        int room = _buffer.Length - _end;
        int read = stream.ReadAtLeast(_buffer.AsSpan(_end), room, throwOnEndOfStream: false);
        _isLast = read < room;
        _end += read;
        if (!_hasBegun && (_end >= 3 || _isLast))
        {
            _hasBegun = true;
            Begin(_buffer.AsSpan(0, _end));
        }
    }

    private void Begin(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xff, 0xfe, ..] or [0xfe, 0xff, ..])
        {
            throw ToolException.Unreadable(displayPath, "is UTF-16, but JSON requires UTF-8; save it as UTF-8");
        }

        _start = bytes is [0xef, 0xbb, 0xbf, ..] ? 3 : 0;
    }

    /// <summary>Returns the position of a fault: the parser reports line and byte; the column is counted here.</summary>
    private Place PlaceOf(JsonException exception)
    {
        long line = exception.LineNumber.GetValueOrDefault() + 1;
        long byteInLine = exception.BytePositionInLine.GetValueOrDefault();
        var position = _position;
        for (int i = _start; i < _end && (position.Line < line || (position.Line == line && position.ByteInLine < byteInLine)); i++)
        {
            position.Advance(_buffer.AsSpan(i, 1));
        }

        return position.Place;
    }

    private readonly record struct Token(JsonTokenType Type, int Depth, string Text, Place At, bool IsDamaged);
}
