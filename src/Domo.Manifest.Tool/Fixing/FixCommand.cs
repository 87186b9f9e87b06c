using System.CommandLine;
using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;
using Domo.Manifest.Tool.Validate.Severities;

namespace Domo.Manifest.Tool.Fixing;

/// <summary><c>domo-manifest fix</c>: applies quick fixes.</summary>
internal static class FixCommand
{
    public static Command Create(ToolHost host)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Files, folders, globs, or - for standard input, whose fixed text goes to standard output. Default: the app "
                + "in the current folder.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var inputName = new Option<string>("--stdin-filename")
        {
            Description = "The path to assume for standard input.",
            DefaultValueFactory = _ => AppFolder.ManifestName,
            HelpName = "path",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Shows the changes as a patch and writes nothing." };
        var isUnsafe = new Option<bool>("--unsafe") { Description = "Also applies unsafe fixes. Review the changes." };
        var rules = new Option<string[]>("--rule")
        {
            Description = "Fixes only this rule (DOMO3001) or category (DOMO3xxx, Collections). May be repeated.",
            HelpName = "rule",
            Arity = ArgumentArity.OneOrMore,
        };
        var settings = new Option<string?>("--settings")
        {
            Description = "A .globalconfig or .editorconfig with severities. Rules that it disables are not fixed. Default: each "
                + ".globalconfig in the folder of a file and above it.",
            HelpName = "file",
        };
        return new ToolCommand("fix", "Applies the safe fixes to manifests, types files and override files.")
        {
            Arguments = { paths },
            Options = { inputName, dryRun, isUnsafe, rules, settings },
            Examples =
            [
                ("domo-manifest fix", "Fixes the app in the current folder."),
                ("domo-manifest fix --dry-run --unsafe", "Shows the changes of all fixes, including unsafe ones."),
                ("domo-manifest fix --rule DOMO0005 -- 'apps/**/manifest.json'", "Fixes only commas."),
            ],
        }.Runs((parsed, cancellationToken) =>
        {
            var run = new FixRun(
                host,
                SeverityPolicy.Create(host, new SeveritySettings(), parsed.GetValue(settings)),
                [.. (parsed.GetValue(rules) ?? []).Select(RuleSelector.Parse)],
                parsed.GetValue(isUnsafe),
                parsed.GetValue(dryRun));
            return Task.FromResult(run.Run(parsed.GetValue(paths) ?? [], parsed.GetValue(inputName)!, cancellationToken));
        });
    }
}
