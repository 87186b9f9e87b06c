using Domo.Manifest.EndToEnd.Tests.Infrastructure;

namespace Domo.Manifest.EndToEnd.Tests;

/// <summary>Target frameworks, languages, compilers and ways of referencing the package: where there are clients, and what the build says.</summary>
public sealed class SupportedProjectTests(ProjectMatrix matrix) : IClassFixture<ProjectMatrix>
{
    public static TheoryData<string> Names => [.. ProjectCells.All.Select(cell => cell.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_project_has_the_expected_clients_and_its_build_has_the_expected_messages(string name)
    {
        var cell = ProjectCells.All.Single(cell => cell.Name == name);

        // A build that stops early would print nothing about the project.
        Assert.True(cell.Messages.Any(message => message.Contains("error", StringComparison.Ordinal)) || IsBuilt(cell), matrix.Output);
        Assert.Equal(cell.Messages.Order(StringComparer.Ordinal), matrix.MessagesOf(cell));
        Assert.Equal(cell.Emitted, matrix.EmittedFor(cell));
    }

    [Fact]
    public async Task Clients_compiled_for_net8_0_by_an_older_compiler_run()
    {
        await using var emulator = await AppEmulator.StartAsync();
        string assembly = Path.Combine(matrix.Folder, "Roslyn 4.14", "bin", "Debug", "net8.0", "Roslyn 4.14.dll");

        var run = await Command.DotNetAsync(matrix.Folder, assembly, emulator.BaseAddress.ToString());

        ConsumerTests.AssertLines(run.AssertSuccess());
    }

    /// <summary>Visual Studio and the C# language server ask for the arguments of the compiler, and run the generator themselves.</summary>
    [Theory]
    [InlineData("net8.0", "net8.0", "true")]
    [InlineData("net8.0 and net10.0", "net8.0", "true")]
    [InlineData("net472", "net472", "false")]
    [InlineData("netstandard2.0 and net8.0", "netstandard2.0", "false")]
    public async Task An_IDE_loads_a_project_without_an_error_with_the_manifest_the_generator_and_the_settings(
        string name, string framework, string clients)
    {
        var result = await Command.DotNetAsync(
            Path.Combine(matrix.Folder, name),
            "msbuild", "-nologo", "-t:Compile", "-getItem:CscCommandLineArgs", "-p:TargetFramework=" + framework, "-p:DesignTimeBuild=true",
            "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:BuildProjectReferences=false");

        string output = result.AssertSuccess().AssertNoWarning().Output.Replace("\\\\", "/", StringComparison.Ordinal);
        Assert.Contains("/additionalfile:", output, StringComparison.Ordinal);
        Assert.Contains("/manifest.json", output, StringComparison.Ordinal);
        Assert.Contains("/Domo.Manifest.Generator.dll", output, StringComparison.Ordinal);
        Assert.Contains("/Domo.Manifest.Ide.globalconfig", output, StringComparison.Ordinal);
        string config = await File.ReadAllTextAsync(
            Path.Combine(matrix.Folder, name, "obj", "Debug", framework, $"{name}.GeneratedMSBuildEditorConfig.editorconfig"),
            TestContext.Current.CancellationToken);
        Assert.Contains($"build_property.DomoManifestClients = {clients}", config, StringComparison.Ordinal);
    }

    private bool IsBuilt(ProjectCell cell) => Directory
        .EnumerateFiles(Path.Combine(matrix.Folder, Path.GetDirectoryName(cell.Path)!), cell.Name + ".dll", SearchOption.AllDirectories).Any();
}
