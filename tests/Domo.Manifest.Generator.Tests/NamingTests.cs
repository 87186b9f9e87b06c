using System.Reflection;
using System.Text.Json;
using Domo.Manifest.Generator.Tests.Infrastructure;

namespace Domo.Manifest.Generator.Tests;

/// <summary>Tests that every alias becomes a valid, readable and stable C# name and is unchanged on the wire.</summary>
public class NamingTests
{
    [Theory]
    [InlineData("sales", "Sales")]
    [InlineData("salesByRegion", "SalesByRegion")]
    [InlineData("product-alerts", "ProductAlerts")]
    [InlineData("se_manager", "SeManager")]
    [InlineData("Dataset Alias Here", "DatasetAliasHere")]
    [InlineData("a.b/c:d", "ABCD")]
    [InlineData("CUSTOMER_ID", "CustomerId")]
    [InlineData("userID", "UserID")]
    [InlineData("6chan", "_6chan")]
    [InlineData("class", "Class")]
    [InlineData("größe", "Größe")]
    [InlineData("数据", "数据")]
    [InlineData("e\u0301te\u0301", "Été")]
    [InlineData("🚀", "U1F680")]
    [InlineData("🚀launch", "Launch")]
    [InlineData("---", "U002DU002DU002D")]
    [InlineData(" ", "U0020")]
    [InlineData("zero\u200bwidth", "ZeroWidth")]
    [InlineData("a\uFFFEb", "AB")]
    [InlineData("ToString", "ToString2")]
    [InlineData("equals", "Equals2")]
    [InlineData("DatasetClients", "DatasetClients2")]
    [InlineData("say \"hi\"\\\r\n<&>", "SayHi")]
    [InlineData("x\u2028y\u0085z", "XYZ")]
    public void A_dataset_alias_becomes_a_property(string alias, string property) =>
        Assert.Equal([property], RunDatasets(alias).AssertClean().Members("Acme.DomoApp+DatasetClients"));

    [Theory]
    [InlineData("case", "Case")]
    [InlineData("Clone", "Clone2")]
    [InlineData("equalityContract", "EqualityContract2")]
    [InlineData("sRow", "SRow2")]
    [InlineData("reader", "Reader")]
    [InlineData("value0", "Value0")]
    [InlineData("system", "System")]
    public void A_field_alias_becomes_a_property(string alias, string property)
    {
        var run = TestProject.WithManifest($$"""{"datasetsMapping":[{"alias":"s","fields":[{"alias":{{Quote(alias)}},"columnName":"c"}]}]}""").Run();

        Assert.Equal([property], run.AssertClean().Members("Acme.DomoApp+SRow"));
    }

    [Theory]
    [InlineData("additionalProperties", "AdditionalProperties2")]
    [InlineData("writeJson", "WriteJson2")]
    [InlineData("writer", "Writer")]
    public void A_column_property_does_not_collide_with_members_of_the_content(string column, string property)
    {
        var run = TestProject.WithManifest(
            $$$"""{"collections":[{"name":"c","schema":{"columns":[{"name":{{{Quote(column)}}},"type":"STRING"}]}}]}""").Run();

        Assert.Equal([property], run.AssertClean().Members("Acme.DomoApp+CContent"));
    }

    [Theory]
    [InlineData("document", "Document2")]
    [InlineData("item", "Item")]
    [InlineData("contentProperty", "ContentProperty2")]
    [InlineData("writeJson", "WriteJson2")]
    [InlineData("cContentFields", "CContentFields2")]
    public void A_column_field_does_not_collide_with_the_document_metadata(string column, string token)
    {
        var run = TestProject.WithManifest(
            $$$"""{"collections":[{"name":"c","schema":{"columns":[{"name":{{{Quote(column)}}},"type":"STRING"},{"name":"","type":"LONG"}]}}]}""").Run();

        Assert.Equal([token], run.AssertClean().Members("Acme.DomoApp+CContentFields"));
    }

    [Theory]
    [InlineData("params", "params")]
    [InlineData("cancellationToken", "cancellationToken2")]
    [InlineData("requestBody", "requestBody")]
    [InlineData("message", "message")]
    [InlineData("instance", "instance")]
    [InlineData("IDNumber", "idNumber")]
    [InlineData("field", "field")]
    [InlineData("reader", "reader")]
    [InlineData("await", "await")]
    public void A_parameter_alias_becomes_a_parameter(string alias, string parameter)
    {
        var run = TestProject.WithManifest(
            $$$"""{"packagesMapping":[{"alias":"f","parameters":[{"alias":{{{Quote(alias)}}},"type":"text"}],"output":{"alias":"o","type":"text"}}]}""").Run();

        var method = run.AssertClean().Compilation.GetTypeByMetadataName("Acme.DomoApp+FunctionClients")!.GetMembers("FAsync").Single();
        Assert.Equal([parameter, "cancellationToken"], ((Microsoft.CodeAnalysis.IMethodSymbol)method).Parameters.Select(p => p.Name));
    }

    [Theory]
    [InlineData("message")]
    [InlineData("instance")]
    public void A_parameter_of_a_workflow_is_renamed_only_in_the_method_that_has_one_of_that_name(string alias)
    {
        var run = TestProject.WithManifest(
            $$"""
            {"workflowsMapping":[{"alias":"w","parameters":[
              {"aliasedName":{{Quote(alias)}},"type":"object","children":[{"aliasedName":"c","type":"text"}]},
              {"aliasedName":"requestBody","type":"text"}]}]}
            """).Run().AssertClean();

        var type = run.Compilation.GetTypeByMetadataName("Acme.DomoApp+WWorkflow")!;
        var methods = type.GetMembers("StartAsync").OfType<Microsoft.CodeAnalysis.IMethodSymbol>().ToLookup(method => method.IsStatic);
        Assert.Equal([alias, "requestBody", "cancellationToken"], methods[false].Single().Parameters.Select(parameter => parameter.Name));
        Assert.Equal(
            ["instance", "message", alias + "2", "requestBody", "cancellationToken"],
            methods[true].Single().Parameters.Select(parameter => parameter.Name));
        Assert.Equal([char.ToUpperInvariant(alias[0]) + alias[1..] + "Input"], type.GetTypeMembers().Select(nested => nested.Name));
    }

    [Theory]
    [InlineData("_codeEngine")]
    [InlineData("additional")]
    [InlineData("client")]
    [InlineData("item")]
    [InlineData("itemWriter")]
    [InlineData("message")]
    [InlineData("path")]
    [InlineData("reader")]
    [InlineData("requestBody")]
    [InlineData("value0")]
    [InlineData("writer")]
    public void A_chosen_name_is_kept_whatever_emitted_code_calls_its_own_variables(string name)
    {
        string chosen = Quote(name);
        var run = TestProject.WithManifest(
            """
            {
              "datasetsMapping": [ { "alias": "d", "fields": [ { "alias": "a", "columnName": "A" } ] } ],
              "collectionsMapping": [
                { "name": "c", "schema": { "columns": [ { "name": "a", "type": "LONG" }, { "name": "o", "type": "OBJECT" } ] } } ],
              "workflowsMapping": [ { "alias": "w", "parameters": [ { "aliasedName": "a", "type": "text", "list": true } ] } ],
              "packagesMapping": [ { "alias": "f",
                "parameters": [ { "alias": "a", "type": "object", "children": [ { "alias": "b", "type": "text" } ] } ],
                "output": { "alias": "o", "type": "object", "children": [ { "alias": "b", "type": "text" } ] } } ]
            }
            """).Types(
            $$$"""
            {
              "datasets": { "d": { "name": {{{chosen}}}, "fields": { "a": { "type": "LONG", "name": {{{chosen}}} } } } },
              "collections": { "c": { "name": {{{chosen}}}, "columns": { "a": { "name": {{{chosen}}} },
                "o": { "children": { "b": { "type": "LONG", "name": {{{chosen}}} } } } } } },
              "workflows": { "w": { "name": {{{chosen}}}, "parameters": { "a": { "name": {{{chosen}}} } } } },
              "packages": { "f": { "name": {{{chosen}}},
                "parameters": { "a": { "name": {{{chosen}}}, "children": { "b": { "type": "text", "name": {{{chosen}}} } } } },
                "output": { "children": { "b": { "type": "text", "name": {{{chosen}}} } } } } }
            }
            """).Run();

        run.AssertClean();
        Assert.Equal([name], run.Members("Acme.DomoApp+DatasetClients"));
        Assert.Equal([name], run.Members($"Acme.DomoApp+{name}Row"));
        Assert.Equal([name, "O"], run.Members($"Acme.DomoApp+{name}Content").Except(["WriteProperties"]));
        Assert.Equal([name, "O"], run.Members($"Acme.DomoApp+{name}ContentFields"));
        Assert.Equal([name], run.Members($"Acme.DomoApp+{name}OContentFields"));
        var method = run.Compilation.GetTypeByMetadataName("Acme.DomoApp+FunctionClients")!.GetMembers(name + "Async").Single();
        var parameters = Assert.IsType<Microsoft.CodeAnalysis.IMethodSymbol>(method, exactMatch: false).Parameters;
        Assert.Equal([name, "cancellationToken"], parameters.Select(parameter => parameter.Name));
    }

    [Fact]
    public void A_member_of_a_base_class_never_collides_with_an_alias()
    {
        Type[] bases =
        [
            typeof(Client.DomoAppBase), typeof(Client.DomoContent), typeof(Client.DocumentFields), typeof(Client.DocumentObjectField<>),
            typeof(Client.DatasetQuery<,>), typeof(Client.DocumentQuery<,>),
            typeof(Client.DocumentListField<,>), typeof(Client.WorkflowClient),
        ];
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic
            | BindingFlags.FlattenHierarchy;
        var members = bases.SelectMany(type => type.GetMembers(All)).Select(member => member.Name);
        string[] names = [.. members.Where(name => char.IsLetter(name[0])).Distinct()];
        string columns = string.Join(",", names.Select(name => $$"""{"name":{{Quote(name)}},"type":"STRING"}"""));
        string parameters = string.Join(",", names.Select(name => $$"""{"alias":{{Quote(name)}},"type":"text"}"""));
        string children = string.Join(",", names.Select(name => Quote(name) + ":\"STRING\""));

        Assert.Contains("ContentProperty", names);
        TestProject.WithManifest(
            $$"""
            {
              "datasetsMapping": [ { "alias": "d", "fields": [ {{columns.Replace("name", "alias", StringComparison.Ordinal)}} ] } ],
              "collectionsMapping": [ { "name": "c", "schema": { "columns": [ {{columns}}, { "name": "deep", "type": "OBJECT" } ] } } ],
              "workflowsMapping": [ { "alias": "w", "parameters": [ {"aliasedName":"x","type":"object","children":[{{parameters}}]} ] } ],
              "packagesMapping": [ { "alias": "f", "parameters": [ {{parameters}} ],
                "output": {"alias":"x","type":"object","children":[{{parameters}}]} } ]
            }
            """).Types($$$"""{ "collections": { "c": { "columns": { "deep": { "children": { {{{children}}} } } } } } }""").Run().AssertClean();
    }

    [Fact]
    public void A_manifest_with_a_lone_surrogate_is_still_emitted()
    {
        var run = TestProject.WithManifest("""{"mapping":[{"alias":"\ud800","fields":[{"alias":"\udc00","columnName":"c"}]}]}""").Run();

        run.AssertClean();
        Assert.Equal(["UFFFD"], run.Members("Acme.DomoApp+DatasetClients"));
    }

    [Fact]
    public void Colliding_aliases_are_told_apart_whatever_their_order()
    {
        string[] aliases = ["sales", "Sales", "sales-", "sales2", "a1", "a_1"];
        var names = PropertyByAlias(aliases);

        Assert.Equal(names, PropertyByAlias([.. aliases.Reverse()]));
        Assert.Equal("Sales", names["Sales"]);
        Assert.Equal("Sales3", names["sales"]);
        Assert.Equal("Sales4", names["sales-"]);
        Assert.Equal("Sales2", names["sales2"]);
        Assert.Equal("A1", names["a1"]);
        Assert.Equal("A1_2", names["a_1"]);
    }

    [Fact]
    public void Types_of_different_sections_never_collide() =>
        TestProject.WithManifest("""
            {
              "datasetsMapping": [ { "alias": "a", "fields": [ { "alias": "x", "columnName": "x" } ] }, { "alias": "aRow", "fields": [ { "alias": "x", "columnName": "x" } ] } ],
              "collectionsMapping": [ { "name": "a", "schema": { "columns": [ { "name": "x", "type": "LONG" } ] } }, { "name": "aRow" }, { "name": "aContent" }, { "name": "aContentFields" }, { "name": "aRowFields" }, { "name": "collectionDefinitions" } ],
              "workflowsMapping": [ { "alias": "a", "parameters": [ { "aliasedName": "b", "type": "object", "children": [ { "alias": "c", "type": "text" } ] } ] }, { "alias": "aWorkflow" }, { "alias": "aRow" } ],
              "packagesMapping": [
                { "alias": "a", "parameters": [ { "alias": "b", "type": "object", "children": [ { "alias": "c", "type": "text" } ] }, { "alias": "bInput", "type": "object", "children": [ { "alias": "c", "type": "text" } ] } ],
                  "output": { "alias": "o", "type": "object", "children": [ { "alias": "o", "type": "text" }, { "alias": "aOutput", "type": "text" } ] } },
                { "alias": "aB", "parameters": [ { "alias": "b", "type": "object", "children": [ { "alias": "c", "type": "text" } ] } ], "output": null },
                { "alias": "a-b", "parameters": [ { "alias": "b", "type": "object", "children": [ { "alias": "b", "type": "text" } ] } ] }
              ],
              "accounts": [ { "name": "accounts" }, { "name": "a" } ]
            }
            """).Run().AssertClean();

    [Fact]
    public void The_first_of_two_entries_with_the_same_alias_wins() =>
        Assert.Equal(["Sales"], RunDatasets("sales", "sales").AssertClean().Members("Acme.DomoApp+DatasetClients"));

    [Theory]
    [InlineData("Datasets", "DatasetsClient")]
    [InlineData("SalesRow", "SalesRowClient")]
    [InlineData("SalesRowFields", "SalesRowFieldsClient")]
    [InlineData("CommentsTableContentFields", "CommentsTableContentFieldsClient")]
    [InlineData("CollectionDefinitions", "CollectionDefinitionsClient")]
    [InlineData("Datastore", "DatastoreClient")]
    [InlineData("Environment", "EnvironmentClient")]
    [InlineData("Client", "ClientClient")]
    [InlineData("Actions", "ActionsClient")]
    [InlineData("Files", "FilesClient")]
    [InlineData("FileSets", "FileSetsClient")]
    [InlineData("Users", "UsersClient")]
    [InlineData("Groups", "GroupsClient")]
    [InlineData("SalesDataset", "SalesDatasetClient")]
    [InlineData("NotesCollection", "NotesCollectionClient")]
    [InlineData("NotesContent", "NotesContentClient")]
    [InlineData("PriceOutput", "PriceOutputClient")]
    [InlineData("PriceCustomerInput", "PriceCustomerInputClient")]
    [InlineData("ApproveWorkflow", "ApproveWorkflowClient")]
    [InlineData("ai", "aiClient")]
    [InlineData("Accounts", "AccountsClient")]
    [InlineData("my app", "my_app")]
    [InlineData("class", "class")]
    public void Any_class_name_works(string className, string emitted)
    {
        var run = TestProject.WithManifest(SampleManifest.Text).Property("DomoManifestClassName", className).Run().AssertClean();

        Assert.Contains($"Acme.{emitted}.g.cs", run.FileNames);
    }

    private static TestRun RunDatasets(params string[] aliases) => TestProject.WithManifest(
        "{\"datasetsMapping\":[" + string.Join(",", aliases.Select(alias => $$"""{"alias":{{Quote(alias)}},"fields":[]}""")) + "]}").Run();

    private static SortedDictionary<string, string> PropertyByAlias(string[] aliases)
    {
        var run = RunDatasets(aliases).AssertClean();
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        string[] lines = run.File("Acme.DomoApp.Datasets.g.cs").Split('\n');
        foreach (string alias in aliases)
        {
            // Sales = new(client, "sales");
            string line = lines.Single(text => text.Contains($"new(client, \"{alias}\")", StringComparison.Ordinal));
            names[alias] = line.Trim().Split(' ')[0];
        }

        return names;
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text);
}
