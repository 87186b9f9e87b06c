using System.CommandLine;
using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Terminal;
using Domo.Manifest.Tool.Validate.Watching;

namespace Domo.Manifest.Tool.Validate;

/// <summary><c>domo-manifest validate</c>: checks files against all rules.</summary>
internal static class ValidateCommand
{
    public static Command Create(ToolHost host)
    {
        var options = new ValidateOptions();
        var command = new ToolCommand("validate", "Checks manifests, types files and override files.")
        {
            Arguments = { options.Paths },
            Examples =
            [
                ("domo-manifest validate", "Checks the manifest of the current folder."),
                (
                    "domo-manifest validate --format oneline -- 'apps/**/manifest.json'",
                    "Checks all manifests below apps, with one finding per line."
                ),
                ("domo-manifest validate --format human --format sarif=domo.sarif", "Writes a log, and a file for code scanning."),
                ("domo-manifest validate --fail-on warning --severity DOMO1004=none", "Fails on warnings, except for one rule."),
                (
                    "domo-manifest validate --baseline domo.baseline.json --update-baseline",
                    "Accepts all current findings. Later runs with --baseline alone report only new ones."
                ),
                ("git show HEAD:manifest.json | domo-manifest validate --stdin-filename manifest.json -- -", "Checks the last commit."),
            ],
        };
        foreach (var option in options.All)
        {
            command.Options.Add(option);
        }

        return command.Runs(async (parsed, cancellationToken) =>
        {
            var request = options.Read(parsed, host);
            return request.Watches
                ? await new ValidateWatch(host, request).RunAsync(cancellationToken)
                : new ValidateRun(host, request).Run(cancellationToken);
        });
    }
}
