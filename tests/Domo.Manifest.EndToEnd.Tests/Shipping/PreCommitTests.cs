using System.Text.RegularExpressions;
using System.Xml.Linq;
using Domo.Manifest.EndToEnd.Tests.Infrastructure;
using YamlDotNet.RepresentationModel;

namespace Domo.Manifest.EndToEnd.Tests.Shipping;

/// <summary>The hooks of <c>.pre-commit-hooks.yaml</c>: their entries, run with the files that their patterns choose.</summary>
public class PreCommitTests(ToolFeed feed)
{
    private static readonly string[] Staged = ["README.md", "app/manifest.json", "app/package.json", "app/domo.types.json"];

    private static IEnumerable<YamlNode> Hooks =>
        ((YamlSequenceNode)Yaml.Parse(File.ReadAllText(Repository.PathOf(".pre-commit-hooks.yaml")))).Children;

    private static string ToolVersion =>
        XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("Version").Single().Value;

    [Fact]
    public void A_revision_of_the_hooks_runs_the_tool_of_that_revision() =>
        Assert.All(Hooks, hook => Assert.StartsWith($"dotnet tool exec Domo.Manifest.Tool@{ToolVersion} --yes -- ", hook.Text("entry"), StringComparison.Ordinal));

    [Fact]
    public async Task Validate_fails_on_a_faulty_manifest()
    {
        using var folder = await StagedAsync(ScratchFolder.FaultyManifest);

        var faulty = await RunAsync("domo-manifest-validate", folder);
        folder.Write("app/manifest.json", ScratchFolder.GoodManifest);
        var good = await RunAsync("domo-manifest-validate", folder);

        Assert.Equal(1, faulty.ExitCode);
        Assert.Contains("DOMO3010", faulty.Output, StringComparison.Ordinal);
        good.AssertSuccess();
    }

    [Fact]
    public async Task Fix_changes_the_file_which_makes_pre_commit_fail()
    {
        using var folder = await StagedAsync(ScratchFolder.GoodManifest.Replace("\"version\"", "\"Version\"", StringComparison.Ordinal));

        await RunAsync("domo-manifest-fix", folder);

        Assert.Equal(ScratchFolder.GoodManifest, folder.Read("app/manifest.json"));
    }

    [Fact]
    public async Task Fmt_changes_the_file_which_makes_pre_commit_fail()
    {
        using var folder = await StagedAsync(ScratchFolder.GoodManifest.Replace("\n  ", "\n\t\t", StringComparison.Ordinal));

        (await RunAsync("domo-manifest-fmt", folder)).AssertSuccess();
        string once = folder.Read("app/manifest.json");
        (await RunAsync("domo-manifest-fmt", folder)).AssertSuccess();

        Assert.DoesNotContain("\t", once, StringComparison.Ordinal);
        Assert.Equal(once, folder.Read("app/manifest.json"));
    }

    private async Task<ScratchFolder> StagedAsync(string manifest) =>
        ToolFeed.Consumer(await feed.PortableAsync())
            .Write("app/manifest.json", manifest)
            .Write("app/package.json", "{")
            .Write("app/domo.types.json", "{}\n")
            .Write("README.md", "");

    /// <summary>What pre-commit does for <c>language: system</c>: splits the entry, and puts the chosen files behind it.</summary>
    private async Task<ToolResult> RunAsync(string id, ScratchFolder folder)
    {
        var hook = Assert.Single(Hooks, hook => hook.Text("id") == id);
        Assert.Equal("system", hook.Text("language"));
        string[] chosen = [.. Staged.Where(file => Regex.IsMatch(file, hook.Text("files")!))];
        Assert.Equal(["app/manifest.json", "app/domo.types.json"], chosen);

        string[] words = hook.Text("entry")!.Replace("@" + ToolVersion, "@" + feed.Version, StringComparison.Ordinal).Split(' ');
        return await Tool.RunAsync(words[0], folder.Path, [.. words[1..], .. chosen]);
    }
}
