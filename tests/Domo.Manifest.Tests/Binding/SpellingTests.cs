using Domo.Manifest.Binding;

namespace Domo.Manifest.Tests.Binding;

/// <summary>Every spelling that any source documents is read, and mixing them in one file is normal.</summary>
public class SpellingTests
{
    [Theory]
    [InlineData("datasetsMapping")]
    [InlineData("mapping")]
    public void Datasets(string key) =>
        Assert.Equal("sales", Assert.Single(Bind($$"""{"{{key}}":[{"alias":"sales"}]}""").Datasets).Alias);

    [Theory]
    [InlineData("collectionsMapping")]
    [InlineData("collections")]
    public void Collections(string key) =>
        Assert.Equal("Notes", Assert.Single(Bind($$"""{"{{key}}":[{"name":"Notes"}]}""").Collections).Name);

    [Theory]
    [InlineData("workflowsMapping")]
    [InlineData("workflowMapping")]
    public void Workflows(string key) =>
        Assert.Equal("approve", Assert.Single(Bind($$"""{"{{key}}":[{"alias":"approve"}]}""").Workflows).Alias);

    [Theory]
    [InlineData("packagesMapping")]
    [InlineData("packageMapping")]
    [InlineData("packages")]
    public void Packages(string key) =>
        Assert.Equal("sum", Assert.Single(Bind($$"""{"{{key}}":[{"alias":"sum"}]}""").Packages).Alias);

    [Theory]
    [InlineData("accountsMapping", "alias")]
    [InlineData("accountMapping", "alias")]
    [InlineData("accounts", "name")]
    public void Accounts(string key, string alias) =>
        Assert.Equal("google", Assert.Single(Bind($$"""{"{{key}}":[{"{{alias}}":"google"}]}""").Accounts).Alias);

    [Theory]
    [InlineData("actionsMapping")]
    [InlineData("actionMapping")]
    public void Actions(string key) =>
        Assert.Equal("post", Assert.Single(Bind($$"""{"{{key}}":[{"alias":"post"}]}""").Actions).Alias);

    [Theory]
    [InlineData("dataSetId")]
    [InlineData("dataSourceId")]
    [InlineData("datasetId")]
    [InlineData("id")]
    public void The_id_of_a_dataset(string key) =>
        Assert.Equal("5168", Bind($$"""{"mapping":[{"alias":"sales","{{key}}":"5168"}]}""").Datasets[0].DataSetId);

    [Theory]
    [InlineData("proxyId")]
    [InlineData("appContextId")]
    [InlineData("cardId")]
    public void The_proxy(string key) => Assert.Equal("p", Bind($$"""{"{{key}}":"p"}""").ProxyId);

    [Theory]
    [InlineData("fullpage")]
    [InlineData("fullPage")]
    [InlineData("full-page")]
    public void Full_page(string key) => Assert.True(Bind($$"""{"{{key}}":true}""").FullPage);

    [Theory]
    [InlineData("aliasedName")]
    [InlineData("aliasName")]
    [InlineData("alias")]
    [InlineData("name")]
    public void The_alias_of_a_parameter(string key)
    {
        var model = Bind(
            $$$"""{"workflowMapping":[{"alias":"w","parameters":[{"{{{key}}}":"x"}]}],"packageMapping":[{"alias":"p","parameters":[{"{{{key}}}":"x"}],"output":{"{{{key}}}":"y"}}]}""");

        Assert.Equal("x", Assert.Single(model.Workflows[0].Parameters).Alias);
        Assert.Equal("x", Assert.Single(model.Packages[0].Parameters).Alias);
        Assert.Equal("y", model.Packages[0].Output!.Alias);
    }

    [Fact]
    public void The_alias_of_a_parameter_goes_before_its_own_name()
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
    public void Lists(string key) =>
        Assert.True(Bind($$"""{"workflowMapping":[{"alias":"w","parameters":[{"alias":"x","{{key}}":true}]}]}""").Workflows[0].Parameters[0].IsList);

    [Theory]
    [InlineData("modelId")]
    [InlineData("workflowId")]
    public void The_model_of_a_workflow(string key) =>
        Assert.Equal("m", Bind($$"""{"workflowMapping":[{"alias":"w","{{key}}":"m"}]}""").Workflows[0].ModelId);

    [Theory]
    [InlineData("""{"size":{"width":4,"height":2.5}}""")]
    [InlineData("""{"sizing":{"width":4,"height":2.5}}""")]
    [InlineData("""{"size":{"width":"4","height":"2.5"}}""")]
    public void The_size(string text) => Assert.Equal(new(4, 2.5), Bind(text).Size);

    [Fact]
    public void Both_spellings_of_a_list_are_read_together() =>
        Assert.Equal(["a", "b"], Bind("""{"mapping":[{"alias":"b"}],"datasetsMapping":[{"alias":"a"}]}""").Datasets.Select(dataset => dataset.Alias));

    [Fact]
    public void Null_is_as_good_as_absent()
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

    [Theory]
    [InlineData("short_name")]
    [InlineData("fileName")]
    [InlineData("databasesMapping")]
    [InlineData("allowNFC")]
    [InlineData("full-page")]
    public void Documented_names_are_not_unknown(string name) => Assert.True(Spellings.IsDocumented(name));

    [Fact]
    public void Unknown_properties_are_kept_whatever_they_are_called()
    {
        var model = Bind("""{"===============":"==","Name":"x","domo.demo":{ "b":1, "a":[true,null] },"name":"App"}""");

        Assert.Equal(
            [new("===============", "\"==\""), new("Name", "\"x\""), new("domo.demo", """{"a":[true,null],"b":1}""")],
            model.UnknownProperties);
    }

    private static Model.ManifestModel Bind(string text) => ManifestDocument.Parse(text).Model;
}
