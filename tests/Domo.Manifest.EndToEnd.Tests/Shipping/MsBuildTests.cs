using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Domo.Manifest.EndToEnd.Tests.Infrastructure;

namespace Domo.Manifest.EndToEnd.Tests.Shipping;

/// <summary>The MSBuild SDK <c>Domo.Manifest.Build</c> in projects without code.</summary>
public class MsBuildTests(ToolFeed feed)
{
    /// <summary>A folder name that a shell and MSBuild would interpret differently.</summary>
    private const string Hostile = "it's $(touch pwned); `touch pwned` %41 #é";

    [Fact]
    public async Task A_finding_fails_the_build_at_its_location_and_a_valid_manifest_is_checked_once()
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

        Assert.Contains("manifest.json(8,77,8,85): error DOMO3001: ", faulty.Output, StringComparison.Ordinal);
        Assert.Equal((1, 1), (faulty.ExitCode, again.ExitCode));
        Assert.Contains("error DOMO3001", again.Output, StringComparison.Ordinal);
        Assert.False(IsSkipped(good.AssertSuccess()));
        Assert.True(IsSkipped(unchanged.AssertSuccess()));
        Assert.False(IsSkipped(touched.AssertSuccess()));
    }

    [Fact]
    public async Task A_project_can_set_its_files_and_the_severity_that_fails()
    {
        using var folder = await ProjectAsync("""
              <PropertyGroup><DomoManifestFailOn>never</DomoManifestFailOn></PropertyGroup>
              <ItemGroup><DomoManifest Include="my apps/a/manifest.json" /></ItemGroup>
            """);
        folder.Write("my apps/a/manifest.json", ScratchFolder.GoodManifest.Replace("\"version\": \"1.0.0\"", "\"version\": \"1.0\"", StringComparison.Ordinal));

        var result = (await BuildAsync(folder)).AssertSuccess();

        Assert.Contains("my apps/a/manifest.json(4,14,4,19): warning DOMO1004: ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreadable_manifest_fails_the_build_with_the_reason()
    {
        using var folder = await ProjectAsync("""<ItemGroup><DomoManifest Include="gone.json" /></ItemGroup>""");

        var result = await BuildAsync(folder);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("gone.json: the file does not exist", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_shell_interprets_folder_names_and_every_manifest_is_checked()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not allow such folder names; run the tests on Linux or macOS.");
        string[] names =
        [
            "a$(touch pwned)b", "`touch pwned`", "$HOME", "$(MSBuildProjectName)", "@(DomoManifest)", "%(Identity)", "it's", "semi;touch pwned;",
            "100%", "%41", "%24(touch pwned)", "two  spaces", " leading", "#hash", "quote\"d", "\"quoted\"",
            "a&touch pwned&", "a|touch pwned", "(8,77): error X1", "--fail-on=never", "{a,b}", "~", "!x", "a=b", "élan 漢 🚀",
        ];
        using var folder = await ProjectAsync("<ItemGroup><DomoManifest Include=\"apps/*/manifest.json\" /></ItemGroup>", Hostile);
        Assert.All(names, name => folder.Write($"{Hostile}/apps/{name}/manifest.json", ScratchFolder.FaultyManifest));

        var faulty = await BuildAsync(folder, Hostile);
        Assert.All(names, name => folder.Write($"{Hostile}/apps/{name}/manifest.json", ScratchFolder.GoodManifest));
        var good = await BuildAsync(folder, Hostile);
        var unchanged = await BuildAsync(folder, Hostile);

        Assert.Equal(1, faulty.ExitCode);
        Assert.All(names, name => Assert.Contains($"apps/{name}/manifest.json(8,77,8,85): error DOMO3001: ", faulty.Output, StringComparison.Ordinal));
        good.AssertSuccess().AssertNoWarning();
        Assert.True(IsSkipped(unchanged.AssertSuccess()));
        Assert.Empty(Directory.GetFiles(folder.Path, "pwned*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task File_names_in_a_project_use_MSBuild_escapes()
    {
        using var folder = await ProjectAsync("""<ItemGroup><DomoManifest Include="a%3Bb%25%24(x)%27/manifest.json" /></ItemGroup>""");
        folder.Write("a;b%$(x)'/manifest.json", ScratchFolder.FaultyManifest);

        var result = await BuildAsync(folder);

        Assert.Contains("a;b%$(x)'/manifest.json(8,77,8,85): error DOMO3001: ", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-program; touch pwned")]
    [InlineData("no-such-program$(touch pwned) `touch pwned`")]
    [InlineData("dotnet %24(touch pwned) && touch pwned")]
    public async Task A_tool_command_does_not_run_in_a_shell(string command)
    {
        using var folder = await ProjectAsync($"<PropertyGroup><DomoManifestToolCommand><![CDATA[{command}]]></DomoManifestToolCommand></PropertyGroup>");
        folder.Write("manifest.json", ScratchFolder.GoodManifest);

        Assert.Equal(1, (await BuildAsync(folder)).ExitCode);
        Assert.Empty(Directory.GetFiles(folder.Path, "pwned*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_tool_command_can_contain_arguments_and_a_quoted_program()
    {
        string program = Command.In("dotnet tool $x", "dotnet");
        using var folder = await ProjectAsync($"<PropertyGroup><DomoManifestToolCommand>\"{program}\" tool exec Domo.Manifest.Tool@{feed.Version} --yes --</DomoManifestToolCommand></PropertyGroup>");
        folder.Write("manifest.json", ScratchFolder.FaultyManifest);
        Directory.CreateDirectory(folder.PathOf("dotnet tool $x"));
        File.CreateSymbolicLink(folder.PathOf(program), Command.Find("dotnet")!);

        Assert.Contains("error DOMO3001: ", (await BuildAsync(folder)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_package_contains_its_task_which_depends_only_on_MSBuild()
    {
        string path = Path.Combine(await feed.PortableAsync(), $"Domo.Manifest.Build.{feed.Version}.nupkg");
        await using var package = await ZipFile.OpenReadAsync(path, TestContext.Current.CancellationToken);
        const string Task = "tools/netstandard2.0/Domo.Manifest.Build.dll";

        Assert.Equal(
            [
                "LICENSE", "README.md", "Sdk/Sdk.props", "Sdk/Sdk.targets", "build/Domo.Manifest.Build.Version.targets",
                "build/Domo.Manifest.Build.targets", Task, Path.ChangeExtension(Task, ".xml"),
            ],
            package.Entries.Select(entry => entry.FullName)
                .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal))
                .Where(name => name != "[Content_Types].xml" && !name.EndsWith(".nuspec", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
        using var bytes = new MemoryStream();
        await using (var entry = await package.GetEntry(Task)!.OpenAsync(TestContext.Current.CancellationToken))
        {
            await entry.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        }

        bytes.Position = 0;
        using var reader = new PEReader(bytes);
        var metadata = reader.GetMetadataReader();
        Assert.Equal(
            [("Microsoft.Build.Framework", new Version(15, 1, 0, 0)), ("Microsoft.Build.Utilities.Core", new Version(15, 1, 0, 0)), ("netstandard", new Version(2, 0, 0, 0))],
            metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
                .Select(reference => (metadata.GetString(reference.Name), reference.Version)).Order());
    }

    [Fact]
    public async Task A_property_disables_the_check()
    {
        using var folder = await ProjectAsync("<PropertyGroup><DomoManifestCheck>false</DomoManifestCheck></PropertyGroup>");
        folder.Write("manifest.json", ScratchFolder.FaultyManifest);

        (await BuildAsync(folder)).AssertSuccess().AssertNoWarning();
    }

    private static bool IsSkipped(CommandResult result) =>
        result.Output.Contains("Skipping target \"CheckDomoManifest\" because all output files are up-to-date", StringComparison.Ordinal);

    private static Task<CommandResult> BuildAsync(ScratchFolder folder, string project = ".") =>
        Command.DotNetAsync(folder.PathOf(project), "build", "App.proj", "-v:n", "-tl:off");

    private async Task<ScratchFolder> ProjectAsync(string content = "", string project = ".") =>
        ToolFeed.Consumer(await feed.PortableAsync()).Write(project + "/App.proj", $"""
            <Project DefaultTargets="Build">
              <Sdk Name="Domo.Manifest.Build" Version="{feed.Version}" />
            {content}
              <Target Name="Restore" />
              <Target Name="Build" />
            </Project>
            """);
}
