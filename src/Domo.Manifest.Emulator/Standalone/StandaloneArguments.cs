using System.Globalization;

namespace Domo.Manifest.Emulator.Standalone;

/// <summary>The command line.</summary>
internal sealed record StandaloneArguments
{
    public const string Help =
        """
        Serves the app endpoints of Domo for one manifest, on 127.0.0.1.

        Usage: Domo.Manifest.Emulator [options]

          --manifest <file>   the manifest (default: manifest.json)
          --data <folder>     the data files of datasets, {alias}.csv or {alias}.json, and the outputs of functions,
                              {alias}.output.json (default: the manifest's folder)
          --web-root <folder> the app itself, such as the wwwroot of a published Blazor app, served at
                              the same URL (default: no files)
          --documents <file>  the file that stores AppDB documents (default: in memory only)
          --mongodb <string>  the connection string of a MongoDB that stores them instead
          --files <folder>    the folder that stores files and FileSets (default: a temporary folder)
          --query-memory <MiB>
                              the memory limit of a query or SQL statement (default: 1024)
          --query-timeout <seconds>
                              its time limit, 0 for none (default: 30)
          --port <number>     the port, 0 for any free port (default: 4400)
          --help              shows this help
        """;

    public string Manifest { get; private init; } = "manifest.json";

    public string? Data { get; private init; }

    public string? WebRoot { get; private init; }

    public string? Documents { get; private init; }

    public string? MongoDb { get; private init; }

    public string? Files { get; private init; }

    /// <summary>Gets the memory limit in MiB; null for the default.</summary>
    public int? QueryMemory { get; private init; }

    /// <summary>Gets the time limit in seconds, 0 for no limit; null for the default.</summary>
    public int? QueryTimeout { get; private init; }

    public int Port { get; private init; } = 4400;

    public bool IsHelp { get; private init; }

    /// <summary>Parses the command line.</summary>
    /// <exception cref="FormatException">The command line is wrong; the message describes the problem.</exception>
    public static StandaloneArguments Parse(IReadOnlyList<string> args)
    {
        var result = new StandaloneArguments();
        for (int i = 0; i < args.Count; i++)
        {
            string[] parts = args[i].Split('=', 2);
            result = parts[0] switch
            {
                "--manifest" => result with { Manifest = Value() },
                "--data" => result with { Data = Value() },
                "--web-root" => result with { WebRoot = Value() },
                "--documents" => result with { Documents = Value() },
                "--mongodb" => result with { MongoDb = Value() },
                "--files" => result with { Files = Value() },
                "--query-memory" => result with { QueryMemory = ParseNumber(Value()) },
                "--query-timeout" => result with { QueryTimeout = ParseNumber(Value()) },
                "--port" => result with { Port = ParsePort(Value()) },
                "--help" or "-h" or "-?" => result with { IsHelp = true },
                _ => throw new FormatException($"Unknown option '{args[i]}'."),
            };

            string Value() => parts.Length == 2 ? parts[1]
                : ++i < args.Count && !args[i].StartsWith("--", StringComparison.Ordinal) ? args[i]
                : throw new FormatException($"'{parts[0]}' requires a value.");
        }

        return result;
    }

    private static int ParseNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new FormatException($"'{text}' is not a whole number.");

    private static int ParsePort(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ushort port)
            ? port
            : throw new FormatException($"'{text}' is not a port; use a number from 0 to 65535.");
}
