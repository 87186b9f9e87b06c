using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Parsing;

namespace Domo.Manifest.Core.Tests.Json;

/// <summary>Texts that break readers which recurse or backtrack. There is no time measurement: the tests only have to end.</summary>
public sealed class DepthTests
{
    private const int Million = 1_000_000;

    [Theory]
    [InlineData(10_000)]
    [InlineData(Million)]
    public void Reads_deep_nesting(int depth)
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
    public void A_million_opening_brackets_cause_at_most_two_faults(string part)
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
    public void Reads_pathological_text_in_linear_time(string start, string part)
    {
        // Long enough to reveal quadratic time, short enough to try all cases.
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
