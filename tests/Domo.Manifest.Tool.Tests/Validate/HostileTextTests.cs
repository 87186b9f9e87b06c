using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsCheck;
using Domo.Manifest.Rules;
using Domo.Manifest.Tool.Validate.Formats;

namespace Domo.Manifest.Tool.Tests.Validate;

/// <summary>
/// Whatever a manifest and its file are called, each format stays what it is: as many findings, nothing that controls a terminal, and
/// no command for a build server.
/// </summary>
public sealed partial class HostileTextTests
{
    private static readonly string[] Snippets =
    [
        "\u001b[31m", "\n::error::forged", "\r\n::stop-commands::x", "%0A", "%", "::",
        ",title=x", "</x>", "]]>", "<!--", "&lt;", "\"", "\\",
        "\0", "\ud800", "\udc00", "\u202e", "\u2066", "\u2028", "\u0085", "\ufffe", "\uffff", "\ufeff", "##[error]", "##vso[task.x]y",
        "[a](https://example.org)", "{0}", "🚀", "é", ") : error X: y", "\b", "\u007f", "\u009b31m",
    ];

    private static readonly Gen<string> AnyText =
        Gen.OneOf(Gen.Int[0, Snippets.Length - 1].Select(i => Snippets[i]), Gen.Char.Select(c => c.ToString()), Gen.String[0, 5])
            .List[0, 6]
            .Select(string.Concat);

    [Fact]
    public void Any_text_as_a_name_leaves_each_format_what_it_is() => AnyText.Sample(
        name => CheckAsync(name, "manifest.json").GetAwaiter().GetResult(), iter: 100);

    [Fact]
    public void Any_text_as_a_file_name_leaves_each_format_what_it_is()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not allow such file names; run the tests on Linux or macOS.");
        AnyText.Sample(
            text =>
            {
                // What no file can be called is left out, and what would be a glob.
                string name = string.Concat(text.EnumerateRunes()
                    .Select(rune => rune.ToString())
                    .Where(c => c is not ("/" or "\0" or "*" or "?" or "\ufffd" or "\\")));
                CheckAsync("N", "f" + name + ".json").GetAwaiter().GetResult();
            },
            iter: 50);
    }

    private static async Task CheckAsync(string name, string file)
    {
        string escaped = string.Concat(name.Select(c => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture)));
        string raw = name.Replace("\0", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal);
        string text = $$"""
            { "name": "{{escaped}}", "version": "1", "{{escaped}}": 1,
              "datasetsMapping": [{ "alias": "{{escaped}}" }, { "alias": "{{escaped}}" }] } {{raw}}
            """;
        using var folder = new TestFolder();
        folder.Write(file, text);
        string read = await File.ReadAllTextAsync(folder.PathOf(file), TestContext.Current.CancellationToken);
        int count = ManifestLinter.Check(new(file, read)).Count;
        var formats = ReportFormats.All.SelectMany(format => (string[])["--format", $"{format.Name}=out.{format.Name}"]);

        var run = await folder.RunAsync(["validate", file, .. formats]);

        Assert.Equal("", run.Error);
        Assert.NotEqual(0, count);
        foreach (var format in ReportFormats.All)
        {
            string output = await File.ReadAllTextAsync(folder.PathOf("out." + format.Name), TestContext.Current.CancellationToken);
            Assert.DoesNotMatch(Controls(), output);
            Assert.Equal((format.Name, count), (format.Name, Count(format.Name, output)));
        }
    }

    private static int Count(string format, string output)
    {
        switch (format)
        {
            case "json" or "gitlab":
                return JsonDocument.Parse(output).RootElement.GetArrayLength();
            case "sarif":
                return JsonDocument.Parse(output).RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength();
            case "junit":
                return XDocument.Parse(output).Descendants("failure").Count();
            case "checkstyle":
                return XDocument.Parse(output).Descendants("error").Count();
            case "human":
                return HumanHeading().Count(output);
            default:
                string[] lines = output.Split('\n')[..^1];
                Assert.All(lines, line => Assert.Matches(format == "github" ? GitHubLine() : OtherLine(), line));
                return lines.Length;
        }
    }

    [GeneratedRegex(
        @"[\0-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
        + @"|##\[|##vso\[|^\s*::(?!error file=|warning file=|notice file=)",
        RegexOptions.Multiline)]
    private static partial Regex Controls();

    [GeneratedRegex(@"^::(error|warning|notice) file=[^:,]*,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?,title=DOMO\d{4}::[^\r]*$")]
    private static partial Regex GitHubLine();

    [GeneratedRegex(@"[:(]\d+[:,]\d+.*: (error|warning|info) DOMO\d{4}: ")]
    private static partial Regex OtherLine();

    [GeneratedRegex(@"^(error|warning|info)\[DOMO\d{4}\]: ", RegexOptions.Multiline)]
    private static partial Regex HumanHeading();
}
