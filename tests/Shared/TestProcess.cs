using System.Diagnostics;
using System.Globalization;

namespace Domo.Manifest.Tests.Shared;

/// <summary>
/// A program that a test starts with default signal handling and a time limit. At the end of the test or at the limit, the program and its
/// child processes are killed.
/// </summary>
internal sealed class TestProcess : IDisposable
{
    private static readonly TimeSpan DefaultLimit = TimeSpan.FromMinutes(3);

    private readonly string _command;
    private readonly TimeSpan _limit;
    private readonly CancellationTokenSource _timer;
    private readonly CancellationTokenRegistration _killing;

    private TestProcess(ProcessStartInfo info, TimeSpan limit)
    {
        _command = $"{info.FileName} {string.Join(' ', info.ArgumentList)}";
        _limit = limit;
        Process = DefaultSignals.Start(info);
        _timer = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        _killing = _timer.Token.Register(Kill);
        _timer.CancelAfter(limit);
    }

    /// <summary>The process, which provides the streams.</summary>
    public Process Process { get; }

    /// <summary>Canceled at the time limit or when the test is canceled.</summary>
    public CancellationToken CancellationToken => _timer.Token;

    /// <summary>Starts a program.</summary>
    /// <param name="info">The program. The test must read all redirected streams.</param>
    /// <param name="limit">The time limit; null for three minutes.</param>
    public static TestProcess Start(ProcessStartInfo info, TimeSpan? limit = null) => new(info, limit ?? DefaultLimit);

    /// <summary>Runs a program without input to its end and returns its output.</summary>
    /// <exception cref="TimeoutException">The program did not end within the limit.</exception>
    public static async Task<TestProcessResult> RunAsync(ProcessStartInfo info, TimeSpan? limit = null)
    {
        info.RedirectStandardInput = true;
        info.RedirectStandardOutput = true;
        info.RedirectStandardError = true;
        using var process = Start(info, limit);
        process.Process.StandardInput.Close();
        var output = process.ReadOutputAsync();
        var error = process.ReadErrorAsync();
        int exitCode = await process.WaitForExitAsync();
        return new(exitCode, await output, await error);
    }

    /// <summary>Reads standard output to its end.</summary>
    public Task<string> ReadOutputAsync() => LimitAsync(Process.StandardOutput.ReadToEndAsync(CancellationToken));

    /// <summary>Reads one line of standard output.</summary>
    public Task<string?> ReadLineAsync() => LimitAsync(Process.StandardOutput.ReadLineAsync(CancellationToken).AsTask());

    /// <summary>Reads standard error to its end.</summary>
    public Task<string> ReadErrorAsync() => LimitAsync(Process.StandardError.ReadToEndAsync(CancellationToken));

    /// <summary>Waits until the program ends.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> WaitForExitAsync()
    {
        await LimitAsync(WaitAsync());
        return Process.ExitCode;

        async Task<bool> WaitAsync()
        {
            await Process.WaitForExitAsync(CancellationToken);
            return true;
        }
    }

    /// <summary>Sends a signal.</summary>
    /// <param name="signal">The name, such as <c>INT</c>.</param>
    public async Task SignalAsync(string signal)
    {
        var result = await RunAsync(new ProcessStartInfo("kill", ["-" + signal, Process.Id.ToString(CultureInfo.InvariantCulture)]));
        Assert.True(result.ExitCode == 0, result.Error);
    }

    public void Dispose()
    {
        _killing.Dispose();
        _timer.Dispose();
        Kill();
        Process.Dispose();
    }

    private void Kill() => Process.Kill(entireProcessTree: true);

    private async Task<T> LimitAsync<T>(Task<T> task)
    {
        try
        {
            return await task;
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(
                string.Create(CultureInfo.InvariantCulture, $"'{_command}' did not end within {_limit.TotalSeconds} seconds."));
        }
    }
}
