using Microsoft.Extensions.Logging;

namespace Domo.Manifest.Emulator.Standalone;

/// <summary>Runs the emulator from a command line until it is stopped.</summary>
internal static class StandaloneEmulator
{
    private const int Success = 0;
    private const int Failure = 1;
    private const int BadUsage = 2;

    public static async Task<int> RunAsync(
        IReadOnlyList<string> args, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        StandaloneArguments arguments;
        try
        {
            arguments = StandaloneArguments.Parse(args);
        }
        catch (FormatException e)
        {
            await error.WriteLineAsync($"{e.Message} Use --help for the options.");
            return BadUsage;
        }

        if (arguments.IsHelp)
        {
            await output.WriteLineAsync(StandaloneArguments.Help);
            return Success;
        }

        try
        {
            await ServeAsync(arguments, output, cancellationToken);
            return Success;
        }
        catch (DomoEmulatorException e)
        {
            await error.WriteLineAsync(e.Message);
            return Failure;
        }
    }

    private static async Task ServeAsync(StandaloneArguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        using var logging = LoggerFactory.Create(builder => builder.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning));
        var defaults = new DomoEmulatorOptions { ManifestPath = arguments.Manifest };
        var options = new DomoEmulatorOptions
        {
            ManifestPath = arguments.Manifest,
            DataDirectory = arguments.Data,
            WebRoot = arguments.WebRoot,
            DocumentsFile = arguments.Documents,
            MongoDbConnection = arguments.MongoDb,
            FilesDirectory = arguments.Files,
            QueryMemoryLimit = arguments.QueryMemory is { } memory ? memory * 1024L * 1024 : defaults.QueryMemoryLimit,
            QueryTimeout = arguments.QueryTimeout switch
            {
                null => defaults.QueryTimeout,
                0 => Timeout.InfiniteTimeSpan,
                { } seconds => TimeSpan.FromSeconds(seconds),
            },
            Port = arguments.Port,
            LoggerFactory = logging,
        };
        await using var emulator = await DomoEmulator.StartAsync(options, cancellationToken);
        await StandaloneReport.WriteAsync(output, emulator);
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
