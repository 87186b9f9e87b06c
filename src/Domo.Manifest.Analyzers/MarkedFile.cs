using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers;

/// <summary>An additional file that the package's MSBuild files have marked as ours; its name alone says nothing.</summary>
/// <param name="Path">The file.</param>
/// <param name="Kind">What it is marked as.</param>
/// <param name="Source">Its text. Texts are told apart by reference: the compiler keeps the text of a file that nobody has edited.</param>
internal sealed record MarkedFile(string Path, string Kind, SourceText Source)
{
    /// <summary>Whether the file is a manifest.</summary>
    public bool IsManifest => string.Equals(Kind, "Manifest", StringComparison.Ordinal);

    /// <summary>The folder the file is in.</summary>
    public string Directory => ProjectPath.DirectoryOf(Path);

    /// <summary>The marked files of a project that can be read.</summary>
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
