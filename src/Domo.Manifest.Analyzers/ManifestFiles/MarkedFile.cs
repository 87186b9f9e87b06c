using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers.ManifestFiles;

/// <summary>An additional file with the item metadata of the package. The file name is irrelevant.</summary>
/// <param name="Path">The file.</param>
/// <param name="Kind">The kind from the metadata.</param>
/// <param name="Source">The text, compared by reference: the compiler keeps the instance of an unchanged file.</param>
internal sealed record MarkedFile(string Path, string Kind, SourceText Source)
{
    /// <summary>Gets whether the file is a manifest.</summary>
    public bool IsManifest => string.Equals(Kind, "Manifest", StringComparison.Ordinal);

    /// <summary>Gets the folder of the file.</summary>
    public string Directory => ProjectPath.DirectoryOf(Path);

    /// <summary>Returns the readable marked files of a project.</summary>
    public static List<MarkedFile> In(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var files = new List<MarkedFile>();
        foreach (var file in options.AdditionalFiles)
        {
            if (KindOf(file, options) is { Length: > 0 } kind && file.GetText(cancellationToken) is { } source)
            {
                files.Add(new MarkedFile(file.Path, kind, source));
            }
        }

        return files;
    }

    private static string? KindOf(AdditionalText file, AnalyzerOptions options)
    {
        var metadata = options.AnalyzerConfigOptionsProvider.GetOptions(file);
        return metadata.TryGetValue("build_metadata.AdditionalFiles.DomoManifestKind", out string? kind) ? kind : null;
    }
}
