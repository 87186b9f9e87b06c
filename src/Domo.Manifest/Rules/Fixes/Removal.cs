using Domo.Manifest.Json;

namespace Domo.Manifest.Rules.Fixes;

/// <summary>What has to go when an item or a member goes.</summary>
internal static class Removal
{
    /// <summary>The edits that remove it, its comma, and the white space that only it needed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="owner">The array or object that it is in.</param>
    /// <param name="item">What is removed.</param>
    /// <param name="previous">What stands before it, if anything does.</param>
    /// <param name="next">What stands behind it, if anything does.</param>
    public static IReadOnlyList<TextEdit> Of(string text, JsonValue owner, SourceSpan item, SourceSpan? previous, SourceSpan? next)
    {
        // In front of another: up to where that one begins. Behind another: from where that one ends. Alone: all of the inside.
        int start = next is not null ? item.Start : previous?.End ?? owner.Span.Start + 1;
        int end = next?.Start ?? (previous is not null ? item.End : Math.Max(item.End, Math.Min(owner.Span.End, text.Length) - 1));
        if (IsSeparation(text, start, item.Start) && IsSeparation(text, item.End, end))
        {
            return [new(SourceSpan.FromBounds(start, end), "")];
        }

        // A comment belongs to nobody that is known, so it stays.
        var edits = new List<TextEdit> { new(item, "") };
        int comma = next is not null ? FindComma(text, item.End, end) : FindComma(text, start, item.Start);
        if (comma >= 0)
        {
            edits.Insert(comma < item.Start ? 0 : 1, new(new SourceSpan(comma, 1), ""));
        }

        return edits;
    }

    /// <summary>Whether nothing but white space and commas, or what somebody wrote for one, stands between two places.</summary>
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

    /// <summary>The first comma outside of a comment, or -1.</summary>
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
