using System.IO.Compression;
using System.Xml.Linq;
using Domo.Manifest.EndToEnd.Tests.Infrastructure;

namespace Domo.Manifest.EndToEnd.Tests.Shipping;

/// <summary>The installation of the tool from its packages.</summary>
public class ToolPackageTests(ToolFeed feed)
{
    private static readonly string[] CommonFiles = ["LICENSE", "README.md"];

    [Fact]
    public async Task The_portable_package_installs_and_runs()
    {
        await InstallAndRunAsync(await feed.PortableAsync());
    }

    [Fact]
    public async Task The_native_package_installs_and_runs()
    {
        Prerequisites.RequireNativeTool();
        await InstallAndRunAsync(await feed.NativeAsync());
    }

    [Fact]
    public async Task The_portable_package_contains_only_the_program()
    {
        Assert.Equal(
            [
                .. CommonFiles,
                "tools/net10.0/any/DiffPlex.dll",
                "tools/net10.0/any/Domo.Manifest.Client.dll",
                "tools/net10.0/any/Domo.Manifest.Core.dll",
                "tools/net10.0/any/DotnetToolSettings.xml",
                "tools/net10.0/any/Microsoft.Extensions.Configuration.Abstractions.dll",
                "tools/net10.0/any/Microsoft.Extensions.Configuration.Binder.dll",
                "tools/net10.0/any/Microsoft.Extensions.Configuration.dll",
                "tools/net10.0/any/Microsoft.Extensions.DependencyInjection.Abstractions.dll",
                "tools/net10.0/any/Microsoft.Extensions.DependencyInjection.dll",
                "tools/net10.0/any/Microsoft.Extensions.Diagnostics.Abstractions.dll",
                "tools/net10.0/any/Microsoft.Extensions.Diagnostics.dll",
                "tools/net10.0/any/Microsoft.Extensions.Http.dll",
                "tools/net10.0/any/Microsoft.Extensions.Logging.Abstractions.dll",
                "tools/net10.0/any/Microsoft.Extensions.Logging.dll",
                "tools/net10.0/any/Microsoft.Extensions.Options.ConfigurationExtensions.dll",
                "tools/net10.0/any/Microsoft.Extensions.Options.dll",
                "tools/net10.0/any/Microsoft.Extensions.Primitives.dll",
                "tools/net10.0/any/Sep.dll",
                "tools/net10.0/any/System.CommandLine.dll",
                "tools/net10.0/any/System.IO.Hashing.dll",
                "tools/net10.0/any/csFastFloat.dll",
                "tools/net10.0/any/domo-manifest.deps.json",
                "tools/net10.0/any/domo-manifest.dll",
                "tools/net10.0/any/domo-manifest.runtimeconfig.json",
            ],
            FilesOf(await feed.PortableAsync(), "any.").Where(file => !file.Contains("/System.CommandLine.resources", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_native_package_contains_one_program_without_symbols()
    {
        Prerequisites.RequireNativeTool();

        Assert.Equal(
            [
                .. CommonFiles,
                $"tools/any/{ToolFeed.NativeRuntime}/DotnetToolSettings.xml",
                $"tools/any/{ToolFeed.NativeRuntime}/domo-manifest",
            ],
            FilesOf(await feed.NativeAsync(), ToolFeed.NativeRuntime + "."));
    }

    [Fact]
    public async Task The_tool_package_has_complete_metadata()
    {
        await using var package = await ZipFile.OpenReadAsync(
            PackagePath(await feed.PortableAsync(), ""), TestContext.Current.CancellationToken);
        await using var stream = await package.GetEntry("Domo.Manifest.Tool.nuspec")!.OpenAsync(TestContext.Current.CancellationToken);
        var nuspec = await XDocument.LoadAsync(stream, LoadOptions.None, TestContext.Current.CancellationToken);
        string? Value(string name) => nuspec.Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value;

        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Contains("linter", Value("tags"), StringComparison.Ordinal);
        Assert.Contains("manifest.json", Value("description"), StringComparison.Ordinal);
        Assert.NotNull(package.GetEntry("README.md"));
    }

    private async Task InstallAndRunAsync(string packages)
    {
        using var folder = ToolFeed.Consumer(packages);
        folder.Write("app/manifest.json", ScratchFolder.FaultyManifest);

        var install = await Command.DotNetAsync(
            folder.Path, "tool", "install", "Domo.Manifest.Tool", "--version", feed.Version, "--tool-path", folder.PathOf("tools"));
        install.AssertSuccess();
        string program = Command.In(folder.PathOf("tools"), "domo-manifest");
        var version = await Command.RunAsync(program, folder.Path, "--version");
        var faulty = await Command.RunAsync(program, folder.Path, "validate", "app", "--format", "oneline");
        folder.Write("app/manifest.json", ScratchFolder.GoodManifest);
        var good = await Command.RunAsync(program, folder.Path, "validate", "app", "--format", "oneline");

        Assert.StartsWith(feed.Version.Split('-')[0], version.Output, StringComparison.Ordinal);
        Assert.StartsWith("app/manifest.json:8:77: error", faulty.Output, StringComparison.Ordinal);
        Assert.Contains("DOMO3001", faulty.Output, StringComparison.Ordinal);
        Assert.Equal(1, faulty.ExitCode);
        good.AssertSuccess();
    }

    private IEnumerable<string> FilesOf(string packages, string kind)
    {
        using var package = ZipFile.OpenRead(PackagePath(packages, kind));
        return [
            .. package.Entries.Select(entry => entry.FullName)
                .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal))
                .Where(name => name != "[Content_Types].xml" && !name.EndsWith(".nuspec", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }

    private string PackagePath(string packages, string kind) => Path.Combine(packages, $"Domo.Manifest.Tool.{kind}{feed.Version}.nupkg");
}
