using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Parsing;

namespace Domo.Manifest.Core.Tests.Json;

public sealed class JsonObjectTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    public void The_last_duplicate_member_wins_and_names_are_case_sensitive(int others)
    {
        string more = string.Concat(Enumerable.Range(0, others).Select(i => $", \"x{i}\": {i}"));
        var root = Assert.IsType<JsonObject>(JsonParser.Parse($$"""{"a": 1, "a": 2, "A": 3{{more}}}""").Root);

        Assert.True(root.TryGetMember("a", out var member));
        Assert.Equal("2", Assert.IsType<JsonNumber>(member.Value).Text);
        Assert.False(root.TryGetMember("b", out var none));
        Assert.Null(none);
    }

    [Fact]
    public void An_object_can_be_composed_of_members_of_others()
    {
        var first = (JsonObject)JsonParser.Parse("""{"a": 1}""").Root;
        var second = (JsonObject)JsonParser.Parse("""{"b": [2]}""").Root;

        var merged = new JsonObject(first.Span, [.. first.Members, .. second.Members]);

        Assert.Equal("{a:1,b:[2]}", TreeAssert.Render(merged));
    }
}
