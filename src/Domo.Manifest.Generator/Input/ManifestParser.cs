using Domo.Manifest.Declarations;
using Domo.Manifest.Generator.Diagnostics;
using Domo.Manifest.TypesFile;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Generator.Input;

/// <summary>
/// Parses the files into models. Never throws. Reports only faults that prevent emitting; the analyzer reports the others.
/// </summary>
internal static class ManifestParser
{
    public static ParsedTypes ParseTypes(ManifestFile file, CancellationToken cancellationToken) =>
        new(file.Options.Path, TypesDocument.Parse(TextOf(file, cancellationToken)).Model);

    public static ParsedOverrides ParseOverrides(ManifestFile file, CancellationToken cancellationToken) =>
        new(file, ManifestOverrides.Parse(TextOf(file, cancellationToken)));

    public static ParsedManifest ParseManifest(
        ManifestFile file,
        FilesBeside beside,
        ProjectOptions project,
        CancellationToken cancellationToken)
    {
        if (file.Text.GetText(cancellationToken) is not { } source)
        {
            return new(file.Options.Path, ManifestModel.Empty, new([ProblemReport.NoText(file.Text)]));
        }

        var report = new ProblemReport(file.Text, source);
        string environment = file.Options.Environment.Length > 0 ? file.Options.Environment : project.Environment;
        var problems = new List<Diagnostic>();
        var document = environment.Length == 0
            ? ManifestDocument.Parse(source.ToString())
            : ParseWithOverrides(source.ToString(), environment, beside.OverridesOf(file, project), report, problems);

        if (!document.IsReadable)
        {
            problems.Add(report.Unreadable(document.Json));
        }

        var types = beside.TypesOf(file);
        return new(file.Options.Path, types.AddObsoleteTo(types.ApplyTo(document.Model)), new(problems));
    }

    private static ManifestDocument ParseWithOverrides(
        string text, string environment, ParsedOverrides? overrides, ProblemReport report, List<Diagnostic> problems)
    {
        if (overrides is null)
        {
            problems.Add(report.NoOverrides(environment));
            return ManifestDocument.Parse(text);
        }

        if (overrides.Document.Find(environment) is null)
        {
            problems.Add(ProblemReport.NoEnvironment(environment, overrides.File.Text.Path, overrides.Document));
        }

        return ManifestDocument.Parse(text, overrides.Document, environment);
    }

    /// <summary>Returns the text, or an empty string if the compiler could not open the file, which it reports itself.</summary>
    private static string TextOf(ManifestFile file, CancellationToken cancellationToken) =>
        file.Text.GetText(cancellationToken)?.ToString() ?? "";
}
