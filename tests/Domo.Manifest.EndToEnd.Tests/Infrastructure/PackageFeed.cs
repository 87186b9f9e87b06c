using System.Globalization;

[assembly: AssemblyFixture(typeof(Domo.Manifest.EndToEnd.Tests.Infrastructure.PackageFeed))]

namespace Domo.Manifest.EndToEnd.Tests.Infrastructure;

/// <summary>Packs the package once for all tests, into a folder feed.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private readonly string _root = System.IO.Directory.CreateTempSubdirectory("domo-manifest-feed-").FullName;

    /// <summary>A version that is unique to this run, so that no package cache contains an older package.</summary>
    public string Version { get; } = NewVersion();

    /// <summary>The folder of the feed.</summary>
    public string Directory => _root;

    /// <summary>The package file.</summary>
    public string PackagePath => Path.Combine(_root, $"Domo.Manifest.{Version}.nupkg");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        // A separate build, because the build of the tests is in use.
        var result = await Command.DotNetAsync(
            Repository.Root,
            "pack", "src/Domo.Manifest.Package", "-c", "Release", "-o", _root, "-p:Version=" + Version);
        result.AssertSuccess().AssertNoWarning();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        System.IO.Directory.Delete(_root, recursive: true);
        RemoveFromCache("domo.manifest", Version);
        return ValueTask.CompletedTask;
    }

    /// <summary>Creates a version that was never packed before.</summary>
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
