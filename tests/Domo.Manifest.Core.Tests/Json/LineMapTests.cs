using Domo.Manifest.Syntax;

namespace Domo.Manifest.Core.Tests.Json;

public sealed class LineMapTests
{
    [Theory]
    [InlineData("", 0, 0, 0)]
    [InlineData("ab", 2, 0, 2)]
    [InlineData("a\nb", 1, 0, 1)]
    [InlineData("a\nb", 2, 1, 0)]
    [InlineData("a\r\nb", 2, 0, 2)]
    [InlineData("a\r\nb", 3, 1, 0)]
    [InlineData("a\rb", 2, 1, 0)]
    [InlineData("a\n\rb", 3, 2, 0)]
    [InlineData("a\u0085b\u2028c\u2029d", 6, 3, 0)]
    [InlineData("a\vb\fc", 5, 0, 5)]
    [InlineData("x\n😀y", 4, 1, 2)]
    [InlineData("a\n", 2, 1, 0)]
    public void Converts_offsets_to_lines_and_columns(string text, int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), new LineMap(text).GetPosition(offset));

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void Rejects_offsets_outside_the_text(int offset) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LineMap("ab").GetPosition(offset));
}
