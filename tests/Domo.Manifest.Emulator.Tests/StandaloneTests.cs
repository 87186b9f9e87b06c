using System.Diagnostics;
using Domo.Manifest.Emulator.Standalone;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests;

public sealed class StandaloneTests
{
    private const string Manifest =
        """
        {
          "datasetsMapping": [{"alias":"sales","fields":[]},{"alias":"orders","fields":[]}],
          "collectionsMapping": [{"name":"Notes"}],
          "packagesMapping": [{"alias":"sum"},{"alias":"mean"}],
          "workflowsMapping": [{"alias":"approve"}]
        }
        """;

    [Fact]
    public async Task Prints_what_it_serves_and_stops_on_request()
    {
        await using var app = await TestApp.StartAsync(Manifest, configure: null, ("sales.csv", "a\n1\n"), ("sum.output.json", "1"));
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await using var output = new StoppingWriter(stopping);

        Assert.Equal(0, await StandaloneEmulator.RunAsync(
            ["--manifest", app.PathOf("manifest.json"), "--port=0"], output, TextWriter.Null, stopping.Token));

        string[] lines = output.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        Assert.Matches(@"^Emulating .*manifest\.json at http://127\.0\.0\.1:\d+/$", lines[0]);
        Assert.Equal(
            [
                "Datasets: GET /data/v1/{alias}, POST /sql/v1/{alias}",
                "  sales   sales.csv",
                $"  orders  The dataset 'orders' has no data file. Put 'orders.csv' or 'orders.json' in '{app.Folder}'.",
                "Collections: /domo/datastores/v1/collections/{name}/documents",
                "  Notes  in memory",
                "Functions: POST /domo/codeengine/v2/packages/{alias}",
                "  sum   sum.output.json",
                "  mean  missing: put its output in mean.output.json",
                "Workflows: POST /domo/workflow/v1/models/{alias}/start",
                "  approve  completes at once",
                "Independent of the manifest:",
                "  /domo/data-files/v1                 files, in a folder that is deleted at exit",
                "  /domo/files/v1/filesets             FileSets, in a folder that is deleted at exit",
                "  /domo/users/v1                      users: 27",
                "  /domo/groups/v1                     groups: none",
                "  /domo/avatars/v1, /domo/avatars/v2  avatars of users and groups, with their initials",
                "  /domo/environment/v1                user 27",
                "  /domo/ai/v1                         501: requires a handler (AnswerAi)",
                "  /domo/actions/v1/{id}/process       404: requires handlers (AddAction)",
                "  /api/workflow/v1                    workflows started from outside Domo",
                "Press Ctrl+C to stop.",
            ],
            lines[1..]);
    }

    [Theory]
    [InlineData("--prot 1", 2, "Unknown option '--prot'. Use --help for the options.")]
    [InlineData("--port 65536", 2, "'65536' is not a port; use a number from 0 to 65535. Use --help for the options.")]
    [InlineData("--data --port 1", 2, "'--data' requires a value. Use --help for the options.")]
    [InlineData("--query-memory 1G", 2, "'1G' is not a whole number. Use --help for the options.")]
    [InlineData("--query-timeout -1", 2, "'-1' is not a whole number. Use --help for the options.")]
    [InlineData("--manifest no/such/manifest.json", 1, "The manifest 'no/such/manifest.json' cannot be read: ")]
    public async Task Errors_set_the_exit_code(string arguments, int exitCode, string message)
    {
        await using var error = new StringWriter();

        Assert.Equal(
            exitCode,
            await StandaloneEmulator.RunAsync(arguments.Split(' '), TextWriter.Null, error, TestContext.Current.CancellationToken));

        Assert.StartsWith(message, error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--query-memory", "1", "QueryMemoryLimit is 1048576 bytes; use at least 16777216.")]
    [InlineData("--query-timeout", "9999999", "QueryTimeout is 115.17:46:39; use a positive value of less than 24 days, or ")]
    public async Task Options_set_the_query_limits(string name, string value, string message)
    {
        await using var app = await TestApp.StartAsync(Manifest);
        await using var error = new StringWriter();

        int exitCode = await StandaloneEmulator.RunAsync(
            ["--manifest", app.PathOf("manifest.json"), "--port=0", name, value],
            TextWriter.Null,
            error,
            TestContext.Current.CancellationToken);

        Assert.Equal(1, exitCode);
        Assert.StartsWith(message, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_starts_and_answers()
    {
        var help = await TestProcess.RunAsync(new ProcessStartInfo("dotnet", [typeof(DomoEmulator).Assembly.Location, "--help"]));

        Assert.Equal(0, help.ExitCode);
        Assert.Equal(StandaloneArguments.Help.ReplaceLineEndings() + Environment.NewLine, help.Output.ReplaceLineEndings());
    }

    /// <summary>Stops the program after its last line of output.</summary>
    private sealed class StoppingWriter(CancellationTokenSource stopping) : StringWriter
    {
        public override Task FlushAsync() => stopping.CancelAsync();
    }
}
