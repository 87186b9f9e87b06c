using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Core.Tests;

/// <summary>The line that the tool inserts into a file, so that editors find the schema.</summary>
public class SchemaLineTests
{
    [Theory]
    [InlineData("{ \"name\": \"a\" }", "{ \"$schema\": \"x\", \"name\": \"a\" }")]
    [InlineData("{\"name\":\"a\"}", "{\"$schema\": \"x\",\"name\":\"a\"}")]
    [InlineData("{\n  \"name\": \"a\",\n  \"id\": null\n}\n", "{\n  \"$schema\": \"x\",\n  \"name\": \"a\",\n  \"id\": null\n}\n")]
    [InlineData("{\r\n\t\"name\": \"a\"\r\n}", "{\r\n\t\"$schema\": \"x\",\r\n\t\"name\": \"a\"\r\n}")]
    [InlineData("\uFEFF{\n    \"name\": \"a\"\n}", "\uFEFF{\n    \"$schema\": \"x\",\n    \"name\": \"a\"\n}")]
    [InlineData("{ // what it is\n  \"name\": \"a\"\n}", "{ \"$schema\": \"x\", // what it is\n  \"name\": \"a\"\n}")]
    [InlineData("{}", "{ \"$schema\": \"x\" }")]
    [InlineData("{\n}", "{ \"$schema\": \"x\" \n}")]
    public void Inserts_the_line_first_in_the_layout_of_the_other_lines(string text, string expected) =>
        Assert.Equal(expected, Insert(text));

    [Theory]
    [InlineData("{ \"$schema\": \"y\" }")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("\"name\": \"a\"")]
    public void Does_not_insert_the_line_twice_or_without_an_object(string text) => Assert.Null(SchemaLine.Insert(text, "x"));

    [Fact]
    public void The_inserted_line_causes_no_finding()
    {
        const string Manifest = """{ "name": "a", "version": "1.0.0", "size": { "width": 1, "height": 1 } }""";

        Assert.Empty(ManifestLinter.Check(new LintFile("manifest.json", Insert(Manifest, SchemaLine.ManifestSchema)!)));
        Assert.Empty(ManifestLinter.Check(new LintFile("domo.types.json", Insert("""{ "datasets": {} }""", SchemaLine.TypesSchema)!)));
    }

    private static string? Insert(string text, string schema = "x") =>
        SchemaLine.Insert(text, schema) is { } edit ? new Fix("Add", [edit]).ApplyTo(text) : null;
}
