using System.Globalization;
using System.Text;

namespace Domo.Manifest.Generator.CSharp;

/// <summary>Formats strings from a manifest as XML documentation comments.</summary>
internal static class XmlDoc
{
    /// <summary>Returns a string as a <c>c</c> element.</summary>
    public static string Code(string text) => "<c>" + Escape(text) + "</c>";

    /// <summary>Escapes a string for XML. Characters that XML forbids or that would break the line become their code points.</summary>
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
        || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format;
}
