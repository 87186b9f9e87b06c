using System.Globalization;
using CsCheck;

namespace Domo.Manifest.Tool.Tests.Validate;

/// <summary>
/// With any text in a manifest and its file name, each format contains the same number of findings, no terminal control characters and no
/// build server commands.
/// </summary>
public sealed class HostileTextTests
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
    public void Every_report_format_is_well_formed_for_any_name() => AnyText.Sample(
        name => CheckAsync(name, "manifest.json").GetAwaiter().GetResult(), iter: 100);

    [Fact]
    public void Every_report_format_is_well_formed_for_any_file_name()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not allow such file names; run the tests on Linux or macOS.");
        AnyText.Sample(
            text =>
            {
                // Excludes invalid file names and globs.
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

        Assert.NotEqual(0, await ReportAssert.EveryFormatIsWellFormedAsync(folder, file));
    }
}
