using System.Diagnostics;
using Domo.Manifest.EndToEnd.Tests.Infrastructure;

namespace Domo.Manifest.EndToEnd.Tests;

/// <summary>Commands that build a project again and again, or without a project file.</summary>
public class HostTests(PackageFeed feed)
{
    private const string PrintsFields = """
        foreach (var field in typeof(Clients.DomoApp.SalesRow).GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.DeclaredOnly))
        {
            System.Console.WriteLine("field " + field.Name);
        }
        """;

    [Fact]
    public async Task Dotnet_watch_builds_and_runs_again_after_a_change_of_the_manifest()
    {
        using var project = ConsumerProject.Console(feed, "<RootNamespace>Clients</RootNamespace>")
            .Write("Program.cs", PrintsFields).Write("manifest.json", Manifest("amount"));
        (await project.DotNetAsync("build")).AssertSuccess().AssertNoWarning();
        var info = Command.StartInfo("dotnet", project.Directory, ["watch", "--no-hot-reload", "--non-interactive", "run", "--no-restore"]);
        info.RedirectStandardError = false;
        using var watch = TestProcess.Start(info, TimeSpan.FromMinutes(5));

        await WaitForAsync(watch, "field Amount");
        await WaitForAsync(watch, "Waiting for a file to change");
        project.Write("manifest.json", Manifest("price"));

        await WaitForAsync(watch, "field Price");
    }

    [Fact]
    public async Task A_file_based_app_has_the_clients_of_the_manifest_next_to_it_and_sees_its_changes()
    {
        using var project = new ConsumerProject(feed);
        project.Write("manifest.json", Manifest("amount")).Write("app.cs", $"""
            #:package Domo.Manifest@{feed.Version}
            #:property DomoManifestNamespace=Clients
            {PrintsFields}
            """);

        var first = await project.DotNetAsync("run", "app.cs");
        project.Write("manifest.json", Manifest("price"));
        var second = await project.DotNetAsync("run", "app.cs");

        Assert.Equal("field Amount", first.AssertSuccess().AssertNoWarning().Output.Trim());
        Assert.Equal("field Price", second.AssertSuccess().AssertNoWarning().Output.Trim());
    }

    private static async Task WaitForAsync(TestProcess process, string text)
    {
        var seen = new List<string>();
        while (await process.ReadLineAsync() is { } line)
        {
            seen.Add(line);
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"'{text}' is not in the output:\n{string.Join('\n', seen)}");
    }

    private static string Manifest(string alias) => $$"""
        {
          "name": "App", "version": "1.0.0", "size": { "width": 1, "height": 1 },
          "datasetsMapping": [
            { "alias": "sales", "dataSetId": "5168da8d-1c72-4e31-ba74-f609f73071dd", "fields": [ { "alias": "{{alias}}", "columnName": "A" } ] }
          ]
        }
        """;
}
