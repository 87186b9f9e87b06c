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
            Description = "Files, folders, globs, or - for standard input, which goes to standard output. None: the app in the "
                + "current folder.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var inputName = new Option<string>("--stdin-filename")
        {
            Description = "The path that standard input stands for.",
            DefaultValueFactory = _ => AppFolder.ManifestName,
            HelpName = "path",
        };
        var check = new Option<bool>("--check") { Description = "Writes nothing, and names the files that are laid out otherwise." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Writes nothing, and shows what would change as a patch." };
        return new ToolCommand("fmt", "Lays out manifests, types files and override files as domo publish writes them.")
        {
            Arguments = { paths },
            Options = { inputName, check, dryRun },
            Examples =
            [
                ("domo-manifest fmt", "The app in the current folder."),
                ("domo-manifest fmt --check -- 'apps/**/manifest.json'", "For CI: exit code 1 when a file is laid out otherwise."),
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
                    $"{source.DisplayPath}:{line}:{column}: {fault.Message}; what is not JSON has no layout, so mend it first "
                        + $"({ToolCommandLine.Program} fix)"));
                return null;
            },
            cancellationToken);
        return run.HasFailed ? ExitCode.Unreadable
            : hasFaults || (mode != EditMode.Write && run.Changed > 0) ? ExitCode.Findings
            : ExitCode.Clean;
    }
}
