using Domo.Manifest.EndToEnd.Tests.Infrastructure;

namespace Domo.Manifest.EndToEnd.Tests;

/// <summary>The messages of real builds.</summary>
public class BuildMessageTests(PackageFeed feed)
{
    private const string Program = """
        using var http = new System.Net.Http.HttpClient();
        var domo = new Consumer.DomoApp(http);
        await foreach (var sale in domo.Datasets.Sales.AsAsyncEnumerable())
        {
            System.Console.WriteLine(sale);
        }

        Consumer.DomoApp.SalesRow? row = null;
        System.Console.WriteLine(row);
        """;

    [Fact]
    public async Task An_unreadable_manifest_causes_one_error()
    {
        using var project = ConsumerProject.Console(feed).Write("Program.cs", Program).Write("manifest.json", "[\n]\n");

        var result = await project.DotNetAsync("build");

        Assert.Equal(1, result.ExitCode);
        string error = Assert.Single(ErrorsOf(result));
        Assert.Contains(
            "manifest.json(1,1): error DOMO9006: manifest.json cannot be read, so no clients are emitted: it must be a JSON object",
            error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_a_manifest_error_at_its_line_and_column()
    {
        using var project = ConsumerProject.Console(feed).Write("Program.cs", Program)
            .Write("manifest.json", Manifest("\"1.0.0\"").Replace("\"columnName\": \"A\"", "\"columnName\": \"A\",", StringComparison.Ordinal));

        var result = await project.DotNetAsync("build");

        string error = Assert.Single(ErrorsOf(result));
        Assert.Contains("manifest.json(6,98): error DOMO0005: Trailing comma", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "error DOMO1004")]
    [InlineData("is_global = true\ndotnet_diagnostic.DOMO1004.severity = none\n", null)]
    [InlineData("is_global = true\ndotnet_diagnostic.DOMO1004.severity = warning\n", "warning DOMO1004")]
    public async Task Reports_a_finding_at_its_location_with_the_severity_of_the_global_config(string config, string? expected)
    {
        using var project = ConsumerProject.Console(feed).Write("Program.cs", Program).Write("manifest.json", Manifest("\"1.0\""));
        if (config.Length > 0)
        {
            project.Write(".globalconfig", config);
        }

        var result = await project.DotNetAsync("build");

        Assert.Equal(expected?.StartsWith("error", StringComparison.Ordinal) == true ? 1 : 0, result.ExitCode);
        if (expected is null)
        {
            result.AssertNoWarning();
        }
        else
        {
            Assert.Contains($"manifest.json(2,29): {expected}: '1.0' is not a semantic version; use three parts, such as '1.0.0'", result.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Reports_a_finding_once_at_the_command_line_and_also_at_client_uses_in_an_IDE()
    {
        const string Silent = """
            #pragma warning disable DOMO5017
            class Silent
            {
                object Of(Consumer.DomoApp domo) => domo.Datasets.Sales;
            }
            """;
        using var project = ConsumerProject.Console(feed).Write("Program.cs", Program).Write("Silent.cs", Silent)
            .Write("manifest.json", Manifest("\"1.0.0\"").Replace("\"alias\": \"a\"", "\"alias\": \"Amount\"", StringComparison.Ordinal));

        // IDEs set this to load a project.
        string inIde = (await project.DotNetAsync("build", "-p:DesignTimeBuild=true")).Output;
        string output = (await project.DotNetAsync("build", "--no-incremental")).AssertSuccess().Output;
        var asErrors = await project.DotNetAsync("build", "--no-incremental", "-warnaserror");

        Assert.Contains("manifest.json(6,76): warning DOMO5017: ", inIde, StringComparison.Ordinal);
        Assert.Contains("Program.cs(3,42): warning DOMO5017: manifest.json(6,76): ", inIde, StringComparison.Ordinal);
        Assert.DoesNotContain("Silent.cs", inIde, StringComparison.Ordinal);
        Assert.DoesNotContain(".g.cs", inIde, StringComparison.Ordinal);
        Assert.Contains("manifest.json(6,76): warning DOMO5017: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain(".cs(", output, StringComparison.Ordinal);
        Assert.Contains("error DOMO5017", Assert.Single(ErrorsOf(asErrors)), StringComparison.Ordinal);
        (await project.DotNetAsync("build", "--no-incremental", "-p:NoWarn=DOMO5017")).AssertSuccess().AssertNoWarning();
        (await project.DotNetAsync("build", "--no-incremental", "-p:RunAnalyzers=false")).AssertSuccess().AssertNoWarning();
    }

    [Fact]
    public async Task An_outdated_compiler_causes_an_error_with_the_versions_to_install()
    {
        using var project = ConsumerProject.Console(feed).Write("Program.cs", Program).Write("manifest.json", "{}");

        var result = await project.DotNetAsync("build", "-p:CompilerApiVersion=roslyn4.7");

        Assert.Contains("error DOMO9002: Domo.Manifest requires Roslyn 4.8 (.NET SDK 8.0.100, Visual Studio 2022 17.8), but this build uses 4.7.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejects_a_manifest_that_does_not_exist()
    {
        using var project = ConsumerProject.Console(feed, "<DomoManifestFile>env/prod.json</DomoManifestFile>").Write("Program.cs", "");

        var result = await project.DotNetAsync("build");

        Assert.Contains("error DOMO9003: The manifest 'env/prod.json' does not exist.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warns_about_a_project_without_a_manifest_unless_it_opts_out()
    {
        using var project = ConsumerProject.Console(feed).Write("Program.cs", "System.Console.WriteLine(1);");

        Assert.Contains("warning DOMO9004: No manifest.json was found in '", (await project.DotNetAsync("build")).AssertSuccess().Output, StringComparison.Ordinal);
        (await project.DotNetAsync("build", "-p:EnableDomoManifest=false")).AssertSuccess().AssertNoWarning();
    }

    [Fact]
    public async Task Rejects_an_unknown_accessibility()
    {
        using var project = ConsumerProject.Console(feed, "<DomoManifestAccessibility>internl</DomoManifestAccessibility>").Write("Program.cs", "").Write("manifest.json", "{}");

        var result = await project.DotNetAsync("build");

        Assert.Contains("error DOMO9005: The accessibility of the clients must be 'public' or 'internal', not 'internl'", result.Output, StringComparison.Ordinal);
    }

    private static string Manifest(string version) => $$"""
        {
          "name": "App", "version": {{version}},
          "size": { "width": 1, "height": 1 },
          "datasetsMapping": [
            { "alias": "sales", "dataSetId": "5168da8d-1c72-4e31-ba74-f609f73071dd",
              "fields": [ { "alias": "amount", "columnName": "Sales" }, { "alias": "a", "columnName": "A" } ] }
          ]
        }
        """;

    private static IEnumerable<string> ErrorsOf(CommandResult result) => result.Output.Split('\n')
        .Where(line => line.Contains(": error ", StringComparison.Ordinal)).Select(line => line.Trim()).Distinct();
}
