namespace Domo.Manifest.Tool.Terminal;

/// <summary>The environment of a command, which tests can replace.</summary>
internal sealed class ToolHost : IDisposable
{
    /// <summary>Standard input.</summary>
    public required Stream Input { get; init; }

    /// <summary>Standard output: the requested output.</summary>
    public required ToolWriter Output { get; init; }

    /// <summary>Standard error: failures, progress and questions.</summary>
    public required ToolWriter Error { get; init; }

    /// <summary>The base folder of relative paths; empty if it has been removed.</summary>
    public required string CurrentDirectory { get; init; }

    /// <summary>Gets whether a user can answer questions: standard input is a terminal.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Gets whether to show progress: standard error is a terminal that can rewrite a line.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>The width of the terminal in columns; null if standard output is a file or pipe.</summary>
    public int? Width { get; init; }

    /// <summary>Returns an environment variable, or null if it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Creates the host of the running process.</summary>
    /// <param name="streams">Its standard streams.</param>
    public static ToolHost OfProcess(StandardStreams streams)
    {
        bool isErrorTerminal = streams.HasError && !Console.IsErrorRedirected;
#pragma warning disable CA2000 // The writers close the streams, and the host closes the writers.
        return new ToolHost
        {
            Input = streams.OpenInput(),
            Output = new ToolWriter(
                streams.OpenOutput(), IsColored(streams.HasOutput && !Console.IsOutputRedirected, Environment.GetEnvironmentVariable)),
            Error = new ToolWriter(streams.OpenError(), IsColored(isErrorTerminal, Environment.GetEnvironmentVariable)),
            CurrentDirectory = FindCurrentDirectory(),
            IsInteractive = streams.HasInput && !Console.IsInputRedirected,
            ShowsProgress = isErrorTerminal && Environment.GetEnvironmentVariable("TERM") != "dumb",
            Width = streams.HasOutput && !Console.IsOutputRedirected && Console.WindowWidth > 0 ? Console.WindowWidth : null,
            Variable = Environment.GetEnvironmentVariable,
        };
#pragma warning restore CA2000
    }

    /// <summary>
    /// Returns whether to write colors: on a terminal, unless <c>NO_COLOR</c> is set; elsewhere if <c>FORCE_COLOR</c> is set.
    /// </summary>
    /// <param name="isTerminal">Whether the output is a terminal.</param>
    /// <param name="variable">Returns an environment variable.</param>
    public static bool IsColored(bool isTerminal, Func<string, string?> variable) =>
        string.IsNullOrEmpty(variable("NO_COLOR"))
        && (!string.IsNullOrEmpty(variable("FORCE_COLOR")) || (isTerminal && variable("TERM") != "dumb"));

    /// <summary>Returns the full path of a path from the user.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, CurrentDirectory);

    /// <summary>Returns a path for display, with forward slashes: relative if it is below the current folder, otherwise in full.</summary>
    public string DisplayPath(string fullPath)
    {
        string relative = Path.GetRelativePath(CurrentDirectory, fullPath);
        bool isBelow = !Path.IsPathRooted(relative) && relative != ".."
            && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return ProjectPath.Normalize(isBelow ? relative : fullPath);
    }

    private static string FindCurrentDirectory()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (IOException)
        {
            return "";
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Output.Dispose();
        Error.Dispose();
        Input.Dispose();
    }
}
