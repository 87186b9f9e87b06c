namespace Domo.Manifest.EndToEnd.Tests.Infrastructure;

/// <summary>How a program ended.</summary>
/// <param name="Command">The command line.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it printed.</param>
internal sealed record ToolResult(string Command, int ExitCode, string Output)
{
    /// <summary>Fails, with all that was printed, unless the program succeeded.</summary>
    public ToolResult AssertSuccess()
    {
        Assert.True(ExitCode == 0, $"{Command} ended with {ExitCode}:\n{Output}");
        return this;
    }

    /// <summary>Fails, with all that was printed, if a build printed any warning.</summary>
    public ToolResult AssertNoWarning()
    {
        Assert.True(!Output.Contains("warning ", StringComparison.Ordinal), $"{Command} warned:\n{Output}");
        return this;
    }
}
