using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
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
                "analyzers/dotnet/roslyn4.8/cs/Domo.Manifest.Core.dll",
                "analyzers/dotnet/roslyn4.8/cs/Domo.Manifest.Generator.dll",
                "analyzers/dotnet/roslyn4.8/vb/Domo.Manifest.Analyzers.dll",
                "analyzers/dotnet/roslyn4.8/vb/Domo.Manifest.Core.dll",
                "analyzers/dotnet/roslyn4.8/vb/Domo.Manifest.Generator.dll",
                "analyzers/dotnet/roslyn5.0/cs/Domo.Manifest.Analyzers.dll",
                "analyzers/dotnet/roslyn5.0/cs/Domo.Manifest.CodeFixes.dll",
                "analyzers/dotnet/roslyn5.0/cs/Domo.Manifest.Completion.dll",
                "analyzers/dotnet/roslyn5.0/cs/Domo.Manifest.Core.dll",
                "analyzers/dotnet/roslyn5.0/cs/Domo.Manifest.Generator.dll",
                "analyzers/dotnet/roslyn5.0/vb/Domo.Manifest.Analyzers.dll",
                "analyzers/dotnet/roslyn5.0/vb/Domo.Manifest.Core.dll",
                "analyzers/dotnet/roslyn5.0/vb/Domo.Manifest.Generator.dll",
                "build/Domo.Manifest.Ide.globalconfig",
                "build/Domo.Manifest.props",
                "build/Domo.Manifest.targets",
                "buildTransitive/Domo.Manifest.props",
                "buildTransitive/Domo.Manifest.targets",
                "lib/net10.0/Domo.Manifest.Client.dll",
                "lib/net10.0/Domo.Manifest.Client.xml",
                "lib/net8.0/Domo.Manifest.Client.dll",
                "lib/net8.0/Domo.Manifest.Client.xml",
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
            string path = Path.Combine(folder, part.FullName.Replace('/', '.'));
            await part.ExtractToFileAsync(path, TestContext.Current.CancellationToken);
            Assert.StartsWith(
                feed.Version, System.Diagnostics.FileVersionInfo.GetVersionInfo(path).ProductVersion, StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_package_depends_only_on_the_HTTP_client_factory_and_for_NET_8_on_the_JSON_library_of_NET_10()
    {
        await using var package = await ZipFile.OpenReadAsync(feed.PackagePath, TestContext.Current.CancellationToken);
        await using var stream = await package.GetEntry("Domo.Manifest.nuspec")!.OpenAsync(TestContext.Current.CancellationToken);

        var nuspec = await XDocument.LoadAsync(stream, LoadOptions.None, TestContext.Current.CancellationToken);

        Assert.Equal(
            ["net10.0 Microsoft.Extensions.Http 10.0.0", "net8.0 Microsoft.Extensions.Http 10.0.0", "net8.0 System.Text.Json 10.0.0"],
            nuspec.Descendants().Where(element => element.Name.LocalName == "dependency")
                .Select(element => $"{element.Parent!.Attribute("targetFramework")!.Value} {element.Attribute("id")!.Value} {element.Attribute("version")!.Value}")
                .Order(StringComparer.Ordinal));
    }

    /// <summary>
    /// A compiler warns of a part that was compiled against a newer one (CS9057) and does not load it. The other versions are those that
    /// the packages of Roslyn 4.8 and 5.0 restore.
    /// </summary>
    [Theory]
    [InlineData("roslyn4.8", "4.8.0.0", "8.0.0.0")]
    [InlineData("roslyn5.0", "5.0.0.0", "9.0.0.0")]
    public async Task The_compiler_parts_reference_nothing_newer_than_the_compiler_of_their_folder(
        string folder, string compiler, string libraries)
    {
        await using var package = await ZipFile.OpenReadAsync(feed.PackagePath, TestContext.Current.CancellationToken);
        var parts = package.Entries.Where(entry => entry.FullName.StartsWith($"analyzers/dotnet/{folder}/", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(parts);
        foreach (var part in parts)
        {
            foreach (var (name, version) in await ReferencesOfAsync(part))
            {
                bool isCompiler = name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal);
                bool isAllowed = name.StartsWith("Domo.Manifest.", StringComparison.Ordinal)
                    || name == "netstandard"
                    || version <= Version.Parse(isCompiler ? compiler : libraries);
                Assert.True(isAllowed, $"{part.FullName} references {name} {version}");
            }
        }
    }

    private static async Task<(string Name, Version Version)[]> ReferencesOfAsync(ZipArchiveEntry part)
    {
        using var bytes = new MemoryStream();
        await using (var entry = await part.OpenAsync(TestContext.Current.CancellationToken))
        {
            await entry.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        }

        bytes.Position = 0;
        using var reader = new PEReader(bytes);
        var metadata = reader.GetMetadataReader();
        return
        [
            .. metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
                .Select(reference => (metadata.GetString(reference.Name), reference.Version)),
        ];
    }
}
