using System.CommandLine;
using Domo.Manifest.Rules;
using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;
using Domo.Manifest.Tool.Validate.Formats;

namespace Domo.Manifest.Tool.Validate;

/// <summary><c>domo-manifest validate</c>: checks files against all rules.</summary>
internal static class ValidateCommand
{
    private const string StandardInput = "-";

    public static Command Create(ToolHost host)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Files, folders, globs, or - for standard input. None: the manifest of the current folder, where domo publish looks.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var inputName = new Option<string>("--stdin-filename")
        {
            Description = "The path that standard input stands for.",
            DefaultValueFactory = _ => AppFolder.ManifestName,
        };
        var format = new Option<string>("--format")
        {
            Description = "How to write the findings.",
            DefaultValueFactory = _ => "human",
        };
        format.AcceptOnlyFromAmong([.. ReportFormats.All.Select(known => known.Name)]);
        return new ToolCommand("validate", "Checks manifests, types files and override files.")
        {
            Arguments = { paths },
            Options = { inputName, format },
            Examples =
            [
                ("domo-manifest validate", "The manifest of the current folder."),
                ("domo-manifest validate 'apps/**/manifest.json' --format oneline", "All manifests below apps, a finding a line."),
            ],
        }.Runs(parsed => Run(
            host,
            parsed.GetValue(paths) ?? [],
            parsed.GetValue(inputName)!,
            ReportFormats.Find(parsed.GetValue(format)!)!));
    }

    private static ExitCode Run(ToolHost host, string[] paths, string inputName, IReportFormat format)
    {
        var files = paths is [StandardInput]
            ? [TextFiles.ReadInput(host, inputName)]
            : FileSearch.Find(host, paths).Select(path => TextFiles.Read(host, path)).ToList();
        var checker = new FileChecker(host);
        var findings = files.SelectMany(file => checker.Check(file).Select(found => new ReportedFinding(file, found, found.Rule.Severity))).ToList();
        var report = new CheckReport(files, findings);
        format.Write(report, host.Output);
        return report.Count(RuleSeverity.Error) > 0 ? ExitCode.Findings : ExitCode.Clean;
    }
}
