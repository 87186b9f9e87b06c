namespace Domo.Manifest.Rules.General;

/// <summary>
/// Recognizes placeholders of templates, examples and guides. Only strings that no author uses as a real name or ID count: a dataset
/// can have a column <c>DATASET_ID</c>, and an app can have the name <c>Your Sales</c>.
/// </summary>
internal static class Placeholders
{
    private const int MaxLength = 120;

    private static readonly char[] Separators = [' ', '_', '-', '.'];

    private static readonly char[] MarkerStarts = ['<', '{', '$'];

    private static readonly string[] NamesOfIds = ["ID", "UUID", "GUID"];

    // Words before "here", as in "Dataset ID here".
    private static readonly string[] Subjects =
        ["id", "ids", "uuid", "guid", "alias", "name", "key", "token", "dataset", "datasource", "app", "card", "instance", "url", "your"];

    private static readonly string[] Things =
        ["app", "dataset", "datasource", "card", "proxy", "design", "instance", "collection", "workflow", "model", "package", "function", "account"];

    /// <summary>Returns whether a value of any property is a placeholder.</summary>
    public static bool IsPlaceholder(string text)
    {
        if (Uuids.IsUuid(text))
        {
            return Uuids.IsMadeUp(text);
        }

        if (HasTemplateMarker(text))
        {
            return true;
        }

        string trimmed = text.Length > MaxLength ? "" : text.Trim();
        return trimmed.Length > 0
            && (IsBracketed(trimmed) || IsWordedPlaceholder(trimmed) || Uuids.IsMadeUp(trimmed) || IsBlackedOut(trimmed));
    }

    /// <summary>Returns whether an ID is a placeholder, including <c>DATASET_ID</c> and <c>TODO</c>.</summary>
    public static bool IsIdPlaceholder(string text)
    {
        if (IsPlaceholder(text))
        {
            return true;
        }

        string trimmed = text.Trim();
        foreach (string end in NamesOfIds)
        {
            bool isNameOfId = trimmed.Length > end.Length
                && trimmed.EndsWith(end, StringComparison.OrdinalIgnoreCase)
                && Array.IndexOf(Separators, trimmed[trimmed.Length - end.Length - 1]) >= 0;
            if (isNameOfId || Is(trimmed, end))
            {
                return true;
            }
        }

        return Is(trimmed, "todo") || Is(trimmed, "none") || Is(trimmed, "null") || Is(trimmed, "undefined") || Is(trimmed, "placeholder");
    }

    /// <summary>Returns whether a string contains <c>&lt;%= x %&gt;</c>, <c>{{x}}</c> or <c>${x}</c>.</summary>
    private static bool HasTemplateMarker(string text) =>
        text.IndexOfAny(MarkerStarts) >= 0 && (IsAround(text, "<%", "%>") || IsAround(text, "{{", "}}") || IsAround(text, "${", "}"));

    private static bool IsAround(string text, string open, string close)
    {
        int start = text.IndexOf(open, StringComparison.Ordinal);
        return start >= 0 && text.IndexOf(close, start + open.Length, StringComparison.Ordinal) > start + open.Length;
    }

    /// <summary>
    /// Returns whether a string has the form <c>&lt;alias&gt;</c>, <c>{App Name}</c>, <c>[YOUR_ID]</c> or <c>---replace me---</c>.
    /// </summary>
    private static bool IsBracketed(string text)
    {
        if (text.Length < 3)
        {
            return false;
        }

        return (text[0], text[text.Length - 1]) switch
        {
            ('<', '>') or ('{', '}') => IsWords(Inside(text)),
            ('[', ']') => IsWordedPlaceholder(Inside(text)) || text.EndsWith("_ID]", StringComparison.Ordinal),
            ('-', '-') =>
                text.StartsWith("---", StringComparison.Ordinal) && text.EndsWith("---", StringComparison.Ordinal) && IsWords(text.Trim('-')),
            _ => false,
        };
    }

    private static string Inside(string text) => text.Substring(1, text.Length - 2);

    private static bool IsWordedPlaceholder(string text)
    {
        if (text is "..." or "…" || Is(text, "TBD") || Is(text, "FIXME") || Is(text, "changeme"))
        {
            return true;
        }

        if (text.StartsWith("YOUR_", StringComparison.Ordinal) || text.StartsWith("REPLACE_", StringComparison.Ordinal))
        {
            return true;
        }

        bool isYours = StartsWith(text, "your");
        bool isReplace = StartsWith(text, "replace") || StartsWith(text, "change");
        if (!isYours && !isReplace && !text.EndsWith("here", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        string[] words = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        string last = words[words.Length - 1];
        return words.Length > 1
            && (isReplace ? IsReplacement(words) : isYours ? IsYours(words, last) : Is(last, "here") && HasSubject(words));
    }

    private static bool IsReplacement(string[] words) =>
        Is(words[1], "me") || (Is(words[0], "replace") && words.Length > 2 && (Is(words[1], "this") || Is(words[1], "with")));

    /// <summary>
    /// Returns whether the words are like <c>your-dataset-id</c> or <c>Your app name</c>, unlike <c>your_score</c> and <c>Your Name</c>.
    /// </summary>
    private static bool IsYours(string[] words, string last)
    {
        bool isOpen = Is(last, "name") || Is(last, "description") || Is(last, "alias") || Is(last, "id") || Is(last, "uuid") || Is(last, "guid");
        return words.Length == 2
            ? Is(last, "id") || Is(last, "uuid") || Is(last, "guid") || Is(last, "alias") || Is(last, "instance") || Is(last, "token")
            : Is(last, "here") || (isOpen && Array.Exists(Things, thing => Array.Exists(words, word => Is(word, thing))));
    }

    private static bool HasSubject(string[] words)
    {
        for (int i = 0; i < words.Length - 1; i++)
        {
            if (Array.Exists(Subjects, subject => Is(subject, words[i])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Returns whether a string is an ID with most of its digits replaced by x: <c>XXXXXXXX-XXXX-4XXX-XXXX-XXXXXXXXXXXX</c>.
    /// </summary>
    private static bool IsBlackedOut(string text)
    {
        int crosses = 0;
        int dashes = 0;
        foreach (char c in text)
        {
            if (c is not ('-' or 'x' or 'X' or 'y' or 'Y') && !AsciiText.IsHexDigit(c))
            {
                return false;
            }

            crosses += c is 'x' or 'X' ? 1 : 0;
            dashes += c == '-' ? 1 : 0;
        }

        return crosses == text.Length ? crosses > 3 : dashes > 2 && crosses > 4;
    }

    private static bool IsWords(string text)
    {
        bool hasLetter = false;
        foreach (char c in text)
        {
            hasLetter |= char.IsLetter(c);
            if (!char.IsLetterOrDigit(c) && c is not (' ' or '_' or '-' or '.' or '\''))
            {
                return false;
            }
        }

        return hasLetter;
    }

    private static bool StartsWith(string text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && text.Length > word.Length
        && Array.IndexOf(Separators, text[word.Length]) >= 0;

    private static bool Is(string text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);
}
