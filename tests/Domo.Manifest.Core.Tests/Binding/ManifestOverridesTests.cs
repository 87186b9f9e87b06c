using Domo.Manifest.Declarations;

namespace Domo.Manifest.Core.Tests.Binding;

/// <summary>Merges the official override file like the official tool.</summary>
public class ManifestOverridesTests
{
    [Fact]
    public void Properties_of_the_environment_replace_those_of_the_manifest()
    {
        var model = Merge(
            """{"id":"dev","name":"App","size":{"width":1,"height":2}}""",
            """{"prod":{"description":"live","manifest":{"id":"prod","proxyId":"p","size":{"width":4}}}}""");

        Assert.Equal(("prod", "App", "p"), (model.Id, model.Name, model.ProxyId));
        Assert.Equal(new(4, null), model.Size);
    }

    [Fact]
    public void Merges_entries_of_both_files_and_drops_entries_of_the_override_only()
    {
        var model = Merge(
            """
            {
              "mapping": [ { "alias": "a", "dataSetId": "1", "fields": [ { "alias": "x" } ] }, { "alias": "b", "dataSetId": "2" } ],
              "collections": [ { "name": "c", "id": "1", "syncEnabled": true } ]
            }
            """,
            """
            {"prod":{"manifest":{
              "mapping": [ { "alias": "new", "dataSetId": "9" }, { "alias": "a", "dataSetId": "8" } ],
              "collections": [ { "name": "c", "id": "7" }, { "name": "new" } ] }}}
            """);

        Assert.Equal([("a", "8", 1), ("b", "2", 0)], model.Datasets.Select(dataset => (dataset.Alias, dataset.DataSetId, dataset.Fields.Count)));
        var collection = Assert.Single(model.Collections);
        Assert.Equal(("7", true), (collection.Id, collection.SyncEnabled));
    }

    [Fact]
    public void The_first_of_two_changes_of_one_entry_wins() =>
        Assert.Equal(
            "8",
            Assert.Single(Merge(
                """{"mapping":[{"alias":"a","dataSetId":"1"}]}""",
                """{"prod":{"manifest":{"mapping":[{"alias":"a","dataSetId":"8"},{"alias":"a","dataSetId":"9"}]}}}""").Datasets).DataSetId);

    [Fact]
    public void An_entry_keeps_the_properties_that_the_override_does_not_mention()
    {
        var collection = Assert.Single(Merge(
            """{"collections":[{"name":"c","syncEnabled":true,"defaultPermission":["READ"]}]}""",
            """{"prod":{"manifest":{"collections":[{"name":"c","id":"7","defaultPermission":[]}]}}}""").Collections);

        Assert.Equal((true, "7", 0), (collection.SyncEnabled, collection.Id, collection.DefaultPermission.Count));
    }

    [Fact]
    public void Replaces_whole_lists_under_their_newer_names() =>
        Assert.Equal(
            ["new"],
            Merge(
                """{"datasetsMapping":[{"alias":"a"},{"alias":"b"}]}""",
                """{"prod":{"manifest":{"datasetsMapping":[{"alias":"new"}]}}}""").Datasets.Select(dataset => dataset.Alias));

    [Fact]
    public void Adopts_a_list_that_only_the_override_declares() =>
        Assert.Equal("new", Assert.Single(Merge("{}", """{"prod":{"manifest":{"mapping":[{"alias":"new"}]}}}""").Datasets).Alias);

    [Theory]
    [InlineData("""{"dev":{"manifest":{"name":"Other"}}}""")]
    [InlineData("""{"prod":{"name":"Other"}}""")]
    [InlineData("""{"prod":{"manifest":null}}""")]
    [InlineData("""{"prod":[]}""")]
    [InlineData("[]")]
    [InlineData("")]
    public void An_unknown_environment_changes_nothing(string overrides)
    {
        Assert.Equal("App", Merge("""{"name":"App"}""", overrides).Name);
        Assert.Null(ManifestOverrides.Parse(overrides).Find("prod"));
    }

    [Fact]
    public void Lists_environments_in_order_including_names_with_dots() =>
        Assert.Equal(["domo-es.dev", "instance.prod"], ManifestOverrides.Parse("""{"domo-es.dev":{},"instance.prod":{}}""").Environments);

    private static ManifestModel Merge(string manifest, string overrides) =>
        ManifestDocument.Parse(manifest, ManifestOverrides.Parse(overrides), "prod").Model;
}
