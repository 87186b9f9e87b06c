using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Domo.Manifest.Generator.Naming;

/// <summary>Turns an alias into a readable C# name. The result is deterministic.</summary>
internal static class CSharpName
{
    /// <summary>
    /// The maximum length of a name, in UTF-8 bytes. Metadata allows 1,023 bytes, and the name of an explicitly implemented method contains
    /// the namespace, the root class and up to two nested types.
    /// </summary>
    private const int MaxBytes = 200;

    /// <summary>
    /// Converts an alias to PascalCase. Characters that C# does not allow separate words, an all-uppercase word keeps only its first
    /// capital, a leading digit gets an underscore, and an alias without any valid character becomes its code points.
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

    /// <summary>
    /// Converts an alias to camelCase, for parameters. A leading run of capitals is lowered as one word: <c>IDNumber</c> becomes
    /// <c>idNumber</c>.
    /// </summary>
    public static string Camel(string alias) => LowerFirstWord(Pascal(alias));

    /// <summary>Converts a PascalCase name to camelCase.</summary>
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
    /// Returns the name, shortened to a prefix and a hash of the whole name if it is too long for metadata. Different names stay different,
    /// and the result is deterministic.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="maxBytes">The maximum length in UTF-8 bytes.</param>
    public static string Shorten(string name, int maxBytes = MaxBytes)
    {
        // A UTF-16 code unit takes at most three bytes.
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

    /// <summary>Escapes a C# keyword with <c>@</c>.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None
            ? name
            : "@" + name;

    /// <summary>
    /// Escapes a type name with <c>@</c> if it is a keyword or all lowercase ASCII, which the compiler warns about as a possible future
    /// keyword.
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

    /// <summary>Returns a namespace with valid segments; empty for the global namespace.</summary>
    public static string Namespace(string value)
    {
        var result = new StringBuilder(value.Length);
        foreach (string segment in value.Split(['.'], StringSplitOptions.RemoveEmptyEntries))
        {
            result.Append(result.Length == 0 ? "" : ".").Append(Escape(Identifier(segment.Trim())));
        }

        return result.ToString();
    }

    /// <summary>Returns a user-defined name, with underscores in place of invalid characters.</summary>
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

    /// <summary>Computes the FNV-1a hash, which is the same on every machine, unlike <c>string.GetHashCode</c>.</summary>
    private static uint Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return hash;
    }

    /// <summary>
    /// Returns the composed form, so that both encodings of é result in the same name. Lone surrogates have no composed form and become
    /// separators.
    /// </summary>
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
    /// Returns whether a character is a letter, a digit or a combining mark. Underscores separate words. Formatting characters, which C#
    /// ignores in names, are dropped: names must differ visibly.
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
