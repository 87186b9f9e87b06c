using Microsoft.CodeAnalysis.CSharp;

namespace Domo.Manifest.Generator.Emit;

/// <summary>Puts text from a manifest into C# string literals.</summary>
internal static class CSharpLiteral
{
    /// <summary>A string literal.</summary>
    public static string Text(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>A string literal, or <c>null</c>.</summary>
    public static string TextOrNull(string? value) => value is null ? "null" : Text(value);

    /// <summary>A UTF-8 string literal.</summary>
    public static string Utf8(string value) => Text(ReplaceLoneSurrogates(value)) + "u8";

    /// <summary>A lone surrogate has no UTF-8 form and does not compile; the replacement character is what JSON writers make of it.</summary>
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
