using Domo.Manifest.Rules;

namespace Domo.Manifest.Core.Tests.Rules;

/// <summary>Cases of the rules about datasets beyond their examples.</summary>
public class DatasetsRulesTests
{
    private const string Id = "5168da8d-1c72-4e31-ba74-f609f73071dd";
    private const string Field = """{ "alias": "amount", "columnName": "Sales Amount" }""";

    [Theory]
    [InlineData("sales")]
    [InlineData("Sales_2024")]
    [InlineData("$sales")]
    [InlineData("42")]
    [InlineData("class")]
    [InlineData("YOUR_SALES")]
    public void Accepts_aliases_that_the_official_tool_accepts(string alias) => Assert.Empty(Check(Dataset(alias: $"\"{alias}\"")));

    [Theory]
    [InlineData("store-sales", "'-'", "'storeSales'")]
    [InlineData("store sales", "a space", "'storeSales'")]
    [InlineData("store.sales", "'.'", "'storeSales'")]
    [InlineData("sales ", "a space", "'sales'")]
    [InlineData("umsätze", "'ä'", "'umsTze'")]
    [InlineData("sales😀", "'😀'", "'sales'")]
    [InlineData("-1", "'-'", "only ASCII letters, digits, '_' and '$'")]
    [InlineData("..", "'.'", "only ASCII letters, digits, '_' and '$'")]
    public void Explains_what_is_wrong_with_other_aliases(string alias, string character, string replacement)
    {
        var finding = Assert.Single(Check(Dataset(alias: $"\"{alias}\"")));

        Assert.Equal("DOMO5015", finding.Rule.Id);
        Assert.Equal($"The dataset alias '{alias}' contains {character}; use {replacement}", finding.Message);
        Assert.NotEqual(true, finding.Fix?.IsSafe);
    }

    [Theory]
    [InlineData("null", "DOMO5013")]
    [InlineData("\"  \"", "DOMO5013")]
    [InlineData("true", "DOMO5012")]
    [InlineData("{}", "DOMO5012")]
    [InlineData("\"---name me---\"", "DOMO5014")]
    [InlineData("\"<%= alias %>\"", "DOMO5014")]
    public void Reports_a_value_that_is_not_an_alias_once(string alias, string id) => Assert.Equal([id], Ids(Dataset(alias: alias)));

    [Fact]
    public void Leaves_missing_values_to_the_JSON_rules() =>
        Assert.DoesNotContain(Check("""{ "name": "a", "version": "1.0.0", "datasetsMapping": [{ "alias": , "dataSetId": , "fields": , }] }"""), IsOfDatasets);

    [Fact]
    public void Offers_no_fix_if_the_new_name_is_taken()
    {
        var finding = Assert.Single(Check(Datasets(Entry("\"storeSales\""), Entry("\"store-sales\"", "b7e1c3a4-8d02-4f6b-9c55-2e40d1a7f938"))));

        Assert.Equal("DOMO5015", finding.Rule.Id);
        Assert.Null(finding.Fix);
    }

    [Fact]
    public void Reports_a_triple_alias_twice_and_as_invalid_only_once() => Assert.Equal(
        ["DOMO5015", "DOMO5016", "DOMO5016"],
        Ids(Datasets(Entry("\"a-b\""), Entry("\"a-b\""), Entry("\"a-b\""))));

    [Fact]
    public void A_fix_removes_only_an_identical_copy()
    {
        string copied = Datasets(Entry("\"sales\""), Entry("\"sales\""));
        string different = Datasets(Entry("\"sales\""), Entry("\"sales\"", "b7e1c3a4-8d02-4f6b-9c55-2e40d1a7f938"));

        Assert.Empty(Check(Assert.Single(Check(copied)).Fix!.ApplyTo(copied)));
        Assert.Null(Assert.Single(Check(different)).Fix);
    }

    [Fact]
    public void An_alias_in_both_spellings_of_the_list_is_not_a_duplicate() => Assert.DoesNotContain(
        Check($$"""{ "name": "a", "version": "1.0.0", "datasetsMapping": [{{Entry("\"sales\"")}}], "mapping": [{{Entry("\"sales\"")}}] }"""),
        IsOfDatasets);

    [Fact]
    public void Checks_the_older_spelling() => Assert.Contains(
        "DOMO5015",
        Ids($$"""{ "name": "a", "version": "1.0.0", "size": { "width": 1, "height": 1 }, "mapping": [{{Entry("\"a b\"")}}] }"""));

    [Theory]
    [InlineData("datasetId")]
    [InlineData("id")]
    [InlineData("dataSetID")]
    [InlineData("dataset_id")]
    public void The_fix_renames_the_property_of_the_ID(string name)
    {
        string text = Datasets($$"""{ "alias": "sales", "{{name}}": "{{Id}}", "fields": [] }""");

        var finding = Assert.Single(Check(text));

        Assert.Equal("DOMO5007", finding.Rule.Id);
        Assert.Equal($"Domo ignores '{name}' of dataset 'sales'; rename it to 'dataSetId'", finding.Message);
        Assert.Empty(Check(finding.Fix!.ApplyTo(text)));
    }

    [Fact]
    public void Warns_about_the_property_name_in_the_example_of_the_CLI()
    {
        string text = Datasets($$"""{ "alias": "sales", "dataSourceId": "{{Id}}", "fields": [] }""");

        var finding = Assert.Single(Check(text));

        Assert.Equal(RuleSeverity.Warning, finding.Rule.Severity);
        Assert.Empty(Check(finding.Fix!.ApplyTo(text)));
    }

    [Fact]
    public void Treats_an_additional_ID_as_a_note() =>
        Assert.Empty(Check(Datasets($$"""{ "alias": "sales", "dataSetId": "{{Id}}", "dataSourceId": "12", "id": "old", "field": [], "dql": null, "fields": [] }""")));

    [Theory]
    [InlineData("\" 5168da8d-1c72-4e31-ba74-f609f73071dd\"", "DOMO2004")]
    [InlineData("\"5168DA8D-1C72-4E31-BA74-F609F73071DD\\n\"", "DOMO2004")]
    [InlineData("\"5168DA8D-1C72-4E31-BA74-F609F73071DD\"", "DOMO2005")]
    [InlineData("\"{5168da8d-1c72-4e31-ba74-f609f73071dd}\"", "DOMO5008")]
    [InlineData("\"5168da8d1c724e31ba74f609f73071dd\"", "DOMO5008")]
    [InlineData("\"https://example.domo.com/datasources/5168da8d-1c72-4e31-ba74-f609f73071dd/details\"", "DOMO5008")]
    public void The_fix_corrects_a_recognizable_ID(string value, string id)
    {
        string text = Dataset(id: value);

        var finding = Assert.Single(Check(text));

        Assert.Equal(id, finding.Rule.Id);
        Assert.Equal(Dataset(), finding.Fix!.ApplyTo(text));
    }

    [Theory]
    [InlineData("\"Sales 2024\"", "DOMO5008")]
    [InlineData("\"5168da8d-1c72-4e31-ba74-f609f73071d\"", "DOMO5008")]
    [InlineData("\"00000000-0000-0000-0000-000000000000\"", "DOMO5003")]
    [InlineData("\"put id here\"", "DOMO5003")]
    [InlineData("\"DATASET_ID\"", "DOMO5003")]
    [InlineData("\"\"", "DOMO5019")]
    [InlineData("null", "DOMO5019")]
    [InlineData("12", "DOMO5001")]
    [InlineData("[]", "DOMO5001")]
    public void Reports_an_unrecognizable_ID_once_without_a_fix(string value, string id)
    {
        var finding = Assert.Single(Check(Dataset(id: value)));

        Assert.Equal(id, finding.Rule.Id);
        Assert.Null(finding.Fix);
    }

    [Theory]
    [InlineData("{}", "DOMO5001")]
    [InlineData("null", "DOMO5001")]
    [InlineData("\"none\"", "DOMO5001")]
    [InlineData("[null]", "DOMO5001")]
    [InlineData("[[]]", "DOMO5001")]
    public void Reports_a_value_that_is_not_a_list_of_objects_once(string list, string id) => Assert.Equal([id], Ids(List(list)));

    [Theory]
    [InlineData("null", "DOMO2010")]
    [InlineData("{}", "DOMO5001")]
    [InlineData("\"amount\"", "DOMO5001")]
    [InlineData("[\"a\", \"b\", 3]", "DOMO2011", "DOMO5001")]
    [InlineData("[{}]", "DOMO5010")]
    public void Reports_a_value_that_is_not_a_list_of_fields_once(string fields, params string[] ids) =>
        Assert.Equal(ids, Ids(FieldList(fields)));

    [Fact]
    public void One_fix_corrects_all_bare_strings_of_a_list()
    {
        string text = FieldList("""["Sales Amount", { "alias": "region", "columnName": "Region" }, "year"]""");

        string corrected = Assert.Single(Check(text)).Fix!.ApplyTo(text);

        Assert.Equal(
            FieldList(
                """[{ "alias": "SalesAmount", "columnName": "Sales Amount" }, { "alias": "region", "columnName": "Region" }, { "alias": "year", "columnName": "year" }]"""),
            corrected);
    }

    [Theory]
    [InlineData("column")]
    [InlineData("colum")]
    [InlineData("columName")]
    [InlineData("ColumnName")]
    [InlineData("column_name")]
    [InlineData("name")]
    public void The_fix_renames_a_misspelled_column(string name)
    {
        string text = FieldList($$"""[{ "alias": "amount", "{{name}}": "Sales Amount" }]""");

        var finding = Assert.Single(Check(text));

        Assert.Equal("DOMO5007", finding.Rule.Id);
        Assert.Equal($"Domo ignores '{name}' of field 'amount' of dataset 'sales'; rename it to 'columnName'", finding.Message);
        Assert.Equal(FieldList($"[{Field}]"), finding.Fix!.ApplyTo(text));
    }

    [Fact]
    public void Column_names_are_free_text() =>
        Assert.Empty(Check(FieldList("""[{ "alias": "a", "columnName": "Owner.Name (%) – größe" }, { "alias": "b", "columnName": "6chan" }]""")));

    [Fact]
    public void Column_names_are_case_sensitive() =>
        Assert.Empty(Check(FieldList("""[{ "alias": "a", "columnName": "Name" }, { "alias": "b", "columnName": "name" }]""")));

    [Fact]
    public void Fields_of_different_datasets_can_share_an_alias() => Assert.Empty(Check(Datasets(
        $$"""{ "alias": "sales", "dataSetId": "{{Id}}", "fields": [{{Field}}] }""",
        $$"""{ "alias": "targets", "dataSetId": "b7e1c3a4-8d02-4f6b-9c55-2e40d1a7f938", "fields": [{{Field}}] }""")));

    [Fact]
    public void The_fix_derives_a_missing_field_alias_from_the_column()
    {
        string text = FieldList("""[{ "columnName": "Sales Amount" }]""");

        var fix = Assert.Single(Check(text)).Fix;

        Assert.Equal(FieldList("""[{ "columnName": "Sales Amount", "alias": "SalesAmount" }]"""), fix!.ApplyTo(text));
        Assert.False(fix.IsSafe);
    }

    private static bool IsOfDatasets(Finding finding) => finding.Rule.Category is RuleCategory.Datasets or RuleCategory.General;

    private static IReadOnlyList<Finding> Check(string text) => ManifestLinter.Check(new LintFile("manifest.json", text));

    private static List<string> Ids(string text) => [.. Check(text).Select(finding => finding.Rule.Id).Order(StringComparer.Ordinal)];

    private static string List(string list) => $$"""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": {{list}} }""";

    private static string Datasets(params string[] entries) => List("[" + string.Join(", ", entries) + "]");

    private static string Entry(string alias, string id = Id) => $$"""{ "alias": {{alias}}, "dataSetId": "{{id}}", "fields": [] }""";

    private static string Dataset(string alias = "\"sales\"", string id = $"\"{Id}\"") =>
        Datasets($$"""{ "alias": {{alias}}, "dataSetId": {{id}}, "fields": [] }""");

    private static string FieldList(string fields) => Datasets($$"""{ "alias": "sales", "dataSetId": "{{Id}}", "fields": {{fields}} }""");
}
