using System.Threading.Channels;
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
        using var watch = TestProcess.Start(
            Command.StartInfo("dotnet", project.Directory, ["watch", "--no-hot-reload", "--non-interactive", "run", "--no-restore"]),
            TimeSpan.FromMinutes(5));
        var lines = LinesOf(watch);

        await WaitForAsync("field Amount");
        await WaitForAsync("Waiting for a file to change");
        project.Write("manifest.json", Manifest("price"));

        await WaitForAsync("field Price");

        async Task WaitForAsync(string text)
        {
            while (!(await lines.ReadAsync(watch.CancellationToken)).Contains(text, StringComparison.Ordinal))
            {
            }
        }
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

    /// <summary>The lines of both streams: <c>dotnet watch</c> writes to the other one than the program.</summary>
    private static ChannelReader<string> LinesOf(TestProcess process)
    {
        var lines = Channel.CreateUnbounded<string>();
        process.Process.OutputDataReceived += (_, line) => lines.Writer.TryWrite(line.Data ?? "");
        process.Process.ErrorDataReceived += (_, line) => lines.Writer.TryWrite(line.Data ?? "");
        process.Process.BeginOutputReadLine();
        process.Process.BeginErrorReadLine();
        return lines.Reader;
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
