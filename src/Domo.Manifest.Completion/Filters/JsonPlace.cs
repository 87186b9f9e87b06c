using System.Text;

namespace Domo.Manifest.Completion.Filters;

/// <summary>Where in JSON its text breaks off.</summary>
/// <param name="NameStart">Where the name begins that is being written; null when it is none.</param>
/// <param name="Owner">The name of the property that the object around is the value of; null for the outermost.</param>
internal sealed record JsonPlace(int? NameStart, string? Owner)
{
    /// <summary>The place at the end of a text.</summary>
    public static JsonPlace AtEndOf(string json)
    {
        // For each open bracket: whether it is an object's, and the name of the property that it is the value of.
        var open = new Stack<(bool IsObject, string? Owner)>();
        bool isName = false;
        string? lastName = null;
        int i = 0;
        while (i < json.Length)
        {
            switch (json[i])
            {
                case '{' or '[':
                    // A list hands its own name on to what is in it.
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

    /// <summary>Reads up to the closing quote; null when there is none.</summary>
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
