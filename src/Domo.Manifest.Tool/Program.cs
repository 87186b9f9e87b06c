using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool;

/// <summary>The program <c>domo-manifest</c>.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        var streams = StandardStreams.OfProcess();
        using var signals = new StopSignals();
        using var host = ToolHost.OfProcess(streams);
        return (int)await ToolRunner.RunAsync(args, host, signals.Token);
    }
}
