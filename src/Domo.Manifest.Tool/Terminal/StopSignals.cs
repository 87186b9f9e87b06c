using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Domo.Manifest.Tool.Terminal;

/// <summary>
/// Ends a command when the process is told to end: by Ctrl-C, by a service manager, by a terminal that closes. A file that is being
/// written is finished. A signal that comes a second time ends the program at once, as does what cannot be stopped: a read of standard
/// input. Two different signals are one wish, since some senders follow one with another.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    /// <summary>How long an interrupted command may take to end: longer than any file takes to be written.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<PosixSignal, bool> _seen = new();
    private readonly PosixSignalRegistration[] _registrations;

    /// <summary>Begins to listen.</summary>
    public StopSignals() =>
        _registrations = Array.ConvertAll(
            [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT],
            signal => PosixSignalRegistration.Create(signal, Stop));

    /// <summary>Is cancelled by the first signal.</summary>
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
