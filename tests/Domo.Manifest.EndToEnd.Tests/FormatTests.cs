using Domo.Manifest.EndToEnd.Tests.Infrastructure;

namespace Domo.Manifest.EndToEnd.Tests;

/// <summary>The changes of <c>dotnet format</c> in a project whose manifest and code have findings.</summary>
public class FormatTests(PackageFeed feed, ToolFeed tools)
{
    /// <summary>Findings with safe fixes (two types in the wrong case) and with fixes that need review (an alias, <c>NUMBER</c>).</summary>
    private const string Manifest = """
        {
          "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 },
          "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11",
          "datasetsMapping": [
            { "alias": "store-sales", "dataSetId": "5168da8d-1c72-4e31-ba74-f609f73071dd",
              "fields": [ { "alias": "amount", "columnName": "Amount" } ] }
          ],
          "collectionsMapping": [
            { "name": "Deals", "syncEnabled": true, "schema": { "columns": [
              { "name": "title",  "type": "string" }, { "name": "closed", "type": "Date" },
              { "name": "amount", "type": "NUMBER" } ] } },
            { "name": "Notes", "syncEnabled": true, "schema": { "columns": [ { "name": "count", "type": "LONG" } ] } }
          ]
        }

        """;

    /// <summary>Code for each kind of C# fix, all of which would change the meaning of the code or break it.</summary>
    private const string Program = """
        using System.Net.Http;
        using System.Threading.Tasks;
        using Consumer;
        using Domo.Manifest.Client;

        await App.RunAsync(new HttpClient());

        [DomoDocument("Notes")]
        class Note
        {
            public string Count { get; set; } = "";
        }

        static class App
        {
            public static async Task RunAsync(HttpClient http)
            {
                var domo = new DomoApp(http);
                string moved = await http.GetStringAsync("/data/v1/store-sales?limit=1");
                string misspelt = await http.GetStringAsync("/data/v1/store-sale");
                DomoValue amount = new DomoApp.DealsContent().Amount;
                Forget(domo);
                System.Console.WriteLine(moved + misspelt + amount + domo.Datasets.StoreSales + domo.Collections.Deals);
            }

            static void Forget(DomoApp domo)
            {
                domo.Collections.Notes.CreateAsync(new Note());
            }
        }

        """;

    /// <summary>Errors would fail the build; as warnings, all findings take part in <c>dotnet format</c>.</summary>
    private const string Config = """
        is_global = true
        dotnet_analyzer_diagnostic.severity = warning
        dotnet_diagnostic.DOMO3001.severity = warning
        """;

    [Fact]
    public async Task Dotnet_format_makes_the_same_changes_as_the_safe_fixes_of_the_tool()
    {
        using var project = ConsumerProject.Console(feed, "<EnableNETAnalyzers>false</EnableNETAnalyzers>")
            .Write("Program.cs", Program).Write("manifest.json", Manifest).Write(".globalconfig", Config);
        string before = (await project.DotNetAsync("build")).AssertSuccess().Output;

        (await project.DotNetAsync("format", "analyzers", "--no-restore")).AssertSuccess();

        Assert.Equal(await FixAsync(Manifest), project.Read("manifest.json"));
        Assert.Equal(
            Manifest.Replace("string", "STRING", StringComparison.Ordinal).Replace("Date", "DATE", StringComparison.Ordinal),
            project.Read("manifest.json"));
        Assert.Equal(Program, project.Read("Program.cs"));
        string after = (await project.DotNetAsync("build", "--no-incremental")).AssertSuccess().Output;
        foreach (string kept in (string[])["DOMO5015", "DOMO3001: AppDB has no column type 'NUMBER'", "DOMO7001", "DOMO7002", "DOMO7062", "DOMO7070"])
        {
            Assert.Contains("warning " + kept, before, StringComparison.Ordinal);
            Assert.Contains("warning " + kept, after, StringComparison.Ordinal);
        }

        foreach (string type in (string[])["string", "Date"])
        {
            string repaired = $"warning DOMO3001: AppDB has no column type '{type}'";
            Assert.Contains(repaired, before, StringComparison.Ordinal);
            Assert.DoesNotContain(repaired, after, StringComparison.Ordinal);
        }
    }

    /// <summary>Gets the result of <c>domo-manifest fix</c> for a manifest.</summary>
    private async Task<string> FixAsync(string manifest)
    {
        using var folder = ToolFeed.Consumer(await tools.PortableAsync()).Write("app/manifest.json", manifest);
        string bin = folder.PathOf("bin");
        string[] install = ["tool", "install", "Domo.Manifest.Tool", "--version", tools.Version, "--tool-path", bin];
        (await Command.DotNetAsync(folder.Path, install)).AssertSuccess();
        await Command.RunAsync(Command.In(bin, "domo-manifest"), folder.Path, "fix", "app/manifest.json");
        return folder.Read("app/manifest.json");
    }
}
