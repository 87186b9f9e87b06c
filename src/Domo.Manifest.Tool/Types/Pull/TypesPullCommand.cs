using System.CommandLine;
using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Edit;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Types.Pull;

/// <summary><c>domo-manifest types pull</c>: reads types from the datasets in Domo.</summary>
internal static class TypesPullCommand
{
    private const int MaxSeconds = 3600;

    public static Command Create(ToolHost host)
    {
        var instance = new Option<string>("--instance")
        {
            Description = "The Domo instance: company, company.domo.com, or its https address. http is for this machine alone.",
            HelpName = "instance",
            Required = true,
        };
        var variable = new Option<string>("--token-variable")
        {
            Description = "The environment variable with the developer token.",
            DefaultValueFactory = _ => DeveloperToken.DefaultVariable,
            HelpName = "name",
        };
        var manifest = CommandManifest.CreateOption();
        var force = new Option<bool>("--force") { Description = "Replaces types that are in the file already." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Writes nothing, and shows what would change as a patch." };
        var timeout = new Option<int>("--timeout")
        {
            Description = "How many seconds an answer may take.",
            DefaultValueFactory = _ => 30,
            HelpName = "seconds",
        };
        return new ToolCommand("pull", "Asks Domo for the types of the manifest's datasets, and writes them into the types file "
            + "beside the manifest.")
        {
            Options = { instance, variable, manifest, force, dryRun, timeout },
            Examples =
            [
                ("domo-manifest types pull --instance company",
                    "With the developer token of the environment variable DOMO_DEVELOPER_TOKEN."),
                ("domo-manifest types pull --instance company --dry-run", "Shows what is other in Domo than in the types file."),
            ],
        }.Runs(async (parsed, cancellationToken) =>
        {
            var address = InstanceAddress.Parse(parsed.GetValue(instance)!);
            string name = parsed.GetValue(variable)!;
            int seconds = parsed.GetValue(timeout) is var given and > 0 and <= MaxSeconds
                ? given
                : throw ToolException.BadUsage($"--timeout is a number of seconds from 1 to {MaxSeconds}");
            string token = DeveloperToken.Read(host, name);
            var file = CommandManifest.Read(host, parsed.GetValue(manifest));
            if (file.Model.Datasets.Count == 0)
            {
                throw ToolException.BadUsage("the manifest has no datasets, so there is nothing to ask for");
            }

            var update = new TypesUpdate(host, file, parsed.GetValue(force));
            using var schemas = new DatasetSchemas(address, token, name, TimeSpan.FromSeconds(seconds));
            var pull = new TypesPull(host, schemas, update);
            await pull.RunAsync(file.Model.Datasets, cancellationToken);
            bool isDryRun = parsed.GetValue(dryRun);
            bool isChanged = pull.HasTaken && update.Finish(isDryRun ? EditMode.Show : EditMode.Write);
            return pull.HasFailed ? ExitCode.Unreadable
                : update.HasFindings || (isDryRun && isChanged) ? ExitCode.Findings
                : ExitCode.Clean;
        });
    }
}
