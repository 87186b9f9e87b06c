using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Domo.Manifest.EndToEnd.Tests.Infrastructure;
using YamlDotNet.RepresentationModel;

namespace Domo.Manifest.EndToEnd.Tests.Shipping;

/// <summary>The GitLab job in <c>docs/ci.md</c>: its script, run like on a runner.</summary>
public partial class GitLabTests(ToolFeed feed)
{
    private static YamlNode Job => Yaml.Parse(Snippet().Match(File.ReadAllText(Repository.PathOf("docs", "ci.md"))).Groups["yaml"].Value)["domo-manifest"];

    [Fact]
    public async Task The_job_fails_for_an_invalid_manifest_and_writes_the_declared_report()
    {
        Prerequisites.RequireBash();
        using var folder = new ScratchFolder();
        folder.Write("manifest.json", ScratchFolder.FaultyManifest);

        var result = await RunAsync(folder);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("DOMO3001", result.Output, StringComparison.Ordinal);
        var findings = JsonNode.Parse(folder.Read(Job["artifacts"]["reports"].Text("codequality")!))!.AsArray();
        Assert.Equal("DOMO3001", (string?)Assert.Single(findings)!["check_name"]);
        Assert.Equal("manifest.json", (string?)findings[0]!["location"]!["path"]);
    }

    [Fact]
    public async Task The_job_succeeds_for_a_valid_manifest_with_an_empty_report()
    {
        Prerequisites.RequireBash();
        using var folder = new ScratchFolder();
        folder.Write("manifest.json", ScratchFolder.GoodManifest);

        (await RunAsync(folder)).AssertSuccess();

        Assert.Empty(JsonNode.Parse(folder.Read(Job["artifacts"]["reports"].Text("codequality")!))!.AsArray());
    }

    [Fact]
    public async Task The_checkout_cannot_influence_what_is_installed()
    {
        Prerequisites.RequireBash();
        using var folder = HostileCheckout.Create().Write("manifest.json", ScratchFolder.FaultyManifest);

        var result = await RunAsync(folder);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("DOMO3001", result.Output, StringComparison.Ordinal);
    }

    /// <summary>Runs the job in a checkout. The user's own configuration contains the feed.</summary>
    private async Task<CommandResult> RunAsync(ScratchFolder folder)
    {
        using var home = ToolFeed.Consumer(await feed.PortableAsync(), ".nuget/NuGet/NuGet.Config");
        var lines = ((YamlSequenceNode)Job["script"]).Children.Select(line => ((YamlScalarNode)line).Value);
        string script = VersionOption().Replace(string.Join('\n', lines), "--version " + feed.Version);
        return await Command.BashAsync(folder.Path, script, ("CI_PROJECT_DIR", folder.Path), ("HOME", home.Path), ("TMPDIR", home.Path));
    }

    [GeneratedRegex("```yaml\n(?<yaml>domo-manifest:\n.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();

    [GeneratedRegex("--version [0-9.]+")]
    private static partial Regex VersionOption();
}
