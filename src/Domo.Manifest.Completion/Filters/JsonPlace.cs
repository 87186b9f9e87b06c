using System.Text;

namespace Domo.Manifest.Completion.Filters;

/// <summary>The position at which incomplete JSON ends.</summary>
/// <param name="NameStart">The start of the incomplete property name, or null.</param>
/// <param name="Owner">The name of the property that contains the current object; null for the root.</param>
internal sealed record JsonPlace(int? NameStart, string? Owner)
{
    /// <summary>Returns the position at the end of incomplete JSON.</summary>
    public static JsonPlace AtEndOf(string json)
    {
        // For each open bracket: whether it is an object, and the name of its property.
        var open = new Stack<(bool IsObject, string? Owner)>();
        bool isName = false;
        string? lastName = null;
        int i = 0;
        while (i < json.Length)
        {
            switch (json[i])
            {
                case '{' or '[':
                    // Items of an array inherit the array's name.
                    open.Push((json[i] == '{', lastName ?? (open.Count > 0 ? open.Peek().Owner : null)));
                    (isName, lastName) = (json[i] == '{', null);
                    break;
                case '}' or ']' when open.Count > 0:
                    open.Pop();
                    (isName, lastName) = (false, null);
                    break;
                case ',':
                    (isName, lastName) = (open.Count > 0 && open.Peek().IsObject, null);
                    break;
                case '"':
                    int start = ++i;
                    if (ReadText(json, ref i) is not { } text)
                    {
                        return new(isName ? start : null, open.Count > 0 ? open.Peek().Owner : null);
                    }

                    lastName = isName ? text : lastName;
                    isName = false;
                    break;
            }

            i++;
        }

        return new(null, null);
    }

    /// <summary>Reads to the closing quote. Returns null if there is none.</summary>
    private static string? ReadText(string json, ref int i)
    {
        var text = new StringBuilder();
        for (; i < json.Length; i++)
        {
            if (json[i] == '"')
            {
                return text.ToString();
            }

            i += json[i] == '\\' ? 1 : 0;
            text.Append(i < json.Length ? json[i] : '\\');
        }

        return null;
    }
}
