using Domo.Manifest.Binding;
using Domo.Manifest.Json;

namespace Domo.Manifest.Rules.Fixes;

/// <summary>The edits that fixes are made of. They leave comments, order, indentation and line ends alone.</summary>
internal static class JsonEdits
{
    /// <summary>Gives a member another name.</summary>
    public static Fix Rename(JsonMember member, string name, bool isSafe = true) =>
        new($"Rename to '{name}'", [new(member.NameSpan, Quote(name))], isSafe);

    /// <summary>Puts a text value in place of any other.</summary>
    public static Fix ChangeTo(JsonValue value, string text, bool isSafe = true) =>
        new($"Change to '{text}'", [new(value.Span, Quote(text))], isSafe);

    /// <summary>Puts JSON in place of a value.</summary>
    public static Fix ChangeToJson(JsonValue value, string json, bool isSafe = true) =>
        new($"Change to {json}", [new(value.Span, json)], isSafe);

    /// <summary>Puts text around a value, which stays as it is.</summary>
    public static Fix Wrap(JsonValue value, string before, string after, string title, bool isSafe = true) =>
        new(title, [new(new SourceSpan(value.Span.Start, 0), before), new(new SourceSpan(value.Span.End, 0), after)], isSafe);

    /// <summary>Removes a member, its comma and the white space that only it needed.</summary>
    public static Fix Remove(string text, JsonObject owner, JsonMember member, bool isSafe = true)
    {
        int index = IndexOf(owner.Members, member);
        return new(
            $"Remove '{member.Name}'",
            [new(SpanWithComma(text, owner.Span, index > 0 ? owner.Members[index - 1].Span.End : null, member.Span, index + 1 < owner.Members.Count ? owner.Members[index + 1].Span.Start : null), "")],
            isSafe);
    }

    /// <summary>Removes an item of an array in the same way.</summary>
    public static Fix RemoveItem(string text, JsonArray owner, JsonValue item, string title, bool isSafe = true)
    {
        int index = IndexOf(owner.Items, item);
        return new(
            title,
            [new(SpanWithComma(text, owner.Span, index > 0 ? owner.Items[index - 1].Span.End : null, item.Span, index + 1 < owner.Items.Count ? owner.Items[index + 1].Span.Start : null), "")],
            isSafe);
    }

    /// <summary>Adds a member at the end of an object, laid out as its other members are.</summary>
    public static Fix Add(string text, JsonObject owner, string name, string json, bool isSafe = true)
    {
        string member = Quote(name) + ": " + json;
        if (owner.Members.Count == 0)
        {
            return new($"Add '{name}'", [new(new SourceSpan(owner.Span.Start + 1, 0), " " + member + " ")], isSafe);
        }

        // What stands before the last member (a line break and indentation, or a space) goes before the new one too.
        var last = owner.Members[owner.Members.Count - 1];
        int start = last.Span.Start;
        while (start > owner.Span.Start + 1 && text[start - 1] is ' ' or '\t' or '\r' or '\n')
        {
            start--;
        }

        string space = text.Substring(start, last.Span.Start - start);
        return new($"Add '{name}'", [new(new SourceSpan(last.Span.End, 0), "," + (space.Length == 0 ? " " : space) + member)], isSafe);
    }

    /// <summary>Text as a JSON string.</summary>
    public static string Quote(string text) => CompactJson.Quote(text);

    private static SourceSpan SpanWithComma(string text, SourceSpan owner, int? previousEnd, SourceSpan item, int? nextStart)
    {
        // In front of another: up to where that one begins. Behind another: from where that one ends. Alone: all of the inside.
        if (nextStart is { } next)
        {
            return new SourceSpan(item.Start, next - item.Start);
        }

        return previousEnd is { } previous
            ? new SourceSpan(previous, item.End - previous)
            : new SourceSpan(owner.Start + 1, Math.Max(0, Math.Min(owner.End, text.Length) - 1 - (owner.Start + 1)));
    }

    private static int IndexOf<T>(IReadOnlyList<T> items, T item)
        where T : class
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (ReferenceEquals(items[i], item))
            {
                return i;
            }
        }

        throw new ArgumentException("It is not of this owner.", nameof(item));
    }
}
