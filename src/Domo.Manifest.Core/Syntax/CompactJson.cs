using System.Globalization;
using System.Text;

namespace Domo.Manifest.Syntax;

/// <summary>
/// Writes a value as JSON without whitespace and with properties in ordinal order, so that equivalent texts compare equal.
/// Iterative: values may be nested deeper than the call stack allows.
/// </summary>
internal static class CompactJson
{
    public static string Write(JsonValue value)
    {
        var text = new StringBuilder();
        var pending = new Stack<object>();
        pending.Push(value);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case string punctuation:
                    text.Append(punctuation);
                    break;
                case JsonObject item:
                    PushMembers(item, pending);
                    break;
                case JsonArray item:
                    PushItems(item, pending);
                    break;
                case JsonString item:
                    text.Append(Quote(item.Value));
                    break;
                case JsonNumber item:
                    text.Append(item.Text);
                    break;
                case JsonLiteral { Kind: JsonKind.True }:
                    text.Append("true");
                    break;
                case JsonLiteral { Kind: JsonKind.False }:
                    text.Append("false");
                    break;
                default:
                    text.Append("null");
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>Returns a value shortened to a word or two, for a message.</summary>
    public static string Excerpt(JsonValue value)
    {
        const int MaxLength = 40;
        string text = value is JsonObject ? "{…}" : value is JsonArray ? "[…]" : Write(value);
        return text.Length <= MaxLength ? text : text.Substring(0, MaxLength - 1) + "…";
    }

    private static void PushMembers(JsonObject item, Stack<object> pending)
    {
        // The last duplicate wins, like JSON.parse.
        var byName = new SortedDictionary<string, JsonValue>(StringComparer.Ordinal);
        foreach (var member in item.Members)
        {
            byName[member.Name] = member.Value;
        }

        // A stack reverses the order, so push the last property first.
        var ordered = new List<KeyValuePair<string, JsonValue>>(byName);
        pending.Push("}");
        for (int i = ordered.Count - 1; i >= 0; i--)
        {
            pending.Push(ordered[i].Value);
            pending.Push(Quote(ordered[i].Key) + ":");
            pending.Push(i == 0 ? "{" : ",");
        }

        if (ordered.Count == 0)
        {
            pending.Push("{");
        }
    }

    private static void PushItems(JsonArray item, Stack<object> pending)
    {
        pending.Push("]");
        for (int i = item.Items.Count - 1; i >= 0; i--)
        {
            pending.Push(item.Items[i]);
            pending.Push(i == 0 ? "[" : ",");
        }

        if (item.Items.Count == 0)
        {
            pending.Push("[");
        }
    }

    /// <summary>
    /// Returns the text as a JSON string. Invisible characters that affect how others are displayed are escaped, so that a name
    /// cannot reverse the surrounding text or control a terminal.
    /// </summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (char c in value)
        {
            if (c is '"' or '\\')
            {
                text.Append('\\').Append(c);
            }
            else if (MustEscape(c))
            {
                text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(c);
            }
        }

        return text.Append('"').ToString();
    }

    private static bool MustEscape(char c) => c < '\u007f'
        ? c < ' '
        : char.IsSurrogate(c) || c >= '\ufffe'
            || (char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator && c is not ('\u200c' or '\u200d'));
}
