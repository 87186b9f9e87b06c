using Domo.Manifest.EndToEnd.Tests.Infrastructure;

namespace Domo.Manifest.EndToEnd.Tests;

/// <summary>New projects that use the package from a feed, call every kind of client over HTTP and receive the expected answers.</summary>
public class ConsumerTests(PackageFeed feed)
{
    /// <summary>The names in this manifest are intentionally difficult, and the rules report them.</summary>
    public const string Awkward = "<NoWarn>$(NoWarn);DOMO5015;DOMO3009;DOMO4011</NoWarn>";

    private const string Strict = $"""
        {Awkward}
        <RootNamespace>{ConsumerProject.AppNamespace}</RootNamespace>
        <ImplicitUsings>disable</ImplicitUsings>
        <LangVersion>12</LangVersion>
        <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
        <AnalysisMode>All</AnalysisMode>
        <GenerateDocumentationFile>true</GenerateDocumentationFile>
        <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
        """;

    [Fact]
    public async Task A_console_app_with_the_strictest_settings_builds_without_warnings_and_runs()
    {
        await using var emulator = await AppEmulator.StartAsync();
        using var project = ConsumerProject.Console(feed, Strict)
            .CopyApp("Shared/manifest.json").CopyApp("Shared/domo.types.json").CopyApp("Shared/Calls.cs.txt").CopyApp("Console/Program.cs.txt");

        (await project.DotNetAsync("build")).AssertSuccess().AssertNoWarning();
        var run = await project.DotNetAsync("run", "--no-build", "--", emulator.BaseAddress.ToString());

        AssertLines(run.AssertSuccess());
    }

    [Fact]
    public async Task A_native_app_publishes_without_trim_or_AOT_warnings_and_runs()
    {
        Prerequisites.RequireNativeAot();
        await using var emulator = await AppEmulator.StartAsync();
        using var project = ConsumerProject.Console(feed, $"""
            <RootNamespace>{ConsumerProject.AppNamespace}</RootNamespace>
            {Awkward}
            <PublishAot>true</PublishAot>
            <TrimmerSingleWarn>false</TrimmerSingleWarn>
            <InvariantGlobalization>true</InvariantGlobalization>
            """)
            .CopyApp("Shared/manifest.json").CopyApp("Shared/domo.types.json").CopyApp("Shared/Calls.cs.txt").CopyApp("Console/Program.cs.txt");

        (await project.DotNetAsync("publish", "-c", "Release", "-o", "out")).AssertSuccess().AssertNoWarning();
        string program = Path.Combine(project.Directory, "out", OperatingSystem.IsWindows() ? "Consumer.exe" : "Consumer");
        var run = await Command.RunAsync(program, project.Directory, emulator.BaseAddress.ToString());

        AssertLines(run.AssertSuccess());
        Assert.False(
            File.Exists(Path.Combine(project.Directory, "out", "Domo.Manifest.Client.dll")), "A native app has no separate assemblies.");
    }

    private static void AssertLines(CommandResult run) =>
        Assert.Equal(AppEmulator.ExpectedLines, run.Output.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0));
}
