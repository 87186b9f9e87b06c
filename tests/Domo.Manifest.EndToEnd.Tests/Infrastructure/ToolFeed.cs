using System.Runtime.InteropServices;

[assembly: AssemblyFixture(typeof(Domo.Manifest.EndToEnd.Tests.Infrastructure.ToolFeed))]

namespace Domo.Manifest.EndToEnd.Tests.Infrastructure;

/// <summary>The packages of the tool in feeds that are folders: packed once, when the first test asks.</summary>
public sealed class ToolFeed : IAsyncDisposable
{
    private const string ToolProject = "src/Domo.Manifest.Tool";

    private readonly string _root = Directory.CreateTempSubdirectory("domo-manifest-tool-feed-").FullName;
    private readonly Lazy<Task> _portable;
    private readonly Lazy<Task> _native;

    public ToolFeed()
    {
        _portable = new(PackPortableAsync);
        _native = new(PackNativeAsync);
    }

    /// <summary>The version of the packages, which no package cache can hold from another run.</summary>
    public string Version { get; } = PackageFeed.NewVersion();

    /// <summary>The runtime identifier of this machine, as the tool's packages name it.</summary>
    public static string NativeRuntime => RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "linux-arm64" : "linux-x64";

    /// <summary>The feed as a machine sees it for which there is no native package; with the MSBuild SDK.</summary>
    internal async Task<string> PortableAsync()
    {
        await _portable.Value;
        return Path.Combine(_root, "portable");
    }

    /// <summary>The feed with the native package of this machine.</summary>
    internal async Task<string> NativeAsync()
    {
        await _native.Value;
        return Path.Combine(_root, "native");
    }

    /// <summary>A folder in which <c>dotnet</c> finds packages in a feed, and nowhere else but on nuget.org.</summary>
    internal static ScratchFolder Consumer(string feed, string config = "nuget.config") => new ScratchFolder().Write(config, $"""
        <configuration>
          <packageSources>
            <clear />
            <add key="feed" value="{feed}" />
          </packageSources>
        </configuration>
        """);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        foreach (string package in new[] { "domo.manifest.build", "domo.manifest.tool", "domo.manifest.tool.any", "domo.manifest.tool." + NativeRuntime })
        {
            PackageFeed.RemoveFromCache(package, Version);
        }

        return ValueTask.CompletedTask;
    }

    private async Task PackPortableAsync()
    {
        await PackAsync("portable", "src/Domo.Manifest.Build");
        await PackAsync("portable", ToolProject, "-p:ToolPackageRuntimeIdentifiers=any");
        await PackAsync("portable", ToolProject, "--runtime", "any");
    }

    private async Task PackNativeAsync()
    {
        await _portable.Value;
        await PackAsync("native", ToolProject);
        await PackAsync("native", ToolProject, "--runtime", NativeRuntime);
    }

    /// <summary>Packs with all intermediate files elsewhere: those in the repository are of the build that the tests run from.</summary>
    private async Task PackAsync(string feed, string project, params string[] more)
    {
        var result = await Tool.DotNetAsync(
            Repository.Root,
            ["pack", project, "--artifacts-path", Path.Combine(_root, "artifacts"), "-o", Path.Combine(_root, feed), "-p:Version=" + Version, .. more]);
        result.AssertSuccess().AssertNoWarning();
    }
}
