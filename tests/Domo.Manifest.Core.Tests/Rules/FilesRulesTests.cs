using Domo.Manifest.Rules;
using Domo.Manifest.TestInputs;

namespace Domo.Manifest.Core.Tests.Rules;

/// <summary>Cases of the rules about files beyond their examples.</summary>
public class FilesRulesTests
{
    private const string Id = "4d5f6a70-2b1c-4e8d-9f3a-7c6b5a493821";
    private const string Sales = """{ "alias": "sales", "dataSetId": "5168da8d-1c72-4e31-ba74-f609f73071dd", "fields": [{ "alias": "amount", "columnName": "Sales Amount" }] }""";
    private const string Open = """{ "alias": "open", "dataSetId": "b7e1c3a4-8d02-4f6b-9c55-2e40d1a7f938", "fields": [] }""";

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "$schema": "x", "_note": "y", "datasets": {}, "collections": {} }""")]
    [InlineData("""{ "datasets": { "sales": {} } }""")]
    [InlineData("""{ "datasets": { "sales": { "fields": {}, "_note": "x" } } }""")]
    [InlineData("""{ "datasets": { "sales": { "fields": { "amount": { "type": "DECIMAL", "_format": "C2", "nullable": null, "name": null } } } } }""")]
    [InlineData("""{ "datasets": { "sales": { "name": "STRING", "fields": { "amount": { "name": "Revenue" } } } } }""")]
    [InlineData("""{ "datasets": { "open": { "fields": { "Anything At All": "DATE" } } } }""")]
    public void Accepts_valid_types(string types) => Assert.Empty(Types(types));

    [Theory]
    [InlineData("\"x\"", "DOMO5001")]
    [InlineData("", null)]
    [InlineData("""{ "manifest": {} }""", "DOMO5005")]
    [InlineData("""{ "datasets": null }""", "DOMO5001")]
    [InlineData("""{ "datasets": { "sales": [] } }""", "DOMO5001")]
    [InlineData("""{ "datasets": { "sales": { "amount": { "type": "LONG" } } } }""", "DOMO8001")]
    [InlineData("""{ "datasets": { "sales": { "feilds": { "amount": "LONG" } } } }""", "DOMO5007")]
    [InlineData("""{ "datasets": { "sales": { "fields": ["amount"] } } }""", "DOMO5001")]
    [InlineData("""{ "datasets": { "sales": { "fields": { "amount": { "format": "x" } } } } }""", "DOMO5005")]
    [InlineData("""{ "datasets": { "sales": { "fields": { "amount": {} } } } }""", "DOMO8002")]
    [InlineData("""{ "datasets": { "sales": { "fields": { "amount": { "type": 5, "name": "X" } } } } }""", "DOMO8002")]
    [InlineData("""{ "datasets": { "sales": { "fields": { "amount": { "type": "LONG", "list": true } } } } }""", "DOMO5005")]
    [InlineData("""{ "datasets": { "sales": { "fields": { "amount": { "type": "LONG", "children": {} } } } } }""", "DOMO5005")]
    [InlineData("""{ "datasets": { "sales": { "fields": { "amount": { "type": "LONG", "nullable": 0 } } } } }""", "DOMO5001")]
    [InlineData("""{ "datasets": { "sales": { "fields": { "amount": "BOOLEAN" } } } }""", "DOMO8010")]
    [InlineData("""{ "datasets": { "sales": { "name": "3 sales", "fields": {} } } }""", "DOMO8008")]
    [InlineData("""{ "datasets": { "sales": { "name": "class" } } }""", "DOMO8008")]
    [InlineData("""{ "datasets": { "sales": { "name": 5 } } }""", "DOMO8008")]
    [InlineData("""{ "datasets": { "sales": { "name": "X" }, "open": { "name": "X" } } }""", "DOMO8009")]
    [InlineData("""{ "datasets": { "open": { "fields": { "a": { "name": "ToString" } } } } }""", "DOMO8009")]
    [InlineData("""{ "datasets": { "open": { "fields": { "a": { "nullable": false } } } } }""", "DOMO8012")]
    [InlineData("""{ "datasets": { "sales": { "fields": { "amount": null } } } }""", "DOMO8002")]
    [InlineData("""{ "datasets": { "sales": { "fields": { "amount": { "type": "money" } } } } }""", "DOMO8003")]
    [InlineData("""{ "datasets": { "sales": { "fields": { "amount": "Long" } } } }""", "DOMO8013")]
    [InlineData("""{ "datasets": { "orders": { "fields": { "amount": "LONG" } } } }""", "DOMO8004")]
    [InlineData("""{ "datasets": { "orders": { "obsolete": "Use sales.", "fields": { "amount": "LONG" } } } }""", null)]
    [InlineData("""{ "datasets": { "orders": { "obsolete": false, "fields": { "amount": "LONG" } } } }""", "DOMO8004")]
    [InlineData("""{ "datasets": { "sales": { "fields": { "total": "LONG" } } } }""", "DOMO8005")]
    public void Reports_invalid_types_once(string types, string? id) =>
        Assert.Equal(id is null ? [] : [id], Types(types).Where(IsOfFiles).Select(finding => finding.Rule.Id));

    /// <summary>The shared rules for the types file.</summary>
    [Theory]
    [InlineData("⟦[]⟧", "DOMO5001", "The types file must be an object, not an array")]
    [InlineData("""{ "datasets": ⟦[{ "alias": "sales", "fields": {} }]⟧ }""", "DOMO5001", "'datasets' must be an object with the aliases of datasets as property names, not an array")]
    [InlineData("""{ "collections": ⟦"notes"⟧ }""", "DOMO5001", "'collections' must be an object with the names of collections as property names, not the string \"notes\"")]
    [InlineData("""{ "datasets": { "sales": ⟦"DECIMAL"⟧ } }""", "DOMO5001", "'sales' must be an object with 'fields', not the string \"DECIMAL\"")]
    [InlineData("""{ "datasets": { "sales": { "fields": ⟦[{ "alias": "amount", "type": "DECIMAL" }]⟧ } } }""", "DOMO5001", "'fields' of 'sales' must be an object from name to type, not an array")]
    [InlineData("""{ "datasets": { "sales": { "fields": { "amount": { "type": "DECIMAL", "nullable": ⟦"false"⟧ } } } } }""", "DOMO5001", "'nullable' of 'amount' must be true or false, not the string \"false\"")]
    [InlineData("""{ "datasets": { "sales": { "obsolete": ⟦1⟧ } } }""", "DOMO5001", "'obsolete' of 'sales' must be true, false or a string, not the number 1")]
    [InlineData("""{ ⟦"version"⟧: 1 }""", "DOMO5005", "Unknown property 'version' in the types file; use 'datasets', 'collections', 'packages' or 'workflows'")]
    [InlineData("""{ ⟦"dataset"⟧: [] }""", "DOMO5005", "Unknown property 'dataset' in the types file; did you mean 'datasets'?")]
    [InlineData("""{ ⟦"dataset"⟧: { "sales": { "fields": { "amount": "DECIMAL" } } } }""", "DOMO5007", "'dataset' in the types file has no effect; rename it to 'datasets'")]
    [InlineData("""{ "datasets": { "sales": { ⟦"columns"⟧: { "amount": "DECIMAL" } } } }""", "DOMO5007", "'columns' of 'sales' has no effect; rename it to 'fields'")]
    [InlineData("""{ "datasets": { "sales": { "fields": { "amount": { "type": "LONG", ⟦"nulable"⟧: false } } } } }""", "DOMO5005", "Unknown property 'nulable' of 'amount'; did you mean 'nullable'?")]
    [InlineData("""{ "datasets": { "sales": { "fields": { "amount": { "type": "LONG", ⟦"format"⟧: "C2" } } } } }""", "DOMO5005", "Unknown property 'format' of 'amount'; use 'type', 'nullable' or 'name'")]
    [InlineData("""{ "datasets": { "sales": { "fields": { "amount": { "type": "LONG", ⟦"isList"⟧: true } } } } }""", "DOMO5005", "Unknown property 'isList' of 'amount'; did you mean '\"type\": \"LONG[]\"'?")]
    [InlineData("""{ "packages": { ⟦"prise"⟧: { "output": "decimal" } } }""", "DOMO8004", "The manifest has no function 'prise'; add it there, or remove its types")]
    [InlineData("""{ "collections": { ⟦"note"⟧: {} } }""", "DOMO8004", "The manifest has no collection 'note'; add it there, or remove its types")]
    [InlineData("""{ "workflows": { ⟦"approve"⟧: {} } }""", "DOMO8004", "The manifest has no workflow 'approve'; add it there, or remove its types")]
    public void A_finding_in_the_types_file_suggests_the_correction(string types, string id, string message) =>
        AssertMarked(MarkedExample.Parse(new RuleExample(types)), id, message, text => Types(text));

    /// <summary>The shared rules for the override file.</summary>
    [Theory]
    [InlineData("⟦[]⟧", "DOMO5001", "The override file must be an object, not an array")]
    [InlineData("""{ "proxyId": ⟦"6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11"⟧ }""", "DOMO5001", "Environment 'proxyId' must be an object with 'manifest', not the string \"6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11\"")]
    [InlineData("""{ "qa": { "manifest": ⟦"manifest.qa.json"⟧ } }""", "DOMO5001", "'manifest' of environment 'qa' must be an object, not the string \"manifest.qa.json\"")]
    [InlineData("""{ "qa": { "manifest": { "proxyId": ⟦"YOUR_PROXY_ID"⟧ } } }""", "DOMO5004", "Unreplaced placeholder 'YOUR_PROXY_ID' in 'proxyId' of environment 'qa'")]
    [InlineData("""{ "qa": { "manifest": { "datasetsMapping": [{ "alias": "sales", "dataSetId": ⟦"Sales (QA)"⟧, "fields": [] }, { "alias": "open", "fields": [], "dataSetId": "" }] } } }""", "DOMO5008", "'Sales (QA)' is not a valid dataset ID. Copy the UUID from the dataset's URL in Domo.")]
    [InlineData("""{ "qa": { "manifest": { ⟦"datasetMapping"⟧: [] } } }""", "DOMO5007", "Domo ignores 'datasetMapping' of environment 'qa'; rename it to 'datasetsMapping'")]
    public void A_finding_in_the_override_file_suggests_the_correction(string overrides, string id, string message) =>
        AssertMarked(MarkedExample.Parse(new RuleExample(overrides)), id, message, text => Overrides(text, Manifest()));

    [Fact]
    public void The_fix_replaces_a_column_name_in_the_types_file_with_the_alias()
    {
        var finding = Assert.Single(Types("""{ "datasets": { "sales": { "fields": { "Sales Amount": "LONG" } } } }"""));

        Assert.Equal("Dataset 'sales' has no field 'Sales Amount' in the manifest; use the alias of the field, 'amount'", finding.Message);
        Assert.True(finding.Fix!.IsSafe);
    }

    [Theory]
    [InlineData("""{ "a": "BOOLEAN", "b": "OBJECT[]", "c": { "children": { "d": { "type": "STRING[]", "nullable": false, "name": "D" } } } }""", null)]
    [InlineData("""{ "id": { "name": "Number", "nullable": false }, "text": { "type": "OBJECT[]", "children": { "a": "LONG" } }, "more": "DATE" }""", null)]
    [InlineData("""{ "odd": "DECIMAL" }""", null)] // The schema's own type is none.
    [InlineData("""{ "id": "LONG" }""", "DOMO8006")]
    [InlineData("""{ "id": { "type": "OBJECT", "name": "Id" } }""", "DOMO8006")]
    [InlineData("""{ "ID": { "name": "Id" } }""", "DOMO8007")]
    [InlineData("""{ "a": "BOOL[]" }""", "DOMO8003")]
    [InlineData("""{ "a": "string[]" }""", "DOMO8013")]
    [InlineData("""{ "a": "STRING[][]" }""", "DOMO8003")]
    [InlineData("""{ "a": { "children": [] } }""", "DOMO5001")]
    [InlineData("""{ "a": { "children": { "b": { "columns": { "c": "LONG" } } } } }""", "DOMO5005")]
    [InlineData("""{ "a": { "children": { "b": { "name": "X" }, "c": { "name": "X" } } } }""", "DOMO8009")]
    [InlineData("""{ "a": { "type": "LONG[]", "children": { "b": "LONG" } } }""", "DOMO8011")]
    public void Checks_columns_against_their_schema(string columns, string? id)
    {
        string manifest = Manifest()[..^2] + """, "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11", "collectionsMapping": [{ "name": "notes", "schema": { "columns": [{ "name": "id", "type": "LONG" }, { "name": "text", "type": "STRING" }, { "name": "odd", "type": "NUMBER" }] } }] }""";

        var findings = ManifestLinter.Check(
            new LintFile("domo.types.json", $$"""{ "collections": { "notes": { "columns": {{columns}} } } }"""), [new LintFile("manifest.json", manifest)]);

        Assert.Equal(id is null ? [] : [id], findings.Select(finding => finding.Rule.Id));
    }

    [Theory]
    [InlineData("""{ "packages": { "price": { "name": "Quote", "parameters": { "n": "decimal", "o": { "children": { "x": "double" } } }, "output": "object[]" } } }""", null)]
    [InlineData("""{ "packages": { "price": { "output": { "nullable": false, "children": { "a": "date" } } } }, "workflows": { "go": { "name": "Start", "parameters": { "c": { "children": { "d": { "name": "D" } } } } } } }""", null)]
    [InlineData("""{ "packages": { "Price": {} } }""", "DOMO8004")]
    [InlineData("""{ "workflows": { "stop": {} } }""", "DOMO8004")]
    [InlineData("""{ "workflows": { "go": { "parameters": { "x": "text" } } } }""", "DOMO8005")]
    [InlineData("""{ "workflows": { "go": { "parameters": { "c": { "children": { "x": "text" } } } } } }""", "DOMO8005")]
    [InlineData("""{ "workflows": { "go": { "parameters": {}, "output": "text" } } }""", "DOMO5005")]
    [InlineData("""{ "packages": { "price": { "output": { "type": "text", "name": "X" } } } }""", "DOMO5005")]
    [InlineData("""{ "packages": { "price": { "output": 5 } } }""", "DOMO8002")]
    [InlineData("""{ "packages": { "price": { "n": "text" } } }""", "DOMO8001")]
    [InlineData("""{ "packages": { "price": { "fields": { "n": "text" } } } }""", "DOMO5007")]
    [InlineData("""{ "packages": { "price": { "parameters": { "n": "string" } } } }""", "DOMO8003")]
    [InlineData("""{ "packages": { "price": { "parameters": { "n": "Text" } } } }""", "DOMO8013")]
    [InlineData("""{ "packages": { "price": { "parameters": { "l": "decimal" } } } }""", "DOMO8013")]
    [InlineData("""{ "packages": { "ping": { "output": "text" } } }""", "DOMO8005")]
    [InlineData("""{ "packages": { "price": { "name": "Run" }, "ping": { "name": "RunAsync" } } }""", "DOMO8009")]
    public void Checks_parameters_and_outputs_against_the_manifest(string types, string? id)
    {
        const string Calls = """
            , "packagesMapping": [
              { "alias": "price", "parameters": [{ "alias": "n", "type": "number" }, { "alias": "o", "type": "object" }, { "alias": "l", "type": "number", "isList": true }], "output": { "alias": "r", "type": "object" } },
              { "alias": "ping", "parameters": [] }
            ],
            "workflowsMapping": [{ "alias": "go", "parameters": [{ "aliasedName": "c", "type": "object", "children": [{ "aliasedName": "d", "type": "text" }] }] }] }
            """;

        var findings = ManifestLinter.Check(new LintFile("domo.types.json", types), [new LintFile("manifest.json", Manifest()[..^2] + Calls)]);

        Assert.Equal(id is null ? [] : [id], findings.Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void Accepts_the_example_of_the_documentation()
    {
        string page = File.ReadAllText(Repository.PathOf("docs", "types.md")).ReplaceLineEndings("\n");
        int start = page.IndexOf("```json\n", StringComparison.Ordinal) + "```json\n".Length;

        Assert.Empty(ManifestLinter.Check(new LintFile("domo.types.json", page[start..page.IndexOf("```", start, StringComparison.Ordinal)])));
    }

    [Theory]
    [InlineData("""{ "collections": { "n": { "columns": { "a": "BOOL[]" } } } }""", """{ "collections": { "n": { "columns": { "a": "BOOLEAN[]" } } } }""")]
    [InlineData("""{ "packages": { "n": { "parameters": { "a": "int" } } } }""", """{ "packages": { "n": { "parameters": { "a": "number" } } } }""")]
    [InlineData("""{ "packages": { "n": { "parameters": { "a": { "properties": {} } } } } }""", """{ "packages": { "n": { "parameters": { "a": { "children": {} } } } } }""")]
    [InlineData("""{ "datasets": { "n": { "fields": { "a": { "name": "1st try" } } } } }""", """{ "datasets": { "n": { "fields": { "a": { "name": "StTry" } } } } }""")]
    [InlineData("""{ "datasets": { "n": { "name": "x", "a": "LONG" } } }""", null)] // The name would be wrapped too.
    public void Fixes_write_the_intended_value(string types, string? corrected) =>
        Assert.Equal(corrected, Assert.Single(ManifestLinter.Check(new LintFile("domo.types.json", types))).Fix?.ApplyTo(types));

    [Theory]
    [InlineData("other/manifest.json", "{}")]
    [InlineData("manifest.json", "{ \"datasetsMapping\": [ ")]
    [InlineData("manifest.json", "[]")]
    public void Does_not_check_names_without_a_readable_manifest(string path, string text) => Assert.Empty(ManifestLinter.Check(
        new LintFile("domo.types.json", """{ "datasets": { "orders": { "fields": { "x": "LONG" } } }, "collections": { "y": {} } }"""),
        [new LintFile(path, text)]));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "instance.prod": { "description": "x", "manifest": {} }, "qa": { "manifest": { "proxyId": "" } } }""")]
    [InlineData("""{ "qa": { "manifest": { "datasetsMapping": [] } } }""")]
    [InlineData("""{ "qa": { "manifest": { "workflowsMapping": [{ "alias": "x" }], "collections": [] } } }""")]
    public void Accepts_valid_overrides(string overrides) => Assert.Empty(Overrides(overrides, Manifest()));

    [Theory]
    [InlineData("""{ "qa": {} }""", "DOMO8020")]
    [InlineData("""{ "qa": { "description": "x" } }""", "DOMO8020")]
    [InlineData("""{ "qa": { "Manifest": { "proxyId": "" } } }""", "DOMO8020")]
    [InlineData("""{ "qa": [] }""", "DOMO5001")]
    [InlineData("""{ "qa": { "manifest": null } }""", "DOMO5001")]
    [InlineData("""{ "qa": { "manifest": { "id": "<id>" } } }""", "DOMO5004")]
    [InlineData("""{ "qa": { "manifest": { "mapping": [] } } }""", "DOMO8022")]
    public void Reports_invalid_overrides_once(string overrides, string id) =>
        Assert.Equal([id], Overrides(overrides, Manifest()).Select(finding => finding.Rule.Id));

    [Fact]
    public void Only_the_older_spelling_of_a_list_is_merged()
    {
        string overrides = """{ "qa": { "manifest": { "datasetsMapping": [{ "alias": "sales", "dataSetId": "b7e1c3a4-8d02-4f6b-9c55-2e40d1a7f938" }] } } }""";
        string manifest = Manifest().Replace("datasetsMapping", "mapping", StringComparison.Ordinal);

        var finding = Assert.Single(Overrides(overrides, manifest));

        Assert.Equal("DOMO8022", finding.Rule.Id);
        Assert.True(finding.Fix!.IsSafe);
        Assert.Empty(Overrides(finding.Fix.ApplyTo(overrides), manifest));
    }

    [Fact]
    public void Names_the_entries_that_a_replacing_list_drops()
    {
        var finding = Assert.Single(Overrides(
            """{ "qa": { "manifest": { "datasetsMapping": [{ "alias": "other", "dataSetId": "b7e1c3a4-8d02-4f6b-9c55-2e40d1a7f938", "fields": [] }] } } }""",
            Manifest()));

        Assert.Equal("'datasetsMapping' of environment 'qa' replaces the whole list and loses 'sales', 'open'; list every entry", finding.Message);
    }

    [Fact]
    public void Does_not_check_overrides_next_to_two_manifests() => Assert.Empty(ManifestLinter.Check(
        new LintFile("src/manifestOverrides.json", """{ "qa": { "manifest": { "datasetsMapping": [{ "alias": "other" }] } } }"""),
        [new LintFile("a/manifest.json", Manifest()), new LintFile("b/manifest.json", Manifest())]));

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("public/manifest.json")]
    [InlineData("wwwroot/manifest.json")]
    [InlineData("./src/manifest.json")]
    [InlineData("web/public/manifest.json")]
    [InlineData("src/App/manifest.json")]
    [InlineData("apps/sales/manifest.json")]
    [InlineData("bin/Debug/net10.0/wwwroot/manifest.json")]
    [InlineData("../shared/manifest.json")]
    [InlineData("dist/manifest.qa.json")]
    public void Accepts_folders_that_can_be_correct(string path) => Assert.Empty(ManifestLinter.Check(new LintFile(path, Manifest())));

    [Theory]
    [InlineData("build/manifest.json", "DOMO8030")]
    [InlineData("templates\\manifest.json", "DOMO8030")]
    [InlineData("public/domo/manifest.json", "DOMO8031")]
    [InlineData("src/assets/manifest.json", "DOMO8031")]
    public void Reports_folders_that_publish_does_not_search(string path, string id) =>
        Assert.Equal([id], ManifestLinter.Check(new LintFile(path, Manifest())).Select(finding => finding.Rule.Id));

    [Theory]
    [InlineData("manifest.json", "public/manifest.json")]
    [InlineData("public/manifest.json", "src/manifest.json")]
    [InlineData("src/manifest.json", "app/manifest.json")]
    [InlineData("app/manifest.json", "zeta/manifest.json")]
    [InlineData("zeta/manifest.json", "dist/manifest.json")]
    [InlineData("zeta/manifest.json", "app/deep/manifest.json")]
    public void Reports_the_manifest_that_publish_ignores(string first, string second)
    {
        var one = new LintFile(first, Manifest());
        var other = new LintFile(second, Manifest(Sales));

        Assert.Empty(ManifestLinter.Check(one, [other]));
        var finding = Assert.Single(ManifestLinter.Check(other, [one]));
        Assert.Equal("DOMO8034", finding.Rule.Id);
        Assert.Equal($"domo publish uses '{first}' instead of this file, and dataset 'open' is missing here. Align the two files, or remove one.", finding.Message);
    }

    [Fact]
    public void Manifests_of_two_apps_do_not_affect_each_other()
    {
        var one = new LintFile("manifest.json", Manifest());
        var other = new LintFile("app/manifest.json", Manifest(Sales).Replace(Id, "0d9f6c55-1a2b-4c3d-8e4f-5a6b7c8d9e0f", StringComparison.Ordinal));

        Assert.Empty(ManifestLinter.Check(one, [other]));
        Assert.Empty(ManifestLinter.Check(other, [one]));
    }

    [Fact]
    public void Accepts_a_manifest_without_an_ID_if_its_environments_have_one()
    {
        var template = new LintFile("public/manifest.json", Manifest().Replace($"\"id\": \"{Id}\", ", "", StringComparison.Ordinal));
        var built = new LintFile("build/manifest.json", Manifest());

        Assert.Equal(["DOMO8032"], ManifestLinter.Check(template, [built]).Select(finding => finding.Rule.Id));
        Assert.Empty(ManifestLinter.Check(template, [built, new LintFile("src/manifestOverrides.json", "{}")]));
    }

    private static void AssertMarked(MarkedExample example, string id, string message, Func<string, IReadOnlyList<Finding>> check)
    {
        var finding = Assert.Single(check(example.File.Text));

        Assert.Equal(id, finding.Rule.Id);
        Assert.Equal(example.Span, finding.Span);
        Assert.Equal(message, finding.Message);
    }

    private static bool IsOfFiles(Finding finding) => finding.Rule.Category is RuleCategory.Files or RuleCategory.General;

    private static IReadOnlyList<Finding> Types(string types) =>
        ManifestLinter.Check(new LintFile("domo.types.json", types), [new LintFile("manifest.json", Manifest())]);

    private static IReadOnlyList<Finding> Overrides(string overrides, string manifest) =>
        ManifestLinter.Check(new LintFile("src/manifestOverrides.json", overrides), [new LintFile("public/manifest.json", manifest)]);

    private static string Manifest(string datasets = Sales + ", " + Open) =>
        $$"""{ "id": "{{Id}}", "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [{{datasets}}] }""";
}
