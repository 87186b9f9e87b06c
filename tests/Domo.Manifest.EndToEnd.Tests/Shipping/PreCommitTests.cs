using System.Text.RegularExpressions;
using System.Xml.Linq;
using Domo.Manifest.EndToEnd.Tests.Infrastructure;
using YamlDotNet.RepresentationModel;

namespace Domo.Manifest.EndToEnd.Tests.Shipping;

/// <summary>The hooks of <c>.pre-commit-hooks.yaml</c>: their entries, run with the files that match their patterns.</summary>
public class PreCommitTests(ToolFeed feed)
{
    private static readonly string[] Staged = ["README.md", "app/manifest.json", "app/package.json", "app/domo.types.json"];

    private static IEnumerable<YamlNode> Hooks =>
        ((YamlSequenceNode)Yaml.Parse(File.ReadAllText(Repository.PathOf(".pre-commit-hooks.yaml")))).Children;

    private static string Script => File.ReadAllText(Repository.PathOf("hooks", "domo-manifest"));

    internal static string ToolVersion =>
        XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("Version").Single().Value;

    [Fact]
    public void A_revision_of_the_hooks_runs_the_tool_of_that_revision() =>
        Assert.Contains($"\nversion={ToolVersion}\n", Script, StringComparison.Ordinal);

    [Fact]
    public async Task The_checkout_cannot_influence_what_is_installed()
    {
        using var folder = Stage(HostileCheckout.Create(), ScratchFolder.FaultyManifest);

        var result = await RunAsync("domo-manifest-validate", folder);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("DOMO3001", result.Output, StringComparison.Ordinal);
        Assert.Contains($"version '{feed.Version}'", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_run_uses_the_tool_that_the_first_one_installed()
    {
        using var folder = Stage(new ScratchFolder(), ScratchFolder.GoodManifest);
        using var hooks = await InstalledAsync();

        var first = (await RunAsync("domo-manifest-validate", folder, hooks)).AssertSuccess();
        var second = (await RunAsync("domo-manifest-validate", folder, hooks)).AssertSuccess();

        Assert.Contains(feed.Version, first.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(feed.Version, second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_fails_for_an_invalid_manifest()
    {
        using var folder = Stage(new ScratchFolder(), ScratchFolder.FaultyManifest);

        var faulty = await RunAsync("domo-manifest-validate", folder);
        folder.Write("app/manifest.json", ScratchFolder.GoodManifest);
        var good = await RunAsync("domo-manifest-validate", folder);

        Assert.Equal(1, faulty.ExitCode);
        Assert.Contains("DOMO3001", faulty.Output, StringComparison.Ordinal);
        good.AssertSuccess();
    }

    [Fact]
    public async Task Fix_changes_the_file_which_makes_pre_commit_fail()
    {
        using var folder = Stage(new ScratchFolder(), ScratchFolder.GoodManifest.Replace("\"version\"", "\"Version\"", StringComparison.Ordinal));

        await RunAsync("domo-manifest-fix", folder);

        Assert.Equal(ScratchFolder.GoodManifest, folder.Read("app/manifest.json"));
    }

    [Fact]
    public async Task Fmt_changes_the_file_which_makes_pre_commit_fail()
    {
        using var folder = Stage(new ScratchFolder(), ScratchFolder.GoodManifest.Replace("\n  ", "\n\t\t", StringComparison.Ordinal));

        (await RunAsync("domo-manifest-fmt", folder)).AssertSuccess();
        string once = folder.Read("app/manifest.json");
        (await RunAsync("domo-manifest-fmt", folder)).AssertSuccess();

        Assert.DoesNotContain("\t", once, StringComparison.Ordinal);
        Assert.Equal(once, folder.Read("app/manifest.json"));
    }

    [Fact]
    public async Task Treats_a_file_named_like_an_option_or_a_response_file_as_a_file()
    {
        string[] names = ["--format=sarif=victim/manifest.json", "@acme/manifest.json"];
        using var folder = new ScratchFolder();
        foreach (string name in names)
        {
            folder.Write(name, ScratchFolder.FaultyManifest);
        }

        using var hooks = await InstalledAsync();
        var run = await RunAsync("domo-manifest-validate", folder, hooks, names);

        Assert.Equal(1, run.ExitCode);
        Assert.All(names, name => Assert.Contains(name + ":", run.Output, StringComparison.Ordinal));
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "victim")));
    }

    private static ScratchFolder Stage(ScratchFolder folder, string manifest) =>
        folder.Write("app/manifest.json", manifest)
            .Write("app/package.json", "{")
            .Write("app/domo.types.json", "{}\n")
            .Write("README.md", "");

    /// <summary>The copy of this repository in pre-commit, with the feed of the tool.</summary>
    private async Task<ScratchFolder> InstalledAsync()
    {
        Prerequisites.RequireBash();
        var hooks = new ScratchFolder();
        HostileCheckout.CopyNuGetConfig(hooks, await feed.PortableAsync());
        hooks.Write("hooks/domo-manifest", Script.Replace("version=" + ToolVersion, "version=" + feed.Version, StringComparison.Ordinal));
        return hooks;
    }

    private async Task<CommandResult> RunAsync(string id, ScratchFolder folder)
    {
        using var hooks = await InstalledAsync();
        return await RunAsync(id, folder, hooks);
    }

    /// <summary>
    /// Simulates pre-commit for <c>language: script</c>: splits the entry, whose program is in the repository of the hooks, and appends the
    /// arguments and the matching files. The first line of the script names the shell.
    /// </summary>
    private static async Task<CommandResult> RunAsync(string id, ScratchFolder folder, ScratchFolder hooks)
    {
        var hook = Assert.Single(Hooks, hook => hook.Text("id") == id);
        string[] chosen = [.. Staged.Where(file => Regex.IsMatch(file, hook.Text("files")!))];
        Assert.Equal(["app/manifest.json", "app/domo.types.json"], chosen);
        return await RunAsync(id, folder, hooks, chosen);
    }

    private static async Task<CommandResult> RunAsync(string id, ScratchFolder folder, ScratchFolder hooks, string[] chosen)
    {
        var hook = Assert.Single(Hooks, hook => hook.Text("id") == id);
        Assert.Equal("script", hook.Text("language"));
        string[] words = hook.Text("entry")!.Split(' ');
        var arguments = ((YamlSequenceNode)hook["args"]).Children.Select(argument => ((YamlScalarNode)argument).Value!);
        var info = Command.StartInfo("bash", folder.Path, [hooks.PathOf(words[0]), .. words[1..], .. arguments, .. chosen]);
        info.Environment["XDG_CACHE_HOME"] = hooks.PathOf("cache");
        return await Command.RunAsync(info);
    }
}
