using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Domo.Manifest.Generator.Naming;

/// <summary>Turns any alias into a readable C# name. The same alias always becomes the same name.</summary>
internal static class CSharpName
{
    /// <summary>
    /// How many bytes of UTF-8 a name may have. Metadata holds 1,023 in one name, and the name of a method that implements an interface
    /// explicitly contains the namespace, the root class and up to two nested types.
    /// </summary>
    private const int MaxBytes = 200;

    /// <summary>
    /// The name in PascalCase: everything that C# does not allow separates words, a word wholly in capitals is lowered after its
    /// first letter, a digit in front gets an underscore, and an alias of which nothing would be left becomes its code points.
    /// </summary>
    public static string Pascal(string alias)
    {
        var name = new StringBuilder(alias.Length);
        string text = Normalize(alias);
        int start = 0;
        while (start < text.Length)
        {
            int end = start;
            while (end < text.Length && IsNameCharacter(text[end]))
            {
                end++;
            }

            AppendWord(name, text, start, end);
            start = end + 1;
        }

        if (name.Length == 0)
        {
            AppendCodePoints(name, alias);
        }

        if (!SyntaxFacts.IsIdentifierStartCharacter(name[0]))
        {
            name.Insert(0, '_');
        }

        return name.ToString();
    }

    /// <summary>The name in camelCase, for parameters: a leading run of capitals is lowered as one word (<c>IDNumber</c> is <c>idNumber</c>).</summary>
    public static string Camel(string alias) => LowerFirstWord(Pascal(alias));

    /// <summary>A name in PascalCase as one in camelCase.</summary>
    public static string LowerFirstWord(string pascal)
    {
        char[] name = pascal.ToCharArray();
        for (int i = 0; i < name.Length && char.IsUpper(name[i]); i++)
        {
            bool startsNextWord = i > 0 && i + 1 < name.Length && char.IsLower(name[i + 1]);
            if (startsNextWord)
            {
                break;
            }

            name[i] = char.ToLowerInvariant(name[i]);
        }

        return new string(name);
    }

    /// <summary>
    /// The name itself, or, when it is too long for metadata, its beginning and a hash of all of it: names that differ only after that
    /// beginning stay different, and the same name is always shortened in the same way.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="maxBytes">How many bytes of UTF-8 the result may have.</param>
    public static string Shorten(string name, int maxBytes = MaxBytes)
    {
        // No character of a name has more than three bytes.
        if (name.Length <= maxBytes / 3 || Encoding.UTF8.GetByteCount(name) <= maxBytes)
        {
            return name;
        }

        string end = "_" + Hash(name).ToString("x8", CultureInfo.InvariantCulture);
        int length = 0;
        for (int bytes = end.Length; ; length++)
        {
            bytes += name[length] < 0x80 ? 1 : name[length] < 0x800 ? 2 : 3;
            if (bytes > maxBytes)
            {
                return name.Substring(0, length) + end;
            }
        }
    }

    /// <summary>A name as it stands in code: keywords get their <c>@</c>.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>
    /// The name of a type as it stands in code: keywords get their <c>@</c>, and so do names of lower-case letters alone, which may be
    /// keywords one day and give a warning otherwise.
    /// </summary>
    public static string EscapeType(string name)
    {
        foreach (char c in name)
        {
            if (c is < 'a' or > 'z')
            {
                return Escape(name);
            }
        }

        return "@" + name;
    }

    /// <summary>A namespace in which every segment is a valid name; empty for the global one.</summary>
    public static string Namespace(string value)
    {
        var result = new StringBuilder(value.Length);
        foreach (string segment in value.Split(['.'], StringSplitOptions.RemoveEmptyEntries))
        {
            result.Append(result.Length == 0 ? "" : ".").Append(Escape(Identifier(segment.Trim())));
        }

        return result.ToString();
    }

    /// <summary>A name that the user chose: kept as it is where C# allows it, else with underscores in place of what it does not.</summary>
    public static string Identifier(string value)
    {
        if (value.StartsWith("@", StringComparison.Ordinal))
        {
            value = value.Substring(1);
        }

        if (SyntaxFacts.IsValidIdentifier(value))
        {
            return value;
        }

        var name = new StringBuilder(value.Length + 1);
        foreach (char c in value)
        {
            name.Append(SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_');
        }

        if (name.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(name[0]))
        {
            name.Insert(0, '_');
        }

        return name.ToString();
    }

    /// <summary>FNV-1a: the same on every machine, unlike the hash code of a string.</summary>
    private static uint Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return hash;
    }

    /// <summary>The composed form, so that two ways to write é are one name; lone surrogates have none and become separators.</summary>
    private static string Normalize(string alias)
    {
        foreach (char c in alias)
        {
            if (c >= 0x80)
            {
                return WithoutSurrogates(alias).Normalize(NormalizationForm.FormC);
            }
        }

        return alias;
    }

    private static string WithoutSurrogates(string alias)
    {
        char[] text = alias.ToCharArray();
        for (int i = 0; i < text.Length; i++)
        {
            // Noncharacters have no composed form either.
            if (char.IsSurrogate(text[i]) || text[i] is '\uFFFE' or '\uFFFF' or (>= '\uFDD0' and <= '\uFDEF'))
            {
                text[i] = ' ';
            }
        }

        return new string(text);
    }

    /// <summary>
    /// Letters, digits and combining marks. The underscore separates words, and formatting characters, which C# ignores in
    /// names, are dropped: two names that differ in nothing visible should not be two.
    /// </summary>
    private static bool IsNameCharacter(char c) => c != '_'
        && SyntaxFacts.IsIdentifierPartCharacter(c)
        && char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.ConnectorPunctuation);

    private static void AppendWord(StringBuilder name, string text, int start, int end)
    {
        bool hasLower = false;
        for (int i = start; i < end; i++)
        {
            hasLower |= char.IsLower(text[i]);
        }

        for (int i = start; i < end; i++)
        {
            name.Append(i == start ? char.ToUpperInvariant(text[i]) : hasLower ? text[i] : char.ToLowerInvariant(text[i]));
        }
    }

    private static void AppendCodePoints(StringBuilder name, string alias)
    {
        for (int i = 0; i < alias.Length; i++)
        {
            int codePoint = alias[i];
            if (char.IsHighSurrogate(alias[i]) && i + 1 < alias.Length && char.IsLowSurrogate(alias[i + 1]))
            {
                codePoint = char.ConvertToUtf32(alias[i], alias[++i]);
            }

            name.Append('U').Append(codePoint.ToString("X4", CultureInfo.InvariantCulture));
        }

        if (name.Length == 0)
        {
            name.Append("Empty");
        }
    }
}
