namespace Domo.Manifest.Tool.Terminal;

/// <summary>Everything a command touches of the world around it, so that a test can put a world of its own there.</summary>
internal sealed class ToolHost : IDisposable
{
    /// <summary>Standard input.</summary>
    public required Stream Input { get; init; }

    /// <summary>Standard output: what was asked for.</summary>
    public required ToolWriter Output { get; init; }

    /// <summary>Standard error: why something could not be done, progress, questions.</summary>
    public required ToolWriter Error { get; init; }

    /// <summary>The folder that relative paths start from; empty when it has been removed.</summary>
    public required string CurrentDirectory { get; init; }

    /// <summary>Whether somebody can answer a question: standard input is a terminal.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Whether somebody watches: standard error is a terminal that can go back in a line.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>The columns of the terminal that standard output is; null when it is a file or a pipe.</summary>
    public int? Width { get; init; }

    /// <summary>An environment variable; null when it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The host of the running process.</summary>
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

    /// <summary>Whether to write colours: on a terminal, unless <c>NO_COLOR</c> is set; elsewhere if <c>FORCE_COLOR</c> is.</summary>
    /// <param name="isTerminal">Whether it is written to a terminal.</param>
    /// <param name="variable">Gives an environment variable.</param>
    public static bool IsColored(bool isTerminal, Func<string, string?> variable) =>
        string.IsNullOrEmpty(variable("NO_COLOR"))
        && (!string.IsNullOrEmpty(variable("FORCE_COLOR")) || (isTerminal && variable("TERM") != "dumb"));

    /// <summary>The full path of a path that a user gave.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, CurrentDirectory);

    /// <summary>A path as a user wants to see it: below the current folder from there on, else in full; with forward slashes.</summary>
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
