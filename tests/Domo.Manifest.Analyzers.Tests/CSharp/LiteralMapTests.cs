using CsCheck;
using Domo.Manifest.Analyzers.StringLiterals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>Maps each character of a literal's value to its source span, for every kind of literal.</summary>
public class LiteralMapTests
{
    private static readonly string[] Parts =
    [
        "a", "é", "🚀", " ", "{{", "}}", "\\\"", "\"\"", "\\n", "\\u0041", "\\x41", "\\U0001F680", "\\\\", "\n", "\r\n", "\n            ", "'", "\"",
    ];

    private static readonly Gen<string> Contents = Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]).Array[0, 8].Select(string.Concat);

    private static readonly (string Open, string Close)[] Quotes =
    [
        ("\"", "\""), ("@\"", "\""), ("\"\"\"", "\"\"\""), ("\"\"\"\n        ", "\n        \"\"\""), ("$\"", "\""), ("$@\"", "\""),
        ("$\"\"\"", "\"\"\""), ("$\"\"\"\n        ", "\n        \"\"\""), ("$$\"\"\"\r\n    ", "\r\n    \"\"\""), ("$\"{1}", "{2}\""),
    ];

    [Fact]
    public void Maps_every_character_to_a_span_inside_the_literal() => Gen.Select(
        Contents, Gen.Int[0, Quotes.Length - 1].Select(i => Quotes[i])).Sample((content, quotes) =>
    {
        string source = quotes.Open + content + quotes.Close;
        foreach (var token in TokensOf(source))
        {
            var text = LiteralMap.Of(token);
            Assert.Equal(text.Length, text.Spans.Count);
            Assert.All(text.Spans, span => Assert.True(token.Span.Contains(span)));
        }
    });

    [Theory]
    [InlineData("\"a\\tb\"", "b", "b")]
    [InlineData("\"\\u0041b\"", "A", "\\u0041")]
    [InlineData("\"\\U0001F680b\"", "🚀", "\\U0001F680")]
    [InlineData("@\"a\"\"b\"", "\"", "\"\"")]
    [InlineData("\"\"\"\n    x\n      y\n    \"\"\"", "  y", "  y")]
    [InlineData("\"\"\"\r\n    x\r\n      y\r\n    \"\"\"", "  y", "  y")]
    [InlineData("$\"a{{b\"", "{", "{{")]
    [InlineData("$\"\"\"\n    x\n      y\n    \"\"\"", "  y", "  y")]
    public void Maps_a_character_to_its_escape_sequence(string source, string part, string expected)
    {
        var token = Assert.Single(TokensOf(source));
        var text = LiteralMap.Of(token);
        int start = text.Value.IndexOf(part, StringComparison.Ordinal);
        var span = text.SpanOf(start, start + part.Length);

        Assert.Equal(expected, source[span.Start..span.End]);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void The_lines_at_the_quotes_are_not_part_of_a_value(string lineEnd)
    {
        string source = string.Join(lineEnd, "\"\"\"", "    x", "    y", "    \"\"\"");

        Assert.Equal("x" + lineEnd + "y", LiteralMap.Of(Assert.Single(TokensOf(source))).Value);
    }

    private static IEnumerable<SyntaxToken> TokensOf(string source) =>
        SyntaxFactory.ParseExpression(source).DescendantTokens()
            .Where(token => token.Parent is LiteralExpressionSyntax or InterpolatedStringTextSyntax);
}
