using System.Diagnostics;
using System.Text;

namespace Mutate;

/// <summary>A process that runs test cases with one mutant after another.</summary>
internal sealed class Worker : IDisposable
{
    private readonly Process _process;

    private Worker(Process process) => _process = process;

    /// <summary>Gets or sets whether a mutant has run in the process.</summary>
    public bool IsUsed { get; set; }

    /// <summary>Starts a process.</summary>
    /// <param name="bench">The test project.</param>
    /// <param name="mutants">The mutants that are active from the start.</param>
    /// <param name="isCoverage">Whether processes that tests start record their probes.</param>
    public static async Task<Worker> StartAsync(TestBench bench, IReadOnlyCollection<Mutant> mutants, bool isCoverage = false)
    {
        var start = new ProcessStartInfo("dotnet", bench.HostArguments)
        {
            WorkingDirectory = bench.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["MUTANT"] = string.Join(',', mutants.Select(mutant => mutant.Id));
        start.Environment["MUTANT_COVERAGE"] = isCoverage ? bench.CoverageFolder : "";
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x80000000";
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var worker = new Worker(process) { IsUsed = mutants.Count > 0 };
        if (await worker.ReadAsync(TimeSpan.FromMinutes(2)) != "ready" && mutants.Count == 0)
        {
            worker.Dispose();
            throw new MutateException($"The tests of {bench.Project} do not start. Run: dotnet {string.Join(' ', bench.HostArguments)}");
        }

        return worker;
    }

    public async Task SendAsync(string command)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(command);
            await _process.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
            // The process has ended, which the next read reports.
        }
    }

    /// <summary>Reads a response. Returns <see langword="null"/> if the process ends or the time limit is exceeded.</summary>
    public async Task<string?> ReadAsync(TimeSpan limit)
    {
        using var source = new CancellationTokenSource(limit);
        try
        {
            while (await _process.StandardOutput.ReadLineAsync(source.Token) is { } line)
            {
                if (line.StartsWith("@@", StringComparison.Ordinal))
                {
                    return line[2..];
                }
            }
        }
        catch (OperationCanceledException)
        {
        }

        return null;
    }

    public void Dispose()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
        }

        _process.Dispose();
    }
}
