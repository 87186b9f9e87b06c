using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Domo.Manifest.TestInputs;

namespace Domo.Manifest.Benchmarks.Growth;

/// <summary>Measures how the processor time of each command grows with its files. Each run is a separate process.</summary>
/// <param name="tool">The path of <c>domo-manifest.dll</c>.</param>
internal sealed class CommandGrowth(string tool)
{
    private const int Size = 4000;

    /// <summary>Measures all commands whose name contains a text, and prints them.</summary>
    /// <returns>The number of commands that grow faster than linearly.</returns>
    public int Run(string filter)
    {
        double start = Time(["--version"], Environment.CurrentDirectory);
        int found = 0;
        foreach (var command in GrowingCommand.All.Where(command => command.Name.Contains(filter, StringComparison.Ordinal)))
        {
            var result = GrowthResult.Measure(command.Name, Size, n => Time(command, n) - start);
            found += result.IsSuperlinear ? 1 : 0;
            Console.WriteLine(result);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found} grow faster than linearly."));
        return found;
    }

    private double Time(GrowingCommand command, int count)
    {
        var folder = Directory.CreateTempSubdirectory("domo-manifest-growth-");
        try
        {
            foreach (var (name, text) in command.Create(count))
            {
                File.WriteAllText(Path.Combine(folder.FullName, name), text);
            }

            return Time(command.Arguments, folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private double Time(IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", tool, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var time = TimeSpan.Zero;
        while (!process.WaitForExit(2))
        {
            time = ProcessorTime(process) ?? time;
        }

        process.WaitForExit();
        return process.ExitCode is 0 or 1
            ? time.TotalMilliseconds
            : throw new InvalidOperationException($"domo-manifest {string.Join(' ', arguments)}: exit code {process.ExitCode}");
    }

    /// <summary>Gets the processor time of a process; null if it has just ended, because the time is then unavailable.</summary>
    private static TimeSpan? ProcessorTime(Process process)
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }
}
