using System.Runtime.InteropServices;

[assembly: AssemblyFixture(typeof(Domo.Manifest.EndToEnd.Tests.Infrastructure.ToolFeed))]

namespace Domo.Manifest.EndToEnd.Tests.Infrastructure;

/// <summary>The packages of the tool in folder feeds, packed on first use.</summary>
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

    /// <summary>The version of the packages, which is unique to this run.</summary>
    public string Version { get; } = PackageFeed.NewVersion();

    /// <summary>The runtime identifier of this machine in the names of the tool's packages.</summary>
    public static string NativeRuntime => RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "linux-arm64" : "linux-x64";

    /// <summary>The feed without a native package for the machine; it includes the MSBuild SDK.</summary>
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

    /// <summary>Creates a folder in which <c>dotnet</c> finds packages only in a feed and on nuget.org.</summary>
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

    /// <summary>Packs with separate intermediate files, because those in the repository belong to the build of the tests.</summary>
    private async Task PackAsync(string feed, string project, params string[] more)
    {
        var result = await Command.DotNetAsync(
            Repository.Root,
            ["pack", project, "--artifacts-path", Path.Combine(_root, "artifacts"), "-o", Path.Combine(_root, feed), "-p:Version=" + Version, .. more]);
        result.AssertSuccess().AssertNoWarning();
    }
}
