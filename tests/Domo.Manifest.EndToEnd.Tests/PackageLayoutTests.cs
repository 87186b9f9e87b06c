using System.IO.Compression;
using System.Xml.Linq;
using Domo.Manifest.EndToEnd.Tests.Infrastructure;

namespace Domo.Manifest.EndToEnd.Tests;

/// <summary>The contents of the package.</summary>
public class PackageLayoutTests(PackageFeed feed)
{
    [Fact]
    public async Task The_package_contains_only_the_client_and_the_compiler_extensions()
    {
        await using var package = await ZipFile.OpenReadAsync(feed.PackagePath, TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                "LICENSE",
                "README.md",
                "analyzers/dotnet/roslyn4.8/cs/Domo.Manifest.Analyzers.dll",
                "analyzers/dotnet/roslyn4.8/cs/Domo.Manifest.CodeFixes.dll",
                "analyzers/dotnet/roslyn4.8/cs/Domo.Manifest.Completion.dll",
                "analyzers/dotnet/roslyn4.8/cs/Domo.Manifest.Generator.dll",
                "analyzers/dotnet/roslyn4.8/cs/Domo.Manifest.Core.dll",
                "build/Domo.Manifest.Ide.globalconfig",
                "build/Domo.Manifest.props",
                "build/Domo.Manifest.targets",
                "buildTransitive/Domo.Manifest.props",
                "buildTransitive/Domo.Manifest.targets",
                "lib/net10.0/Domo.Manifest.Client.dll",
                "lib/net10.0/Domo.Manifest.Client.xml",
                "schemas/domo.types.schema.json",
                "schemas/manifest.schema.json",
            ],
            package.Entries.Select(entry => entry.FullName)
                .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal))
                .Where(name => name is not ("[Content_Types].xml" or "Domo.Manifest.nuspec"))
                .Where(name => !name.StartsWith("docs/rules/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_package_contains_every_rule_page_and_a_readme_without_relative_links()
    {
        await using var package = await ZipFile.OpenReadAsync(feed.PackagePath, TestContext.Current.CancellationToken);

        Assert.Equal(
            Directory.GetFiles(Repository.PathOf("docs", "rules")).Select(page => "docs/rules/" + Path.GetFileName(page)).Order(StringComparer.Ordinal),
            package.Entries.Select(entry => entry.FullName)
                .Where(name => name.StartsWith("docs/rules/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        using var readme = new StreamReader(await package.GetEntry("README.md")!.OpenAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotMatch(@"\]\((?!https://)", await readme.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task All_assemblies_have_the_package_version()
    {
        await using var package = await ZipFile.OpenReadAsync(feed.PackagePath, TestContext.Current.CancellationToken);
        string folder = Directory.CreateTempSubdirectory("domo-manifest-parts-").FullName;
        foreach (var part in package.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal)))
        {
            string path = Path.Combine(folder, part.Name);
            await part.ExtractToFileAsync(path, TestContext.Current.CancellationToken);
            Assert.StartsWith(
                feed.Version, System.Diagnostics.FileVersionInfo.GetVersionInfo(path).ProductVersion, StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_package_depends_only_on_the_HTTP_client_factory()
    {
        await using var package = await ZipFile.OpenReadAsync(feed.PackagePath, TestContext.Current.CancellationToken);
        await using var stream = await package.GetEntry("Domo.Manifest.nuspec")!.OpenAsync(TestContext.Current.CancellationToken);

        var nuspec = await XDocument.LoadAsync(stream, LoadOptions.None, TestContext.Current.CancellationToken);

        var dependency = Assert.Single(nuspec.Descendants(), element => element.Name.LocalName == "dependency");
        Assert.Equal("Microsoft.Extensions.Http", (string?)dependency.Attribute("id"));
    }
}
