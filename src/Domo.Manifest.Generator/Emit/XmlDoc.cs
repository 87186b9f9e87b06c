using System.Globalization;
using System.Text;
using Domo.Manifest.Generator.Pipeline;

namespace Domo.Manifest.Generator.Emit;

/// <summary>Puts text from a manifest into XML documentation comments.</summary>
internal static class XmlDoc
{
    /// <summary>A <c>summary</c> on one line.</summary>
    public static string Summary(string xml) => "/// <summary>" + xml + "</summary>";

    /// <summary>
    /// Says which manifest an entry stands in. Not on which line: each line typed above it would change what is emitted.
    /// </summary>
    public static string DeclaredIn(EmitTarget target) => "/// <remarks>Declared in " + Code(target.ManifestName) + ".</remarks>";

    /// <summary>Text as code.</summary>
    public static string Code(string text) => "<c>" + Escape(text) + "</c>";

    /// <summary>Text as text. What cannot stand in XML, or would break the line, becomes its code point.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case var high when char.IsHighSurrogate(high) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]):
                    escaped.Append(high).Append(text[++i]);
                    break;
                case var bad when CannotStand(bad):
                    escaped.Append("U+").Append(((int)bad).ToString("X4", CultureInfo.InvariantCulture));
                    break;
                default:
                    escaped.Append(c);
                    break;
            }
        }

        return escaped.ToString();
    }

    private static bool CannotStand(char c) => char.IsSurrogate(c)
        || c is '\uFFFE' or '\uFFFF'
        || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format;
}
