using Domo.Manifest.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;

namespace Domo.Manifest.Generator.Tests;

/// <summary>Tests the generator's diagnostics for unreadable input, and what it still emits.</summary>
public class ProblemTests
{
    [Theory]
    [InlineData("", "manifest.json(1,1,1,1)")]
    [InlineData("[]", "manifest.json(1,1,1,3)")]
    [InlineData("  \"text\"", "manifest.json(1,3,1,9)")]
    [InlineData("\0\0\0", "manifest.json(1,1,")]
    public void A_manifest_that_is_not_an_object_results_in_one_error_and_an_empty_app(string text, string place)
    {
        var run = TestProject.WithManifest(text).Run();

        string reported = Assert.Single(run.Reported);
        Assert.StartsWith(place, reported, StringComparison.Ordinal);
        Assert.Contains("Error DOMO9006: manifest.json cannot be read, so no clients are emitted: ", reported, StringComparison.Ordinal);
        Assert.Empty(run.CompilerErrors);
        Assert.NotNull(run.Compilation.GetTypeByMetadataName("Acme.DomoApp+DatasetClients"));
    }

    [Fact]
    public void Emits_the_readable_parts_of_a_faulty_manifest_and_leaves_the_fault_to_the_analyzer()
    {
        var run = TestProject.WithManifest(
            """
            {
              "datasetsMapping": [
                { "alias": "sales" "fields": [] },
                { "alias": "costs", "fields": [], }
              ]
            }
            """).Types("{\"datasets\":{}").Run().AssertClean();

        Assert.Equal(["Sales", "Costs"], run.Members("Acme.DomoApp+DatasetClients"));
    }

    [Fact]
    public void The_last_of_two_properties_with_the_same_name_wins() =>
        Assert.Equal(
            ["B"],
            TestProject.WithManifest("""{"mapping":[{"alias":"a"}],"mapping":[{"alias":"b"}]}""").Run().AssertClean().Members("Acme.DomoApp+DatasetClients"));

    [Fact]
    public void Invalid_entries_do_not_prevent_the_others_from_being_emitted()
    {
        var run = TestProject.WithManifest(
            """
            {
              "datasetsMapping": [ 12, null, "sales", {}, { "alias": 7 }, { "alias": "" }, { "alias": ".." }, { "alias": "costs", "fields": [ 1, null, "bare", {}, { "alias": "x" } ] } ],
              "collectionsMapping": [ [], { "name": null }, { "name": "notes", "schema": { "columns": "none" } } ],
              "packagesMapping": { "alias": "not a list" },
              "workflowsMapping": [ { "alias": "w", "parameters": [ 3, {}, { "type": "text" }, { "aliasedName": "x", "type": 12 } ] } ]
            }
            """).Run().AssertClean();

        Assert.Equal(["_7", "Costs"], run.Members("Acme.DomoApp+DatasetClients"));
        Assert.Equal(["Bare", "X"], run.Members("Acme.DomoApp+CostsRow"));
        Assert.Equal(["Notes"], run.Members("Acme.DomoApp+CollectionClients"));
    }

    [Fact]
    public void Children_nested_beyond_reason_do_not_overflow_the_stack()
    {
        const int Depth = 10_000;
        string nested = string.Concat(Enumerable.Repeat("""{"alias":"a","type":"object","children":[""", Depth))
            + string.Concat(Enumerable.Repeat("]}", Depth));

        TestProject.WithManifest($$"""{"packagesMapping":[{"alias":"deep","parameters":[{{nested}}]}]}""").Run().AssertClean();
    }

    [Fact]
    public void An_environment_is_merged_in()
    {
        var run = TestProject.WithManifest("""{"mapping":[{"alias":"sales","fields":[]}]}""")
            .Add("manifestOverrides.json", "Overrides", """{"qa":{"manifest":{"mapping":[{"alias":"sales","fields":[{"alias":"a","columnName":"A"}]}]}}}""")
            .Property("DomoManifestEnvironment", "qa").Run().AssertClean();

        Assert.Equal(["A"], run.Members("Acme.DomoApp+SalesRow"));
    }

    [Theory]
    [InlineData("beside", "", "src", "beside")]
    [InlineData("src", "", "src")]
    [InlineData("root", "")]
    public void Overrides_next_to_the_manifest_take_precedence_over_those_in_src(string expected, params string[] folders)
    {
        var project = new TestProject().Add("beside/manifest.json", "Manifest", """{"mapping":[{"alias":"sales"}]}""")
            .Property("DomoManifestEnvironment", "qa").Property("MSBuildProjectDirectory", TestProject.Directory + "/");
        foreach (string folder in folders)
        {
            string field = folder.Length == 0 ? "root" : folder;
            project.Add(
                (folder.Length == 0 ? "" : folder + "/") + "manifestOverrides.json",
                "Overrides",
                $$$"""{"qa":{"manifest":{"mapping":[{"alias":"sales","fields":[{"alias":"{{{field}}}","columnName":"A"}]}]} } }""");
        }

        string member = Assert.Single(project.Run().AssertClean().Members("Acme.DomoApp+SalesRow"));
        Assert.Equal(expected, member, ignoreCase: true);
    }

    [Fact]
    public void The_environment_of_an_item_overrides_that_of_the_project()
    {
        var run = new TestProject().Add("manifest.json", "Manifest", """{"mapping":[{"alias":"sales"}]}""", ("Environment", " qa "))
            .Add("manifestOverrides.json", "Overrides", """{"qa":{"manifest":{"mapping":[{"alias":"sales","fields":["q"]}]}},"dev":{"manifest":{"mapping":[]}}}""")
            .Property("DomoManifestEnvironment", "dev").Run().AssertClean();

        Assert.Equal(["Q"], run.Members("Acme.DomoApp+SalesRow"));
    }

    [Fact]
    public void An_unknown_environment_is_an_error_that_lists_the_known_ones()
    {
        var run = TestProject.WithManifest("{}")
            .Add("src/manifestOverrides.json", "Overrides", """{"dev":{"manifest":{}},"qa":{"manifest":{}}}""")
            .Property("DomoManifestEnvironment", "prod").Run();

        Assert.Equal(
            ["manifestOverrides.json(1,1,1,1): Error DOMO9001: manifestOverrides.json has no environment 'prod'; use 'dev' or 'qa'"],
            run.Reported);
    }

    [Fact]
    public void A_name_from_a_file_cannot_inject_log_lines_or_build_server_commands()
    {
        const string Hostile = "\n::error::x\r\u001b[31m\u0085\u2028\u2029\u202e##vso[y]";
        string name = System.Text.Json.JsonSerializer.Serialize("a" + Hostile);
        var run = TestProject.WithManifest($$"""{"collections":[{"name":{{name}}}]}""")
            .Add("a\u001b##[b]\u202e/manifestOverrides.json", "Overrides", "{" + name + """:{"manifest":{}}}""")
            .Add("a\u001b##[b]\u202e/manifest.json", "Manifest", "[]", ("Environment", "prod"))
            .Types("""{"collections":{NAME:{"obsolete":NAME,"name":"Notes"}}}""".Replace("NAME", name, StringComparison.Ordinal))
            .Property("DomoManifestEnvironment", "prod\u202e\n")
            .Source("class App { object Use(Acme.DomoApp domo) => domo.Collections.Notes; }")
            .Source("[Domo.Manifest.Client.DomoDocument(" + SymbolDisplay.FormatLiteral("b" + Hostile, quote: true) + ")] class B;")
            .Run();

        string[] all = [.. run.Reported, .. run.CompilerErrors];
        foreach (string id in (string[])["CS0618", "DOMO9001", "DOMO9006", "DOMO9010"])
        {
            Assert.Contains(all, line => line.Contains(id, StringComparison.Ordinal));
        }

        Assert.All(all, line => Assert.DoesNotMatch(@"[\0-\x1f\x7f-\x9f\u2028-\u202e]|##", line));
        Assert.Contains(all, line => line.Contains(@"CS0618", StringComparison.Ordinal)
            && line.Contains(@"a\n::error::x\r\u001b[31m\u0085\u2028\u2029\u202e#\u0023vso[y]", StringComparison.Ordinal));
        run.AssertNoException();
    }

    [Fact]
    public void An_environment_of_an_override_file_without_any_is_an_error()
    {
        var run = TestProject.WithManifest("{}").Add("manifestOverrides.json", "Overrides", """{"qa":{}}""").Property("DomoManifestEnvironment", "qa").Run();

        Assert.Equal(["manifestOverrides.json(1,1,1,1): Error DOMO9001: manifestOverrides.json has no environment 'qa' with a 'manifest' object"], run.Reported);
    }

    [Fact]
    public void An_environment_without_an_override_file_is_an_error()
    {
        var run = TestProject.WithManifest("{}").Property("DomoManifestEnvironment", "prod").Run();

        Assert.Contains("DOMO9001: No manifestOverrides.json was found for the environment 'prod'; create it", Assert.Single(run.Reported), StringComparison.Ordinal);
    }
}
