using System.Runtime.InteropServices;
using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool;

/// <summary>The program <c>domo-manifest</c>.</summary>
internal static class Program
{
    /// <summary>How long an interrupted command may take to end: longer than any file takes to be written.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private static async Task<int> Main(string[] args)
    {
        using var host = ToolHost.OfProcess();
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return (int)await ToolRunner.RunAsync(args, host, stop.Token);

        // A file that is being written is finished. The second signal ends the program at once, as does what cannot be stopped: a read of
        // standard input.
        void Stop(PosixSignalContext context)
        {
            if (!stop.IsCancellationRequested)
            {
                context.Cancel = true;
                stop.Cancel();
                _ = Task.Delay(Grace).ContinueWith(_ => Environment.Exit((int)ExitCode.Interrupted), TaskScheduler.Default);
            }
        }
    }
}
