using System.CommandLine;
using System.Globalization;
using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Edit;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Fmt;

/// <summary><c>domo-manifest fmt</c>: formats manifests.</summary>
internal static class FmtCommand
{
    public static Command Create(ToolHost host)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Files, folders, globs, or - for standard input, whose formatted text goes to standard output. Default: the app "
                + "in the current folder.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var inputName = new Option<string>("--stdin-filename")
        {
            Description = "The path to assume for standard input.",
            DefaultValueFactory = _ => AppFolder.ManifestName,
            HelpName = "path",
        };
        var check = new Option<bool>("--check") { Description = "Lists the files that are not formatted and writes nothing." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Shows the changes as a patch and writes nothing." };
        return new ToolCommand("fmt", "Formats manifests, types files and override files the way domo publish does.")
        {
            Arguments = { paths },
            Options = { inputName, check, dryRun },
            Examples =
            [
                ("domo-manifest fmt", "Formats the app in the current folder."),
                ("domo-manifest fmt --check -- 'apps/**/manifest.json'", "For CI: exit code 1 if a file is not formatted."),
            ],
        }.Runs((parsed, cancellationToken) =>
        {
            var mode = parsed.GetValue(dryRun) ? EditMode.Show : parsed.GetValue(check) ? EditMode.Check : EditMode.Write;
            return Task.FromResult(Run(host, mode, parsed.GetValue(paths) ?? [], parsed.GetValue(inputName)!, cancellationToken));
        });
    }

    private static ExitCode Run(ToolHost host, EditMode mode, string[] paths, string inputName, CancellationToken cancellationToken)
    {
        var run = new EditRun(host, mode);
        bool hasFaults = false;
        run.ForEach(
            paths,
            inputName,
            source =>
            {
                if (ManifestLayout.TryFormat(source.Text, out string? text, out var fault))
                {
                    return new EditedText(text);
                }

                hasFaults = true;
                var (line, column) = source.PositionOf(fault.Span.Start);
                ToolRunner.Complain(host, string.Create(
                    CultureInfo.InvariantCulture,
                    $"{source.DisplayPath}:{line}:{column}: {fault.Message}; only valid JSON can be formatted, so correct it "
                        + $"first ('{ToolCommandLine.Program} fix' may help)"));
                return null;
            },
            cancellationToken);
        return run.HasFailed ? ExitCode.Unreadable
            : hasFaults || (mode != EditMode.Write && run.Changed > 0) ? ExitCode.Findings
            : ExitCode.Clean;
    }
}
