using System.Globalization;
using System.Text;
using System.Text.Json;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Records;

/// <summary>
/// Objects of a JSON file: an array of them, one after the other (JSON lines), or a single one. Of a document as AppDB returns it,
/// <c>{"id": …, "content": {…}}</c>, the values are those of the content.
/// </summary>
internal sealed class JsonRecordReader(Stream stream, string displayPath) : RecordReader
{
    private const int MaxToken = 64 * 1024 * 1024;

    /// <summary>What AppDB writes beside the content of a document.</summary>
    private static readonly HashSet<string> SystemProperties = new(StringComparer.Ordinal)
    {
        "id", "customer", "owner", "createdBy", "datastoreId", "collectionId", "createdOn", "updatedOn", "updatedBy", "content", "syncRequired",
    };

    private readonly List<Cell> _content = [];
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _isLast;
    private bool _hasBegun;
    private JsonReaderState _state = new(new JsonReaderOptions { AllowMultipleValues = true, CommentHandling = JsonCommentHandling.Skip });
    private Place _place = new(1, 1);
    private bool _isInArray;
    private bool _hasContent;
    private string? _name;

    private readonly record struct Place(long Line, long Column);

    /// <inheritdoc/>
    public override bool Read()
    {
        Cells.Clear();
        _content.Clear();
        _hasContent = false;
        _name = null;
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
            string reason = exception.Message.Split(" LineNumber:", 2)[0];
            throw ToolException.Unreadable(displayPath, string.Create(
                CultureInfo.InvariantCulture, $"is no valid JSON at line {exception.LineNumber + 1}, column {exception.BytePositionInLine + 1}: {reason}"), exception);
        }
        catch (IOException exception)
        {
            throw ToolException.Unreadable(displayPath, exception.Message, exception);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => stream.Dispose();

    private bool Take(Token token)
    {
        int depth = token.Depth - (_isInArray ? 1 : 0);
        switch (token.Type)
        {
            case JsonTokenType.StartArray when token.Depth == 0:
                _isInArray = true;
                break;
            case JsonTokenType.EndArray when token.Depth == 0:
                _isInArray = false;
                break;
            case JsonTokenType.StartObject when depth == 0:
                Line = token.Place.Line;
                break;
            case JsonTokenType.EndObject when depth == 0:
                Finish();
                return true;
            case JsonTokenType.PropertyName when depth == 1 || (depth == 2 && _hasContent):
                _name = token.Text;
                break;
            case JsonTokenType.StartObject when depth == 1 && _name == "content":
                _hasContent = true;
                Cells.Add(Of(token, CellKind.Nested));
                break;
            case JsonTokenType.EndObject when depth == 1 && _hasContent:
                break;
            case { } when depth == 0:
                throw ToolException.Unreadable(displayPath, string.Create(
                    CultureInfo.InvariantCulture,
                    $"has something else than an object at line {token.Place.Line}, column {token.Place.Column}; write an array of objects, or one object a line"));
            case JsonTokenType.EndObject or JsonTokenType.EndArray or JsonTokenType.PropertyName:
                break;
            case { } when depth == 1:
                _hasContent &= _name != "content";
                Cells.Add(Of(token, KindOf(token.Type)));
                break;
            case { } when depth == 2 && _hasContent && Cells[^1] is { Name: "content", Kind: CellKind.Nested }:
                _content.Add(Of(token, KindOf(token.Type)));
                break;
        }

        return false;
    }

    private void Finish()
    {
        if (_hasContent && Cells.TrueForAll(cell => SystemProperties.Contains(cell.Name)))
        {
            Cells.Clear();
            Cells.AddRange(_content);
        }
    }

    private Cell Of(Token token, CellKind kind) => new(_name ?? "", kind, token.Text, token.Place.Line, token.Place.Column);

    private static CellKind KindOf(JsonTokenType type) => type switch
    {
        JsonTokenType.Null => CellKind.Null,
        JsonTokenType.String => CellKind.Text,
        JsonTokenType.Number => CellKind.Number,
        JsonTokenType.True or JsonTokenType.False => CellKind.Boolean,
        _ => CellKind.Nested,
    };

    /// <summary>Reads one token, and more of the file when the token is not whole yet.</summary>
    private bool Advance(out Token token)
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isLast, _state);
            if (_hasBegun && reader.Read())
            {
                int at = (int)reader.TokenStartIndex;
                Move(_buffer.AsSpan(_start, at));
                token = new Token(reader.TokenType, reader.CurrentDepth, TextOf(ref reader), _place);
                Move(_buffer.AsSpan(_start + at, (int)reader.BytesConsumed - at));
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

    private static string TextOf(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String or JsonTokenType.PropertyName:
                try
                {
                    return reader.GetString()!;
                }
                catch (InvalidOperationException)
                {
                    // Half of a pair of surrogates, or bytes that are no UTF-8.
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
                throw ToolException.Unreadable(displayPath, string.Create(CultureInfo.InvariantCulture, $"has a value of more than 64 MB at line {_place.Line}"));
            }

            Array.Resize(ref _buffer, _end * 2);
        }

        int read = stream.Read(_buffer.AsSpan(_end));
        _isLast = read == 0;
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
            throw ToolException.Unreadable(displayPath, "is UTF-16, and JSON is UTF-8; save it as UTF-8");
        }

        _start = bytes is [0xef, 0xbb, 0xbf, ..] ? 3 : 0;
    }

    private void Move(ReadOnlySpan<byte> bytes)
    {
        int lastBreak = bytes.LastIndexOf((byte)'\n');
        int characters = Encoding.UTF8.GetCharCount(bytes[(lastBreak + 1)..]);
        _place = lastBreak < 0
            ? _place with { Column = _place.Column + characters }
            : new Place(_place.Line + bytes.Count((byte)'\n'), characters + 1);
    }

    private readonly record struct Token(JsonTokenType Type, int Depth, string Text, Place Place);
}
