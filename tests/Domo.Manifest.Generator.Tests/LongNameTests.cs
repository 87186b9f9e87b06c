using System.Text.Json;
using Domo.Manifest.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Generator.Tests;

/// <summary>Tests names that exceed the metadata limit of 1,023 bytes. They are shortened in C# and keep their alias on the wire.</summary>
public class LongNameTests
{
    private const int MaxBytesInMetadata = 1023;

    /// <summary>A long namespace, which is part of the names of explicit implementations.</summary>
    private const string Namespace = "Contoso.Sales.Europe.Reporting.Applications.Dashboards.QuarterlyRevenue.Components.Generated";

    [Theory]
    [InlineData('a', 1001)]
    [InlineData('a', 1100)]
    [InlineData('a', 70_000)]
    [InlineData('ä', 600)]
    [InlineData('数', 400)]
    [InlineData('-', 1100)]
    public void A_name_that_is_too_long_for_metadata_is_shortened_wherever_it_is(char letter, int length)
    {
        string alias = new(letter, length);
        var run = EverywhereOf(alias).Run().AssertClean();

        AssertFitsMetadata(run);
        foreach (string section in (string[])["Datasets", "Collections", "Functions", "Workflows", "Accounts"])
        {
            Assert.Contains(alias, run.File($"{Namespace}.DomoApp.{section}.g.cs"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Names_that_differ_only_at_their_end_stay_different_whatever_their_order()
    {
        string[] aliases = [.. Enumerable.Range(0, 50).Select(number => new string('x', 1500) + (char)('a' + number))];

        var names = PropertiesOf(aliases);

        Assert.Equal(aliases.Length, names.Distinct().Count());
        Assert.All(names, name => Assert.StartsWith("Xxxx", name, StringComparison.Ordinal));
        Assert.Equal(names, PropertiesOf(aliases));
        Assert.Equal(names.Order(StringComparer.Ordinal), PropertiesOf([.. aliases.Reverse()]).Order(StringComparer.Ordinal));
        Assert.Equal(names[..10], PropertiesOf(aliases[..10]));
    }

    [Fact]
    public void A_name_of_usual_length_is_kept()
    {
        string alias = new('x', 200);

        Assert.Equal(["X" + alias[1..]], PropertiesOf(alias));
        Assert.Equal(["X" + new string('x', 190) + "_c8b247c7"], PropertiesOf(alias + "x"));
    }

    [Fact]
    public void The_names_of_nested_objects_do_not_grow_with_their_depth()
    {
        const int Depth = 12;
        string name = new('n', 190);
        string children = string.Concat(Enumerable.Repeat($$"""{"alias":"{{name}}","type":"object","children":[""", Depth))
            + """{"alias":"end","type":"text"}""" + string.Concat(Enumerable.Repeat("]}", Depth));
        string types = string.Concat(Enumerable.Repeat($$"""{"children":{"{{name}}":""", Depth)) + "\"LONG\""
            + string.Concat(Enumerable.Repeat("}}", Depth));
        string aliasedChildren = children.Replace("alias", "aliasedName", StringComparison.Ordinal);
        var run = TestProject.WithManifest(
            $$"""
            {
              "packagesMapping": [ { "alias": "f", "parameters": [ {{children}} ], "output": {{children}} } ],
              "workflowsMapping": [ { "alias": "{{name}}", "parameters": [ {{aliasedChildren}} ] } ],
              "collectionsMapping": [ { "name": "c", "schema": { "columns": [ { "name": "{{name}}", "type": "OBJECT" } ] } } ]
            }
            """)
            .Types($$$"""{ "collections": { "c": { "columns": { "{{{name}}}": {{{types}}} } } } }""")
            .Property("RootNamespace", Namespace).Run().AssertClean();

        AssertFitsMetadata(run);
    }

    [Fact]
    public void The_class_and_the_files_of_a_manifest_in_a_deep_folder_have_names_that_fit()
    {
        string folder = string.Join('/', Enumerable.Repeat(new string('f', 200), 10));
        var run = TestProject.WithManifest("{}")
            .Add(folder + "/a/manifest.json", "Manifest", "{}")
            .Add(folder + "/b/manifest.json", "Manifest", "{}")
            .Property("DomoManifestNamespace", Namespace + "." + new string('N', 300)).Run().AssertClean();

        AssertFitsMetadata(run);
        Assert.Equal(run.FileNames.Count(), run.FileNames.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(run.FileNames, file => Assert.InRange(file.Length, 1, 100 + ".Collections.g.cs".Length));
    }

    [Fact]
    public void A_chosen_name_that_is_too_long_is_shortened_too()
    {
        string name = new('C', 2000);
        var run = TestProject.WithManifest("""{"datasetsMapping":[{"alias":"d","fields":[{"alias":"a","columnName":"A"}]}]}""")
            .Types($$$"""{ "datasets": { "d": { "name": "{{{name}}}", "fields": { "a": { "type": "LONG", "name": "{{{name}}}" } } } } }""")
            .Property("DomoManifestClassName", name).Run().AssertClean();

        AssertFitsMetadata(run);
    }

    private static TestProject EverywhereOf(string alias)
    {
        string name = Quote(alias);
        string names = "\"alias\": " + name + ", \"aliasedName\": " + name;
        string parameter = $$"""{ {{names}}, "type": "object", "children": [ { {{names}}, "type": "text" } ] }""";
        return TestProject.WithManifest(
            $$"""
            {
              "datasetsMapping": [ { "alias": {{name}}, "fields": [ { "alias": {{name}}, "columnName": {{name}} } ] } ],
              "collectionsMapping": [ { "name": {{name}}, "schema": { "columns": [ { "name": {{name}}, "type": "OBJECT" } ] } } ],
              "workflowsMapping": [ { "alias": {{name}}, "parameters": [ {{parameter}} ] } ],
              "packagesMapping": [ { "alias": {{name}}, "parameters": [ {{parameter}} ], "output": {{parameter}} } ],
              "accountsMapping": [ { "alias": {{name}} } ]
            }
            """)
            .Types($$$"""{ "collections": { {{{name}}}: { "columns": { {{{name}}}: { "children": { {{{name}}}: "LONG" } } } } } }""")
            .Property("RootNamespace", Namespace);
    }

    private static string[] PropertiesOf(params string[] aliases) =>
    [
        .. TestProject.WithManifest(
            "{\"datasetsMapping\":[" + string.Join(",", aliases.Select(alias => $$"""{"alias":{{Quote(alias)}},"fields":[]}""")) + "]}")
            .Run().AssertClean().Members("Acme.DomoApp+DatasetClients"),
    ];

    /// <summary>Emits the assembly, because the limit applies only when metadata is written.</summary>
    private static void AssertFitsMetadata(TestRun run)
    {
        using var assembly = new MemoryStream();
        var result = run.Compilation.Emit(assembly, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.True(result.Success, $"No name may have more than {MaxBytesInMetadata} bytes.");
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text);
}
