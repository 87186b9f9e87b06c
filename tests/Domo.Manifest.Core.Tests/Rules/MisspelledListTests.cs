using Domo.Manifest.Declarations;
using Domo.Manifest.Rules;

namespace Domo.Manifest.Core.Tests.Rules;

/// <summary>
/// A misspelled list, or a misspelled property that affects the emitted code, causes one error and no consequential errors.
/// </summary>
public sealed class MisspelledListTests
{
    private const string Dataset = """{ "alias": "sales", "dataSetId": "5168da8d-1c72-4e31-ba74-f609f73071dd", "fields": [{ "alias": "amount", "columnName": "Amount" }] }""";
    private const string Collection = """{ "name": "notes", "schema": { "columns": [{ "name": "text", "type": "STRING" }] } }""";
    private const string Workflow = """{ "alias": "approve", "parameters": [{ "aliasedName": "days", "type": "number", "isList": false }] }""";
    private const string Function =
        """{ "alias": "price", "parameters": [{ "alias": "quantity", "type": "number", "isList": false }], "output": { "alias": "total", "type": "number", "isList": false } }""";

    private const string Types = """
        {
          "datasets": { "sales": { "fields": { "amount": "DECIMAL" } } },
          "packages": { "price": { "parameters": { "quantity": "decimal" }, "output": "decimal" } },
          "workflows": { "approve": { "parameters": { "days": "decimal" } } }
        }
        """;

    private static readonly string[][] Lists =
    [
        ["datasetsMapping", "mapping", Dataset], ["collectionsMapping", "collections", Collection], ["workflowsMapping", "workflowMapping", Workflow],
        ["packagesMapping", "packageMapping", Function], ["accountsMapping", "accountMapping", """{ "alias": "a" }"""],
        ["actionsMapping", "actionMapping", """{ "alias": "a" }"""],
    ];

    /// <summary>Every misspelling of a name by one character, and the other case of the first letter.</summary>
    public static TheoryData<string, string, string> Misspellings()
    {
        var known = Lists.SelectMany(list => list.Take(2)).Append("packages").Append("accounts").ToHashSet(StringComparer.Ordinal);
        var data = new TheoryData<string, string, string>();
        foreach (string[] list in Lists)
        {
            for (int i = 0; i < list[0].Length; i++)
            {
                Add(list[0].Remove(i, 1));
            }

            Add(list[0].ToUpperInvariant());
            Add("my" + list[0][..1].ToUpperInvariant() + list[0][1..]);
            Add(list[0].Replace("Mapping", "_mapping", StringComparison.Ordinal));
            Add(list[0].Replace("Mapping", "Mappings", StringComparison.Ordinal));
            Add(list[0].Replace("Mapping", "Maping", StringComparison.Ordinal));

            void Add(string name)
            {
                if (!known.Contains(name))
                {
                    data.Add(name, list[0], list[2]);
                }
            }
        }

        foreach (string name in new[] { "datasets", "dataset", "dataSources", "mappings" })
        {
            data.Add(name, "datasetsMapping", Dataset);
        }

        data.Add("collection", "collectionsMapping", Collection);
        data.Add("workflows", "workflowsMapping", Workflow);
        data.Add("codeEngine", "packagesMapping", Function);
        return data;
    }

    [Theory]
    [MemberData(nameof(Misspellings))]
    public void A_misspelled_list_causes_one_error_and_its_entries_are_read(string name, string list, string entry)
    {
        var finding = Assert.Single(Check(Manifest($"\"{name}\": [{entry}]")), finding => finding.Rule.Severity >= RuleSeverity.Warning);

        Assert.Equal("DOMO5007", finding.Rule.Id);
        Assert.Equal(RuleSeverity.Error, finding.Rule.Severity);
        Assert.Equal($"Domo ignores '{name}'; rename it to '{list}'", finding.Message);
        Assert.Equal(Counts(Model($"\"{list}\": [{entry}]")), Counts(Model($"\"{name}\": [{entry}]")));
    }

    [Theory]
    [InlineData("""{ "note": 1 }""")]
    [InlineData("\"text\"")]
    public void A_note_with_a_name_similar_to_a_list_is_not_a_list(string value) =>
        Assert.DoesNotContain(Check(Manifest("\"_datasetsMapping\": " + value)), finding => finding.Rule.Id == "DOMO5007");

    [Fact]
    public void An_empty_list_does_not_hide_a_misspelled_list()
    {
        string text = Manifest($"\"datasetMapping\": [{Dataset}], \"datasetsMapping\": []");

        var finding = Assert.Single(Check(text));

        Assert.Equal("DOMO5007", finding.Rule.Id);
        Assert.Empty(Check(finding.Fix!.ApplyTo(text)));
        Assert.Single(ManifestDocument.Parse(text).Model.Datasets);
    }

    [Fact]
    public void Does_not_read_a_misspelled_list_next_to_a_filled_one() =>
        Assert.Empty(Check(Manifest($"\"datasetsMapping\": [{Dataset}], \"datasetMapping\": [{Dataset}]")));

    [Theory]
    [InlineData("datasetsMapping", "datasetMapping")]
    [InlineData("packagesMapping", "packagesMaping")]
    [InlineData("workflowsMapping", "workflows")]
    public void The_types_file_has_no_findings_for_a_misspelled_list(string list, string misspelled) =>
        Assert.Empty(CheckTypes(Everything.Replace($"\"{list}\"", $"\"{misspelled}\"", StringComparison.Ordinal)));

    [Theory]
    [InlineData("\"fields\"", "\"field\"", "DOMO5007")]
    [InlineData("\"alias\": \"sales\"", "\"name\": \"sales\"", "DOMO5011")]
    [InlineData("\"alias\": \"price\"", "\"Alias\": \"price\"", "DOMO5007")]
    [InlineData("\"parameters\": [{ \"alias\"", "\"parameter\": [{ \"alias\"", "DOMO5007")]
    [InlineData("\"output\"", "\"outputs\"", "DOMO5007")]
    [InlineData("\"alias\": \"approve\"", "\"alais\": \"approve\"", "DOMO5007")]
    [InlineData("\"parameters\": [{ \"aliasedName\"", "\"params\": [{ \"aliasedName\"", "DOMO5007")]
    [InlineData("\"days\", \"type\"", "\"days\", \"Type\"", "DOMO5007")]
    [InlineData("\"quantity\", \"type\": \"number\", \"isList\"", "\"quantity\", \"type\": \"number\", \"isArray\"", "DOMO5007")]
    public void A_misspelled_property_that_affects_emission_causes_one_error(string right, string wrong, string id)
    {
        Assert.Contains(right, Everything, StringComparison.Ordinal);
        string text = Everything.Replace(right, wrong, StringComparison.Ordinal);

        var finding = Assert.Single(Check(text), finding => finding.Rule.Severity >= RuleSeverity.Warning);

        Assert.Equal(id, finding.Rule.Id);
        Assert.Equal(RuleSeverity.Error, finding.Rule.Severity);
        Assert.Empty(CheckTypes(text));
        Assert.Equal(ManifestDocument.Parse(Everything).Model, ManifestDocument.Parse(text).Model);
    }

    [Fact]
    public void A_misspelled_schema_causes_one_error_and_its_columns_are_read()
    {
        string text = Everything.Replace("\"schema\"", "\"shema\"", StringComparison.Ordinal);

        var finding = Assert.Single(Check(text));

        Assert.Equal("DOMO5007", finding.Rule.Id);
        Assert.Equal(RuleSeverity.Error, finding.Rule.Severity);
        Assert.Equal(ManifestDocument.Parse(Everything).Model, ManifestDocument.Parse(text).Model);
    }

    [Fact]
    public void A_misspelled_list_of_an_environment_causes_one_error()
    {
        var overrides = new LintFile("manifestOverrides.json", $$"""{ "qa": { "manifest": { "datasetMapping": [{{Dataset}}] } } }""");

        var finding = Assert.Single(ManifestLinter.Check(overrides, [new LintFile("manifest.json", Everything)]));

        Assert.Equal("DOMO5007", finding.Rule.Id);
        Assert.Equal(RuleSeverity.Error, finding.Rule.Severity);
    }

    [Theory]
    [InlineData("datasetsMapping")]
    [InlineData("mapping")]
    public void Overrides_have_no_findings_for_a_misspelled_list_of_the_manifest(string name)
    {
        var overrides = new LintFile("manifestOverrides.json", $$"""{ "qa": { "manifest": { "{{name}}": [{{Dataset}}] } } }""");
        var manifest = new LintFile("manifest.json", Everything.Replace("\"datasetsMapping\"", "\"datasetMapping\"", StringComparison.Ordinal));

        Assert.Empty(ManifestLinter.Check(overrides, [manifest]));
    }

    [Theory]
    [InlineData("dataset")]
    [InlineData("Packages")]
    [InlineData("workflow")]
    [InlineData("colections")]
    public void Reports_a_misspelled_section_of_the_types_file(string part)
    {
        var finding = Assert.Single(ManifestLinter.Check(new LintFile("domo.types.json", $$"""{ "{{part}}": {} }""")));

        Assert.Equal("DOMO5007", finding.Rule.Id);
        Assert.Equal(RuleSeverity.Error, finding.Rule.Severity);
    }

    private static string Everything => Manifest(
        $"\"datasetsMapping\": [{Dataset}], \"collectionsMapping\": [{Collection}], \"workflowsMapping\": [{Workflow}], \"packagesMapping\": [{Function}]");

    private static string Manifest(string members) =>
        $$"""{ "name": "Sales", "version": "1.0.0", "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11", "size": { "width": 1, "height": 1 }, {{members}} }""";

    private static ManifestModel Model(string members) => ManifestDocument.Parse(Manifest(members)).Model;

    private static (int, int, int, int, int, int) Counts(ManifestModel model) => (
        model.Datasets.Count,
            model.Collections.Count,
            model.Workflows.Count,
            model.Packages.Count,
            model.Accounts.Count,
            model.Actions.Count);

    private static IReadOnlyList<Finding> Check(string text) => ManifestLinter.Check(new LintFile("manifest.json", text));

    private static IReadOnlyList<Finding> CheckTypes(string manifest) =>
        ManifestLinter.Check(new LintFile("domo.types.json", Types), [new LintFile("manifest.json", manifest)]);
}
