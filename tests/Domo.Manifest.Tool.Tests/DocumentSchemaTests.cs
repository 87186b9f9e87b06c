using Domo.Manifest.Tool.Schema;
using Domo.Manifest.TypesFile;
using NJsonSchema;

namespace Domo.Manifest.Tool.Tests;

/// <summary>The schema of a collection's documents accepts content that Domo syncs and rejects content that it drops.</summary>
public sealed class DocumentSchemaTests
{
    private const string Manifest = """
        { "collectionsMapping": [{ "name": "Deals", "schema": { "columns": [
          { "name": "name", "type": "STRING" }, { "name": "count", "type": "LONG" }, { "name": "amount", "type": "DECIMAL" },
          { "name": "due", "type": "DATE" }, { "name": "at", "type": "DATETIME" } ] } }] }
        """;

    [Theory]
    [InlineData("""{}""", true)]
    [InlineData("""{ "name": "a", "count": 1, "amount": 1.5, "due": "2026-04-23", "at": "2026-04-23T12:00:00Z", "more": [1] }""", true)]
    [InlineData("""{ "name": { "nested": 1 }, "count": null, "amount": null, "due": null, "at": null }""", true)]
    [InlineData("""{ "name": 1 }""", false)]
    [InlineData("""{ "count": "1" }""", false)]
    [InlineData("""{ "count": 1.5 }""", false)]
    [InlineData("""{ "amount": "1.5" }""", false)]
    [InlineData("""{ "due": "23.4.2026" }""", false)]
    [InlineData("""{ "due": "2026-04-23T00:00:00Z" }""", false)]
    [InlineData("""{ "at": "2026-04-23T12:00:00.000Z" }""", false)]
    [InlineData("""{ "at": "2026-04-23" }""", false)]
    [InlineData("""[]""", false)]
    public async Task Accepts_content_that_syncs(string content, bool isGood)
    {
        string text = DocumentSchema.Create(ManifestDocument.Parse(Manifest).Model.Collections[0]);
        var schema = await JsonSchema.FromJsonAsync(text, TestContext.Current.CancellationToken);

        Assert.Equal(isGood, schema.Validate(content).Count == 0);
    }

    [Theory]
    [InlineData("""{ "name": "a", "count": 1 }""", true)]
    [InlineData("""{ "name": "a", "count": 1, "amount": null }""", true)]
    [InlineData("""{ "name": "a" }""", false)]
    [InlineData("""{ "name": "a", "count": null }""", false)]
    [InlineData("""{ "name": null, "count": 1 }""", false)]
    public async Task Requires_columns_that_are_not_nullable(string content, bool isGood)
    {
        const string Types =
            """{ "collections": { "Deals": { "columns": { "name": { "nullable": false }, "count": { "nullable": false } } } } }""";
        var model = TypesDocument.Parse(Types).Model.ApplyTo(ManifestDocument.Parse(Manifest).Model);
        var schema = await JsonSchema.FromJsonAsync(DocumentSchema.Create(model.Collections[0]), TestContext.Current.CancellationToken);

        Assert.Equal(isGood, schema.Validate(content).Count == 0);
    }
}
