using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Fixes;

/// <summary>Creates the edits of fixes. They preserve comments, order, indentation and line endings.</summary>
internal static class JsonEdits
{
    /// <summary>Renames a property.</summary>
    public static Fix Rename(JsonMember member, string name, bool isSafe = true) =>
        new($"Rename to '{name}'", [new(member.NameSpan, CompactJson.Quote(name))], isSafe) { Rename = (member, name) };

    /// <summary>Replaces a value with a string.</summary>
    public static Fix ChangeTo(JsonValue value, string text, bool isSafe = true) =>
        new($"Change to '{text}'", [new(value.Span, CompactJson.Quote(text))], isSafe);

    /// <summary>Replaces a value with JSON.</summary>
    public static Fix ChangeToJson(JsonValue value, string json, bool isSafe = true) =>
        new($"Change to {json}", [new(value.Span, json)], isSafe);

    /// <summary>Inserts text before and after a value.</summary>
    public static Fix Wrap(JsonValue value, string before, string after, string title, bool isSafe = true) =>
        new(title, [new(new SourceSpan(value.Span.Start, 0), before), new(new SourceSpan(value.Span.End, 0), after)], isSafe);

    /// <summary>Replaces an array with its only item.</summary>
    public static Fix Unwrap(string text, JsonArray list, string title, bool isSafe = true)
    {
        var item = list.Items[0].Span;
        int start = Removal.IsSeparation(text, list.Span.Start + 1, item.Start) ? item.Start : list.Span.Start + 1;
        int end = Removal.IsSeparation(text, item.End, list.Span.End - 1) ? item.End : list.Span.End - 1;
        TextEdit[] edits = [new(SourceSpan.FromBounds(list.Span.Start, start), ""), new(SourceSpan.FromBounds(end, list.Span.End), "")];
        return new(title, edits, isSafe);
    }

    /// <summary>Removes a property, with its comma and surrounding whitespace.</summary>
    public static Fix Remove(string text, JsonObject owner, JsonMember member, bool isSafe = true)
    {
        int index = IndexOf(owner.Members, member, static other => other.Span.Start);
        SourceSpan? previous = index > 0 ? owner.Members[index - 1].Span : null;
        SourceSpan? next = index + 1 < owner.Members.Count ? owner.Members[index + 1].Span : null;
        return new($"Remove '{member.Name}'", Removal.Create(text, owner, member.Span, previous, next), isSafe);
    }

    /// <summary>Removes an item of an array, with its comma and surrounding whitespace.</summary>
    public static Fix RemoveItem(string text, JsonArray owner, JsonValue item, string title, bool isSafe = true)
    {
        int index = IndexOf(owner.Items, item, static other => other.Span.Start);
        SourceSpan? previous = index > 0 ? owner.Items[index - 1].Span : null;
        SourceSpan? next = index + 1 < owner.Items.Count ? owner.Items[index + 1].Span : null;
        return new(title, Removal.Create(text, owner, item.Span, previous, next), isSafe);
    }

    /// <summary>Removes an empty item, as editors leave them behind; returns null for other items.</summary>
    public static Fix? RemoveNull(string text, JsonArray owner, JsonValue item) =>
        item.Kind == JsonKind.Null ? RemoveItem(text, owner, item, "Remove null") : null;

    /// <summary>Adds a property at the end of an object, in the layout of its other properties.</summary>
    public static Fix Add(string text, JsonObject owner, string name, string json, bool isSafe = true)
    {
        string member = CompactJson.Quote(name) + ": " + json;
        if (owner.Members.Count == 0)
        {
            return new($"Add '{name}'", [new(new SourceSpan(owner.Span.Start + 1, 0), " " + member + " ")], isSafe);
        }

        // Whitespace before the last property (a line break and indentation, or a space) goes before the new one too.
        var last = owner.Members[owner.Members.Count - 1];
        int start = last.Span.Start;
        while (start > owner.Span.Start + 1 && text[start - 1] is ' ' or '\t' or '\r' or '\n')
        {
            start--;
        }

        string space = text.Substring(start, last.Span.Start - start);
        return new($"Add '{name}'", [new(new SourceSpan(last.Span.End, 0), "," + (space.Length == 0 ? " " : space) + member)], isSafe);
    }

    /// <summary>Returns the array item that contains a value.</summary>
    public static JsonValue ItemAround(JsonArray owner, JsonValue inner) =>
        owner.Items[LastFrom(owner.Items, inner.Span.Start, static item => item.Span.Start)];

    private static int IndexOf<T>(JsonList<T> items, T item, Func<T, int> startOf)
        where T : class
    {
        int index = LastFrom(items, startOf(item), startOf);
        while (!ReferenceEquals(items[index], item))
        {
            // A missing value and the item after it start at the same offset.
            index--;
        }

        return index;
    }

    /// <summary>Finds the last item that starts at or before an offset, by binary search.</summary>
    private static int LastFrom<T>(JsonList<T> items, int offset, Func<T, int> startOf)
        where T : class
    {
        int low = 0;
        int high = items.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = startOf(items[middle]) <= offset ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
