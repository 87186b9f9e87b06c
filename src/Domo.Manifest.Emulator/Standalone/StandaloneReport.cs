using Domo.Manifest.Emulator.Datasets.Files;
using Domo.Manifest.Emulator.Functions;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.People;

namespace Domo.Manifest.Emulator.Standalone;

/// <summary>Describes what an emulator serves.</summary>
internal static class StandaloneReport
{
    public static async Task WriteAsync(TextWriter output, DomoEmulator emulator)
    {
        var setup = emulator.Setup;
        await output.WriteLineAsync($"Emulating {setup.Options.ManifestPath} at {emulator.BaseAddress}");
        await WriteAsync(
            output,
            "Datasets: GET /data/v1/{alias}, POST /sql/v1/{alias}",
            setup.Manifest.Datasets.Select(dataset => (dataset.Alias, DescribeRows(setup, dataset.Alias))));
        await WriteAsync(
            output,
            "Collections: /domo/datastores/v1/collections/{name}/documents",
            setup.Manifest.Collections.Select(collection => (collection.Name, DescribeDocuments(setup.Options))));
        await WriteAsync(
            output,
            "Functions: POST /domo/codeengine/v2/packages/{alias}",
            setup.Manifest.Packages.Select(package => (package.Alias, DescribeOutput(setup, package.Alias))));
        await WriteAsync(
            output,
            "Workflows: POST /domo/workflow/v1/models/{alias}/start",
            setup.Manifest.Workflows.Select(workflow => (workflow.Alias, "completes at once")));
        await WriteAsync(output, "Independent of the manifest:", Always(setup.Options));
        await output.WriteLineAsync("Press Ctrl+C to stop.");
        await output.FlushAsync();
    }

    private static IEnumerable<(string Path, string State)> Always(DomoEmulatorOptions options)
    {
        var people = new PeopleDirectory(options);
        string files = options.FilesDirectory ?? "in a folder that is deleted at exit";
        yield return ("/domo/data-files/v1", "files, " + files);
        yield return ("/domo/files/v1/filesets", "FileSets, " + files);
        yield return ("/domo/users/v1", $"users: {string.Join(", ", people.Users.Select(user => user.Id))}");
        yield return ("/domo/groups/v1", people.Groups.Count == 0
            ? "groups: none"
            : $"groups: {string.Join(", ", people.Groups.Select(group => group.Id))}");
        yield return ("/domo/avatars/v1, /domo/avatars/v2", "avatars of users and groups, with their initials");
        yield return ("/domo/environment/v1", $"user {options.UserId}");
        yield return ("/domo/ai/v1", options.Ai is null ? "501: requires a handler (AnswerAi)" : "AI services, handled by this program");
        yield return ("/domo/actions/v1/{id}/process", options.Actions.Count == 0
            ? "404: requires handlers (AddAction)"
            : $"actions: {string.Join(", ", options.Actions.Keys)}");
        yield return ("/api/workflow/v1", "workflows started from outside Domo");
    }

    private static async Task WriteAsync(TextWriter output, string title, IEnumerable<(string Name, string State)> items)
    {
        var list = items.ToList();
        if (list.Count > 0)
        {
            await output.WriteLineAsync(title);
            int width = list.Max(item => item.Name.Length);
            foreach (var (name, state) in list)
            {
                await output.WriteLineAsync($"  {name.PadRight(width)}  {state}");
            }
        }
    }

    private static string DescribeRows(EmulatorSetup setup, string alias)
    {
        try
        {
            return DataFile.Find(setup.DataDirectory, alias).Name;
        }
        catch (ApiException e)
        {
            return e.Message;
        }
    }

    // Does not show the connection string, because it may contain a password.
    private static string DescribeDocuments(DomoEmulatorOptions options) =>
        options.MongoDbConnection is not null ? "in MongoDB" : options.DocumentsFile ?? "in memory";

    private static string DescribeOutput(EmulatorSetup setup, string alias)
    {
        var output = new FixedOutput(setup.DataDirectory, alias);
        return output.Exists ? output.FileName : $"missing: put its output in {output.FileName}";
    }
}
