using System.Text;
using System.Text.RegularExpressions;
using Domo.Manifest.Rules;
using Domo.Manifest.Tests.Shared;
using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Tests.Pictures;

/// <summary>The pictures in the documentation show the actual output of the program. <c>eng/update</c> draws them.</summary>
public sealed partial class PictureTests
{
    private const string Manifest = """
        {
          "name": "Deal Desk",
          "version": "1.0.0",
          "size": { "width": 4, "height": 3 },
          "proxyId": "5168da8d-1c72-4e31-ba74-f609f73071dd",
          "collectionsMapping": [
            {
              "name": "Deals",
              "syncEnabled": true,
              "schema": {
                "columns": [
                  { "name": "title", "type": "STRING" },
                  { "name": "amount", "type": "NUMBER" }
                ]
              }
            }
          ]
        }

        """;

    [Fact]
    public async Task The_picture_of_the_terminal_is_current()
    {
        using var folder = new TestFolder();
        folder.Write("manifest.json", Manifest);
        using var output = new MemoryStream();
        using (var host = new ToolHost
        {
            Input = Stream.Null,
            Output = new ToolWriter(output, isColored: true),
            Error = new ToolWriter(output, isColored: true),
            CurrentDirectory = folder.Directory,
            Variable = _ => null,
        })
        {
            Assert.Equal(ExitCode.Findings, await ToolRunner.RunAsync(["validate"], host, TestContext.Current.CancellationToken));
        }

        string[] lines = ["\u001b[32m$\u001b[0m domo-manifest validate", "", .. Encoding.UTF8.GetString(output.ToArray()).TrimEnd().Split('\n')];
        var picture = new SvgText();
        for (int line = 0; line < lines.Length; line++)
        {
            int column = 0;
            var (color, isBold) = (SvgText.Plain, false);
            foreach (Match part in EscapeOrText().Matches(lines[line]))
            {
                if (part.Value[0] == '\u001b')
                {
                    (color, isBold) = StyleOf(part.Groups["sgr"].Value);
                    continue;
                }

                picture.Add(line, column, part.Value, color, isBold);
                column += part.Length;
            }
        }

        int width = lines.Max(line => EscapeOrText().Matches(line).Where(part => part.Value[0] != '\u001b').Sum(part => part.Length));
        GeneratedFile.AssertCurrent("docs/images/terminal.svg", picture.ToSvg("domo-manifest validate", lines.Length, width));
    }

    [Fact]
    public void The_picture_of_the_editor_is_current()
    {
        var finding = Assert.Single(ManifestLinter.Check(new LintFile("manifest.json", Manifest)));
        string[] lines = Manifest.TrimEnd().Split('\n');
        var picture = new SvgText();
        for (int line = 0; line < lines.Length; line++)
        {
            picture.Add(line, 0, (line + 1).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(2), SvgText.Faint);
            foreach (Match token in JsonToken().Matches(lines[line]))
            {
                string color = token.Groups["name"].Success ? SvgText.Blue : token.Groups["text"].Success ? SvgText.Yellow : SvgText.Plain;
                picture.Add(line, 4 + token.Index, token.Value, color);
            }
        }

        string before = Manifest[..finding.Span.Start];
        int row = before.Count(character => character == '\n');
        int column = before.Length - (before.LastIndexOf('\n') + 1) + 4;
        picture.Underline(row, column, finding.Span.Length, SvgText.Red);

        string[] hover = [.. finding.Message.Split(". ").Select((sentence, i) => i == 0 ? sentence + "." : sentence)];
        string[] all = [.. hover, $"Domo.Manifest({finding.Rule.Id})", $"Quick fix: {finding.Fix!.Title}"];
        picture.Box(row + 1.4, 12, all.Length, all.Max(line => line.Length));
        for (int i = 0; i < all.Length; i++)
        {
            string color = i < hover.Length ? SvgText.Plain : i == hover.Length ? SvgText.Faint : SvgText.Blue;
            picture.Add(row + 1.4 + i, 12, all[i], color);
        }

        GeneratedFile.AssertCurrent(
            "docs/images/editor.svg",
            picture.ToSvg("manifest.json", Math.Max(lines.Length, row + 2.4 + all.Length), 12 + all.Max(line => line.Length) + 4));
    }

    private static (string Color, bool IsBold) StyleOf(string sgr)
    {
        string[] codes = sgr.Split(';');
        string color = codes.Contains("31") ? SvgText.Red
            : codes.Contains("33") ? SvgText.Yellow
            : codes.Contains("36") ? SvgText.Blue
            : codes.Contains("32") ? SvgText.Green
            : codes.Contains("2") ? SvgText.Faint
            : SvgText.Plain;
        return (color, codes.Contains("1"));
    }

    [GeneratedRegex("\u001b\\[(?<sgr>[0-9;]*)m|[^\u001b]+")]
    private static partial Regex EscapeOrText();

    [GeneratedRegex("""(?<name>"[^"]*")(?=:)|(?<text>"[^"]*")|[^"\s]+""")]
    private static partial Regex JsonToken();
}
