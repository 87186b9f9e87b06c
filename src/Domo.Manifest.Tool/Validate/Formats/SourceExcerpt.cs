using System.Globalization;
using System.Text;
using Domo.Manifest.Syntax;
using Domo.Manifest.Tool.Files;

namespace Domo.Manifest.Tool.Validate.Formats;

/// <summary>The line of a finding with carets under it, in the width of a terminal.</summary>
/// <param name="Line">The line; if it is long, the part around the finding.</param>
/// <param name="Indent">The whitespace before the carets.</param>
/// <param name="Carets">The carets, one per column.</param>
internal sealed record SourceExcerpt(string Line, string Indent, string Carets)
{
    private const int MaxWidth = 160;
    private const int Context = 40;

    public static SourceExcerpt Create(SourceFile file, SourceSpan span)
    {
        string text = file.Text;
        var line = file.LineAt(span.Start);
        int from = Math.Clamp(span.Start, line.Start, line.End);
        int to = Math.Clamp(span.End, from, line.End);
        int first = line.Start;
        int last = line.End;
        if (line.Length > MaxWidth)
        {
            first = Boundary(text, Math.Max(first, from - Context));
            last = Boundary(text, Math.Min(last, first + MaxWidth));
            to = Math.Min(to, last);
        }

        string before = (first > line.Start ? "…" : "") + Shown(text[first..from]);
        string marked = Shown(text[from..to]);
        string after = Shown(text[to..last]) + (last < line.End ? "…" : "");
        return new(before + marked + after, new string(' ', WidthOf(before)), new string('^', Math.Max(1, WidthOf(marked))));
    }

    private static int Boundary(string text, int index) =>
        index > 0 && index < text.Length && char.IsLowSurrogate(text[index]) ? index - 1 : index;

    private static string Shown(string text) => SafeText.OneLine(text.Replace("\t", "    ", StringComparison.Ordinal));

    /// <summary>Returns the number of terminal columns: none for combining characters, two for wide characters.</summary>
    private static int WidthOf(string text)
    {
        int width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
                _ => IsWide(rune.Value) ? 2 : 1,
            };
        }

        return width;
    }

    /// <summary>Returns whether a character is wide: East Asian Width, and emoji.</summary>
    private static bool IsWide(int code) => code is >= 0x1100 and (
        <= 0x115f
        or (>= 0x2e80 and <= 0x303e)
        or (>= 0x3041 and <= 0xa4cf)
        or (>= 0xac00 and <= 0xd7a3)
        or (>= 0xf900 and <= 0xfaff)
        or (>= 0xfe30 and <= 0xfe6f)
        or (>= 0xff00 and <= 0xff60)
        or (>= 0xffe0 and <= 0xffe6)
        or (>= 0x1f300 and <= 0x1f64f)
        or (>= 0x1f680 and <= 0x1f6ff)
        or (>= 0x1f900 and <= 0x1f9ff)
        or (>= 0x20000 and <= 0x3fffd));
}
