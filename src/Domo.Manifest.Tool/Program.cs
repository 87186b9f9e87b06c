using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool;

/// <summary>The program <c>domo-manifest</c>.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        using var host = ToolHost.OfProcess();
        return (int)await ToolRunner.RunAsync(args, host);
    }
}
