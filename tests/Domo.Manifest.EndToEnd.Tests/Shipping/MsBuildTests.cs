using Domo.Manifest.EndToEnd.Tests.Infrastructure;

namespace Domo.Manifest.EndToEnd.Tests.Shipping;

/// <summary>The MSBuild SDK <c>Domo.Manifest.Build</c> in projects that compile nothing.</summary>
public class MsBuildTests(ToolFeed feed)
{
    [Fact]
    public async Task A_finding_is_an_error_of_the_build_at_its_place_and_a_good_manifest_is_checked_once()
    {
        using var folder = await ProjectAsync();
        folder.Write("manifest.json", ScratchFolder.FaultyManifest);

        var faulty = await BuildAsync(folder);
        var again = await BuildAsync(folder);
        folder.Write("manifest.json", ScratchFolder.GoodManifest);
        var good = await BuildAsync(folder);
        var unchanged = await BuildAsync(folder);
        File.SetLastWriteTimeUtc(folder.PathOf("manifest.json"), DateTime.UtcNow.AddSeconds(2));
        var touched = await BuildAsync(folder);

        Assert.Contains("manifest.json(8,77,8,85): error DOMO3010: ", faulty.Output, StringComparison.Ordinal);
        Assert.Equal((1, 1), (faulty.ExitCode, again.ExitCode));
        Assert.Contains("error DOMO3010", again.Output, StringComparison.Ordinal);
        Assert.False(IsSkipped(good.AssertSuccess()));
        Assert.True(IsSkipped(unchanged.AssertSuccess()));
        Assert.False(IsSkipped(touched.AssertSuccess()));
    }

    [Fact]
    public async Task A_project_names_its_files_and_the_severity_that_fails()
    {
        using var folder = await ProjectAsync("""
              <PropertyGroup><DomoManifestFailOn>never</DomoManifestFailOn></PropertyGroup>
              <ItemGroup><DomoManifest Include="my apps/a/manifest.json" /></ItemGroup>
            """);
        folder.Write("my apps/a/manifest.json", ScratchFolder.GoodManifest.Replace("\"version\": \"1.0.0\"", "\"version\": \"1.0\"", StringComparison.Ordinal));

        var result = await BuildAsync(folder);

        Assert.Contains("my apps/a/manifest.json(4,14,4,19): ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_that_cannot_be_read_fails_the_build_and_says_why()
    {
        using var folder = await ProjectAsync("""<ItemGroup><DomoManifest Include="gone.json" /></ItemGroup>""");

        var result = await BuildAsync(folder);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("gone.json: there is no such file", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_can_be_turned_off()
    {
        using var folder = await ProjectAsync("<PropertyGroup><DomoManifestCheck>false</DomoManifestCheck></PropertyGroup>");
        folder.Write("manifest.json", ScratchFolder.FaultyManifest);

        (await BuildAsync(folder)).AssertSuccess().AssertNoWarning();
    }

    private static bool IsSkipped(ToolResult result) =>
        result.Output.Contains("Skipping target \"CheckDomoManifest\" because all output files are up-to-date", StringComparison.Ordinal);

    private static Task<ToolResult> BuildAsync(ScratchFolder folder) => Tool.DotNetAsync(folder.Path, "build", "App.proj", "-v:n", "-tl:off");

    private async Task<ScratchFolder> ProjectAsync(string content = "") =>
        ToolFeed.Consumer(await feed.PortableAsync()).Write("App.proj", $"""
            <Project DefaultTargets="Build">
              <Sdk Name="Domo.Manifest.Build" Version="{feed.Version}" />
            {content}
              <Target Name="Restore" />
              <Target Name="Build" />
            </Project>
            """);
}
