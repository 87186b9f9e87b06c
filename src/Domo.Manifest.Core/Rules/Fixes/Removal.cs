using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Fixes;

/// <summary>Determines what to remove together with an item or property.</summary>
internal static class Removal
{
    /// <summary>Returns the edits that remove an item, its comma and surrounding whitespace.</summary>
    /// <param name="text">The text.</param>
    /// <param name="owner">The array or object that contains the item.</param>
    /// <param name="item">The span of the item to remove.</param>
    /// <param name="previous">The span of the previous item; null for the first.</param>
    /// <param name="next">The span of the next item; null for the last.</param>
    public static IReadOnlyList<TextEdit> Create(string text, JsonValue owner, SourceSpan item, SourceSpan? previous, SourceSpan? next)
    {
        // Before another item: up to its start. After another item: from its end. A single item: all of the content.
        int start = next is not null ? item.Start : previous?.End ?? owner.Span.Start + 1;
        int end = next?.Start ?? (previous is not null ? item.End : Math.Max(item.End, Math.Min(owner.Span.End, text.Length) - 1));
        if (IsSeparation(text, start, item.Start) && IsSeparation(text, item.End, end))
        {
            return [new(SourceSpan.FromBounds(start, end), "")];
        }

        // It is unknown what a comment refers to, so it stays.
        var edits = new List<TextEdit> { new(item, "") };
        int comma = next is not null ? FindComma(text, item.End, end) : FindComma(text, start, item.Start);
        if (comma >= 0)
        {
            edits.Insert(comma < item.Start ? 0 : 1, new(new SourceSpan(comma, 1), ""));
        }

        return edits;
    }

    /// <summary>Returns whether only whitespace and commas, or characters used as commas, are between two offsets.</summary>
    public static bool IsSeparation(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text[i] is not (',' or ';') && !JsonCharacters.IsWhitespace(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Finds the first comma outside a comment, or -1.</summary>
    private static int FindComma(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text[i] == ',')
            {
                return i;
            }

            if (text[i] is '/' or '#')
            {
                bool isBlock = text[i] == '/' && text[i + 1] == '*';
                int close = isBlock ? text.IndexOf("*/", i + 2, StringComparison.Ordinal) + 1 : text.IndexOf('\n', i);
                i = close > i ? close : end;
            }
        }

        return -1;
    }
}
