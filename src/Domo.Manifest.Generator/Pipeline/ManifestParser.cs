using Domo.Manifest.Generator.Diagnostics;
using Domo.Manifest.Json;
using Domo.Manifest.Model;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Generator.Pipeline;

/// <summary>Reads the files: text in, models and problems out. Nothing here throws, whatever the text.</summary>
internal static class ManifestParser
{
    /// <summary>A file with more faults than this is hardly a manifest; the first ones say so.</summary>
    private const int MaxFaults = 20;

    public static ParsedTypes ParseTypes(ManifestFile file, CancellationToken cancellationToken)
    {
        if (file.Text.GetText(cancellationToken) is not { } source)
        {
            return new(file.Options.Path, TypesModel.Empty, new([ProblemReport.NoText(file.Text)]));
        }

        var document = TypesDocument.Parse(source.ToString());
        return new(file.Options.Path, document.Model, new(Faults(new ProblemReport(file.Text, source), document.Json)));
    }

    public static ParsedOverrides ParseOverrides(ManifestFile file, CancellationToken cancellationToken)
    {
        if (file.Text.GetText(cancellationToken) is not { } source)
        {
            return new(file, ManifestOverrides.Parse(""), new([ProblemReport.NoText(file.Text)]));
        }

        var document = ManifestOverrides.Parse(source.ToString());
        return new(file, document, new(Faults(new ProblemReport(file.Text, source), document.Json)));
    }

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

        if (document.IsReadable)
        {
            problems.AddRange(Faults(report, document.Json));
        }
        else
        {
            problems.Add(report.Unreadable(document.Json));
        }

        return new(file.Options.Path, beside.TypesOf(file).ApplyTo(document.Model), new(problems));
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

    private static List<Diagnostic> Faults(ProblemReport report, JsonTree json)
    {
        var faults = new List<Diagnostic>();
        for (int i = 0; i < json.Faults.Count && i < MaxFaults; i++)
        {
            faults.Add(report.Fault(json.Faults[i]));
        }

        return faults;
    }
}
