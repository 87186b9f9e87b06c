using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules;

/// <summary>Classifies ASCII characters, which netstandard2.0 cannot do itself.</summary>
internal static class AsciiText
{
    /// <summary>Returns whether a character is a letter of either case or a digit.</summary>
    public static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    /// <summary>Returns whether a character is a hexadecimal digit of either case.</summary>
    public static bool IsHexDigit(char c) => JsonCharacters.HexValue(c) >= 0;

    /// <summary>Returns whether a string consists of digits, at least one.</summary>
    public static bool IsDigits(string text) => text.Length > 0 && Array.TrueForAll(text.ToCharArray(), JsonCharacters.IsDigit);
}
