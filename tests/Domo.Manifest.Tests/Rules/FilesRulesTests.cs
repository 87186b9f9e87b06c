using Domo.Manifest.Rules;

namespace Domo.Manifest.Tests.Rules;

/// <summary>What one example of a rule about files cannot show.</summary>
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
    public void Types_that_are_right_are_silent(string types) => Assert.Empty(Types(types));

    [Theory]
    [InlineData("\"x\"", "DOMO8010")]
    [InlineData("", null)]
    [InlineData("""{ "manifest": {} }""", "DOMO8011")]
    [InlineData("""{ "datasets": null }""", "DOMO8012")]
    [InlineData("""{ "datasets": { "sales": [] } }""", "DOMO8013")]
    [InlineData("""{ "datasets": { "sales": { "amount": { "type": "LONG" } } } }""", "DOMO8014")]
    [InlineData("""{ "datasets": { "sales": { "feilds": { "amount": "LONG" } } } }""", "DOMO8015")]
    [InlineData("""{ "datasets": { "sales": { "fields": ["amount"] } } }""", "DOMO8016")]
    [InlineData("""{ "datasets": { "sales": { "fields": { "amount": { "format": "x" } } } } }""", "DOMO8024")]
    [InlineData("""{ "datasets": { "sales": { "fields": { "amount": {} } } } }""", "DOMO8017")]
    [InlineData("""{ "datasets": { "sales": { "fields": { "amount": { "type": 5, "name": "X" } } } } }""", "DOMO8017")]
    [InlineData("""{ "datasets": { "sales": { "fields": { "amount": { "type": "LONG", "list": true } } } } }""", "DOMO8024")]
    [InlineData("""{ "datasets": { "sales": { "fields": { "amount": { "type": "LONG", "children": {} } } } } }""", "DOMO8024")]
    [InlineData("""{ "datasets": { "sales": { "fields": { "amount": { "type": "LONG", "nullable": 0 } } } } }""", "DOMO8027")]
    [InlineData("""{ "datasets": { "sales": { "fields": { "amount": "BOOLEAN" } } } }""", "DOMO8028")]
    [InlineData("""{ "datasets": { "sales": { "name": "3 sales", "fields": {} } } }""", "DOMO8025")]
    [InlineData("""{ "datasets": { "sales": { "name": "class" } } }""", "DOMO8025")]
    [InlineData("""{ "datasets": { "sales": { "name": 5 } } }""", "DOMO8025")]
    [InlineData("""{ "datasets": { "sales": { "name": "X" }, "open": { "name": "X" } } }""", "DOMO8026")]
    [InlineData("""{ "datasets": { "open": { "fields": { "a": { "name": "ToString" } } } } }""", "DOMO8026")]
    [InlineData("""{ "datasets": { "open": { "fields": { "a": { "nullable": false } } } } }""", "DOMO8061")]
    [InlineData("""{ "datasets": { "sales": { "fields": { "amount": null } } } }""", "DOMO8017")]
    [InlineData("""{ "datasets": { "sales": { "fields": { "amount": { "type": "money" } } } } }""", "DOMO8018")]
    [InlineData("""{ "datasets": { "sales": { "fields": { "amount": "Long" } } } }""", "DOMO8019")]
    [InlineData("""{ "datasets": { "orders": { "fields": { "amount": "LONG" } } } }""", "DOMO8020")]
    [InlineData("""{ "datasets": { "orders": { "obsolete": "Use sales.", "fields": { "amount": "LONG" } } } }""", null)]
    [InlineData("""{ "datasets": { "orders": { "obsolete": false, "fields": { "amount": "LONG" } } } }""", "DOMO8020")]
    [InlineData("""{ "datasets": { "sales": { "fields": { "total": "LONG" } } } }""", "DOMO8022")]
    public void Types_that_are_wrong_are_one_finding(string types, string? id) =>
        Assert.Equal(id is null ? [] : [id], Types(types).Where(IsOfFiles).Select(finding => finding.Rule.Id));

    [Fact]
    public void A_column_name_in_the_types_file_becomes_the_alias()
    {
        var finding = Assert.Single(Types("""{ "datasets": { "sales": { "fields": { "Sales Amount": "LONG" } } } }"""));

        Assert.Equal("The manifest lists no field 'Sales Amount' of the dataset 'sales', so its type is read by nothing; write the field's alias, 'amount'", finding.Message);
        Assert.True(finding.Fix!.IsSafe);
    }

    [Theory]
    [InlineData("""{ "a": "BOOLEAN", "b": "OBJECT[]", "c": { "children": { "d": { "type": "STRING[]", "nullable": false, "name": "D" } } } }""", null)]
    [InlineData("""{ "id": { "name": "Number", "nullable": false }, "text": { "type": "OBJECT[]", "children": { "a": "LONG" } }, "more": "DATE" }""", null)]
    [InlineData("""{ "odd": "DECIMAL" }""", null)] // The schema's own type is none.
    [InlineData("""{ "id": "LONG" }""", "DOMO8023")]
    [InlineData("""{ "id": { "type": "OBJECT", "name": "Id" } }""", "DOMO8023")]
    [InlineData("""{ "ID": { "name": "Id" } }""", "DOMO8074")]
    [InlineData("""{ "a": "BOOL[]" }""", "DOMO8018")]
    [InlineData("""{ "a": "string[]" }""", "DOMO8019")]
    [InlineData("""{ "a": "STRING[][]" }""", "DOMO8018")]
    [InlineData("""{ "a": { "children": [] } }""", "DOMO8016")]
    [InlineData("""{ "a": { "children": { "b": { "columns": { "c": "LONG" } } } } }""", "DOMO8024")]
    [InlineData("""{ "a": { "children": { "b": { "name": "X" }, "c": { "name": "X" } } } }""", "DOMO8026")]
    [InlineData("""{ "a": { "type": "LONG[]", "children": { "b": "LONG" } } }""", "DOMO8029")]
    public void Columns_are_judged_with_their_schema(string columns, string? id)
    {
        string manifest = Manifest()[..^2] + """, "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11", "collectionsMapping": [{ "name": "notes", "schema": { "columns": [{ "name": "id", "type": "LONG" }, { "name": "text", "type": "STRING" }, { "name": "odd", "type": "NUMBER" }] } }] }""";

        var findings = ManifestLinter.Check(
            new LintFile("domo.types.json", $$"""{ "collections": { "notes": { "columns": {{columns}} } } }"""), [new LintFile("manifest.json", manifest)]);

        Assert.Equal(id is null ? [] : [id], findings.Select(finding => finding.Rule.Id));
    }

    [Theory]
    [InlineData("""{ "packages": { "price": { "name": "Quote", "parameters": { "n": "decimal", "o": { "children": { "x": "double" } } }, "output": "object[]" } } }""", null)]
    [InlineData("""{ "packages": { "price": { "output": { "nullable": false, "children": { "a": "date" } } } }, "workflows": { "go": { "name": "Start", "parameters": { "c": { "children": { "d": { "name": "D" } } } } } } }""", null)]
    [InlineData("""{ "packages": { "Price": {} } }""", "DOMO8070")]
    [InlineData("""{ "workflows": { "stop": {} } }""", "DOMO8071")]
    [InlineData("""{ "workflows": { "go": { "parameters": { "x": "text" } } } }""", "DOMO8072")]
    [InlineData("""{ "workflows": { "go": { "parameters": { "c": { "children": { "x": "text" } } } } } }""", "DOMO8072")]
    [InlineData("""{ "workflows": { "go": { "parameters": {}, "output": "text" } } }""", "DOMO8024")]
    [InlineData("""{ "packages": { "price": { "output": { "type": "text", "name": "X" } } } }""", "DOMO8024")]
    [InlineData("""{ "packages": { "price": { "output": 5 } } }""", "DOMO8017")]
    [InlineData("""{ "packages": { "price": { "n": "text" } } }""", "DOMO8014")]
    [InlineData("""{ "packages": { "price": { "fields": { "n": "text" } } } }""", "DOMO8015")]
    [InlineData("""{ "packages": { "price": { "parameters": { "n": "string" } } } }""", "DOMO8018")]
    [InlineData("""{ "packages": { "price": { "parameters": { "n": "Text" } } } }""", "DOMO8019")]
    [InlineData("""{ "packages": { "price": { "parameters": { "l": "decimal" } } } }""", "DOMO8075")]
    [InlineData("""{ "packages": { "ping": { "output": "text" } } }""", "DOMO8073")]
    [InlineData("""{ "packages": { "price": { "name": "Run" }, "ping": { "name": "RunAsync" } } }""", "DOMO8026")]
    public void Parameters_and_outputs_are_judged_with_the_manifest(string types, string? id)
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
    public void The_example_of_the_documentation_is_right()
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
    public void Fixes_write_what_is_meant(string types, string? mended) =>
        Assert.Equal(mended, Assert.Single(ManifestLinter.Check(new LintFile("domo.types.json", types))).Fix?.ApplyTo(types));

    [Theory]
    [InlineData("other/manifest.json", "{}")]
    [InlineData("manifest.json", "{ \"datasetsMapping\": [ ")]
    [InlineData("manifest.json", "[]")]
    public void Without_a_readable_manifest_in_the_folder_nobody_knows_the_names(string path, string text) => Assert.Empty(ManifestLinter.Check(
        new LintFile("domo.types.json", """{ "datasets": { "orders": { "fields": { "x": "LONG" } } }, "collections": { "y": {} } }"""),
        [new LintFile(path, text)]));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "instance.prod": { "description": "x", "manifest": {} }, "qa": { "manifest": { "proxyId": "" } } }""")]
    [InlineData("""{ "qa": { "manifest": { "datasetsMapping": [] } } }""")]
    [InlineData("""{ "qa": { "manifest": { "workflowsMapping": [{ "alias": "x" }], "collections": [] } } }""")]
    public void Overrides_that_are_right_are_silent(string overrides) => Assert.Empty(Overrides(overrides, Manifest()));

    [Theory]
    [InlineData("""{ "qa": {} }""", "DOMO8031")]
    [InlineData("""{ "qa": { "description": "x" } }""", "DOMO8031")]
    [InlineData("""{ "qa": { "Manifest": { "proxyId": "" } } }""", "DOMO8031")]
    [InlineData("""{ "qa": [] }""", "DOMO8032")]
    [InlineData("""{ "qa": { "manifest": null } }""", "DOMO8033")]
    [InlineData("""{ "qa": { "manifest": { "id": "<id>" } } }""", "DOMO8034")]
    [InlineData("""{ "qa": { "manifest": { "mapping": [] } } }""", "DOMO8041")]
    public void Overrides_that_are_wrong_are_one_finding(string overrides, string id) =>
        Assert.Equal([id], Overrides(overrides, Manifest()).Select(finding => finding.Rule.Id));

    [Fact]
    public void The_older_spelling_of_a_manifest_is_the_one_that_merges()
    {
        string overrides = """{ "qa": { "manifest": { "datasetsMapping": [{ "alias": "sales", "dataSetId": "b7e1c3a4-8d02-4f6b-9c55-2e40d1a7f938" }] } } }""";
        string manifest = Manifest().Replace("datasetsMapping", "mapping", StringComparison.Ordinal);

        var finding = Assert.Single(Overrides(overrides, manifest));

        Assert.Equal("DOMO8041", finding.Rule.Id);
        Assert.True(finding.Fix!.IsSafe);
        Assert.Empty(Overrides(finding.Fix.ApplyTo(overrides), manifest));
    }

    [Fact]
    public void What_a_replacing_list_leaves_out_is_told_by_name()
    {
        var finding = Assert.Single(Overrides(
            """{ "qa": { "manifest": { "datasetsMapping": [{ "alias": "other", "dataSetId": "b7e1c3a4-8d02-4f6b-9c55-2e40d1a7f938", "fields": [] }] } } }""",
            Manifest()));

        Assert.Equal("'datasetsMapping' of 'qa' replaces the manifest's whole list, so that environment has no 'sales', 'open'; list every entry here", finding.Message);
    }

    [Fact]
    public void With_two_manifests_nobody_knows_which_one_is_overridden() => Assert.Empty(ManifestLinter.Check(
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
    public void Places_that_may_be_right_are_silent(string path) => Assert.Empty(ManifestLinter.Check(new LintFile(path, Manifest())));

    [Theory]
    [InlineData("build/manifest.json", "DOMO8050")]
    [InlineData("templates\\manifest.json", "DOMO8050")]
    [InlineData("public/domo/manifest.json", "DOMO8051")]
    [InlineData("src/assets/manifest.json", "DOMO8051")]
    public void Places_where_publish_finds_nothing_are_told(string path, string id) =>
        Assert.Equal([id], ManifestLinter.Check(new LintFile(path, Manifest())).Select(finding => finding.Rule.Id));

    [Theory]
    [InlineData("manifest.json", "public/manifest.json")]
    [InlineData("public/manifest.json", "src/manifest.json")]
    [InlineData("src/manifest.json", "app/manifest.json")]
    [InlineData("app/manifest.json", "zeta/manifest.json")]
    [InlineData("zeta/manifest.json", "dist/manifest.json")]
    [InlineData("zeta/manifest.json", "app/deep/manifest.json")]
    public void Of_two_manifests_the_one_that_publish_does_not_take_is_reported(string first, string second)
    {
        var one = new LintFile(first, Manifest());
        var other = new LintFile(second, Manifest(Sales));

        Assert.Empty(ManifestLinter.Check(one, [other]));
        var finding = Assert.Single(ManifestLinter.Check(other, [one]));
        Assert.Equal("DOMO8054", finding.Rule.Id);
        Assert.Equal($"'{first}' is the same app, and is the one that domo publish takes, but it has a dataset 'open' too; bring the two together, or remove one", finding.Message);
    }

    [Fact]
    public void Manifests_of_two_apps_are_none_of_each_others_business()
    {
        var one = new LintFile("manifest.json", Manifest());
        var other = new LintFile("app/manifest.json", Manifest(Sales).Replace(Id, "0d9f6c55-1a2b-4c3d-8e4f-5a6b7c8d9e0f", StringComparison.Ordinal));

        Assert.Empty(ManifestLinter.Check(one, [other]));
        Assert.Empty(ManifestLinter.Check(other, [one]));
    }

    [Fact]
    public void A_manifest_without_an_id_is_right_where_environments_have_theirs()
    {
        var template = new LintFile("public/manifest.json", Manifest().Replace($"\"id\": \"{Id}\", ", "", StringComparison.Ordinal));
        var built = new LintFile("build/manifest.json", Manifest());

        Assert.Equal(["DOMO8052"], ManifestLinter.Check(template, [built]).Select(finding => finding.Rule.Id));
        Assert.Empty(ManifestLinter.Check(template, [built, new LintFile("src/manifestOverrides.json", "{}")]));
    }

    private static bool IsOfFiles(Finding finding) => finding.Rule.Category == RuleCategory.Files;

    private static IReadOnlyList<Finding> Types(string types) =>
        ManifestLinter.Check(new LintFile("domo.types.json", types), [new LintFile("manifest.json", Manifest())]);

    private static IReadOnlyList<Finding> Overrides(string overrides, string manifest) =>
        ManifestLinter.Check(new LintFile("src/manifestOverrides.json", overrides), [new LintFile("public/manifest.json", manifest)]);

    private static string Manifest(string datasets = Sales + ", " + Open) =>
        $$"""{ "id": "{{Id}}", "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [{{datasets}}] }""";
}
