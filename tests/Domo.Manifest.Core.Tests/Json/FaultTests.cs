using Domo.Manifest.Syntax.Faults;
using Domo.Manifest.Syntax.Parsing;

namespace Domo.Manifest.Core.Tests.Json;

public sealed class FaultTests
{
    public static TheoryData<string> Names => [.. FaultCases.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Reports_each_fault_at_its_location_and_reads_the_rest(string name)
    {
        var expected = FaultCases.All.Single(one => one.Name == name);
        var marked = MarkedText.Parse(expected.Marked);

        var tree = JsonParser.Parse(marked.Text);

        Assert.Equal(expected.Kinds, tree.Faults.Select(fault => fault.Kind));
        Assert.Equal(expected.Marked, MarkedText.Mark(marked.Text, tree.Faults.Select(fault => fault.Span)));
        Assert.Equal(expected.Read, TreeAssert.Render(tree.Root));
        Assert.Equal(JsonOracle.IsValid(marked.Text), tree.IsValid);
        TreeAssert.FaultsAreOrderedAndInside(tree);
        TreeAssert.SpansNest(tree);
    }

    [Fact]
    public void Every_kind_of_fault_has_a_case_and_a_message()
    {
        var faults = FaultCases.All.SelectMany(one => JsonParser.Parse(MarkedText.Parse(one.Marked).Text).Faults).ToList();

        Assert.Equal(Enum.GetValues<JsonFaultKind>(), faults.Select(fault => fault.Kind).Distinct().Order());
        Assert.DoesNotContain(faults, fault => JsonFaultMessages.Describe(fault) == "Invalid JSON");
    }

    [Theory]
    [InlineData("[1 2]", "Missing ','")]
    [InlineData("{a: 1}", "Property names require double quotes: \"a\"")]
    [InlineData("{\"a\": [{", "This '{' has no closing '}]}'")]
    [InlineData("[\"\t\"]", "Unescaped tab in a string; write '\\t'")]
    [InlineData("[\"\u0001\"]", "Unescaped control character U+0001 in a string; write '\\u0001'")]
    [InlineData("[1,\u00A02]", "U+00A0 is not JSON whitespace; use a space or a line break")]
    [InlineData("[None]", "Invalid literal; write 'null'")]
    [InlineData("{\"version\": 1.0.0}", "Strings require double quotes: \"1.0.0\"")]
    [InlineData("{}}", "Unmatched '}'")]
    [InlineData("[1}, 2]", "Unmatched '}'")]
    [InlineData("{\"a\": 1], \"b\": 2}", "Unmatched ']'")]
    public void Messages_suggest_the_correction(string text, string message) =>
        Assert.Equal(message, JsonFaultMessages.Describe(Assert.Single(JsonParser.Parse(text).Faults)));

    [Fact]
    public void Truncates_long_text_without_splitting_a_character()
    {
        string text = new string('x', 39) + "😀" + new string('y', 100);

        var fault = Assert.Single(JsonParser.Parse("[" + text + "]").Faults);

        Assert.Equal(new string('x', 39) + "…", fault.Detail);
        Assert.Equal(text.Length, fault.Span.Length);
    }

    [Theory]
    [InlineData(40, false)]
    [InlineData(41, true)]
    public void Truncates_text_of_more_than_40_characters(int length, bool isCut)
    {
        string text = new('x', length);

        Assert.Equal(isCut ? text[..40] + "…" : text, Assert.Single(JsonParser.Parse("[" + text + "]").Faults).Detail);
    }

    [Fact]
    public void Quotes_a_lone_surrogate_at_the_end_of_the_text() =>
        Assert.Equal("x\uD83D", Assert.Single(JsonParser.Parse("[x\uD83D]").Faults).Detail);
}
