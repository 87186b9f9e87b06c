using System.Globalization;
using System.Text;

namespace Domo.Manifest.Tool.Tests.Validate;

/// <summary>The line that <c>--format human</c> shows, and the carets under the span of the finding.</summary>
public sealed class ExcerptTests : IDisposable
{
    private const string Start = """{ "size": { "width": 1, "height": 1 }, "datasetsMapping": [], "name": """;
    private const int Width = 160;
    private const int Before = 40;

    private readonly TestFolder _folder = new();

    [Theory]
    [InlineData("a", 1)]
    [InlineData("0301", 0)]
    [InlineData("20DD", 0)]
    [InlineData("1100", 2)]
    [InlineData("115F", 2)]
    [InlineData("1160", 1)]
    [InlineData("2DFF", 0)]
    [InlineData("2E80", 2)]
    [InlineData("303E", 2)]
    [InlineData("303F", 1)]
    [InlineData("3041", 2)]
    [InlineData("A4C6", 2)]
    [InlineData("A4D0", 1)]
    [InlineData("ABF9", 1)]
    [InlineData("AC00", 2)]
    [InlineData("D7A3", 2)]
    [InlineData("D7B0", 1)]
    [InlineData("F900", 2)]
    [InlineData("FAD9", 2)]
    [InlineData("FB00", 1)]
    [InlineData("FE30", 2)]
    [InlineData("FE6B", 2)]
    [InlineData("FE70", 1)]
    [InlineData("FF01", 2)]
    [InlineData("FF60", 2)]
    [InlineData("FF61", 1)]
    [InlineData("FFE0", 2)]
    [InlineData("FFE6", 2)]
    [InlineData("FFE8", 1)]
    [InlineData("1F2FF", 1)]
    [InlineData("1F300", 2)]
    [InlineData("1F64F", 2)]
    [InlineData("1F650", 1)]
    [InlineData("1F67F", 1)]
    [InlineData("1F680", 2)]
    [InlineData("1F6FC", 2)]
    [InlineData("1F700", 1)]
    [InlineData("1F8B1", 1)]
    [InlineData("1F900", 2)]
    [InlineData("1F9FF", 2)]
    [InlineData("1FA00", 1)]
    [InlineData("1FBF9", 1)]
    [InlineData("20000", 2)]
    [InlineData("3134A", 2)]
    public async Task Carets_align_with_the_text_that_a_terminal_shows(string code, int width)
    {
        string character = code.Length == 1
            ? code
            : char.ConvertFromUtf32(int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        string start = Start + "\"" + character + "\", \"version\": ";

        var (line, carets) = await ExcerptAsync(start + "\"" + character + "\" }");

        Assert.Equal(start + "\"" + character + "\" }", line);
        Assert.Equal(new string(' ', start.Length - character.Length + width) + new string('^', 2 + width), carets);
    }

    [Fact]
    public async Task A_tab_is_four_columns_wide()
    {
        var (line, carets) = await ExcerptAsync("\t" + Start + "\"N\",\t\"version\":\t\"x\ty\" }");

        Assert.Equal("    " + Start + "\"N\",    \"version\":    \"x    y\" }", line);
        Assert.Equal(new string(' ', line.IndexOf("\"x", StringComparison.Ordinal)) + "^^^^^^^^", carets);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(0, 300)]
    [InlineData(300, 0)]
    [InlineData(300, 300)]
    public async Task Truncates_a_long_line_around_the_finding(int more, int after)
    {
        string start = Start + "\"" + new string('n', more) + "\", \"version\": ";
        string text = start + "\"x\" }";
        text += new string(' ', Math.Max(0, Width - text.Length)) + new string(' ', after);
        bool isCut = text.Length > Width;
        int first = isCut ? Math.Max(0, start.Length - Before) : 0;
        int last = isCut ? Math.Min(text.Length, first + Width) : text.Length;

        var (line, carets) = await ExcerptAsync(text);

        Assert.Equal((first > 0 ? "…" : "") + text[first..last] + (last < text.Length ? "…" : ""), line);
        Assert.Equal(new string(' ', start.Length - first + (first > 0 ? 1 : 0)) + "^^^", carets);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Does_not_truncate_a_long_line_within_a_character(int shift)
    {
        string emoji = string.Concat(Enumerable.Repeat("😀", 100));
        string padding = new('n', shift);

        var (line, _) = await ExcerptAsync(Start + "\"" + emoji + padding + "\", \"version\": \"x\", \"_\": \"" + padding + emoji + "\" }");

        Assert.DoesNotContain('\ufffd', line);
        Assert.StartsWith("…😀", line, StringComparison.Ordinal);
        Assert.EndsWith("😀…", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_carets_end_where_a_long_line_is_truncated()
    {
        var (line, carets) = await ExcerptAsync(Start + "\"N\", \"version\": \"" + new string('x', 300) + "\" }");

        Assert.Equal(line.Length - 1, carets.Length);
        Assert.Equal(line.IndexOf("\"x", StringComparison.Ordinal), carets.IndexOf('^', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    public async Task Recognizes_the_line_endings_of_the_compiler(string lineEnd)
    {
        var (line, carets) = await ExcerptAsync(Start + "\"N\"," + lineEnd + "\"version\": \"x\"" + lineEnd + "}", 2);

        Assert.Equal("\"version\": \"x\"", line);
        Assert.Equal("           ^^^", carets);
    }

    [Fact]
    public async Task A_byte_order_mark_has_no_column_and_is_not_shown()
    {
        string text = Start + "\"N\", \"version\": \"x\" }";
        _folder.Write("manifest.json", Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(text)).ToArray());

        var run = await _folder.RunAsync("validate", "--disable", "DOMO0003");

        int column = text.IndexOf("\"x", StringComparison.Ordinal) + 1;
        Assert.Contains($"manifest.json:1:{column}\n1 | {text}\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(510)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(1023)]
    [InlineData(1024)]
    public async Task Byte_offsets_count_the_bytes_of_every_character(int length)
    {
        // Characters of one to four bytes, so that one of them crosses each boundary of a counting block.
        foreach (string unit in (string[])["a", "é", "日", "😀", "a😀"])
        {
            string name = string.Concat(Enumerable.Repeat(unit, length / unit.Length)) + new string('x', length % 2);
            string text = Start + "\"" + name + "\", \"version\": ";
            _folder.Write("manifest.json", text + "\"x\" }");

            var run = await _folder.RunAsync("validate", "--format", "json");

            int bytes = Encoding.UTF8.GetByteCount(text);
            Assert.Contains($"\"startByte\": {bytes},\n    \"endByte\": {bytes + 3},", run.Output, StringComparison.Ordinal);
        }
    }

    public void Dispose() => _folder.Dispose();

    private async Task<(string Line, string Carets)> ExcerptAsync(string text, int line = 1)
    {
        _folder.Write("manifest.json", text);
        var run = await _folder.RunAsync("validate");
        string[] lines = run.Output[run.Output.IndexOf("[DOMO1004]", StringComparison.Ordinal)..].Split('\n');
        Assert.StartsWith($"{line} | ", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("  | ", lines[3], StringComparison.Ordinal);
        return (lines[2][4..], lines[3][4..]);
    }
}
