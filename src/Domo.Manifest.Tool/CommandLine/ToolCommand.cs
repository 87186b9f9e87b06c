using System.CommandLine;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.CommandLine;

/// <summary>A command with examples, which its help shows.</summary>
internal sealed class ToolCommand(string name, string description) : Command(name, description)
{
    /// <summary>Command lines as one would type them, each with what it does.</summary>
    public IReadOnlyList<(string CommandLine, string Meaning)> Examples { get; init; } = [];

    /// <summary>Says what the command does.</summary>
    /// <param name="run">What it does, given the parsed command line.</param>
    public ToolCommand Runs(Func<ParseResult, CancellationToken, Task<ExitCode>> run)
    {
        SetAction(async (parsed, cancellationToken) => (int)await run(parsed, cancellationToken));
        return this;
    }

    /// <summary>Says what a command does that waits for nothing.</summary>
    /// <param name="run">What it does, given the parsed command line.</param>
    public ToolCommand Runs(Func<ParseResult, ExitCode> run)
    {
        SetAction(parsed => (int)run(parsed));
        return this;
    }
}
