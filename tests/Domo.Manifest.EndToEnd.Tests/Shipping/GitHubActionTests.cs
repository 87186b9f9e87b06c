using System.Text.RegularExpressions;
using Domo.Manifest.EndToEnd.Tests.Infrastructure;
using YamlDotNet.RepresentationModel;

namespace Domo.Manifest.EndToEnd.Tests.Shipping;

/// <summary>The scripts of <c>action.yml</c>, run like on a GitHub runner.</summary>
public partial class GitHubActionTests(ToolFeed feed)
{
    private static readonly YamlNode Action = Yaml.Parse(File.ReadAllText(Repository.PathOf("action.yml")));

    private static IEnumerable<YamlNode> Steps => ((YamlSequenceNode)Action["runs"]["steps"]).Children;

    [Fact]
    public async Task An_invalid_manifest_is_annotated_and_fails_the_step()
    {
        Prerequisites.RequireBash();
        using var folder = new ScratchFolder();
        folder.Write("apps/deals/manifest.json", ScratchFolder.FaultyManifest).Write("apps/good/manifest.json", ScratchFolder.GoodManifest);

        var result = await RunAsync(folder, ("version", feed.Version), ("paths", "apps/deals\napps/good\n"), ("format", "github\nsarif=domo.sarif"));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("::error file=apps/deals/manifest.json,line=8,", result.Output, StringComparison.Ordinal);
        Assert.Contains("\"DOMO3001\"", folder.Read("domo.sarif"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_checkout_cannot_influence_what_is_installed()
    {
        Prerequisites.RequireBash();
        using var folder = HostileCheckout.Create().Write("manifest.json", ScratchFolder.FaultyManifest);

        var result = await RunAsync(folder, ("version", feed.Version));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("::error file=manifest.json,line=8,", result.Output, StringComparison.Ordinal);
        Assert.Contains($"version '{feed.Version}'", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_revision_of_the_action_installs_the_tool_of_that_revision() =>
        Assert.Equal(PreCommitTests.ToolVersion, Action["inputs"]["version"].Text("default"));

    [Fact]
    public void Every_third_party_action_is_pinned_to_a_commit()
    {
        string[] files = [Repository.PathOf("action.yml"), .. Directory.GetFiles(Repository.PathOf("docs"), "*.md")];
        string[] used = [.. files.SelectMany(File.ReadLines).Where(line => Used().IsMatch(line)).Select(line => line.Trim())];

        Assert.NotEmpty(used);
        Assert.All(used.Where(line => !line.Contains("OWNER/REPOSITORY@", StringComparison.Ordinal)), line => Assert.Matches(Pinned(), line));
    }

    [Fact]
    public async Task Finds_the_manifests_without_paths_and_succeeds_without_findings()
    {
        Prerequisites.RequireBash();
        using var folder = new ScratchFolder();
        folder.Write("apps/good/manifest.json", ScratchFolder.GoodManifest);

        (await RunAsync(folder, ("version", feed.Version))).AssertSuccess();
        (await RunAsync(folder, ("version", feed.Version), ("working-directory", "apps"))).AssertSuccess();
    }

    [Fact]
    public async Task An_input_sets_the_lowest_severity_that_fails()
    {
        Prerequisites.RequireBash();
        using var folder = new ScratchFolder();
        folder.Write("manifest.json", ScratchFolder.FaultyManifest);

        (await RunAsync(folder, ("version", feed.Version), ("fail-on", "never"))).AssertSuccess();
    }

    [Theory]
    [InlineData("paths", "$(touch pwned)\n; touch pwned\n`touch pwned`\n--output=pwned\n\" && touch pwned && \"")]
    [InlineData("format", "github; touch pwned")]
    [InlineData("fail-on", "error\" ; touch pwned ; \"")]
    [InlineData("version", "1.0.0; touch pwned")]
    [InlineData("version", "$(touch pwned)")]
    public async Task Inputs_are_never_executed(string name, string value)
    {
        Prerequisites.RequireBash();
        using var folder = new ScratchFolder();
        folder.Write("manifest.json", ScratchFolder.GoodManifest);

        var result = await RunAsync(folder, name == "version" ? [(name, value)] : [("version", feed.Version), (name, value)]);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Empty(Directory.GetFiles(folder.Path, "pwned*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Scripts_do_not_contain_expressions() =>
        Assert.All(Steps, step => Assert.DoesNotContain("${{", step.Text("run") ?? "", StringComparison.Ordinal));

    /// <summary>Runs the script steps up to the first failure.</summary>
    private async Task<CommandResult> RunAsync(ScratchFolder folder, params (string Name, string Value)[] given)
    {
        var inputs = ((YamlMappingNode)Action["inputs"]).Children
            .ToDictionary(input => ((YamlScalarNode)input.Key).Value!, input => input.Value.Text("default") ?? "", StringComparer.Ordinal);
        foreach (var (name, value) in given)
        {
            Assert.True(inputs.ContainsKey(name), name);
            inputs[name] = value;
        }

        using var runner = new ScratchFolder();
        HostileCheckout.CopyNuGetConfig(runner, await feed.PortableAsync());
        string temp = Directory.CreateDirectory(runner.PathOf("temp")).FullName;

        string Evaluated(string text) => inputs.Aggregate(
            text, (current, input) => current.Replace("${{ inputs." + input.Key + " }}", input.Value, StringComparison.Ordinal));

        CommandResult? result = null;
        string output = "";
        foreach (var step in Steps.Where(step => step.Text("run") is not null))
        {
            result = await Command.BashAsync(
                folder.PathOf(Evaluated(step.Text("working-directory") ?? ".")),
                step.Text("run")!,
                [
                    .. step.Texts("env").Select(variable => (variable.Name, Evaluated(variable.Value))),
                    ("GITHUB_ACTION_PATH", runner.Path),
                    ("GITHUB_OUTPUT", runner.PathOf("outputs")),
                    ("RUNNER_TEMP", temp),
                ]);
            output += result.Output;
            if (result.ExitCode != 0)
            {
                break;
            }
        }

        Assert.Equal("found=true\n", runner.Read("outputs"));
        Assert.Empty(Directory.GetFiles(runner.Path, "pwned*", SearchOption.AllDirectories));
        return result! with { Output = output };
    }

    [GeneratedRegex(@"^\s*(-\s+)?uses:")]
    private static partial Regex Used();

    [GeneratedRegex(@"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex Pinned();
}
