using Domo.Manifest.Binding;
using Domo.Manifest.Declarations;

namespace Domo.Manifest.Core.Tests.Binding;

/// <summary>Reads every documented spelling, even several in one file.</summary>
public class SpellingTests
{
    [Theory]
    [InlineData("datasetsMapping")]
    [InlineData("mapping")]
    public void Reads_every_spelling_of_datasets(string key) =>
        Assert.Equal("sales", Assert.Single(Bind($$"""{"{{key}}":[{"alias":"sales"}]}""").Datasets).Alias);

    [Theory]
    [InlineData("collectionsMapping")]
    [InlineData("collections")]
    public void Reads_every_spelling_of_collections(string key) =>
        Assert.Equal("Notes", Assert.Single(Bind($$"""{"{{key}}":[{"name":"Notes"}]}""").Collections).Name);

    [Theory]
    [InlineData("workflowsMapping")]
    [InlineData("workflowMapping")]
    public void Reads_every_spelling_of_workflows(string key) =>
        Assert.Equal("approve", Assert.Single(Bind($$"""{"{{key}}":[{"alias":"approve"}]}""").Workflows).Alias);

    [Theory]
    [InlineData("packagesMapping")]
    [InlineData("packageMapping")]
    [InlineData("packages")]
    public void Reads_every_spelling_of_packages(string key) =>
        Assert.Equal("sum", Assert.Single(Bind($$"""{"{{key}}":[{"alias":"sum"}]}""").Packages).Alias);

    [Theory]
    [InlineData("accountsMapping", "alias")]
    [InlineData("accountMapping", "alias")]
    [InlineData("accounts", "name")]
    public void Reads_every_spelling_of_accounts(string key, string alias) =>
        Assert.Equal("google", Assert.Single(Bind($$"""{"{{key}}":[{"{{alias}}":"google"}]}""").Accounts).Alias);

    [Theory]
    [InlineData("actionsMapping")]
    [InlineData("actionMapping")]
    public void Reads_every_spelling_of_actions(string key) =>
        Assert.Equal("post", Assert.Single(Bind($$"""{"{{key}}":[{"alias":"post"}]}""").Actions).Alias);

    [Theory]
    [InlineData("dataSetId")]
    [InlineData("dataSourceId")]
    [InlineData("datasetId")]
    [InlineData("id")]
    public void Reads_every_spelling_of_a_dataset_ID(string key) =>
        Assert.Equal("5168", Bind($$"""{"mapping":[{"alias":"sales","{{key}}":"5168"}]}""").Datasets[0].DataSetId);

    [Theory]
    [InlineData("proxyId")]
    [InlineData("appContextId")]
    [InlineData("cardId")]
    public void Reads_every_spelling_of_the_proxy(string key) => Assert.Equal("p", Bind($$"""{"{{key}}":"p"}""").ProxyId);

    [Theory]
    [InlineData("fullpage")]
    [InlineData("fullPage")]
    [InlineData("full-page")]
    public void Reads_every_spelling_of_full_page(string key) => Assert.True(Bind($$"""{"{{key}}":true}""").FullPage);

    [Theory]
    [InlineData("aliasedName")]
    [InlineData("aliasName")]
    [InlineData("alias")]
    [InlineData("name")]
    public void Reads_every_spelling_of_a_parameter_alias(string key)
    {
        var model = Bind(
            $$$"""{"workflowMapping":[{"alias":"w","parameters":[{"{{{key}}}":"x"}]}],"packageMapping":[{"alias":"p","parameters":[{"{{{key}}}":"x"}],"output":{"{{{key}}}":"y"}}]}""");

        Assert.Equal("x", Assert.Single(model.Workflows[0].Parameters).Alias);
        Assert.Equal("x", Assert.Single(model.Packages[0].Parameters).Alias);
        Assert.Equal("y", model.Packages[0].Output!.Alias);
    }

    [Fact]
    public void The_alias_of_a_parameter_takes_precedence_over_its_name()
    {
        var model = Bind("""
            {"workflowMapping":[{"alias":"w","parameters":[{"name":"firstNumber","aliasedName":"num1"}]}],
             "packagesMapping":[{"alias":"p","parameters":[{"name":"own","displayName":"own","alias":"input1"}]}]}
            """);

        Assert.Equal("num1", model.Workflows[0].Parameters[0].Alias);
        Assert.Equal("input1", model.Packages[0].Parameters[0].Alias);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("isList")]
    public void Reads_every_spelling_of_isList(string key) =>
        Assert.True(Bind($$"""{"workflowMapping":[{"alias":"w","parameters":[{"alias":"x","{{key}}":true}]}]}""").Workflows[0].Parameters[0].IsList);

    [Theory]
    [InlineData("modelId")]
    [InlineData("workflowId")]
    public void Reads_every_spelling_of_a_workflow_model(string key) =>
        Assert.Equal("m", Bind($$"""{"workflowMapping":[{"alias":"w","{{key}}":"m"}]}""").Workflows[0].ModelId);

    [Theory]
    [InlineData("""{"size":{"width":4,"height":2.5}}""")]
    [InlineData("""{"sizing":{"width":4,"height":2.5}}""")]
    [InlineData("""{"size":{"width":"4","height":"2.5"}}""")]
    public void Reads_every_spelling_of_the_size(string text) => Assert.Equal(new(4, 2.5), Bind(text).Size);

    [Fact]
    public void Combines_both_spellings_of_a_list() =>
        Assert.Equal(["a", "b"], Bind("""{"mapping":[{"alias":"b"}],"datasetsMapping":[{"alias":"a"}]}""").Datasets.Select(dataset => dataset.Alias));

    /// <summary>All spellings of a property in one file, the first one last.</summary>
    [Theory]
    [InlineData("\"cardId\": \"3\", \"appContextId\": \"2\", \"proxyId\": \"1\"", "1", nameof(ManifestModel.ProxyId))]
    [InlineData("\"cardId\": \"3\", \"appContextId\": \"2\", \"proxyId\": null", "2", nameof(ManifestModel.ProxyId))]
    [InlineData("\"full-page\": false, \"fullPage\": false, \"fullpage\": true", "True", nameof(ManifestModel.FullPage))]
    [InlineData("\"full-page\": false, \"fullPage\": true", "True", nameof(ManifestModel.FullPage))]
    public void The_first_spelling_of_a_property_takes_precedence(string members, string value, string property) =>
        Assert.Equal(value, typeof(ManifestModel).GetProperty(property)!.GetValue(Bind("{" + members + "}"))?.ToString());

    [Fact]
    public void The_first_spelling_of_an_entry_property_takes_precedence()
    {
        var model = Bind("""
            {
              "sizing": { "width": 9, "height": 9 }, "size": { "width": 1, "height": 1 },
              "mapping": [{ "alias": "a", "id": "4", "datasetId": "3", "dataSourceId": "2", "dataSetId": "1" }, { "alias": "b", "id": "4", "datasetId": "3", "dataSourceId": "2" }],
              "collections": [{ "alias": "b", "name": "a", "collectionId": "2", "id": "1", "defaultPermissions": ["B"], "defaultPermission": ["A"] }],
              "workflowMapping": [{ "alias": "w", "workflowId": "2", "modelId": "1", "parameters": [{ "name": "4", "alias": "3", "aliasName": "2", "aliasedName": "1", "list": false, "isList": true }] }],
              "accountMapping": [{ "name": "b", "alias": "a", "type": "3", "dataProviderType": "2", "dataProviderKey": "1" }, { "alias": "c", "type": "3" }, { "alias": "d", "type": "3", "dataProviderType": "2" }]
            }
            """);

        Assert.Equal(new(1, 1), model.Size);
        Assert.Equal("12", string.Concat(model.Datasets.Select(dataset => dataset.DataSetId!)));
        Assert.Equal(("a", "1", "A"), (model.Collections[0].Name, model.Collections[0].Id, model.Collections[0].DefaultPermission[0]));
        Assert.Equal(
            ("1", "1", true), (model.Workflows[0].ModelId, model.Workflows[0].Parameters[0].Alias, model.Workflows[0].Parameters[0].IsList));
        Assert.Equal([new("a", "1"), new("c", "3"), new AccountMapping("d", "2")], model.Accounts);
    }

    /// <summary>The model writes all JSON in the same format.</summary>
    [Theory]
    [InlineData("{ }", "{}")]
    [InlineData("[ ]", "[]")]
    [InlineData("[ 1, 2.50, -3e2 ]", "[1,2.50,-3e2]")]
    [InlineData("{ \"b\": true, \"a\": false, \"b\": null }", "{\"a\":false,\"b\":null}")]
    [InlineData("[ { \"a\": [ {} ] }, [] ]", "[{\"a\":[{}]},[]]")]
    [InlineData("\"a\\\"b\\\\c\\/d\"", "\"a\\\"b\\\\c/d\"")]
    [InlineData("\"\\n\\t\\u0000\\u001f\\u007f\"", "\"\\u000a\\u0009\\u0000\\u001f\\u007f\"")]
    [InlineData("\"ä\u00A0\u200B\u200C\u200D\u202E\u2028\uFEFF\uFFFE\"", "\"ä\u00A0\\u200b\u200C\u200D\\u202e\\u2028\\ufeff\\ufffe\"")]
    [InlineData("\"😀\"", "\"\\ud83d\\ude00\"")]
    public void Keeps_values_as_compact_JSON(string value, string json) =>
        Assert.Equal(json, Assert.Single(Bind("{ \"x\": " + value + " }").UnknownProperties).Json);

    [Fact]
    public void Treats_null_as_absent()
    {
        var model = Bind("""
            {"description":null,"size":null,"datasetsMapping":null,"mapping":[{"alias":"sales","dataSetId":null,"dataSourceId":"5168","fields":null,"dql":null}],
             "packagesMapping":[{"alias":"p","version":null,"parameters":[{"alias":"x","type":null,"value":null,"children":null}],"output":null}]}
            """);

        Assert.Null(model.Description);
        Assert.Null(model.Size);
        Assert.Equal("5168", Assert.Single(model.Datasets).DataSetId);
        Assert.Null(model.Packages[0].Parameters[0].DefaultJson);
        Assert.Null(model.Packages[0].Output);
    }

    /// <summary>An empty path segment or one of dots refers to another path.</summary>
    [Theory]
    [InlineData("alias", "")]
    [InlineData("alias", ".")]
    [InlineData("alias", "..")]
    [InlineData("Alias", "")]
    [InlineData("Alias", ".")]
    [InlineData("Alias", "..")]
    public void Ignores_an_alias_that_is_not_a_valid_path_segment(string key, string alias)
    {
        string entries = $$"""[{ "{{key}}": "{{alias}}" }, { "{{key}}": "a" }, { "{{key}}": "..." }]""";

        var model = Bind($$"""{ "mapping": {{entries}}, "workflowsMapping": {{entries}}, "packagesMapping": {{entries}} }""");

        Assert.Equal(["a", "..."], model.Workflows.Select(workflow => workflow.Alias));
        Assert.Equal(["a", "..."], model.Packages.Select(package => package.Alias));
        Assert.DoesNotContain(model.Datasets, dataset => key == "alias" && dataset.Alias == alias);
    }

    [Theory]
    [InlineData("short_name")]
    [InlineData("icons")]
    [InlineData("start_url")]
    [InlineData("display")]
    [InlineData("theme_color")]
    [InlineData("background_color")]
    [InlineData("homepage")]
    [InlineData("flags")]
    [InlineData("scopes")]
    [InlineData("oAuthEnabled")]
    [InlineData("oauthEnabled")]
    [InlineData("draft")]
    [InlineData("publicAssetsEnabled")]
    [InlineData("allowGeolocation")]
    [InlineData("allowCamera")]
    [InlineData("allowMic")]
    [InlineData("allowBluetooth")]
    [InlineData("$schema")]
    [InlineData("fileName")]
    [InlineData("databasesMapping")]
    [InlineData("allowNFC")]
    [InlineData("full-page")]
    public void Recognizes_documented_names(string name) => Assert.True(Spellings.IsDocumented(name));

    [Fact]
    public void Keeps_unknown_properties_with_any_name()
    {
        var model = Bind("""{"===============":"==","Name":"x","domo.demo":{ "b":1, "a":[true,null] },"name":"App"}""");

        Assert.Equal(
            [new("===============", "\"==\""), new("Name", "\"x\""), new("domo.demo", """{"a":[true,null],"b":1}""")],
            model.UnknownProperties);
    }

    private static ManifestModel Bind(string text) => ManifestDocument.Parse(text).Model;
}
