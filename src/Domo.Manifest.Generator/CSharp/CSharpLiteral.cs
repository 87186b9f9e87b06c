using Microsoft.CodeAnalysis.CSharp;

namespace Domo.Manifest.Generator.CSharp;

/// <summary>Formats strings from a manifest as C# string literals.</summary>
internal static class CSharpLiteral
{
    /// <summary>Returns a string literal.</summary>
    public static string Text(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>Returns a string literal, or <c>null</c>.</summary>
    public static string TextOrNull(string? value) => value is null ? "null" : Text(value);

    /// <summary>Returns a UTF-8 string literal.</summary>
    public static string Utf8(string value) => Text(ReplaceLoneSurrogates(value)) + "u8";

    /// <summary>Replaces lone surrogates with U+FFFD, as JSON writers do: a UTF-8 literal that contains one does not compile.</summary>
    private static string ReplaceLoneSurrogates(string value)
    {
        char[]? text = null;
        for (int i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(value[i]))
            {
                text ??= value.ToCharArray();
                text[i] = '\uFFFD';
            }
        }

        return text is null ? value : new string(text);
    }
}
