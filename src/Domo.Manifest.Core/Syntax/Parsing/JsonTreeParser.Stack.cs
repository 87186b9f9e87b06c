namespace Domo.Manifest.Syntax.Parsing;

/// <content>The open containers, and the values whose container is still open.</content>
internal sealed partial class JsonTreeParser
{
    private readonly List<JsonValue> _items = [];
    private readonly List<JsonMember> _members = [];
    private JsonFrame[] _stack = new JsonFrame[16];
    private int _depth;
    private int _openObjects;

    private ref JsonFrame Top => ref _stack[_depth - 1];

    private int ChildCount => (Top.IsObject ? _members.Count : _items.Count) - Top.FirstChild;

    private bool IsInObject => _depth > 1 && _stack[_depth - 2].IsObject;

    private JsonValue? LastChild() =>
        ChildCount == 0 ? null : Top.IsObject ? _members[_members.Count - 1].Value : _items[_items.Count - 1];

    private void ExpectChild() => _expected = Top.IsObject ? JsonExpectation.Name : JsonExpectation.Item;

    private void Open(bool isObject)
    {
        Push(isObject, _scanner.Position);
        _scanner.Take();
        _scanner.IsQuiet = false;
        ExpectChild();
    }

    private void Push(bool isObject, int start)
    {
        if (_depth == _stack.Length)
        {
            Array.Resize(ref _stack, _depth * 2);
        }

        _openObjects += isObject ? 1 : 0;
        _stack[_depth++] = new JsonFrame
        {
            IsObject = isObject,
            Start = start,
            FirstChild = isObject ? _members.Count : _items.Count,
            Comma = -1,
            Name = string.Empty,
        };
    }

    /// <summary>Adds a value to its container.</summary>
    private void Complete(JsonValue value)
    {
        if (_depth == 0)
        {
            _root = value;
            _expected = JsonExpectation.End;
            return;
        }

        ref var frame = ref Top;
        if (frame.IsObject)
        {
            _members.Add(new JsonMember(frame.Name, frame.NameSpan, value));
        }
        else
        {
            _items.Add(value);
        }

        _expected = JsonExpectation.Separator;
    }

    private void CloseTop(int end)
    {
        var frame = _stack[--_depth];
        var span = SourceSpan.FromBounds(frame.Start, end);
        if (frame.IsObject)
        {
            _openObjects--;
            var members = TakeChildren(_members, frame.FirstChild);
            ReportDuplicates(members);
            Complete(new JsonObject(span, members));
        }
        else
        {
            Complete(new JsonArray(span, TakeChildren(_items, frame.FirstChild)));
        }
    }

    private static T[] TakeChildren<T>(List<T> waiting, int first)
    {
        int count = waiting.Count - first;
        if (count == 0)
        {
            return [];
        }

        var children = new T[count];
        waiting.CopyTo(first, children, 0, count);
        waiting.RemoveRange(first, count);
        return children;
    }
}
