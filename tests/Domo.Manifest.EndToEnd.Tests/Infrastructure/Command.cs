using System.Diagnostics;
using System.Text;

namespace Domo.Manifest.EndToEnd.Tests.Infrastructure;

/// <summary>Runs programs like a user at a prompt.</summary>
internal static class Command
{
    /// <summary>Packing a native program is the slowest command.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(20);

    /// <summary>Runs <c>dotnet</c>.</summary>
    public static Task<CommandResult> DotNetAsync(string directory, params string[] arguments) => RunAsync("dotnet", directory, arguments);

    /// <summary>Runs a program to its end and returns its combined output.</summary>
    public static Task<CommandResult> RunAsync(string program, string directory, params string[] arguments) =>
        RunAsync(StartInfo(program, directory, arguments));

    /// <summary>Runs lines of <c>bash</c> up to the first failure, like the runners of GitHub and GitLab.</summary>
    public static Task<CommandResult> BashAsync(string directory, string script, params (string Name, string Value)[] variables)
    {
        var info = StartInfo("bash", directory, ["--noprofile", "--norc", "-eo", "pipefail", "-c", script]);
        foreach (var (name, value) in variables)
        {
            info.Environment[name] = value;
        }

        return RunAsync(info);
    }

    /// <summary>Runs a program to its end and returns its combined output.</summary>
    internal static async Task<CommandResult> RunAsync(ProcessStartInfo info)
    {
        var output = new StringBuilder();
        using var process = TestProcess.Start(info, Limit);
        process.Process.OutputDataReceived += Collect;
        process.Process.ErrorDataReceived += Collect;
        process.Process.BeginOutputReadLine();
        process.Process.BeginErrorReadLine();
        int exitCode = await process.WaitForExitAsync();
        lock (output)
        {
            return new CommandResult($"{info.FileName} {string.Join(' ', info.ArgumentList)}", exitCode, output.ToString());
        }

        void Collect(object sender, DataReceivedEventArgs line)
        {
            lock (output)
            {
                output.AppendLine(line.Data);
            }
        }
    }

    /// <summary>Gets the full path of a program on the PATH, or null.</summary>
    public static string? Find(params string[] programs) => (
        from program in programs
        from directory in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        let path = Path.Combine(directory, program)
        where File.Exists(path) || File.Exists(path + ".exe")
        select path).FirstOrDefault();

    /// <summary>Gets the full path of a program in a folder, with the file extension of this system.</summary>
    public static string In(string directory, string program) =>
        Path.Combine(directory, OperatingSystem.IsWindows() ? program + ".exe" : program);

    internal static ProcessStartInfo StartInfo(string program, string directory, string[] arguments)
    {
        var info = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The consumer must not inherit the environment of the test run. Build servers would outlive the test and keep
        // files open.
        foreach (string variable in info.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            info.Environment.Remove(variable);
        }

        info.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        info.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        info.Environment["UseSharedCompilation"] = "false";
        info.Environment["DOTNET_NOLOGO"] = "1";
        info.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        return info;
    }
}
