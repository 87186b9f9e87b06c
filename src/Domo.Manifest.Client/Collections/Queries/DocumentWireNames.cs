using System.Text.RegularExpressions;

namespace Domo.Manifest.Client;

/// <summary>The strings of MongoDB's queries.</summary>
internal static class DocumentWireNames
{
    private const RegexOptions KnownOptions =
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace;

    public static string Of(DocumentValueType type) => type switch
    {
        DocumentValueType.Number => "number",
        DocumentValueType.Text => "string",
        DocumentValueType.Boolean => "bool",
        DocumentValueType.Date => "date",
        DocumentValueType.Object => "object",
        DocumentValueType.Array => "array",
        DocumentValueType.Null => "null",
        DocumentValueType.Int32 => "int",
        DocumentValueType.Int64 => "long",
        DocumentValueType.Double => "double",
        DocumentValueType.Decimal => "decimal",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a defined type."),
    };

    /// <summary>Returns the value of <c>$options</c>; empty for no options.</summary>
    public static string Of(RegexOptions options) => (options & ~(KnownOptions | RegexOptions.CultureInvariant)) == RegexOptions.None
        ? (options.HasFlag(RegexOptions.IgnoreCase) ? "i" : "")
            + (options.HasFlag(RegexOptions.Multiline) ? "m" : "")
            + (options.HasFlag(RegexOptions.Singleline) ? "s" : "")
            + (options.HasFlag(RegexOptions.IgnorePatternWhitespace) ? "x" : "")
        : throw new ArgumentOutOfRangeException(nameof(options), options, $"AppDB supports {KnownOptions} only.");
}
