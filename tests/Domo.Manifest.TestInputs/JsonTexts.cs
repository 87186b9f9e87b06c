using System.Globalization;
using System.Text;
using CsCheck;

namespace Domo.Manifest.TestInputs;

/// <summary>Generates valid and invalid JSON texts.</summary>
internal static class JsonTexts
{
    private static readonly Gen<string> Space = Gen.OneOf("", "", "", " ", "\n", "\t", "\r\n  ");

    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.Char[' ', '~'].Where(c => c is not ('"' or '\\')).Select(c => c.ToString()),
        Gen.Char['\u007F', '\uD7FF'].Select(c => c.ToString()),
        Gen.Char['\uE000', '\uFFFF'].Select(c => c.ToString()),
        Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32),
        Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32).Select(Escape),
        Gen.Char['\0', '\uD7FF'].Select(c => Escape(c.ToString())),
        Gen.OneOf("\\\"", "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t", "//", "{{", "'", "”"));

    private static readonly Gen<string> Text = Piece.Array[0, 6].Select(pieces => "\"" + string.Concat(pieces) + "\"");

    private static readonly Gen<string> Name = Gen.OneOf(Gen.OneOf("\"a\"", "\"b\"", "\"\\u0061\"", "\"\""), Text);

    private static readonly Gen<string> Number = Gen.OneOf(
        Gen.Int.Select(number => number.ToString(CultureInfo.InvariantCulture)),
        Gen.Double[-1e9, 1e9].Select(number => number.ToString("R", CultureInfo.InvariantCulture)),
        Gen.OneOf("0", "-0", "0.10", "1e5", "1E+05", "-2.5e-3", "123456789012345678901234567890"));

    private static readonly Gen<string> Leaf = Gen.OneOf(Text, Number, Gen.OneOf("true", "false", "null"));

    private static readonly string[] Fragments =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "'", "“", "”", "`", "/", "*", "//", "/*", "*/", "#", ".", "...", "…",
        "<%", "%>", "{{", "}}", "${", "{%", "%}",
        "0", "1", "-", "+", "e", "E", "x", "true", "True", "false", "nul", "null", "NaN", "a", "name",
        "u", "\\u", "\\u0041", "\\uD83D", "\\uDE00", "\uD83D", "\uDE00",
        "\0", "\u0001", "\uFEFF", "\u00A0", "\u2028", "\n", "\r", "\r\n", " ", "\t", ";",
        "=", "=>", "\"a\"", "\"b\":", "{\"a\":1}", "[1,2]", ", ", "@", "<", "$", "é",
    ];

    private static readonly Gen<string> Fragment = Gen.OneOf(Fragments);

    /// <summary>JSON with random white space, escapes and duplicate names.</summary>
    public static Gen<string> Valid { get; } = Padded(Gen.Recursive<string>((depth, inner) => depth >= 4
        ? Leaf
        : Gen.Frequency((3, Leaf), (2, Padded(inner).Array[0, 4].Select(Array)), (2, Member(inner).Array[0, 4].Select(Object)))));

    /// <summary>JSON with a few pieces inserted, deleted or replaced.</summary>
    public static Gen<string> Mutated { get; } =
        Gen.Select(Valid, Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, 2], Fragment).Array[1, 4], (text, edits) =>
        {
            var result = new StringBuilder(text);
            foreach (var (place, removed, inserted) in edits)
            {
                int at = place % (result.Length + 1);
                result.Remove(at, Math.Min(removed, result.Length - at)).Insert(at, place % 3 == 0 ? string.Empty : inserted);
            }

            return result.ToString();
        });

    /// <summary>Random sequences of JSON tokens and of characters that are often mistaken for JSON.</summary>
    public static Gen<string> Random { get; } = Fragment.Array[0, 24].Select(string.Concat);

    private static string Array(string[] items) => "[" + (items.Length == 0 ? " " : string.Join(",", items)) + "]";

    private static string Object(string[] members) => "{" + (members.Length == 0 ? "\n" : string.Join(",", members)) + "}";

    private static Gen<string> Member(Gen<string> value) => Gen.Select(Padded(Name), Padded(value), (name, inner) => name + ":" + inner);

    private static Gen<string> Padded(Gen<string> value) =>
        Gen.Select(Space, value, Space, (before, inner, after) => before + inner + after);

    private static string Escape(string text) =>
        string.Concat(text.Select(c => "\\u" + ((int)c).ToString(c % 2 == 0 ? "x4" : "X4", CultureInfo.InvariantCulture)));
}
