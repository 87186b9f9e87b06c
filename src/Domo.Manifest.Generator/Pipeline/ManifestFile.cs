using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Domo.Manifest.Generator.Pipeline;

/// <summary>An additional file that the package's MSBuild files have marked as its own.</summary>
/// <param name="Text">The file.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Options">What the item says of it.</param>
internal sealed record ManifestFile(AdditionalText Text, ManifestFileKind Kind, ManifestFileOptions Options)
{
    private const string Prefix = "build_metadata.AdditionalFiles.";

    /// <summary>The folder the file is in, with forward slashes.</summary>
    public string Directory => ProjectPath.DirectoryOf(Text.Path);

    /// <summary>The file, or null when it is not one of ours. Its name does not matter: the item's metadata does.</summary>
    public static ManifestFile? Create(AdditionalText text, AnalyzerConfigOptionsProvider provider)
    {
        var options = provider.GetOptions(text);
        return Enum.TryParse(Read("DomoManifestKind"), out ManifestFileKind kind)
            ? new ManifestFile(
                text,
                kind,
                new ManifestFileOptions(
                    text.Path,
                    Read("Namespace"),
                    Read("ClassName"),
                    Read("Accessibility"),
                    Read("Environment"),
                    IsCandidate: Read("Candidate").Equals("true", StringComparison.OrdinalIgnoreCase)))
            : null;

        string Read(string name) => options.TryGetValue(Prefix + name, out string? value) ? value.Trim() : "";
    }

    /// <summary>
    /// One of each file: a project may list its manifest twice, in two spellings of its path too, and the second would be another app.
    /// </summary>
    public static IEnumerable<ManifestFile> Distinct(ImmutableArray<ManifestFile> files)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (known.Add(ProjectPath.IdentityOf(file.Text.Path)))
            {
                yield return file;
            }
        }
    }
}
