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
            Description = "The Domo instance: company, company.domo.com, or its HTTPS URL. HTTP is allowed only for localhost.",
            HelpName = "instance",
            Required = true,
        };
        var variable = new Option<string>("--token-variable")
        {
            Description = "The environment variable that contains the developer token.",
            DefaultValueFactory = _ => DeveloperToken.DefaultVariable,
            HelpName = "name",
        };
        var manifest = CommandManifest.CreateOption();
        var force = new Option<bool>("--force") { Description = "Replaces existing types." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Shows the changes as a patch and writes nothing." };
        var timeout = new Option<int>("--timeout")
        {
            Description = "The time limit of each request, in seconds.",
            DefaultValueFactory = _ => 30,
            HelpName = "seconds",
        };
        return new ToolCommand("pull", "Reads the column types of the manifest's datasets from Domo and writes them to the types file "
            + "next to the manifest.")
        {
            Options = { instance, variable, manifest, force, dryRun, timeout },
            Examples =
            [
                ("domo-manifest types pull --instance company",
                    "Uses the developer token in the environment variable DOMO_DEVELOPER_TOKEN."),
                ("domo-manifest types pull --instance company --dry-run", "Shows how the types in Domo differ from the types file."),
            ],
        }.Runs(async (parsed, cancellationToken) =>
        {
            var address = InstanceAddress.Parse(parsed.GetValue(instance)!);
            string name = parsed.GetValue(variable)!;
            int seconds = parsed.GetValue(timeout) is var given and > 0 and <= MaxSeconds
                ? given
                : throw ToolException.BadUsage($"--timeout must be 1 to {MaxSeconds} seconds");
            string token = DeveloperToken.Read(host, name);
            var file = CommandManifest.Read(host, parsed.GetValue(manifest));
            if (file.Model.Datasets.Count == 0)
            {
                throw ToolException.BadUsage("the manifest has no datasets, so there are no types to read");
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
