using System.Diagnostics;
using CsCheck;
using Domo.Manifest.TestInputs;
using Domo.Manifest.Tool.Fmt;

namespace Domo.Manifest.Tool.Tests.Fmt;

/// <summary>The layout changes only white space and matches <c>JSON.stringify(value, null, 2)</c>.</summary>
public sealed class ManifestLayoutTests
{
    private const string PrintBoth =
        "const v = JSON.parse(require('fs').readFileSync(process.argv[1], 'utf8'));"
        + "process.stdout.write(JSON.stringify(v) + '\\n' + JSON.stringify(v, null, 2) + '\\n');";

    [Fact]
    public void Formatting_changes_only_white_space() => JsonTexts.Valid.Sample(text =>
    {
        Assert.True(ManifestLayout.TryFormat(text, out string? formatted, out _), text);
        Assert.Equal(Tokens(text), Tokens(formatted));
    });

    [Fact]
    public void Formatting_is_idempotent() => JsonTexts.Valid.Sample(text =>
    {
        Assert.True(ManifestLayout.TryFormat(text, out string? once, out _), text);
        Assert.True(ManifestLayout.TryFormat(once, out string? twice, out _), once);
        Assert.Equal(once, twice);
    });

    [Fact]
    public void Formats_any_text_or_reports_a_fault_inside_it() => Gen.OneOf(JsonTexts.Mutated, JsonTexts.Random).Sample(text =>
    {
        if (!ManifestLayout.TryFormat(text, out _, out var fault))
        {
            Assert.InRange(fault.Span.Start, 0, text.Length);
            Assert.NotEmpty(fault.Message);
        }
    });

    [Fact]
    public async Task Formatting_matches_JSON_stringify()
    {
        bool isThere = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "node")) || File.Exists(Path.Combine(folder, "node.exe")));
        Assert.SkipUnless(isThere, "The test requires Node.js: apt-get install -y nodejs");
        foreach (string file in Directory.GetFiles(Repository.PathOf("schemas"), "*.json"))
        {
            string[] printed = (await TestProcess.RunAsync(new ProcessStartInfo("node", ["-e", PrintBoth, file]))).Output.Split('\n', 2);
            Assert.True(ManifestLayout.TryFormat(printed[0], out string? formatted, out _));
            Assert.Equal(printed[1], formatted);
        }
    }

    /// <summary>Removes the white space between tokens.</summary>
    private static string Tokens(string text)
    {
        var tokens = new System.Text.StringBuilder();
        bool isInString = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (isInString && text[i] == '\\')
            {
                tokens.Append(text[i++]);
            }
            else if (text[i] == '"')
            {
                isInString = !isInString;
            }

            if (isInString || text[i] is not (' ' or '\t' or '\r' or '\n'))
            {
                tokens.Append(text[i]);
            }
        }

        return tokens.ToString();
    }
}
