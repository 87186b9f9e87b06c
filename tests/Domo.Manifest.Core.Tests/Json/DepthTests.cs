using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Parsing;

namespace Domo.Manifest.Core.Tests.Json;

/// <summary>Texts that break readers which recurse, or go back too often. There are no clocks: it is enough that they end.</summary>
public sealed class DepthTests
{
    private const int Million = 1_000_000;

    [Theory]
    [InlineData(10_000)]
    [InlineData(Million)]
    public void Deep_nesting_is_read(int depth)
    {
        var arrays = JsonParser.Parse(new string('[', depth) + new string(']', depth));
        var objects = JsonParser.Parse(Repeat("{\"a\":", depth) + "1" + new string('}', depth));

        Assert.True(arrays.IsValid);
        Assert.Equal(depth, DepthOf(arrays.Root));
        Assert.True(objects.IsValid);
        Assert.Equal(depth, DepthOf(objects.Root));
        TreeAssert.SpansNest(objects);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("{\"a\":[")]
    [InlineData("\"")]
    public void A_million_characters_of_openings_are_hardly_more_than_one_fault(string part)
    {
        var tree = JsonParser.Parse(Repeat(part, Million / part.Length));

        Assert.False(tree.IsValid);
        Assert.InRange(tree.Faults.Count, 1, 2);
    }

    [Theory]
    [InlineData("", "\"")]
    [InlineData("[", "\"")]
    [InlineData("[", "\",\"x")]
    [InlineData("[", "\\\"")]
    [InlineData("[", "]")]
    [InlineData("[", "}")]
    [InlineData("[", "]}")]
    [InlineData("[", "[}")]
    [InlineData("{\"a\":", "[}")]
    [InlineData("{\"a\":[[", "[ }  ,")]
    [InlineData("[", ",")]
    [InlineData("[", ":")]
    [InlineData("[", "'")]
    [InlineData("[", "'x")]
    [InlineData("[", "'a' 'b\n")]
    [InlineData("[", "'x”,")]
    [InlineData("[", "“x\",'")]
    [InlineData("[", "`x")]
    [InlineData("[", "\"\"x")]
    [InlineData("{", "\"a:,\"x")]
    [InlineData("{\"a\":", "{ {")]
    [InlineData("{\"a\":", "{},{")]
    [InlineData("[", "{\"a\":1,")]
    [InlineData("[", "”")]
    [InlineData("[", "\"”x ")]
    [InlineData("[", "{{")]
    [InlineData("[", "{{x ")]
    [InlineData("[", "${x ")]
    [InlineData("[", "{%x ")]
    [InlineData("[", "<%")]
    [InlineData("[", "<% %>")]
    [InlineData("[", "/*")]
    [InlineData("[", "//")]
    [InlineData("[", "#\n")]
    [InlineData("[", ".")]
    [InlineData("[", "\0")]
    [InlineData("[", "\0 ")]
    [InlineData("[", "\uFEFF")]
    [InlineData("[", "\u00A0 ")]
    [InlineData("[", "\uD800")]
    [InlineData("[", "a ")]
    [InlineData("[", "a:")]
    [InlineData("[", "\"a\":")]
    [InlineData("[1,", "\"a\":[1,")]
    [InlineData("{", "{")]
    [InlineData("{", "a")]
    [InlineData("{", "\"a\"")]
    [InlineData("{", "\"a\":")]
    [InlineData("{", "\"a\" ")]
    [InlineData("{", "\"a:")]
    [InlineData("{", "a\"")]
    [InlineData("{", "]")]
    [InlineData("{", "'")]
    [InlineData("{", "'a-")]
    [InlineData("{\"a\":", "a:/")]
    [InlineData("{\"a\":", "{\"a\" \"b\":")]
    [InlineData("[\"", "\\u")]
    [InlineData("[\"", "\\uD800")]
    [InlineData("", "1")]
    [InlineData("", "-")]
    [InlineData("", " ")]
    public void Pathological_text_is_read_in_one_go(string start, string part)
    {
        // Long enough for anything quadratic to be noticed, short enough to try this many.
        string text = start + Repeat(part, Million / 5 / part.Length);

        var tree = JsonParser.Parse(text);

        Assert.Equal(JsonOracle.IsValid(text), tree.IsValid);
    }

    private static string Repeat(string part, int count) => string.Concat(Enumerable.Repeat(part, count));

    private static int DepthOf(JsonValue? value)
    {
        int depth = 0;
        while (value is JsonArray or JsonObject)
        {
            depth++;
            value = value is JsonArray array ? (array.Items.Count == 0 ? null : array.Items[0]) : ((JsonObject)value).Members[0].Value;
        }

        return depth;
    }
}
