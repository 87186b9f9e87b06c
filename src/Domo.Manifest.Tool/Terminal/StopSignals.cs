using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Domo.Manifest.Tool.Terminal;

/// <summary>
/// Stops a command on Ctrl-C, or when a service manager or a closing terminal signals it. A file that is being written is completed. A
/// command that cannot stop, such as during a read of standard input, ends after a grace period. Repeating a signal ends the program
/// immediately; two different signals count as one, since some senders send one after another.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    /// <summary>The time that an interrupted command has to stop: longer than writing any file takes.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<PosixSignal, bool> _seen = new();
    private readonly PosixSignalRegistration[] _registrations;

    /// <summary>Registers the signal handlers.</summary>
    public StopSignals() =>
        _registrations = Array.ConvertAll(
            [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT],
            signal => PosixSignalRegistration.Create(signal, Stop));

    /// <summary>A token that the first signal cancels.</summary>
    public CancellationToken Token => _stop.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _stop.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        if (!_seen.TryAdd(context.Signal, true))
        {
            return;
        }

        context.Cancel = true;
        if (_seen.Count == 1)
        {
            _stop.Cancel();
            _ = Task.Delay(Grace).ContinueWith(_ => Environment.Exit((int)ExitCode.Interrupted), TaskScheduler.Default);
        }
    }
}
