using System.CommandLine;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.CommandLine;

/// <summary>A command whose help shows examples.</summary>
internal sealed class ToolCommand(string name, string description) : Command(name, description)
{
    /// <summary>Example command lines, each with a description.</summary>
    public IReadOnlyList<(string CommandLine, string Meaning)> Examples { get; init; } = [];

    /// <summary>Sets the asynchronous action of the command.</summary>
    /// <param name="run">The action; receives the parsed command line.</param>
    public ToolCommand Runs(Func<ParseResult, CancellationToken, Task<ExitCode>> run)
    {
        SetAction(async (parsed, cancellationToken) => (int)await run(parsed, cancellationToken));
        return this;
    }

    /// <summary>Sets the synchronous action of the command.</summary>
    /// <param name="run">The action; receives the parsed command line.</param>
    public ToolCommand Runs(Func<ParseResult, ExitCode> run)
    {
        SetAction(parsed => (int)run(parsed));
        return this;
    }
}
