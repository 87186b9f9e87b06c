using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers;

/// <summary>The additional files of a project that are Domo's, and what breaks a rule in them: for the analyzer and the code fix.</summary>
internal static class ManifestFiles
{
    /// <summary>Whether the package's MSBuild files have marked a file as ours; its name alone says nothing.</summary>
    public static bool IsOurs(AdditionalText file, AnalyzerOptions options) => KindOf(file, options).Length > 0;

    /// <summary>Whether a file is a manifest that nothing can be read from.</summary>
    public static bool IsUnreadableManifest(AdditionalText file, SourceText source, AnalyzerOptions options) =>
        KindOf(file, options) == "Manifest" && !ManifestDocument.Parse(source.ToString()).IsReadable;

    /// <summary>Checks a file of ours.</summary>
    public static IReadOnlyList<Finding> Check(AdditionalText file, SourceText source, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        string directory = ProjectDirectory(options);
        var others = new List<LintFile>();
        foreach (var other in options.AdditionalFiles)
        {
            if (other.Path != file.Path && IsOurs(other, options) && other.GetText(cancellationToken) is { } text)
            {
                others.Add(new LintFile(ProjectPath.Relative(other.Path, directory), text.ToString()));
            }
        }

        return ManifestLinter.Check(new LintFile(ProjectPath.Relative(file.Path, directory), source.ToString()), others);
    }

    private static string KindOf(AdditionalText file, AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.DomoManifestKind", out string? kind) ? kind : "";

    private static string ProjectDirectory(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.MSBuildProjectDirectory", out string? directory) ? directory : "";
}
