using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Diff;

/// <summary>Reads files of a git revision with the <c>git</c> program.</summary>
/// <param name="host">The host of the command.</param>
/// <param name="revision">The revision, as git names it.</param>
internal sealed class GitRevision(ToolHost host, string revision)
{
    /// <summary>Returns the text of a file; null if the revision does not contain it.</summary>
    public async Task<string?> TryReadAsync(string path, CancellationToken cancellationToken)
    {
        var (exitCode, output, _) = await ShowAsync(path, cancellationToken);
        return exitCode == 0 ? output : null;
    }

    /// <summary>Returns the text of a file.</summary>
    /// <param name="path">The path, relative to the current folder.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ToolException">There is no git, no such revision or no such file.</exception>
    public async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var (exitCode, output, error) = await ShowAsync(path, cancellationToken);
        return exitCode == 0 ? output : throw ToolException.Unreadable($"{revision}:{path}", "git reports: " + FirstLine(error));
    }

    private async Task<(int ExitCode, string Output, string Error)> ShowAsync(string path, CancellationToken cancellationToken)
    {
        if (revision.StartsWith('-'))
        {
            throw ToolException.BadUsage($"'{revision}' is not a valid revision.");
        }

        // Git resolves paths from the root of the repository, unless they start with a dot.
        string fromHere = Path.IsPathRooted(path) || path.StartsWith('.') ? path : "./" + path;
        var start = new ProcessStartInfo("git", ["show", "--no-color", "--no-textconv", $"{revision}:{fromHere}"])
        {
            WorkingDirectory = host.CurrentDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, await output, await error);
        }
        catch (Win32Exception exception)
        {
            throw ToolException.Unreadable($"{revision}:{path}", "git could not be run: " + exception.Message, exception);
        }
    }

    private static string FirstLine(string text) => text.Split('\n', 2)[0].Trim();
}
