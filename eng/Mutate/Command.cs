using System.Diagnostics;

namespace Mutate;

/// <summary>Runs other programs.</summary>
internal static class Command
{
    /// <summary>Runs a program and returns its output.</summary>
    /// <exception cref="MutateException">The program failed.</exception>
    public static string Output(string program, IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new MutateException($"'{program} {string.Join(' ', start.ArgumentList)}' failed.\n{output}");
    }
}
