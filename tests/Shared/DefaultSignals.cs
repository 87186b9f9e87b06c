using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Domo.Manifest.Tests.Shared;

/// <summary>
/// Starts programs with the default signal handling. A shell starts background jobs (<c>nohup dotnet test &amp;</c>) with SIGINT ignored,
/// and programs inherit ignored signals, so that no signal of a test would reach them.
/// </summary>
internal static class DefaultSignals
{
    private const nint DefaultAction = 0;
    private const nint IgnoreAction = 1;

    /// <summary>SIGHUP, SIGINT, SIGQUIT and SIGTERM, whose numbers are the same on every system.</summary>
    private static readonly int[] Signals = [1, 2, 3, 15];

    private static readonly Lock Gate = new();

    public static Process Start(ProcessStartInfo info)
    {
        if (OperatingSystem.IsWindows())
        {
            return Process.Start(info)!;
        }

        lock (Gate)
        {
            int[] ignored = [.. Signals.Where(IsIgnored)];
            try
            {
                Set(ignored, DefaultAction);
                return Process.Start(info)!;
            }
            finally
            {
                Set(ignored, IgnoreAction);
            }
        }
    }

    private static bool IsIgnored(int signal)
    {
        // The handler is the first field of the structure, which is smaller than this on every system.
        byte[] action = new byte[256];
        return SignalAction(signal, 0, action) == 0 && MemoryMarshal.Read<nint>(action) == IgnoreAction;
    }

    private static void Set(int[] signals, nint action)
    {
        foreach (int signal in signals)
        {
            _ = Signal(signal, action);
        }
    }

    [DllImport("libc", EntryPoint = "sigaction")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SignalAction(int signal, nint newAction, byte[] oldAction);

    [DllImport("libc", EntryPoint = "signal")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Signal(int signal, nint action);
}
