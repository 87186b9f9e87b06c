using Domo.Manifest.EndToEnd.Tests.Infrastructure;

namespace Domo.Manifest.EndToEnd.Tests;

/// <summary>The first command of the README.</summary>
public class QuickstartTests
{
    [Fact]
    public async Task The_quickstart_prints_rows_documents_an_output_and_the_end_of_a_workflow()
    {
        var run = (await Tool.DotNetAsync(Repository.Root, "run", "--project", "samples/Quickstart")).AssertSuccess().AssertNoWarning();

        Assert.Contains("R-1046  2026-11-12  Kōhī Tōkyō", run.Output, StringComparison.Ordinal);
        Assert.Contains("KEN-NYE  Nyeri AA        38.75 kg left, reorder at 60 kg", run.Output, StringComparison.Ordinal);
        Assert.Contains("R-1046, priority 1: Ship before the holiday. (follow up on 2026-12-01, written 2026-11-23 08:05:30Z)", run.Output, StringComparison.Ordinal);
        Assert.Contains("Meridian Freight: 424.00, 54 hours via Anchorage, Tōkyō", run.Output, StringComparison.Ordinal);
        Assert.Contains("ended:   COMPLETED", run.Output, StringComparison.Ordinal);
    }
}
