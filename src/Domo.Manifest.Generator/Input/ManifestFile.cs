using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Domo.Manifest.Generator.Input;

/// <summary>An additional file that the package's MSBuild files have added.</summary>
/// <param name="Text">The file.</param>
/// <param name="Kind">The kind of file.</param>
/// <param name="Options">The item's metadata.</param>
internal sealed record ManifestFile(AdditionalText Text, ManifestFileKind Kind, ManifestFileOptions Options)
{
    private const string Prefix = "build_metadata.AdditionalFiles.";

    /// <summary>Gets the folder of the file, with forward slashes.</summary>
    public string Directory => ProjectPath.DirectoryOf(Text.Path);

    /// <summary>
    /// Creates the file, or returns null if the item's metadata does not identify one of the package's files. The file name is irrelevant.
    /// </summary>
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
    /// Removes duplicates. A project may list its manifest twice with different spellings of the path, which would result in two apps.
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
