using System.CommandLine;
using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Diff.Formats;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Diff;

/// <summary><c>domo-manifest diff</c>: shows what changed for the app's users, and whether the version was raised accordingly.</summary>
internal static class DiffCommand
{
    private const string FailOnVersion = "version";
    private const string FailOnBreaking = "breaking";
    private const string FailOnAny = "any";

    public static Command Create(ToolHost host)
    {
        var old = new Argument<string>("old") { Description = "The old manifest: a file, a folder or a Git revision (revision:path)." };
        var now = new Argument<string>("new") { Description = "The new manifest, in the same forms.", DefaultValueFactory = _ => "." };
        var format = new Option<string>("--format") { Description = "The output format.", DefaultValueFactory = _ => "human" };
        format.AcceptOnlyFromAmong("human", "json", "markdown");
        var failOn = new Option<string>("--fail-on")
        {
            Description = "What sets exit code 1: a version that is too low for the changes, any breaking change, any change, or "
                + "nothing.",
            DefaultValueFactory = _ => FailOnVersion,
        };
        failOn.AcceptOnlyFromAmong(FailOnVersion, FailOnBreaking, FailOnAny, "never");
        return new ToolCommand("diff", "Compares two manifests: lists the changes that affect users of the app, and checks "
            + "the new version.")
        {
            Arguments = { old, now },
            Options = { format, failOn },
            Examples =
            [
                ("domo-manifest diff -- HEAD~1:manifest.json manifest.json", "Changes since the commit before last."),
                ("domo-manifest diff --format markdown -- origin/main:manifest.json", "A summary for a pull request."),
            ],
        }.Runs(async (parsed, cancellationToken) =>
        {
            var before = await ManifestSource.ReadAsync(host, parsed.GetValue(old)!, cancellationToken);
            var after = await ManifestSource.ReadAsync(host, parsed.GetValue(now)!, cancellationToken);
            var diff = ManifestDiff.Compare(before, after);
            Write(parsed.GetValue(format)!, diff, host.Output);
            return Fails(parsed.GetValue(failOn)!, diff) ? ExitCode.Findings : ExitCode.Clean;
        });
    }

    private static void Write(string format, ManifestDiff diff, ToolWriter output)
    {
        switch (format)
        {
            case "json":
                JsonDiff.Write(diff, output);
                break;
            case "markdown":
                MarkdownDiff.Write(diff, output);
                break;
            default:
                HumanDiff.Write(diff, output);
                break;
        }
    }

    private static bool Fails(string failOn, ManifestDiff diff) => failOn switch
    {
        FailOnVersion => diff.VersionProblem is not null,
        FailOnBreaking => diff.Impact == ChangeImpact.Breaking,
        FailOnAny => diff.Changes.Count > 0,
        _ => false,
    };
}
