using System.Text.Json;
using CsCheck;
using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Parsing;
using Domo.Manifest.TestInputs;

namespace Domo.Manifest.Core.Tests.Json;

/// <summary>Properties of all texts. A failure prints its seed; the environment variable CsCheck_Seed repeats it.</summary>
public sealed class PropertyTests
{
    private const int Iterations = 4_000;

    [Fact]
    public void Reads_valid_text_like_System_Text_Json() => JsonTexts.Valid.Sample(
        text =>
        {
            var tree = JsonParser.Parse(text);
            using var document = JsonDocument.Parse(text);

            Assert.True(tree.IsValid);
            AreSame(document.RootElement, tree.Root, text);
            TreeAssert.FaultsAreOrderedAndInside(tree);
            TreeAssert.SpansNest(tree);
        },
        iter: Iterations);

    [Fact]
    public void Agrees_with_System_Text_Json_on_mutated_text() => JsonTexts.Mutated.Sample(Judge, iter: Iterations);

    [Fact]
    public void Agrees_with_System_Text_Json_on_random_text() => JsonTexts.Random.Sample(Judge, iter: 3 * Iterations);

    [Fact]
    public void Reads_truncated_text_up_to_its_end() => Gen.Select(JsonTexts.Valid, Gen.Double[0, 1]).Sample(
        (text, part) => Judge(text[..(int)(text.Length * part)]),
        iter: Iterations / 4);

    private static void Judge(string text)
    {
        var tree = JsonParser.Parse(text);

        Assert.Equal(JsonOracle.IsValid(text), tree.IsValid);
        TreeAssert.FaultsAreOrderedAndInside(tree);
        TreeAssert.SpansNest(tree);
    }

    private static void AreSame(JsonElement expected, JsonValue actual, string text)
    {
        Assert.Equal(expected.ValueKind.ToString(), actual.Kind.ToString());
        switch (actual)
        {
            case JsonObject o:
                var members = expected.EnumerateObject().ToList();
                Assert.Equal(members.Count, o.Members.Count);
                foreach (var (member, read) in members.Zip(o.Members))
                {
                    Assert.Equal(member.Name, read.Name);
                    Assert.Equal(member.Name, JsonSerializer.Deserialize<string>(Slice(text, read.NameSpan)));
                    AreSame(member.Value, read.Value, text);
                    Assert.True(o.TryGetMember(member.Name, out var found));
                    Assert.Equal(expected.GetProperty(member.Name).GetRawText(), Slice(text, found.Value.Span));
                }

                break;
            case JsonArray a:
                Assert.Equal(expected.GetArrayLength(), a.Items.Count);
                foreach (var (item, read) in expected.EnumerateArray().Zip(a.Items))
                {
                    AreSame(item, read, text);
                }

                break;
            case JsonString s:
                Assert.Equal(expected.GetString(), s.Value);
                break;
            case JsonNumber n:
                Assert.Equal(expected.GetRawText(), n.Text);
                break;
        }

        Assert.Equal(expected.GetRawText(), Slice(text, actual.Span));
    }

    private static string Slice(string text, SourceSpan span) => text[span.Start..span.End];
}
