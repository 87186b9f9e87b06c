using System.Globalization;
using System.Net;
using System.Text;

namespace Domo.Manifest.Tool.Tests.Pictures;

/// <summary>Writes an SVG picture of a window with lines of monospaced text, in the colors of a dark editor.</summary>
internal sealed class SvgText
{
    public const double CharacterWidth = 8.4;
    public const double LineHeight = 22;
    public const double Left = 24;
    public const double Top = 62;

    public const string Plain = "#d4d4d4";
    public const string Faint = "#8a8a8a";
    public const string Red = "#f14c4c";
    public const string Yellow = "#e5c07b";
    public const string Blue = "#4fc1ff";
    public const string Green = "#89d185";

    private const string Mono = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace";

    private readonly StringBuilder _content = new();

    /// <summary>Adds text.</summary>
    /// <param name="line">The line, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    /// <param name="text">The text.</param>
    /// <param name="color">The color.</param>
    /// <param name="isBold">Whether the text is bold.</param>
    public void Add(double line, double column, string text, string color, bool isBold = false)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            string weight = isBold ? " font-weight=\"bold\"" : "";
            Append(string.Create(
                CultureInfo.InvariantCulture,
                $"<text x=\"{X(column):0.#}\" y=\"{Y(line):0.#}\" fill=\"{color}\"{weight} xml:space=\"preserve\">{WebUtility.HtmlEncode(text)}</text>"));
        }
    }

    /// <summary>Adds a wavy line under text.</summary>
    public void Underline(double line, double column, int length, string color)
    {
        var path = new StringBuilder().Append(CultureInfo.InvariantCulture, $"M{X(column):0.#} {Y(line) + 5:0.#}");
        for (int i = 0; i < length * 2; i++)
        {
            path.Append(i % 2 == 0 ? " q2.1 -3 4.2 0" : " q2.1 3 4.2 0");
        }

        Append($"<path d=\"{path}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"1.4\"/>");
    }

    /// <summary>Adds a box as the background of the next text.</summary>
    public void Box(double line, double column, double lines, double columns) => Append(string.Create(
        CultureInfo.InvariantCulture,
        $"<rect x=\"{X(column) - 10:0.#}\" y=\"{Y(line) - 17:0.#}\" width=\"{(columns * CharacterWidth) + 20:0.#}\" height=\"{(lines * LineHeight) + 6:0.#}\" rx=\"4\" fill=\"#2d2d30\" stroke=\"#5a5a5a\"/>"));

    /// <summary>Returns the picture.</summary>
    /// <param name="title">The title of the window.</param>
    /// <param name="lines">The height, in lines.</param>
    /// <param name="columns">The width, in columns.</param>
    public string ToSvg(string title, double lines, int columns)
    {
        double width = (2 * Left) + (columns * CharacterWidth);
        double height = Top + (lines * LineHeight);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:0} {height:0}" width="{width:0}" height="{height:0}" role="img" aria-label="{WebUtility.HtmlEncode(title)}" font-family="{Mono}" font-size="14">
            <rect width="{width:0}" height="{height:0}" rx="8" fill="#1e1e1e"/>
            <rect width="{width:0}" height="34" rx="8" fill="#323233"/>
            <circle cx="20" cy="17" r="6" fill="#ff5f57"/><circle cx="40" cy="17" r="6" fill="#febc2e"/><circle cx="60" cy="17" r="6" fill="#28c840"/>
            <text x="{width / 2:0}" y="22" fill="{Faint}" text-anchor="middle">{WebUtility.HtmlEncode(title)}</text>
            {_content}</svg>

            """).ReplaceLineEndings("\n");
    }

    private static double X(double column) => Left + (column * CharacterWidth);

    private static double Y(double line) => Top + (line * LineHeight);

    private void Append(string element) => _content.Append(element).Append('\n');
}
