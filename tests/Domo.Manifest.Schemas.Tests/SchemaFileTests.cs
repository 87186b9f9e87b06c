using System.Text.Json.Nodes;

namespace Domo.Manifest.Schemas.Tests;

/// <summary>The schemas, and the page about their limits, match the rule tables. <c>eng/update</c> writes them.</summary>
public class SchemaFileTests
{
    [Fact]
    public void Schema_files_are_complete_and_current()
    {
        var expected = SchemaFiles.Build();
        Assert.All(expected, file => GeneratedFile.AssertCurrent(file.Key, file.Value));
        Assert.Equal(
            expected.Keys.Where(path => path.StartsWith("schemas/", StringComparison.Ordinal)),
            Directory.GetFiles(Repository.PathOf("schemas"))
                .Select(path => "schemas/" + Path.GetFileName(path))
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(SchemaFiles.Manifest)]
    [InlineData(SchemaFiles.Types)]
    public void Suggestions_of_editors_are_valid(string path)
    {
        var root = JsonNode.Parse(Validators.Files[path])!;
        var offers =
            from part in SchemaWalk.Schemas(root)
            where part["examples"] is JsonArray
            let schema = (JsonObject)part.DeepClone()
            from example in part["examples"]!.AsArray()
            select (Schema: schema, Value: example.ToJsonString());

        Assert.NotEmpty(offers);
        Assert.All(offers, offer =>
        {
            offer.Schema["definitions"] = root["definitions"]!.DeepClone();
            Assert.Empty(Validators.Read(offer.Schema.ToJsonString()).Validate(offer.Value));
        });
    }
}
