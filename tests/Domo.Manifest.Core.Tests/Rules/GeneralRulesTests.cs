using Domo.Manifest.Rules;
using Domo.Manifest.TestInputs;

namespace Domo.Manifest.Core.Tests.Rules;

/// <summary>The shared rules for the app, its datasets, fields, accounts and actions, with each subject of a message.</summary>
public sealed class GeneralRulesTests
{
    private const string SalesId = "5168da8d-1c72-4e31-ba74-f609f73071dd";
    private const string CostsId = "0c1bb4a6-93a1-4c9e-a0b6-3a5c2f6d8e11";
    private const string Pick = "Choose the dataset when you wire the app, or copy the UUID from its URL in Domo.";
    private const string Frame = "Copy the UUID at the start of the URL of the app's iframe.";
    private const string Amount = """{ "alias": "amount", "columnName": "Sales Amount" }""";

    /// <summary>Values of the wrong kind: manifest, rule, message.</summary>
    public static TheoryData<string, string, string> Kinds => new()
    {
        { "⟦[ " + App("") + " ]⟧", "DOMO5001", "The manifest must be an object, not an array" },
        { App("\"name\": ⟦2027⟧"), "DOMO5002", "'name' must be a string, not the number 2027" },
        { App("\"version\": ⟦1.2⟧"), "DOMO5001", "'version' must be a string such as '1.2.0', not the number 1.2" },
        { App("\"version\": ⟦[]⟧"), "DOMO5001", "'version' must be a string such as '1.0.0', not an array" },
        { App("\"size\": ⟦\"4x3\"⟧"), "DOMO5002", "'size' must be an object with a width and a height, not the string \"4x3\"" },
        { App("\"size\": { \"width\": ⟦\"4\"⟧, \"height\": 3 }"), "DOMO5002", "'width' must be a number, not the string \"4\"" },
        { App("\"fullpage\": ⟦\"true\"⟧"), "DOMO5002", "'fullpage' must be true or false, not the string \"true\"" },
        { App("\"flags\": ⟦[]⟧"), "DOMO5002", "'flags' must be an object of booleans, not an array" },
        { App("\"flags\": { \"a\": ⟦1⟧ }"), "DOMO5002", "Flag 'a' must be true or false, not the number 1" },
        { App("\"scopes\": ⟦\"user\"⟧"), "DOMO5002", "'scopes' must be an array of strings, not the string \"user\"" },
        { App("\"scopes\": [ ⟦{}⟧ ]"), "DOMO5002", "A scope must be a string, not an object" },
        { App("\"ignore\": ⟦\"src/**\"⟧"), "DOMO5001", "'ignore' must be an array of strings, not the string \"src/**\"" },
        { App("\"ignore\": [ \"src/**\", ⟦null⟧ ]"), "DOMO5002", "An item of 'ignore' must be a string, not null" },
        { App("\"channels\": ⟦[ \"a\" ]⟧"), "DOMO5002", "'channels' must be an object with 'publishes' and 'subscribes', not an array" },
        { App("\"channels\": { \"publishes\": ⟦\"a\"⟧ }"), "DOMO5002", "'publishes' must be an array of objects, not the string \"a\"" },
        {
            App("\"channels\": { \"publishes\": [ ⟦\"a\"⟧ ] }"),
            "DOMO5002",
            "A channel in 'publishes' must be an object with 'name' and 'description', not the string \"a\""
        },
        {
            App("\"channels\": { \"publishes\": [ { \"name\": ⟦[]⟧ } ] }"),
            "DOMO5002",
            "The name of a channel must be a string, not an array"
        },
        { App("\"collectionsMapping\": ⟦true⟧"), "DOMO5001", "'collectionsMapping' must be an array of objects, not true" },
        { App("\"databasesMapping\": ⟦{}⟧"), "DOMO5001", "'databasesMapping' must be an array of objects, not an object" },
        { List("⟦" + Dataset() + "⟧"), "DOMO5001", "'datasetsMapping' must be an array of datasets, not an object" },
        { List("⟦null⟧"), "DOMO5001", "'datasetsMapping' must be an array of datasets, not null" },
        { List("[ ⟦\"sales\"⟧ ]"), "DOMO5001", "A dataset must be an object, not the string \"sales\"" },
        { List("[ " + Dataset(id: "⟦10482⟧") + " ]"), "DOMO5001", "'dataSetId' of dataset 'sales' must be a string, not the number 10482" },
        {
            Fields("⟦{ \"amount\": \"Sales Amount\" }⟧"),
            "DOMO5001",
            "'fields' of dataset 'sales' must be an array of objects, not an object"
        },
        { Fields("[ " + Amount + ", ⟦null⟧ ]"), "DOMO5001", "A field of dataset 'sales' must be an object, not null" },
        {
            Fields("[ { \"alias\": \"lastYear\", \"columnName\": ⟦2024⟧ } ]"),
            "DOMO5001",
            "'columnName' of field 'lastYear' of dataset 'sales' must be a string, not the number 2024"
        },
        {
            App("\"accountsMapping\": ⟦{ \"alias\": \"a\", \"type\": \"x\" }⟧"),
            "DOMO5001",
            "'accountsMapping' must be an array of objects, not an object"
        },
        {
            App("\"accountsMapping\": [ ⟦\"sheets\"⟧ ]"),
            "DOMO5001",
            "An entry of 'accountsMapping' must be an object, not the string \"sheets\""
        },
        { App("\"actionMapping\": ⟦7⟧"), "DOMO5001", "'actionMapping' must be an array of objects, not the number 7" },
    };

    /// <summary>Placeholders, IDs and property names: manifest, rule, message.</summary>
    public static TheoryData<string, string, string> Properties => new()
    {
        { App("\"id\": ⟦\"[YOUR_APP_ID]\"⟧"), "DOMO5003", "Unreplaced placeholder '[YOUR_APP_ID]' in 'id'" },
        {
            List("[ " + Dataset(id: "⟦\"YOUR_DATASET_ID\"⟧") + " ]"),
            "DOMO5003",
            "Unreplaced placeholder 'YOUR_DATASET_ID' in 'dataSetId' of dataset 'sales'"
        },
        {
            List("[ " + Dataset(id: "⟦\"00000000-0000-0000-0000-000000000000\"⟧") + " ]"),
            "DOMO5003",
            "Unreplaced placeholder '00000000-0000-0000-0000-000000000000' in 'dataSetId' of dataset 'sales'"
        },
        { App("\"proxyId\": ⟦\"[YOUR_PROXY_ID]\"⟧"), "DOMO5004", "Unreplaced placeholder '[YOUR_PROXY_ID]' in 'proxyId'" },
        { App("\"name\": ⟦\"<your app>\"⟧"), "DOMO5004", "Unreplaced placeholder '<your app>' in 'name'" },
        {
            App("\"channels\": { \"publishes\": [ { \"name\": \"a:b\", \"description\": ⟦\"{{text}}\"⟧ } ] }"),
            "DOMO5004",
            "Unreplaced placeholder '{{text}}' in 'description' of a channel"
        },
        { App("⟦\"sizing\"⟧: {}"), "DOMO5005", "Unknown property 'sizing'; did you mean 'size'?" },
        { App("⟦\"fullPage\"⟧: true"), "DOMO5005", "Unknown property 'fullPage'; did you mean 'fullpage'?" },
        { App("⟦\"oauthEnabled\"⟧: true"), "DOMO5005", "Unknown property 'oauthEnabled'; did you mean 'oAuthEnabled'?" },
        { App($"⟦\"appContextId\"⟧: \"{SalesId}\""), "DOMO5005", "Unknown property 'appContextId'; did you mean 'proxyId'?" },
        { App("\"channels\": { ⟦\"publish\"⟧: [] }"), "DOMO5005", "Unknown property 'publish' of 'channels'; did you mean 'publishes'?" },
        { App("⟦\"packages\"⟧: []"), "DOMO5005", "Unknown property 'packages'; did you mean 'packagesMapping'?" },
        { App($"⟦\"ProxyID\"⟧: \"{SalesId}\""), "DOMO5005", "Unknown property 'ProxyID'; did you mean 'proxyId'?" },
        {
            List($$"""[ { "alias": "sales", ⟦"dataSourceId"⟧: "{{SalesId}}", "fields": [] } ]"""),
            "DOMO5005",
            "Unknown property 'dataSourceId' of dataset 'sales'; did you mean 'dataSetId'?"
        },
        {
            App("""⟦"accounts"⟧: [ { "name": "sheets", "type": "google-sheets" } ]"""),
            "DOMO5005",
            "Unknown property 'accounts'; did you mean 'accountsMapping'?"
        },
        { App("⟦\"main\"⟧: \"app.html\""), "DOMO5006", "Property 'main' has no effect; an app always starts with index.html" },
        { App("⟦\"colections\"⟧: []"), "DOMO5007", "Domo ignores 'colections'; rename it to 'collectionsMapping'" },
        {
            List($$"""[ { "alias": "sales", ⟦"id"⟧: "{{SalesId}}", "fields": [] } ]"""),
            "DOMO5007",
            "Domo ignores 'id' of dataset 'sales'; rename it to 'dataSetId'"
        },
        {
            List($$"""[ { "alias": "sales", "dataSetId": "{{SalesId}}", ⟦"columns"⟧: [ {{Amount}} ] } ]"""),
            "DOMO5007",
            "Domo ignores 'columns' of dataset 'sales'; rename it to 'fields'"
        },
        {
            Fields("""[ { "alias": "amount", ⟦"column"⟧: "Sales Amount" } ]"""),
            "DOMO5007",
            "Domo ignores 'column' of field 'amount' of dataset 'sales'; rename it to 'columnName'"
        },
        {
            List("[ " + Dataset(id: "⟦\"Sales 2024\"⟧") + " ]"),
            "DOMO5008",
            "'Sales 2024' is not a valid dataset ID. Copy the UUID from the dataset's URL in Domo."
        },
        {
            List("[ " + Dataset(id: $"⟦\"https://x.domo.com/datasources/{SalesId}/details\"⟧") + " ]"),
            "DOMO5008",
            $"'https://x.domo.com/datasources/{SalesId}/details' is not a valid dataset ID. Use '{SalesId}'."
        },
        {
            App("\"id\": ⟦\"d0a1c2e3-4b5f-4c6d-8e7f\"⟧"),
            "DOMO5009",
            "'d0a1c2e3-4b5f-4c6d-8e7f' is not a valid app ID. Copy the UUID again, or remove 'id' before the first publish."
        },
        { App("\"proxyId\": ⟦\"6f1f9a52-3f0e\"⟧"), "DOMO5009", "'6f1f9a52-3f0e' is not a valid proxyId. " + Frame },
        { App("\"proxyId\": ⟦627⟧"), "DOMO5009", "627 is not a valid proxyId. " + Frame },
        { App("\"proxyId\": ⟦\"\"⟧"), "DOMO5019", "'proxyId' is empty. Copy it from the URL of the app's iframe, or remove it." },
        { List("[ " + Dataset(id: "⟦\"\"⟧") + " ]"), "DOMO5019", "'dataSetId' of dataset 'sales' is empty. " + Pick },
        { List("[ " + Dataset(id: "⟦null⟧") + " ]"), "DOMO5019", "'dataSetId' of dataset 'sales' is null. " + Pick },
    };

    /// <summary>Aliases of each list: manifest, rule, message.</summary>
    public static TheoryData<string, string, string> Aliases
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (noun, place, list) in new (string, string, Func<string, string, string>)[]
            {
                ("dataset", "", (first, second) => List("[ " + Entry(first, $"\"dataSetId\": \"{SalesId}\", \"fields\": []")
                    + (second.Length == 0 ? "" : ", " + Entry(second, $"\"dataSetId\": \"{CostsId}\", \"fields\": []")) + " ]")),
                ("field", " of dataset 'sales'", (first, second) => Fields("[ " + Entry(first, "\"columnName\": \"A\"")
                    + (second.Length == 0 ? "" : ", " + Entry(second, "\"columnName\": \"B\"")) + " ]")),
                ("account", "", (first, second) => App("\"accountsMapping\": [ " + Entry(first, "\"dataProviderKey\": \"x\"")
                    + (second.Length == 0 ? "" : ", " + Entry(second, "\"dataProviderKey\": \"y\"")) + " ]")),
                ("action", "", (first, second) => App("\"actionsMapping\": [ " + Entry(first, "\"id\": 1")
                    + (second.Length == 0 ? "" : ", " + Entry(second, "\"id\": 2")) + " ]")),
            })
            {
                string misnamed = noun == "action" ? "actionAlias" : "name";
                data.Add(list("⟦{⟧", ""), "DOMO5010", $"This {noun}{place} has no 'alias'");
                data.Add(
                    list($"⟦\"{misnamed}\"⟧: \"a\"", ""), "DOMO5011",
                    $"This {noun}{place} has '{misnamed}' instead of 'alias'; rename the property");
                data.Add(
                    list("\"alias\": ⟦2024⟧", ""), "DOMO5012",
                    $"The alias of this {noun}{place} must be a string, not the number 2024");
                data.Add(list("\"alias\": ⟦\"\"⟧", ""), "DOMO5013", $"The alias of this {noun}{place} is empty");
                data.Add(list("\"alias\": ⟦null⟧", ""), "DOMO5013", $"The alias of this {noun}{place} is null");
                data.Add(
                    list("\"alias\": ⟦\"<alias>\"⟧", ""), "DOMO5014",
                    $"The {noun} alias{place} is still the placeholder '<alias>'; use your own name");
                data.Add(list("\"alias\": ⟦\"a b\"⟧", ""), "DOMO5015", $"The {noun} alias 'a b'{place} contains a space; use 'aB'");
                data.Add(
                    list("\"alias\": ⟦\"1-\"⟧", ""), "DOMO5015",
                    $"The {noun} alias '1-'{place} contains '-'; use only ASCII letters, digits, '_' and '$'");
                data.Add(list("\"alias\": \"a\"", "\"alias\": ⟦\"a\"⟧"), "DOMO5016", $"Duplicate {noun} alias 'a'{place}");
                data.Add(
                    list("\"alias\": \"a\"", "\"alias\": ⟦\"A\"⟧"), "DOMO5017",
                    $"The {noun} aliases 'a' and 'A'{place} differ only in case; rename one");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Reports_a_value_of_the_wrong_kind_once(string text, string id, string message) => AssertFinding(text, id, message);

    [Theory]
    [MemberData(nameof(Properties))]
    public void Reports_an_invalid_property_or_ID_once(string text, string id, string message) => AssertFinding(text, id, message);

    [Theory]
    [MemberData(nameof(Aliases))]
    public void Reports_an_invalid_alias_once(string text, string id, string message) => AssertFinding(text, id, message);

    [Fact]
    public void Reports_the_password_of_an_account_as_a_secret() => AssertFinding(
        App(""" "accountsMapping": [ { "alias": "a", "dataProviderKey": "x", ⟦"password": "Tr0ub4dor-and-3"⟧ } ] """),
        "DOMO1041",
        "The value of 'password' looks like a secret, and all users of the app can read the manifest. Revoke it and remove it.");

    [Fact]
    public void Reports_types_of_several_fields_once_and_the_fix_removes_all()
    {
        string text = Fields(
            """[ { "alias": "a", "columnName": "A", ⟦"type": "LONG"⟧ }, { "alias": "b", "columnName": "B" }, { "type": 1, "alias": "c", "columnName": "C" } ]""");

        var finding = AssertFinding(
            text, "DOMO2014", "Domo ignores 'type' of field 'a' of dataset 'sales'; declare types in domo.types.json (1 more in this dataset)");

        Assert.Equal("Remove 'type' from all fields", finding.Fix!.Title);
        Assert.Equal(
            Fields("""[ { "alias": "a", "columnName": "A" }, { "alias": "b", "columnName": "B" }, { "alias": "c", "columnName": "C" } ]"""),
            finding.Fix.ApplyTo(MarkedExample.Parse(new(text)).File.Text));
    }

    private static Finding AssertFinding(string marked, string id, string message)
    {
        var example = MarkedExample.Parse(new(marked));

        var finding = Assert.Single(example.Check());

        Assert.Equal((id, message, example.Span), (finding.Rule.Id, finding.Message, finding.Span));
        if (finding.Fix is { } fix)
        {
            Assert.Empty(ManifestLinter.Check(new LintFile("manifest.json", fix.ApplyTo(example.File.Text))));
        }

        return finding;
    }

    /// <summary>A manifest whose only findings are those of the property, which replaces the one with its name.</summary>
    private static string App(string property)
    {
        string[] sound =
            ["\"name\": \"Sales\"", "\"version\": \"1.0.0\"", "\"size\": { \"width\": 4, \"height\": 3 }", "\"datasetsMapping\": []"];
        string name = property.Split(':')[0];
        string kept = string.Join(", ", sound.Where(other => other.Split(':')[0] != name));
        return "{ " + kept + (property.Length == 0 ? "" : ", " + property) + " }";
    }

    private static string List(string datasets) => App("\"datasetsMapping\": " + datasets);

    private static string Dataset(string id = $"\"{SalesId}\"") => $$"""{ "alias": "sales", "dataSetId": {{id}}, "fields": [] }""";

    private static string Fields(string fields) => List($$"""[ { "alias": "sales", "dataSetId": "{{SalesId}}", "fields": {{fields}} } ]""");

    /// <summary>An entry with an alias and another property; a leading brace replaces the alias.</summary>
    private static string Entry(string alias, string rest) =>
        alias == "⟦{⟧" ? alias + " " + rest + " }" : "{ " + alias + ", " + rest + " }";
}
