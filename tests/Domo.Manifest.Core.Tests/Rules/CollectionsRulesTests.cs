using Domo.Manifest.Rules;
using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Parsing;
using Domo.Manifest.TestInputs;
using static Domo.Manifest.Core.Tests.Rules.CollectionManifests;

namespace Domo.Manifest.Core.Tests.Rules;

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
    public void Accepts_the_six_column_types(string type) => Assert.Empty(Ids(Columns($$"""{ "name": "x", "type": "{{type}}" }""")));

    [Fact]
    public void Reports_an_unknown_type_once_with_suitable_types()
    {
        string text = Columns("""{ "name": "amount", "type": "NUMBER" }""");

        var finding = Single(text);

        Assert.Equal("DOMO3001", finding.Rule.Id);
        Assert.Equal(RuleSeverity.Error, finding.Rule.Severity);
        Assert.Equal("AppDB has no column type 'NUMBER', so collection 'Deals' will never sync. Use LONG, DECIMAL or DOUBLE.", finding.Message);
        Assert.Equal("\"NUMBER\"", Marked(text, finding));
    }

    [Theory]
    [InlineData("number", "LONG, DECIMAL or DOUBLE", "DOUBLE", false)]
    [InlineData("NUMBER(10,2)", "LONG, DECIMAL or DOUBLE", "DOUBLE", false)]
    [InlineData("INTEGER", "LONG", "LONG", true)]
    [InlineData("INT", "LONG", "LONG", true)]
    [InlineData("int", "LONG", "LONG", true)]
    [InlineData("BIGINT", "LONG", "LONG", true)]
    [InlineData("FLOAT", "DOUBLE", "DOUBLE", true)]
    [InlineData("NUMERIC", "DECIMAL or DOUBLE", "DECIMAL", false)]
    [InlineData("BOOLEAN", "STRING or LONG", "STRING", false)]
    [InlineData("bool", "STRING or LONG", "STRING", false)]
    [InlineData("TEXT", "STRING", "STRING", true)]
    [InlineData("VARCHAR(255)", "STRING", "STRING", true)]
    [InlineData("TIMESTAMP", "DATETIME", "DATETIME", true)]
    [InlineData("DATE_TIME", "DATETIME", "DATETIME", true)]
    [InlineData("OBJECT", "STRING", "STRING", false)]
    [InlineData("ARRAY", "STRING", "STRING", false)]
    [InlineData("json", "STRING", "STRING", false)]
    [InlineData("STRNG", "STRING", "STRING", false)]
    [InlineData("DATETME", "DATETIME", "DATETIME", false)]
    [InlineData("", "STRING, LONG, DECIMAL, DOUBLE, DATE or DATETIME", null, false)]
    [InlineData("BLOB", "STRING, LONG, DECIMAL, DOUBLE, DATE or DATETIME", null, false)]
    public void Suggests_suitable_types_for_a_type_of_another_language(string type, string fitting, string? changed, bool isSafe)
    {
        var finding = Single(Columns($$"""{ "name": "amount", "type": "{{type}}" }"""));

        Assert.Equal("DOMO3001", finding.Rule.Id);
        Assert.EndsWith(". Use " + fitting + ".", finding.Message, StringComparison.Ordinal);
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
    public void The_fix_corrects_the_case_of_a_type(string type, string changed)
    {
        var finding = Single(Columns($$"""{ "name": "amount", "type": "{{type}}" }"""));

        Assert.Equal("DOMO3001", finding.Rule.Id);
        Assert.Equal($"Change to '{changed}'", finding.Fix!.Title);
        Assert.True(finding.Fix.IsSafe);
    }

    [Theory]
    [InlineData("""{ "name": "a" }""", "DOMO3002")]
    [InlineData("""{ "name": "a", "type": null }""", "DOMO3002")]
    [InlineData("""{ "name": "a", "dataType": "STRING" }""", "DOMO3002")]
    [InlineData("""{ "name": "a", "type": 5 }""", "DOMO5001")]
    [InlineData("""{ "name": "a", "type": {} }""", "DOMO5001")]
    [InlineData("""{ "type": "STRING" }""", "DOMO3003")]
    [InlineData("""{ "name": "", "type": "STRING" }""", "DOMO3003")]
    [InlineData("""{ "name": " ", "type": "STRING" }""", "DOMO3003")]
    [InlineData("""{ "name": null, "type": "STRING" }""", "DOMO3003")]
    [InlineData("""{ "name": true, "type": "STRING" }""", "DOMO5001")]
    [InlineData("""{ "name": "a", "type": "STRING" }, { "name": "a", "type": "LONG" }""", "DOMO3004")]
    [InlineData("""{ "name": "a", "type": "STRING" }, { "name": "A", "type": "LONG" }""", "DOMO3005")]
    [InlineData("""{ "name": "address.city", "type": "STRING" }""", "DOMO3006")]
    [InlineData("""{ "name": "content.a.b", "type": "STRING" }""", "DOMO3006")]
    [InlineData("""{ "name": " a", "type": "STRING" }""", "DOMO3007")]
    [InlineData("""{ "name": "favorite color", "type": "STRING" }""", "")]
    [InlineData("""{ "name": "Größe", "type": "STRING" }""", "")]
    [InlineData("""{ "name": "a", "type": "STRING", "visible": true }""", "")]
    [InlineData("""{ "name": "<name>", "type": "STRING" }, { "name": "<name>", "type": "STRING" }""", "DOMO5004 DOMO5004")]
    [InlineData("""["a", "STRING"]""", "DOMO5001")]
    [InlineData("""{}""", "DOMO3002 DOMO3003")]
    public void Checks_each_column(string columns, string ids) => Assert.Equal(ids, Ids(Columns(columns)));

    [Theory]
    [InlineData("""{ "name": "content.region", "type": "STRING" }""", "rename it to 'region'")]
    [InlineData("""{ "name": "content.address.city", "type": "STRING" }""", "Use a STRING column 'address', which receives JSON.")]
    [InlineData("""{ "name": "address.city", "type": "STRING" }""", "Use a STRING column 'address', which receives JSON.")]
    public void Explains_how_to_replace_a_path(string column, string advice) =>
        Assert.EndsWith(advice, Single(Columns(column)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "name": "Deals" }""", "")]
    [InlineData("""{ "name": "acknowledged-alerts" }""", "")]
    [InlineData("""{ "name": "llm_runs.v2" }""", "")]
    [InlineData("""{}""", "DOMO3003")]
    [InlineData("""{ "name": "" }""", "DOMO3003")]
    [InlineData("""{ "name": null }""", "DOMO3003")]
    [InlineData("""{ "Name": "Deals" }""", "DOMO3003")]
    [InlineData("""{ "alias": "Deals", "id": "0a4b5d6e-7f80-4912-a3b4-c5d6e7f80912" }""", "DOMO3003")]
    [InlineData("""{ "name": ["Deals"] }""", "DOMO5001")]
    [InlineData("""{ "name": "Deals" }, { "name": "Deals" }, { "name": "Deals" }""", "DOMO3004 DOMO3004")]
    [InlineData("""{ "name": "Deals" }, { "name": "DEALS" }""", "DOMO3005")]
    [InlineData("""{ "name": "a/b" }""", "DOMO3009")]
    [InlineData("""{ "name": "100%" }""", "DOMO3009")]
    [InlineData("""{ "name": "Verkäufe" }""", "DOMO3009")]
    [InlineData("""{ "name": ".." }""", "DOMO3009")]
    [InlineData("""{ "name": " Deals" }""", "DOMO3009")]
    [InlineData("""{ "name": "0A4B5D6E-7F80-4912-A3B4-C5D6E7F80912" }""", "DOMO3010")]
    [InlineData("""{ "name": "Deals", "id": null }""", "")]
    [InlineData("""{ "name": "Deals", "id": "" }""", "DOMO5009")]
    [InlineData("""{ "name": "Deals", "id": 7 }""", "DOMO5009")]
    [InlineData("""{ "name": "Deals", "id": "[YOUR_ID]" }""", "DOMO5004")]
    [InlineData("""{ "name": "YOUR_COLLECTION" }, { "name": "YOUR_COLLECTION" }""", "DOMO5004 DOMO5004")]
    public void Checks_names_and_IDs(string entries, string ids) => Assert.Equal(ids, Ids(Collections(entries)));

    [Theory]
    [InlineData("collections")]
    [InlineData("collectionsMapping")]
    public void Reads_both_spellings_of_the_list(string spelling) =>
        Assert.Equal("DOMO3003", Ids(Collections("{}").Replace("collectionsMapping", spelling, StringComparison.Ordinal)));

    [Theory]
    [InlineData("""{ "name": "Deals", "syncEnabled": false }""", "")]
    [InlineData("""{ "name": "Deals", "syncEnabled": true, "schema": null }""", "DOMO3012")]
    [InlineData("""{ "name": "Deals", "syncEnabled": true, "schema": {} }""", "DOMO3011")]
    [InlineData("""{ "name": "Deals", "schema": {} }""", "")]
    [InlineData("""{ "name": "Deals", "schema": { "columns": [] } }""", "")]
    [InlineData("""{ "name": "Deals", "schema": { "column": [] } }""", "DOMO3011")]
    [InlineData("""{ "name": "Deals", "syncEnabled": true, "schema": "x" }""", "DOMO5001")]
    [InlineData("""{ "name": "Deals", "syncEnabled": true, "schema": { "columns": "a, b" } }""", "DOMO5001")]
    [InlineData("""{ "name": "Deals", "syncEnabled": true, "schema": { "columns": {} } }""", "DOMO5001")]
    [InlineData("""{ "name": "Deals", "syncEnabled": true, "columns": [] }""", "DOMO5007")]
    [InlineData("""{ "name": "Deals", "syncEnabled": "yes" }""", "DOMO3012 DOMO5002")]
    [InlineData("""{ "name": "Deals", "syncEnabled": [] }""", "DOMO5002")]
    [InlineData("""{ "name": "Deals", "syncEnabled": 1, "schema": { "columns": [ { "name": "a", "type": "LONG" } ] } }""", "DOMO5002")]
    [InlineData("""{ "name": "Deals", "syncEnabled": false, "schema": { "columns": [ { "name": "a", "type": "LONG" } ] } }""", "")]
    [InlineData("""{ "name": "Deals", "syncEnabled": null, "schema": { "columns": [ { "name": "a", "type": "LONG" } ] } }""", "DOMO3013")]
    [InlineData("""{ "name": "Deals", "synced": true, "schema": { "columns": [ { "name": "a", "type": "LONG" } ] } }""", "DOMO5005")]
    [InlineData("""{ "name": "Deals", "SyncEnabled": true, "schema": { "columns": [ { "name": "a", "type": "LONG" } ] } }""", "DOMO5005")]
    public void Reports_sync_without_a_usable_schema(string entry, string ids) => Assert.Equal(ids, Ids(Collections(entry)));

    [Theory]
    [InlineData(""" "permissions": [ { "role": "admin", "actions": ["read"] } ] """, "DOMO5005")]
    [InlineData(""" "permissions": ["READ"] """, "DOMO5005")]
    [InlineData(""" "note": "mine", "owner": 5, "datasourceId": "x", "schemaJson": "" """, "")]
    [InlineData(""" "defaultPermission": [] """, "")]
    [InlineData(""" "defaultPermission": null """, "")]
    [InlineData(""" "defaultPermission": ["CREATE", "READ", "UPDATE", "DELETE", "CREATE_CONTENT", "READ_CONTENT", "UPDATE_CONTENT", "DELETE_CONTENT", "WRITE"] """, "")]
    [InlineData(""" "defaultPermission": ["READ", "READ_CONTENTS", "frobnicate", 5] """, "DOMO3014 DOMO3014 DOMO5002")]
    [InlineData(""" "defaultPermission": "READ" """, "DOMO5002")]
    [InlineData(""" "defaultPermissions": ["read"] """, "DOMO5005")]
    [InlineData(""" "requiredAuthorities": { "DELETE": ["x"], "READ_CONTENT": [] } """, "")]
    [InlineData(""" "requiredAuthorities": { "delete": ["x"], "Read_Content": [] } """, "")]
    [InlineData(""" "requiredAuthorities": { "erase": ["x"] } """, "DOMO3014")]
    [InlineData(""" "requiredAuthorities": { "DELETE": "x" } """, "DOMO5002")]
    [InlineData(""" "requiredAuthorities": "x" """, "DOMO5002")]
    public void Checks_other_properties(string members, string ids) =>
        Assert.Equal(ids, string.Join(' ', Ids(Members(members)).Split(' ').Order()));

    [Fact]
    public void The_fix_moves_columns_into_a_schema()
    {
        string text = Collections("""{ "name": "Deals", "syncEnabled": true, "columns": [ { "name": "a", "type": "LONG" } ] }""");

        string corrected = Single(text).Fix!.ApplyTo(text);

        Assert.Equal(
            Collections("""{ "name": "Deals", "syncEnabled": true, "schema": { "columns": [ { "name": "a", "type": "LONG" } ] } }"""), corrected);
    }

    [Theory]
    [InlineData("\"READ\"", "DOMO5002", "[\"READ\"]")]
    [InlineData("\"read, write\"", "DOMO5002", "[\"read\", \"write\"]")]
    [InlineData("\"all of it\"", "DOMO5002", null)]
    public void The_fix_splits_permissions_in_one_string(string value, string id, string? corrected)
    {
        string text = Members("\"defaultPermission\": " + value);

        var finding = Single(text);

        Assert.Equal(id, finding.Rule.Id);
        Assert.Equal(corrected is null ? null : Members("\"defaultPermission\": " + corrected), finding.Fix?.ApplyTo(text));
    }

    [Fact]
    public void Ignores_other_kinds_of_files()
    {
        string text = Collections("{}");

        Assert.DoesNotContain(ManifestLinter.Check(new LintFile("domo.types.json", text)), IsOfCollections);
        Assert.DoesNotContain(ManifestLinter.Check(new LintFile("manifestOverrides.json", text)), IsOfCollections);
    }

    /// <summary>
    /// Replaces every value of every example with every kind of value, and checks that nothing throws and fixes keep the JSON valid.
    /// </summary>
    [Fact]
    public void Does_not_throw_for_any_value_at_any_location()
    {
        string[] values = ["null", "{}", "[]", "[[]]", "[{}]", "{\"a\":{}}", "\"\"", "\"%\"", "\"content.\"", "\".\"", "{\"$in\":[{\"$date\":[]}]}", "5", "true", "", "\u00A7"];
        foreach (var message in RuleCatalog.All
            .Where(rule => rule.Category == RuleCategory.Collections)
            .SelectMany(RuleCatalog.MessagesOf)
            .Where(message => !message.Bad.IsCSharp))
        {
            string example = MarkedExample.Parse(message.Bad).File.Text;
            foreach (var span in ValuesOf(JsonParser.Parse(example).Root))
            {
                foreach (string value in values)
                {
                    CheckSurvives(string.Concat(example.AsSpan(0, span.Start), value, example.AsSpan(span.End)));
                }
            }
        }
    }

    /// <summary>Errors that list-specific rules used to report.</summary>
    [Theory]
    [InlineData("\"Deals\"", "DOMO5001", "A collection must be an object with 'name', not the string \"Deals\"", "\"Deals\"")]
    [InlineData("""{ "name": 2026 }""", "DOMO5001", "'name' of a collection must be a string, not the number 2026", "2026")]
    [InlineData("""{ "name": "<collection name>" }""", "DOMO5004", "Unreplaced placeholder '<collection name>' in the name of a collection", "\"<collection name>\"")]
    [InlineData("""{ "name": "Deals", "id": "[YOUR_ID]" }""", "DOMO5004", "Unreplaced placeholder '[YOUR_ID]' in 'id' of collection 'Deals'", "\"[YOUR_ID]\"")]
    [InlineData("""{ "name": "Deals", "id": "deals-1" }""", "DOMO5009", "'deals-1' is not a valid collection ID. Remove 'id'; Domo finds collection 'Deals' by name.", "\"deals-1\"")]
    [InlineData(
        """{ "name": "Deals", "collectionId": "0a4b5d6e-7f80-4912-a3b4-c5d6e7f80912" }""",
        "DOMO5005",
        "Unknown property 'collectionId' of collection 'Deals'; did you mean 'id'?",
        "\"collectionId\"")]
    [InlineData("""{ "name": "Deals", "schema": [] }""", "DOMO5001", "'schema' of collection 'Deals' must be an object with 'columns', not an array", "[]")]
    [InlineData(
        """{ "name": "Deals", "schema": { "columns": {} } }""",
        "DOMO5001",
        "'columns' of collection 'Deals' must be an array of objects with 'name' and 'type', not an object",
        "{}")]
    [InlineData("""{ "name": "Deals", "syncEnabled": "false" }""", "DOMO5002", "'syncEnabled' of collection 'Deals' must be true or false, not the string \"false\"", "\"false\"")]
    [InlineData("""{ "name": "Deals", "sync": false }""", "DOMO5005", "Unknown property 'sync' of collection 'Deals'; did you mean 'syncEnabled'?", "\"sync\"")]
    [InlineData("""{ "name": "Deals", "shema": {} }""", "DOMO5007", "Domo ignores 'shema' of collection 'Deals'; rename it to 'schema'", "\"shema\"")]
    [InlineData(
        """{ "name": "Deals", "columns": [] }""",
        "DOMO5007",
        "Domo ignores 'columns' of collection 'Deals'; move the columns to 'columns' of 'schema'",
        "\"columns\"")]
    [InlineData(
        """{ "name": "Deals", "defaultPermission": "READ" }""",
        "DOMO5002",
        "'defaultPermission' of collection 'Deals' must be an array of strings, not the string \"READ\"",
        "\"READ\"")]
    [InlineData("""{ "name": "Deals", "defaultPermission": [5] }""", "DOMO5002", "A permission of collection 'Deals' must be a string, not the number 5", "5")]
    [InlineData(
        """{ "name": "Deals", "defaultPermissions": ["READ"] }""",
        "DOMO5005",
        "Unknown property 'defaultPermissions' of collection 'Deals'; did you mean 'defaultPermission'?",
        "\"defaultPermissions\"")]
    [InlineData(
        """{ "name": "Deals", "requiredAuthorities": ["datastore.admin"] }""",
        "DOMO5002",
        "'requiredAuthorities' of collection 'Deals' must be an object with an array for each operation, not an array",
        "[\"datastore.admin\"]")]
    [InlineData(
        """{ "name": "Deals", "requiredAuthorities": { "DELETE": "x" } }""",
        "DOMO5002",
        "'DELETE' in 'requiredAuthorities' of collection 'Deals' must be an array of strings, not the string \"x\"",
        "\"x\"")]
    [InlineData("""{ "name": "Deals", "filters": {} }""", "DOMO5001", "'filters' of collection 'Deals' must be an array of objects, not an object", "{}")]
    [InlineData("""{ "name": "Deals", "filters": ["owner"] }""", "DOMO5001", "A filter of collection 'Deals' must be an object, not the string \"owner\"", "\"owner\"")]
    public void General_rules_report_errors_that_all_lists_share(string entry, string id, string message, string marked)
    {
        string text = Collections(entry);

        var finding = Single(text);

        Assert.Equal((id, message, marked), (finding.Rule.Id, finding.Message, Marked(text, finding)));
    }

    [Theory]
    [InlineData("\"region\"", "DOMO5001", "A column of collection 'Deals' must be an object with 'name' and 'type', not the string \"region\"", "\"region\"")]
    [InlineData("""{ "name": 2026, "type": "STRING" }""", "DOMO5001", "'name' of a column of collection 'Deals' must be a string, not the number 2026", "2026")]
    [InlineData(
        """{ "name": "<column name>", "type": "STRING" }""",
        "DOMO5004",
        "Unreplaced placeholder '<column name>' in the name of a column of collection 'Deals'",
        "\"<column name>\"")]
    [InlineData(
        """{ "name": "region", "type": ["STRING"] }""",
        "DOMO5001",
        "'type' of column 'region' of collection 'Deals' must be a string, not an array",
        "[\"STRING\"]")]
    public void General_rules_report_column_errors_that_all_lists_share(string column, string id, string message, string marked)
    {
        string text = Columns(column);

        var finding = Single(text);

        Assert.Equal((id, message, marked), (finding.Rule.Id, finding.Message, Marked(text, finding)));
    }

    private static void CheckSurvives(string text)
    {
        bool isValid = JsonParser.Parse(text).IsValid;
        foreach (var finding in Check(text))
        {
            Assert.InRange(finding.Span.Start, 0, text.Length);
            Assert.InRange(finding.Span.End, finding.Span.Start, text.Length);
            string? corrected = finding.Fix?.ApplyTo(text);
            Assert.NotEqual(text, corrected);
            if (corrected is not null && isValid)
            {
                Assert.True(JsonParser.Parse(corrected).IsValid, finding + "\n" + corrected);
                Assert.True(Count(corrected, finding) < Count(text, finding), finding + "\n" + text + "\n" + corrected);
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
