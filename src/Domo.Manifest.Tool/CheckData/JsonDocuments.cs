using System.Buffers;
using System.Text;
using System.Text.Json;
using Domo.Manifest.Model;

namespace Domo.Manifest.Tool.CheckData;

/// <summary>Follows the tokens of documents and judges the values of their columns.</summary>
/// <param name="shape">What a document looks like.</param>
/// <param name="report">Where faults are told.</param>
internal sealed class JsonDocuments(DataShape shape, DataReport report)
{
    private const string Content = "content";

    private readonly List<(string Name, long Line, long Column)> _outer = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private int _depth;
    private int _documentDepth = -1;
    private bool _isInArray;
    private bool _isWrapped;
    private (long Line, long Column) _start;
    private CollectionColumn? _column;
    private string? _name;

    /// <summary>How deep the properties of the content are, while a document is read.</summary>
    private int ContentDepth => _documentDepth + (_isWrapped ? 2 : 1);

    /// <summary>Takes the next token.</summary>
    public void Take(ref Utf8JsonReader reader, long line, long column)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                TakeName(Text(ref reader, line, column), line, column);
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                TakeStart(reader.TokenType == JsonTokenType.StartObject, line, column);
                _depth++;
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                TakeEnd();
                break;
            default:
                TakeValue(ref reader, line, column);
                break;
        }
    }

    private void TakeStart(bool isObject, long line, long column)
    {
        if (_documentDepth >= 0)
        {
            TakeNested(isObject, line, column);
        }
        else if (_depth == 0 && !isObject)
        {
            _isInArray = true;
        }
        else if (isObject && _depth == (_isInArray ? 1 : 0))
        {
            (_documentDepth, _start, _isWrapped) = (_depth, (line, column), false);
            _outer.Clear();
            _names.Clear();
            report.Records++;
        }
        else if (_depth == 1)
        {
            report.Error("a list stands where a document belongs, which is an object.", line, column);
        }
    }

    private void TakeNested(bool isObject, long line, long column)
    {
        if (_depth == _documentDepth + 1 && isObject && _name == Content && IsWrapper)
        {
            // What stood before it belongs to the wrapper: id, owner, times.
            _isWrapped = true;
            _outer.Clear();
            _names.Clear();
            return;
        }

        if (_depth == ContentDepth && _column is { } known)
        {
            _names.Add(known.Name);
            bool isTaken = isObject ? !known.IsList && known.Type is ColumnType.Object or ColumnType.Unknown : known.IsList || known.Type == ColumnType.Unknown;
            if (!isTaken)
            {
                report.Error($"{known.Name}: {(isObject ? "an object" : "a list")} stands where {Wanted(known)} belongs.", line, column);
            }
        }
    }

    private bool IsWrapper => shape.IsCollection && !_isWrapped && report.Column(Content) is null;

    private void TakeEnd()
    {
        _depth--;
        if (_depth == 0)
        {
            _isInArray = false;
        }

        if (_isWrapped && _depth == _documentDepth + 1)
        {
            FinishDocument();
            _outer.Clear();
        }

        if (_depth == _documentDepth)
        {
            if (!_isWrapped)
            {
                FinishDocument();
            }

            _documentDepth = -1;
        }
    }

    private void FinishDocument()
    {
        foreach (var (name, line, column) in _outer)
        {
            report.Unknown(name, line, column);
        }

        foreach (var column in shape.Columns.Where(column => column.IsNeverNull && !_names.Contains(column.Name)))
        {
            report.Error($"'{column.Name}' is missing, which is never null.", _start.Line, _start.Column);
        }
    }

    private void TakeName(string? name, long line, long column)
    {
        if (_documentDepth < 0 || (_depth != ContentDepth && _depth != _documentDepth + 1))
        {
            return;
        }

        _name = name;
        _column = _depth == ContentDepth && name is not null ? report.Column(name) : null;
        if (_column is not null)
        {
            report.See(_column);
        }
        else if (_depth == ContentDepth && name is not null)
        {
            _outer.Add((name, line, column));
        }
    }

    private void TakeValue(ref Utf8JsonReader reader, long line, long column)
    {
        if (_documentDepth < 0)
        {
            if (_depth > (_isInArray ? 1 : 0))
            {
                return;
            }

            report.Error("a document belongs here, which is an object.", line, column);
            return;
        }

        bool isItem = _depth == ContentDepth + 1 && _column is { IsList: true };
        if (_column is not { } known || (_depth != ContentDepth && !isItem))
        {
            return;
        }

        if (reader.TokenType == JsonTokenType.Null)
        {
            if (known.IsNeverNull && !isItem)
            {
                _names.Add(known.Name);
                report.Error($"{known.Name}: null stands in a column that is never null.", line, column);
            }

            return;
        }

        _names.Add(known.Name);
        if (known.Type != ColumnType.Unknown && (isItem || !known.IsList))
        {
            Judge(ref reader, known, line, column);
        }
        else if (known.IsList && !isItem)
        {
            report.Error($"{known.Name}: a single value stands where {Wanted(known)} belongs.", line, column);
        }
    }

    private void Judge(ref Utf8JsonReader reader, CollectionColumn known, long line, long column)
    {
        bool isText = reader.TokenType == JsonTokenType.String;
        bool isNumber = reader.TokenType == JsonTokenType.Number;
        string? text = isText ? Text(ref reader, line, column) : Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);
        if (text is null)
        {
            return;
        }

        string? reason = known.Type switch
        {
            ColumnType.String when isText => null,
            ColumnType.Date or ColumnType.DateTime when isText => ValueCheck.JudgeDate(known.Type, text),
            ColumnType.Long or ColumnType.Decimal or ColumnType.Double when isNumber => ValueCheck.JudgeNumber(known.Type, text),
            ColumnType.Boolean when !isText && !isNumber => null,
            _ => $"is a {(isText ? "text" : isNumber ? "number" : "boolean")} where {Wanted(known)} belongs",
        };
        if (reason is not null)
        {
            report.Bad(known.Name, text, reason, line, column);
        }
    }

    /// <summary>The text of a token; null, and told, where its bytes or escapes are no characters.</summary>
    private string? Text(ref Utf8JsonReader reader, long line, long column)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            report.Error("the text holds bytes or escapes that are no character; save the file as UTF-8.", line, column);
            return null;
        }
    }

    private static string Wanted(CollectionColumn column) =>
        column.IsList ? "a list of " + ColumnTypes.NameOf(column.Type) : "a " + ColumnTypes.NameOf(column.Type);
}
