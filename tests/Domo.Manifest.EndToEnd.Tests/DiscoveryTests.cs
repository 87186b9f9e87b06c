using System.Text.Json;
using Domo.Manifest.EndToEnd.Tests.Infrastructure;

namespace Domo.Manifest.EndToEnd.Tests;

/// <summary>
/// The files that the MSBuild files of the package find: those of the official CLI and of wwwroot, and how a project changes them.
/// </summary>
public sealed class DiscoveryTests(PackageFeed feed) : IAsyncLifetime
{
    private readonly ConsumerProject _project = ConsumerProject.Console(feed);

    public async ValueTask InitializeAsync() => (await _project.DotNetAsync("restore")).AssertSuccess();

    public ValueTask DisposeAsync()
    {
        _project.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Finds_manifests_where_the_official_CLI_finds_them()
    {
        Assert.Empty(await FindAsync());

        await AssertFoundAsync("zeta/manifest.json", "zeta/manifest.json");
        await AssertFoundAsync("app/manifest.json", "app/manifest.json", "zeta/manifest.json");
        await AssertFoundAsync("wwwroot/manifest.json", "wwwroot/manifest.json");
        await AssertFoundAsync("src/manifest.json", "src/manifest.json");
        await AssertFoundAsync("public/manifest.json", "public/manifest.json");
        await AssertFoundAsync("manifest.json", "manifest.json");
        Assert.Empty(await FindAsync("-p:EnableDomoManifest=false"));
        Assert.Equal(["wwwroot/manifest.json"], await FindAsync("-p:DomoManifestFile=wwwroot/manifest.json"));

        async Task AssertFoundAsync(string written, params string[] expected)
        {
            _project.Write(written, "{}");
            Assert.Equal(expected, await FindAsync());
        }
    }

    [Fact]
    public async Task Ignores_folders_that_the_official_CLI_ignores()
    {
        foreach (string folder in new[] { "dist", "build", "templates", "bin", "obj", "node_modules", "deep/er" })
        {
            _project.Write(folder + "/manifest.json", "{}");
        }

        Assert.Empty(await FindAsync());
    }

    [Fact]
    public async Task Items_can_list_several_manifests_and_include_their_sibling_files()
    {
        using var project = ConsumerProject.Console(feed, items: """
            <DomoManifest Include="a/manifest.json" ClassName="A" />
            <DomoManifest Include="b/manifest.json" ClassName="B" Namespace="Other" Environment="qa" />
            <AdditionalFiles Include="a/manifest.json" />
            """);
        project.Write("manifest.json", "{}").Write("a/manifest.json", "{}").Write("b/manifest.json", "{}")
            .Write("b/domo.types.json", "{}").Write("b/manifestOverrides.json", "{}").Write("src/manifestOverrides.json", "{}");
        (await project.DotNetAsync("restore")).AssertSuccess();

        var items = await ItemsAsync(project);

        Assert.Equal(
            [
                "Manifest a/manifest.json A  ", "Manifest b/manifest.json B Other qa", "Overrides b/manifestOverrides.json B Other qa",
                "Overrides src/manifestOverrides.json   ", "Types b/domo.types.json B Other qa",
            ],
            items.Select(item => string.Join(
                ' ', item["DomoManifestKind"], Relative(project, item["FullPath"]), item.GetValueOrDefault("ClassName"), item.GetValueOrDefault("Namespace"), item.GetValueOrDefault("Environment")))
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("../shared/manifest.json")]
    [InlineData("./env/../manifest.json")]
    public async Task A_manifest_in_any_folder_uses_the_types_file_next_to_it(string path)
    {
        using var project = ConsumerProject.Console(feed, $"<DomoManifestFile>{path}</DomoManifestFile>")
            .Write("env/keep.txt", "")
            .Write(path, """{"name":"App","version":"1.0.0","size":{"width":1,"height":1},"datasetsMapping":[{"alias":"sales","dataSetId":"5168da8d-1c72-4e31-ba74-f609f73071dd","fields":[{"alias":"amount","columnName":"A"}]}]}""")
            .Write(Path.Combine(Path.GetDirectoryName(path)!, "domo.types.json"), """{"datasets":{"sales":{"fields":{"amount":"DECIMAL"}}}}""")
            .Write("Program.cs", "decimal? amount = new Consumer.DomoApp.SalesRow().Amount; System.Console.WriteLine(amount);");

        (await project.DotNetAsync("build")).AssertSuccess().AssertNoWarning();
    }

    [Fact]
    public async Task Does_not_affect_a_project_that_only_references_a_consumer()
    {
        using var library = ConsumerProject.Console(feed, "<OutputType>Library</OutputType>").Write("manifest.json", "{ \"name\": \"App\", \"version\": \"1.0.0\", \"size\": { \"width\": 1, \"height\": 1 }, \"datasetsMapping\": [] }");
        library.Write("../App/manifest.json", "[ 1 ]").Write("../App/Program.cs", "System.Console.WriteLine(typeof(Consumer.DomoApp));")
            .Write("../App/App.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  <ItemGroup><ProjectReference Include="../Consumer/Consumer.csproj" /></ItemGroup>
                </Project>
                """);

        (await Command.DotNetAsync(Path.Combine(library.Directory, "..", "App"), "build")).AssertSuccess().AssertNoWarning();
    }

    private async Task<IEnumerable<string>> FindAsync(params string[] properties) =>
        (await ItemsAsync(_project, properties)).Select(item => Relative(_project, item["FullPath"])).Order(StringComparer.Ordinal);

    private static async Task<IReadOnlyList<Dictionary<string, string>>> ItemsAsync(ConsumerProject project, params string[] properties)
    {
        var result = await project.DotNetAsync(["msbuild", "-getItem:AdditionalFiles", .. properties]);
        using var json = JsonDocument.Parse(result.AssertSuccess().Output);
        return [.. json.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray()
            .Select(item => item.EnumerateObject().ToDictionary(property => property.Name, property => property.Value.GetString()!))];
    }

    private static string Relative(ConsumerProject project, string path) =>
        Path.GetRelativePath(project.Directory, path).Replace('\\', '/');
}
