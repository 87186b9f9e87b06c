using Domo.Manifest.Json;
using Domo.Manifest.Rules;
using static Domo.Manifest.Tests.Rules.CollectionTexts;

namespace Domo.Manifest.Tests.Rules;

/// <summary>Collections: names, columns and their types, schema, sync, permissions.</summary>
public class CollectionsRulesTests
{
    [Theory]
    [InlineData("STRING")]
    [InlineData("LONG")]
    [InlineData("DECIMAL")]
    [InlineData("DOUBLE")]
    [InlineData("DATE")]
    [InlineData("DATETIME")]
    public void The_six_types_are_right(string type) => Assert.Empty(Ids(Columns($$"""{ "name": "x", "type": "{{type}}" }""")));

    [Fact]
    public void The_example_of_the_design_reads_as_promised()
    {
        string text = Columns("""{ "name": "amount", "type": "NUMBER" }""");

        var finding = Single(text);

        Assert.Equal("DOMO3010", finding.Rule.Id);
        Assert.Equal(RuleSeverity.Error, finding.Rule.Severity);
        Assert.Equal("Column type 'NUMBER' is not an AppDB type, so the collection 'Deals' will never sync; use 'LONG', 'DECIMAL' or 'DOUBLE'", finding.Message);
        Assert.Equal("\"NUMBER\"", Marked(text, finding));
    }

    [Theory]
    [InlineData("number", "'LONG', 'DECIMAL' or 'DOUBLE'", "DOUBLE", false)]
    [InlineData("NUMBER(10,2)", "'LONG', 'DECIMAL' or 'DOUBLE'", "DOUBLE", false)]
    [InlineData("INTEGER", "'LONG'", "LONG", true)]
    [InlineData("INT", "'LONG'", "LONG", true)]
    [InlineData("int", "'LONG'", "LONG", true)]
    [InlineData("BIGINT", "'LONG'", "LONG", true)]
    [InlineData("FLOAT", "'DOUBLE'", "DOUBLE", true)]
    [InlineData("NUMERIC", "'DECIMAL' or 'DOUBLE'", "DECIMAL", false)]
    [InlineData("BOOLEAN", "'STRING' or 'LONG'", "STRING", false)]
    [InlineData("bool", "'STRING' or 'LONG'", "STRING", false)]
    [InlineData("TEXT", "'STRING'", "STRING", true)]
    [InlineData("VARCHAR(255)", "'STRING'", "STRING", true)]
    [InlineData("TIMESTAMP", "'DATETIME'", "DATETIME", true)]
    [InlineData("DATE_TIME", "'DATETIME'", "DATETIME", true)]
    [InlineData("OBJECT", "'STRING'", "STRING", false)]
    [InlineData("ARRAY", "'STRING'", "STRING", false)]
    [InlineData("json", "'STRING'", "STRING", false)]
    [InlineData("STRNG", "'STRING'", "STRING", false)]
    [InlineData("DATETME", "'DATETIME'", "DATETIME", false)]
    [InlineData("", "'STRING', 'LONG', 'DECIMAL', 'DOUBLE', 'DATE' or 'DATETIME'", null, false)]
    [InlineData("BLOB", "'STRING', 'LONG', 'DECIMAL', 'DOUBLE', 'DATE' or 'DATETIME'", null, false)]
    public void A_type_of_another_world_is_named_with_those_that_fit(string type, string fitting, string? changed, bool isSafe)
    {
        var finding = Single(Columns($$"""{ "name": "amount", "type": "{{type}}" }"""));

        Assert.Equal("DOMO3010", finding.Rule.Id);
        Assert.EndsWith("; use " + fitting, finding.Message, StringComparison.Ordinal);
        Assert.Equal(changed is null ? null : $"Change to '{changed}'", finding.Fix?.Title);
        Assert.Equal(isSafe, finding.Fix?.IsSafe ?? false);
    }

    [Theory]
    [InlineData("string", "STRING")]
    [InlineData("String", "STRING")]
    [InlineData("Date", "DATE")]
    [InlineData("dateTime", "DATETIME")]
    [InlineData("Long ", "LONG")]
    [InlineData(" DOUBLE", "DOUBLE")]
    public void A_right_type_in_other_letters_is_a_fault_of_its_own(string type, string changed)
    {
        var finding = Single(Columns($$"""{ "name": "amount", "type": "{{type}}" }"""));

        Assert.Equal("DOMO3011", finding.Rule.Id);
        Assert.Equal($"Change to '{changed}'", finding.Fix!.Title);
        Assert.True(finding.Fix.IsSafe);
    }

    [Theory]
    [InlineData("""{ "name": "a" }""", "DOMO3012")]
    [InlineData("""{ "name": "a", "type": null }""", "DOMO3012")]
    [InlineData("""{ "name": "a", "dataType": "STRING" }""", "DOMO3012")]
    [InlineData("""{ "name": "a", "type": 5 }""", "DOMO3013")]
    [InlineData("""{ "name": "a", "type": {} }""", "DOMO3013")]
    [InlineData("""{ "type": "STRING" }""", "DOMO3020")]
    [InlineData("""{ "name": "", "type": "STRING" }""", "DOMO3020")]
    [InlineData("""{ "name": " ", "type": "STRING" }""", "DOMO3020")]
    [InlineData("""{ "name": null, "type": "STRING" }""", "DOMO3020")]
    [InlineData("""{ "name": true, "type": "STRING" }""", "DOMO3021")]
    [InlineData("""{ "name": "a", "type": "STRING" }, { "name": "a", "type": "LONG" }""", "DOMO3022")]
    [InlineData("""{ "name": "a", "type": "STRING" }, { "name": "A", "type": "LONG" }""", "DOMO3023")]
    [InlineData("""{ "name": "address.city", "type": "STRING" }""", "DOMO3024")]
    [InlineData("""{ "name": "content.a.b", "type": "STRING" }""", "DOMO3024")]
    [InlineData("""{ "name": " a", "type": "STRING" }""", "DOMO3025")]
    [InlineData("""{ "name": "favorite color", "type": "STRING" }""", "")]
    [InlineData("""{ "name": "Größe", "type": "STRING" }""", "")]
    [InlineData("""{ "name": "a", "type": "STRING", "visible": true }""", "")]
    [InlineData("""{ "name": "<name>", "type": "STRING" }, { "name": "<name>", "type": "STRING" }""", "DOMO3027 DOMO3027")]
    [InlineData("""["a", "STRING"]""", "DOMO3026")]
    [InlineData("""{}""", "DOMO3012 DOMO3020")]
    public void Columns_are_judged_one_by_one(string columns, string ids) => Assert.Equal(ids, Ids(Columns(columns)));

    [Theory]
    [InlineData("""{ "name": "content.region", "type": "STRING" }""", "write 'region'")]
    [InlineData("""{ "name": "content.address.city", "type": "STRING" }""", "'address' as a STRING takes the JSON text of all below it")]
    [InlineData("""{ "name": "address.city", "type": "STRING" }""", "'address' as a STRING takes the JSON text of all below it")]
    public void A_path_is_told_what_to_do(string column, string advice) =>
        Assert.EndsWith(advice, Single(Columns(column)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "name": "Deals" }""", "")]
    [InlineData("""{ "name": "acknowledged-alerts" }""", "")]
    [InlineData("""{ "name": "llm_runs.v2" }""", "")]
    [InlineData("""{}""", "DOMO3030")]
    [InlineData("""{ "name": "" }""", "DOMO3030")]
    [InlineData("""{ "name": null }""", "DOMO3030")]
    [InlineData("""{ "Name": "Deals" }""", "DOMO3030")]
    [InlineData("""{ "alias": "Deals", "id": "0a4b5d6e-7f80-4912-a3b4-c5d6e7f80912" }""", "DOMO3030")]
    [InlineData("""{ "name": ["Deals"] }""", "DOMO3033")]
    [InlineData("""{ "name": "Deals" }, { "name": "Deals" }, { "name": "Deals" }""", "DOMO3034 DOMO3034")]
    [InlineData("""{ "name": "Deals" }, { "name": "DEALS" }""", "DOMO3035")]
    [InlineData("""{ "name": "a/b" }""", "DOMO3036")]
    [InlineData("""{ "name": "100%" }""", "DOMO3036")]
    [InlineData("""{ "name": "Verkäufe" }""", "DOMO3036")]
    [InlineData("""{ "name": ".." }""", "DOMO3036")]
    [InlineData("""{ "name": " Deals" }""", "DOMO3036")]
    [InlineData("""{ "name": "0A4B5D6E-7F80-4912-A3B4-C5D6E7F80912" }""", "DOMO3037")]
    [InlineData("""{ "name": "Deals", "id": null }""", "")]
    [InlineData("""{ "name": "Deals", "id": "" }""", "DOMO3038")]
    [InlineData("""{ "name": "Deals", "id": 7 }""", "DOMO3038")]
    [InlineData("""{ "name": "Deals", "id": "[YOUR_ID]" }""", "DOMO3039")]
    [InlineData("""{ "name": "YOUR_COLLECTION" }, { "name": "YOUR_COLLECTION" }""", "DOMO3039 DOMO3039")]
    public void Names_and_ids_are_judged(string entries, string ids) => Assert.Equal(ids, Ids(Collections(entries)));

    [Theory]
    [InlineData("collections")]
    [InlineData("collectionsMapping")]
    public void Both_spellings_of_the_list_are_read(string spelling) =>
        Assert.Equal("DOMO3030", Ids(Collections("{}").Replace("collectionsMapping", spelling, StringComparison.Ordinal)));

    [Theory]
    [InlineData("""{ "name": "Deals", "syncEnabled": false }""", "")]
    [InlineData("""{ "name": "Deals", "syncEnabled": true, "schema": null }""", "DOMO3044")]
    [InlineData("""{ "name": "Deals", "syncEnabled": true, "schema": {} }""", "DOMO3041")]
    [InlineData("""{ "name": "Deals", "schema": {} }""", "")]
    [InlineData("""{ "name": "Deals", "schema": { "columns": [] } }""", "")]
    [InlineData("""{ "name": "Deals", "schema": { "column": [] } }""", "DOMO3041")]
    [InlineData("""{ "name": "Deals", "syncEnabled": true, "schema": "x" }""", "DOMO3040")]
    [InlineData("""{ "name": "Deals", "syncEnabled": true, "schema": { "columns": "a, b" } }""", "DOMO3042")]
    [InlineData("""{ "name": "Deals", "syncEnabled": true, "schema": { "columns": {} } }""", "DOMO3042")]
    [InlineData("""{ "name": "Deals", "syncEnabled": true, "columns": [] }""", "DOMO3055")]
    [InlineData("""{ "name": "Deals", "syncEnabled": "yes" }""", "DOMO3044 DOMO3046")]
    [InlineData("""{ "name": "Deals", "syncEnabled": [] }""", "DOMO3046")]
    [InlineData("""{ "name": "Deals", "syncEnabled": 1, "schema": { "columns": [ { "name": "a", "type": "LONG" } ] } }""", "DOMO3046")]
    [InlineData("""{ "name": "Deals", "syncEnabled": false, "schema": { "columns": [ { "name": "a", "type": "LONG" } ] } }""", "")]
    [InlineData("""{ "name": "Deals", "syncEnabled": null, "schema": { "columns": [ { "name": "a", "type": "LONG" } ] } }""", "DOMO3045")]
    [InlineData("""{ "name": "Deals", "synced": true, "schema": { "columns": [ { "name": "a", "type": "LONG" } ] } }""", "DOMO3050")]
    [InlineData("""{ "name": "Deals", "SyncEnabled": true, "schema": { "columns": [ { "name": "a", "type": "LONG" } ] } }""", "DOMO3050")]
    public void Schema_and_sync_are_one_matter(string entry, string ids) => Assert.Equal(ids, Ids(Collections(entry)));

    [Theory]
    [InlineData(""" "permissions": [ { "role": "admin", "actions": ["read"] } ] """, "DOMO3050")]
    [InlineData(""" "permissions": ["READ"] """, "DOMO3050")]
    [InlineData(""" "note": "mine", "owner": 5, "datasourceId": "x", "schemaJson": "" """, "")]
    [InlineData(""" "defaultPermission": [] """, "")]
    [InlineData(""" "defaultPermission": null """, "")]
    [InlineData(""" "defaultPermission": ["CREATE", "READ", "UPDATE", "DELETE", "CREATE_CONTENT", "READ_CONTENT", "UPDATE_CONTENT", "DELETE_CONTENT", "WRITE"] """, "")]
    [InlineData(""" "defaultPermission": ["READ", "READ_CONTENTS", "frobnicate", 5] """, "DOMO3052 DOMO3052 DOMO3052")]
    [InlineData(""" "defaultPermission": "READ" """, "DOMO3051")]
    [InlineData(""" "defaultPermissions": ["read"] """, "DOMO3053")]
    [InlineData(""" "requiredAuthorities": { "DELETE": ["x"], "READ_CONTENT": [] } """, "")]
    [InlineData(""" "requiredAuthorities": { "delete": ["x"], "Read_Content": [] } """, "")]
    [InlineData(""" "requiredAuthorities": { "erase": ["x"] } """, "DOMO3054")]
    [InlineData(""" "requiredAuthorities": { "DELETE": "x" } """, "DOMO3054")]
    [InlineData(""" "requiredAuthorities": "x" """, "DOMO3054")]
    public void Other_properties_are_judged(string members, string ids) => Assert.Equal(ids, string.Join(' ', Ids(Members(members)).Split(' ').Order()));

    [Fact]
    public void Columns_beside_the_schema_are_put_into_one()
    {
        string text = Collections("""{ "name": "Deals", "syncEnabled": true, "columns": [ { "name": "a", "type": "LONG" } ] }""");

        string mended = Single(text).Fix!.ApplyTo(text);

        Assert.Equal(Collections("""{ "name": "Deals", "syncEnabled": true, "schema": { "columns": [ { "name": "a", "type": "LONG" } ] } }"""), mended);
    }

    [Theory]
    [InlineData("\"READ\"", "DOMO3051", "[\"READ\"]")]
    [InlineData("\"read, write\"", "DOMO3051", "[\"read\", \"write\"]")]
    [InlineData("\"all of it\"", "DOMO3051", null)]
    public void Permissions_in_one_text_are_parted(string value, string id, string? mended)
    {
        string text = Members("\"defaultPermission\": " + value);

        var finding = Single(text);

        Assert.Equal(id, finding.Rule.Id);
        Assert.Equal(mended is null ? null : Members("\"defaultPermission\": " + mended), finding.Fix?.ApplyTo(text));
    }

    [Fact]
    public void Files_of_other_kinds_are_left_alone()
    {
        string text = Collections("{}");

        Assert.DoesNotContain(ManifestLinter.Check(new LintFile("domo.types.json", text)), IsOfCollections);
        Assert.DoesNotContain(ManifestLinter.Check(new LintFile("manifestOverrides.json", text)), IsOfCollections);
    }

    /// <summary>Puts every kind of value in the place of every value of every example, and asks that nothing throws and fixes keep the JSON whole.</summary>
    [Fact]
    public void Any_value_at_any_place_is_survived()
    {
        string[] values = ["null", "{}", "[]", "[[]]", "[{}]", "{\"a\":{}}", "\"\"", "\"%\"", "\"content.\"", "\".\"", "{\"$in\":[{\"$date\":[]}]}", "5", "true", "", "\u00A7"];
        foreach (var rule in RuleCatalog.All.Where(rule => rule.Category == RuleCategory.Collections))
        {
            string example = MarkedExample.Of(rule.Bad).File.Text;
            foreach (var span in ValuesOf(JsonParser.Parse(example).Root))
            {
                foreach (string value in values)
                {
                    CheckSurvives(string.Concat(example.AsSpan(0, span.Start), value, example.AsSpan(span.End)));
                }
            }
        }
    }

    private static void CheckSurvives(string text)
    {
        bool isValid = JsonParser.Parse(text).IsValid;
        foreach (var finding in Check(text))
        {
            Assert.InRange(finding.Span.Start, 0, text.Length);
            Assert.InRange(finding.Span.End, finding.Span.Start, text.Length);
            string? mended = finding.Fix?.ApplyTo(text);
            Assert.NotEqual(text, mended);
            if (mended is not null && isValid)
            {
                Assert.True(JsonParser.Parse(mended).IsValid, finding + "\n" + mended);
                Assert.True(Count(mended, finding) < Count(text, finding), finding + "\n" + text + "\n" + mended);
            }
        }
    }

    private static int Count(string text, Finding like) => Check(text).Count(finding => finding.Rule == like.Rule);

    private static IEnumerable<SourceSpan> ValuesOf(JsonValue value)
    {
        IEnumerable<JsonValue> inner = value switch
        {
            JsonObject item => item.Members.Select(member => member.Value),
            JsonArray item => item.Items,
            _ => [],
        };
        return inner.SelectMany(ValuesOf).Append(value.Span);
    }

    private static bool IsOfCollections(Finding finding) => finding.Rule.Category == RuleCategory.Collections;
}
