using System.Globalization;

[assembly: AssemblyFixture(typeof(Domo.Manifest.EndToEnd.Tests.Infrastructure.PackageFeed))]

namespace Domo.Manifest.EndToEnd.Tests.Infrastructure;

/// <summary>Packs the package once for all tests, into a feed that is a folder.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private readonly string _root = System.IO.Directory.CreateTempSubdirectory("domo-manifest-feed-").FullName;

    /// <summary>A version of its own for each run, so that no package cache can hold an older one.</summary>
    public string Version { get; } = NewVersion();

    /// <summary>The folder.</summary>
    public string Directory => _root;

    /// <summary>The package file.</summary>
    public string PackagePath => Path.Combine(_root, $"Domo.Manifest.{Version}.nupkg");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        // Packed from a build of its own: the one that the tests run from is in use.
        var result = await Tool.DotNetAsync(
            Repository.Root,
            "pack", "src/Domo.Manifest.Client", "-c", "Release", "-o", _root, "-p:Version=" + Version);
        result.AssertSuccess().AssertNoWarning();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        System.IO.Directory.Delete(_root, recursive: true);
        RemoveFromCache("domo.manifest", Version);
        return ValueTask.CompletedTask;
    }

    /// <summary>A version that was never packed before.</summary>
    internal static string NewVersion() => "0.0.0-test." + DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);

    /// <summary>Removes a package from the cache of the machine.</summary>
    internal static void RemoveFromCache(string package, string version)
    {
        string packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        string cached = Path.Combine(packages, package, version);
        if (System.IO.Directory.Exists(cached))
        {
            System.IO.Directory.Delete(cached, recursive: true);
        }
    }
}
