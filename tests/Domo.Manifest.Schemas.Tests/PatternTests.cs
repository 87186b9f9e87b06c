using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using Domo.Manifest.Rules;

namespace Domo.Manifest.Schemas.Tests;

/// <summary>The patterns of the schemas accept the same strings as the rules, which are code.</summary>
public class PatternTests
{
    private const string Uuid = "5168da8d-1c72-4e31-ba74-f609f73071dd";

    private static readonly string[] Uuids =
    [
        Uuid, "00000000-0000-0000-0000-000000000000", "11111111-1111-1111-1111-111111111111", "aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa",
        "12345678-1234-4234-8234-123456789012", "123e4567-e89b-12d3-a456-426614174000",
    ];

    [Fact]
    public void Agrees_with_the_rules_on_versions() => AssertAgrees(
        ["properties", "version"],
        Pieces("0", "1", "12", "01", ".", ".", ".", "-", "+", "v", "a", "é", " ", "=", "9007199254740991").Array[0, 8]
            .Select(string.Concat),
        text => $$"""{ "name": "a", "version": {{text}}, "size": { "width": 1, "height": 1 } }""");

    [Fact]
    public void Agrees_with_the_rules_on_dataset_IDs() => AssertAgrees(
        ["definitions", "dataset", "properties", "dataSetId"],
        Ids,
        text => Manifest($$""" "datasetsMapping": [ { "alias": "sales", "dataSetId": {{text}}, "fields": [] } ] """));

    [Fact]
    public void Agrees_with_the_rules_on_workflow_IDs() => AssertAgrees(
        ["definitions", "id"],
        Ids,
        text => Manifest($$""" "workflowsMapping": [ { "alias": "a", "modelId": {{text}}, "startName": "b", "parameters": [] } ] """));

    [Fact]
    public void Agrees_with_the_rules_on_collection_names() => AssertAgrees(
        ["definitions", "collection", "properties", "name"],
        Pieces("a", "Z", "9", ".", "-", "_", "~", "$", " ", "/", "ü", Uuid).Array[0, 4].Select(string.Concat),
        text => Manifest($$""" "collectionsMapping": [ { "name": {{text}} } ] """));

    [Fact]
    public void Agrees_with_the_rules_on_column_names() => AssertAgrees(
        ["definitions", "column", "properties", "name"],
        Pieces("a", ".", " ", "content", "\t", "ü").Array[0, 5].Select(string.Concat),
        text => Manifest(
            $$""" "collectionsMapping": [ { "name": "a", "schema": { "columns": [ { "name": {{text}}, "type": "LONG" } ] } } ] """));

    private static Gen<string> Ids => Gen.OneOf(
        Pieces(Uuid, Uuid.ToUpperInvariant(), " ", "1", "g").Array[0, 3].Select(string.Concat),
        Gen.Select(Gen.Int[0, 35], Pieces("0", "1", "a", "F", "-", "g", ""), Pieces(Uuids))
            .Select((index, piece, id) => id[..index] + piece + id[(index + 1)..]));

    private static Gen<string> Pieces(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]);

    private static string Manifest(string list) =>
        $$"""{ "name": "a", "version": "1.0.0", "proxyId": "{{Uuid}}", "size": { "width": 1, "height": 1 }, {{list}} }""";

    private static void AssertAgrees(string[] path, Gen<string> texts, Func<string, string> manifestWith)
    {
        var schema = JsonNode.Parse(Validators.Files[SchemaFiles.Manifest])!;
        string pattern = path.Aggregate(schema, (node, name) => node[name]!)["pattern"]!.GetValue<string>();
        texts.Sample(
            text =>
            {
                var instance = Instance.Create(text, new LintFile("manifest.json", manifestWith(JsonValue.Create(text).ToJsonString())))!;
                bool isTaken = Regex.IsMatch(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
                Assert.True(isTaken ? !instance.MustBeRejected : instance.MayBeRejected, $"{pattern}: {isTaken} for '{text}'");
            },
            iter: 2000);
    }
}
