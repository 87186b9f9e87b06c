using System.CommandLine;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.CommandLine;

/// <summary>Runs a command line and returns its exit code. The only place that turns failures into messages.</summary>
internal static class ToolRunner
{
    /// <summary>Disables response files: a path that starts with <c>@</c>, such as the folder of an npm scope, is a path.</summary>
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs the program.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="host">The host of the command.</param>
    /// <param name="cancellationToken">Stops the command early, like Ctrl-C.</param>
    public static async Task<ExitCode> RunAsync(IReadOnlyList<string> args, ToolHost host, CancellationToken cancellationToken = default)
    {
        if (host.CurrentDirectory.Length == 0)
        {
            Complain(host, "the current folder no longer exists");
            host.Error.Flush();
            return ExitCode.Unreadable;
        }

        var parsed = ToolCommandLine.Create(host).Parse(args, Parsing);
        if (parsed.Action is not { ClearsParseErrors: true } && UsageErrors.Describe(parsed).ToList() is { Count: > 0 } errors)
        {
            foreach (string message in errors)
            {
                Complain(host, message);
            }

            host.Error.WriteLine($"Use {ToolCommandLine.Path(parsed.CommandResult.Command)} --help for its arguments and options.");
            host.Error.Flush();
            return ExitCode.BadUsage;
        }

        var configuration = new InvocationConfiguration
        {
            Output = host.Output,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,

            // The program handles signals itself; System.CommandLine would ignore them until the command first awaits.
            ProcessTerminationTimeout = null,
        };
        try
        {
            var exitCode = (ExitCode)await parsed.InvokeAsync(configuration, cancellationToken);
            host.Output.Flush();
            return host.Output.Failure is { } failure
                ? throw ToolException.Unwritten(failure)
                : exitCode;
        }
        catch (ToolException exception)
        {
            Complain(host, exception.Message);
            return exception.ExitCode;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Expected failures of files name the file; this one is unexpected.
            Complain(host, exception.Message);
            return ExitCode.Unreadable;
        }
        finally
        {
            host.Output.Flush();
            host.Error.Flush();
        }
    }

    /// <summary>Writes to standard error why something failed.</summary>
    public static void Complain(ToolHost host, string message)
    {
        host.Error.WriteStyled(Style.Error, "error");
        host.Error.WriteLine(": " + SafeText.OneLine(message));
    }
}
