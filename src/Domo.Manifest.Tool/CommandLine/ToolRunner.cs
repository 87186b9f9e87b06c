using System.CommandLine;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.CommandLine;

/// <summary>Runs one command line from its arguments to its exit code. The one place where a failure becomes a message.</summary>
internal static class ToolRunner
{
    /// <summary>
    /// A path that begins with <c>@</c>, as in the folder of an npm scope, is a path: no file adds options to a command line.
    /// </summary>
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs the program.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="host">What it runs in.</param>
    /// <param name="cancellationToken">Ends it early, as Ctrl-C does.</param>
    public static async Task<ExitCode> RunAsync(IReadOnlyList<string> args, ToolHost host, CancellationToken cancellationToken = default)
    {
        if (host.CurrentDirectory.Length == 0)
        {
            Complain(host, "the current folder no longer exists");
            host.Error.Flush();
            return ExitCode.Unreadable;
        }

        var parsed = ToolCommandLine.Create(host).Parse(args, Parsing);
        if (parsed.Action is not { ClearsParseErrors: true } && UsageErrors.Of(parsed).ToList() is { Count: > 0 } errors)
        {
            foreach (string message in errors)
            {
                Complain(host, message);
            }

            host.Error.WriteLine($"Use {ToolCommandLine.Path(parsed.CommandResult.Command)} --help for what it takes.");
            host.Error.Flush();
            return ExitCode.BadUsage;
        }

        var configuration = new InvocationConfiguration
        {
            Output = host.Output,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,

            // Signals are the program's: here they would come to nothing until a command first waits.
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
            // What touches files says which one; this is what nobody foresaw.
            Complain(host, exception.Message);
            return ExitCode.Unreadable;
        }
        finally
        {
            host.Output.Flush();
            host.Error.Flush();
        }
    }

    /// <summary>Says on standard error why something could not be done.</summary>
    public static void Complain(ToolHost host, string message)
    {
        host.Error.WriteStyled(Style.Error, "error");
        host.Error.WriteLine(": " + SafeText.OneLine(message));
    }
}
