using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Domo.Manifest.Tool.CommandLine;

/// <summary>The help of System.CommandLine, followed by the command's examples.</summary>
internal sealed class ExamplesHelpAction(HelpAction help) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int result = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is ToolCommand { Examples.Count: > 0 } command)
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.Write("Examples:\n");
            foreach (var (commandLine, meaning) in command.Examples)
            {
                output.Write($"  {commandLine}\n      {meaning}\n");
            }

            output.Write("\n");
        }

        return result;
    }
}
