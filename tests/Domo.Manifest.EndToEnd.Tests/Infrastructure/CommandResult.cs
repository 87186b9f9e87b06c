namespace Domo.Manifest.EndToEnd.Tests.Infrastructure;

/// <summary>The result of a program.</summary>
/// <param name="Command">The command line.</param>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">The output.</param>
internal sealed record CommandResult(string Command, int ExitCode, string Output)
{
    /// <summary>Fails with the output unless the program succeeded.</summary>
    public CommandResult AssertSuccess()
    {
        Assert.True(ExitCode == 0, $"{Command} exited with {ExitCode}:\n{Output}");
        return this;
    }

    /// <summary>Fails with the output if a build printed a warning.</summary>
    public CommandResult AssertNoWarning()
    {
        Assert.True(!Output.Contains("warning ", StringComparison.Ordinal), $"{Command} printed a warning:\n{Output}");
        return this;
    }
}
