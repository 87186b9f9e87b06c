using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Domo.Manifest.Rules;
using Domo.Manifest.Tool.Validate.Formats;

namespace Domo.Manifest.Tool.Tests.Validate;

/// <summary>
/// Invariants of all reports: the same number of findings in each, and no terminal control characters or build server commands.
/// </summary>
internal static partial class ReportAssert
{
    /// <summary>Checks a file of the folder in every format.</summary>
    /// <returns>The number of findings.</returns>
    public static async Task<int> EveryFormatIsWellFormedAsync(TestFolder folder, string file)
    {
        // Includes the byte order mark, which a rule reports.
        byte[] read = await File.ReadAllBytesAsync(folder.PathOf(file), TestContext.Current.CancellationToken);
        int count = ManifestLinter.Check(new(file, Encoding.UTF8.GetString(read))).Count;
        var formats = ReportFormats.All.SelectMany(format => (string[])["--format", $"{format.Name}=out.{format.Name}"]);

        var run = await folder.RunAsync(["validate", file, .. formats]);

        Assert.Equal("", run.Error);
        foreach (var format in ReportFormats.All)
        {
            string output = await File.ReadAllTextAsync(folder.PathOf("out." + format.Name), TestContext.Current.CancellationToken);
            Assert.DoesNotMatch(Controls(), output);
            Assert.Equal((format.Name, count), (format.Name, Count(format.Name, output)));
        }

        return count;
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
