using Domo.Manifest.Generator.Tests.Infrastructure;

namespace Domo.Manifest.Generator.Tests;

/// <summary>Tests that a misspelled list or property does not break the code that uses the clients.</summary>
public sealed class MisspelledPropertyTests
{
    [Theory]
    [InlineData("datasetsMapping", "datasetMapping")]
    [InlineData("collectionsMapping", "colectionsMapping")]
    [InlineData("workflowsMapping", "workflows")]
    [InlineData("packagesMapping", "PackagesMapping")]
    [InlineData("fields", "field")]
    [InlineData("schema", "shema")]
    [InlineData("parameters", "params")]
    public void A_misspelt_property_emits_the_same_code_as_the_right_one(string right, string wrong)
    {
        var expected = TestProject.WithManifest(SampleManifest.Text).Types(SampleManifest.Types).Run().AssertClean();

        string misspelled = SampleManifest.Text.Replace($"\"{right}\"", $"\"{wrong}\"", StringComparison.Ordinal);
        var actual = TestProject.WithManifest(misspelled).Types(SampleManifest.Types).Run().AssertClean();

        Assert.NotEqual(SampleManifest.Text, misspelled);
        Assert.Equal(expected.FileNames, actual.FileNames);
        Assert.All(expected.FileNames, name => Assert.Equal(expected.File(name), actual.File(name)));
    }

    [Theory]
    [InlineData("file")]
    [InlineData("directory")]
    public void A_type_without_a_documented_form_is_any_json(string type)
    {
        var run = TestProject.WithManifest($$"""
            { "packagesMapping": [ { "alias": "read", "parameters": [ { "alias": "source", "type": "{{type}}" } ],
              "output": { "alias": "result", "type": "text" } } ] }
            """).Run().AssertClean();

        string code = run.File("Acme.DomoApp.Functions.g.cs");
        Assert.Contains("global::System.Text.Json.Nodes.JsonNode source", code, StringComparison.Ordinal);
        Assert.Contains(type + ", format undocumented", code, StringComparison.Ordinal);
    }
}
