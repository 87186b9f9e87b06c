using System.Globalization;
using System.Text;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Core.Tests.Rules.Fixes;

/// <summary>Renders the changes of a fix: <c>"size": {[- "widht"-]{+ "width"+}: 4 }</c>.</summary>
internal static class FixRenderer
{
    /// <summary>The number of characters shown around an edit.</summary>
    private const int Context = 16;

    /// <summary>Renders the title of the fix, whether it is safe, and its edits.</summary>
    public static string Describe(string text, Fix fix) => $"{fix.Title} ({(fix.IsSafe ? "safe" : "unsafe")}): {Mark(text, fix.Edits)}";

    private static string Mark(string text, IReadOnlyList<TextEdit> edits)
    {
        var result = new StringBuilder();
        int position = 0;
        foreach (var edit in edits)
        {
            AppendBetween(result, text, position, edit.Span.Start);
            string old = text.Substring(edit.Span.Start, edit.Span.Length);
            result.Append(old.Length == 0 ? "" : "[-" + old + "-]").Append(edit.NewText.Length == 0 ? "" : "{+" + edit.NewText + "+}");
            position = edit.Span.End;
        }

        int end = Math.Min(text.Length, position + Context);
        return Visible(result.Append(text, position, end - position).Append(end < text.Length ? "…" : "").ToString());
    }

    private static void AppendBetween(StringBuilder result, string text, int start, int end)
    {
        if (end - start > 2 * Context || (start == 0 && end > Context))
        {
            result.Append(text, start, start == 0 ? 0 : Context).Append('…').Append(text, end - Context, Context);
        }
        else
        {
            result.Append(text, start, end - start);
        }
    }

    /// <summary>Renders text on one line with every character visible.</summary>
    public static string Visible(string text)
    {
        var result = new StringBuilder();
        foreach (char c in text)
        {
            result.Append(c switch
            {
                '\n' => "⏎",
                '\r' => "␍",
                '\t' => "⇥",
                ' ' => " ",
                _ when char.IsControl(c) || char.IsSurrogate(c) || char.IsWhiteSpace(c)
                    || char.GetUnicodeCategory(c) == UnicodeCategory.Format
                    => "‹" + ((int)c).ToString("X4", CultureInfo.InvariantCulture) + "›",
                _ => c.ToString(),
            });
        }

        return result.ToString();
    }
}
