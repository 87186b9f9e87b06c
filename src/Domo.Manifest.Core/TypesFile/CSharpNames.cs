using System.Globalization;
using System.Text;

namespace Domo.Manifest.TypesFile;

/// <summary>Checks and suggests the C# names that <c>domo.types.json</c> assigns to generated code.</summary>
public static class CSharpNames
{
    /// <summary>The keywords and contextual keywords of C#, which would need an <c>@</c> as names.</summary>
    public static IReadOnlyList<string> Keywords { get; } =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed",
        "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong",
        "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
        "add", "alias", "allows", "and", "ascending", "async", "await", "by", "descending", "dynamic", "equals", "extension", "field",
        "file", "from", "get", "global", "group", "init", "into", "join", "let", "managed", "nameof", "nint", "not", "notnull", "nuint",
        "on", "or", "orderby", "partial", "record", "remove", "required", "scoped", "select", "set", "unmanaged", "value", "var", "when",
        "where", "with", "yield",
    ];

    /// <summary>Members of every class; no property can have these names.</summary>
    public static IReadOnlyList<string> MembersOfObject { get; } =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary>Members of every record; a record cannot declare Clone.</summary>
    public static IReadOnlyList<string> MembersOfRecord { get; } = [.. MembersOfObject, "Clone", "EqualityContract", "PrintMembers"];

    // Must follow the lists: static fields are initialized in textual order.
    private static readonly HashSet<string> KeywordSet = new(Keywords, StringComparer.Ordinal);
    private static readonly HashSet<string> MemberSet = new(MembersOfRecord, StringComparer.Ordinal);

    /// <summary>Returns whether a name is a C# identifier (letters, digits and underscores, no leading digit) and not a keyword.</summary>
    /// <param name="name">The name.</param>
    public static bool IsName(string name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            if (!(i == 0 ? IsStart(name[i]) : IsPart(name[i])))
            {
                return false;
            }
        }

        return name.Length > 0 && !KeywordSet.Contains(name);
    }

    /// <summary>Returns whether every record has a member of that name.</summary>
    /// <param name="name">The name.</param>
    public static bool IsMemberOfRecord(string name) => MemberSet.Contains(name);

    /// <summary>Returns the text in PascalCase without characters that C# does not allow; null if no valid name is left.</summary>
    /// <param name="text">The text.</param>
    public static string? Suggest(string text)
    {
        var name = new StringBuilder(text.Length);
        bool startsWord = true;
        foreach (char c in text)
        {
            if (c != '_' && (name.Length == 0 ? IsStart(c) : IsPart(c)))
            {
                name.Append(startsWord ? char.ToUpperInvariant(c) : c);
                startsWord = false;
            }
            else
            {
                startsWord = true;
            }
        }

        return IsName(name.ToString()) ? name.ToString() : null;
    }

    private static bool IsStart(char c) => c == '_' || char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.LetterNumber;

    private static bool IsPart(char c) => IsStart(c) || char.GetUnicodeCategory(c)
        is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
