using System.Runtime.InteropServices;

namespace Domo.Manifest.Emulator.Standalone;

/// <summary>The emulator as a program.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        using var stopping = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return await StandaloneEmulator.RunAsync(args, Console.Out, Console.Error, stopping.Token);

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stopping.Cancel();
        }
    }
}
