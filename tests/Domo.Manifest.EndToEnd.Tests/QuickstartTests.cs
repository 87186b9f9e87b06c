using System.Text.Json.Nodes;
using Domo.Manifest.EndToEnd.Tests.Infrastructure;

namespace Domo.Manifest.EndToEnd.Tests;

/// <summary>The first command of the README.</summary>
public class QuickstartTests
{
    private static readonly string LockFile = Repository.PathOf("samples", "Quickstart", "packages.lock.json");

    [Fact]
    public async Task The_quickstart_prints_rows_documents_an_output_and_a_completed_workflow()
    {
        string lockFile = await File.ReadAllTextAsync(LockFile, TestContext.Current.CancellationToken);

        // In locked mode first: the lock file must not contain the hash of the package that is packed here.
        (await Command.DotNetAsync(Repository.Root, "restore", "--locked-mode", "samples/Quickstart")).AssertSuccess().AssertNoWarning();
        var run = (await Command.DotNetAsync(Repository.Root, "run", "--project", "samples/Quickstart")).AssertSuccess().AssertNoWarning();

        Assert.Contains("R-1046  2026-11-12  Kōhī Tōkyō", run.Output, StringComparison.Ordinal);
        Assert.Contains("KEN-NYE  Nyeri AA        38.75 kg left, reorder at 60 kg", run.Output, StringComparison.Ordinal);
        Assert.Contains("R-1046, priority 1: Ship before the holiday. (follow up on 2026-12-01, written 2026-11-23 08:05:30Z)", run.Output, StringComparison.Ordinal);
        Assert.Contains("Meridian Freight: 424.00, 54 hours via Anchorage, Tōkyō", run.Output, StringComparison.Ordinal);
        Assert.Contains("ended:   COMPLETED", run.Output, StringComparison.Ordinal);
        Assert.Equal(lockFile, await File.ReadAllTextAsync(LockFile, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_lock_file_locks_every_package_except_the_local_one()
    {
        var packages = JsonNode.Parse(File.ReadAllText(LockFile))!["dependencies"]!["net10.0"]!.AsObject()
            .Where(package => (string?)package.Value!["type"] != "Project").ToArray();

        Assert.Equal("packed", (string?)packages.Single(package => package.Key == "Domo.Manifest").Value!["contentHash"]);
        Assert.All(
            packages.Where(package => package.Key != "Domo.Manifest"),
            package => Assert.Equal(88, ((string?)package.Value!["contentHash"])!.Length));
        Assert.Contains(packages, package => package.Key == "Microsoft.Extensions.Http");
    }

    [Fact]
    public void Every_project_has_a_lock_file_that_CI_enforces()
    {
        string[] folders = ["src", "tests", "samples"];
        var projects = folders.SelectMany(folder => Directory.GetDirectories(Repository.PathOf(folder)))
            .Where(folder => Directory.GetFiles(folder, "*.csproj").Length > 0).ToArray();

        Assert.NotEmpty(projects);
        Assert.All(projects, project => Assert.True(File.Exists(Path.Combine(project, "packages.lock.json")), project));
        string script = File.ReadAllText(Repository.PathOf(".ci", "run"));
        Assert.Contains("\ndotnet restore --locked-mode || exit 1\n", script, StringComparison.Ordinal);
        Assert.Contains("\ndotnet restore --locked-mode samples/Quickstart || exit 1\n", script, StringComparison.Ordinal);
        Assert.Contains("\ndotnet test --no-restore ", script, StringComparison.Ordinal);
    }
}
