using Domo.Manifest.Client;

namespace Domo.Manifest.Benchmarks.Inputs;

/// <summary>The reference assemblies and the source generator of .NET, as the SDK passes them to the compiler.</summary>
internal static class ReferencePack
{
    private static readonly string DotNet = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
    private static readonly string Pack = Newest(Path.Combine(DotNet, "packs", "Microsoft.NETCore.App.Ref"));

    /// <summary>The compiler of the newest SDK.</summary>
    public static string Compiler { get; } = Path.Combine(Newest(Path.Combine(DotNet, "sdk")), "Roslyn", "bincore", "csc.dll");

    /// <summary>The source generator of System.Text.Json.</summary>
    public static string JsonGenerator { get; } =
        Path.Combine(Pack, "analyzers", "dotnet", "cs", "System.Text.Json.SourceGeneration.dll");

    /// <summary>.NET and the client with what it depends on.</summary>
    public static IReadOnlyList<string> References { get; } =
    [
        .. Directory.GetFiles(Directory.GetDirectories(Path.Combine(Pack, "ref"))[0], "*.dll"),
        typeof(DomoClient).Assembly.Location,
        .. Directory.GetFiles(Path.GetDirectoryName(typeof(DomoClient).Assembly.Location)!, "Microsoft.Extensions.*.dll"),
    ];

    private static string Newest(string folder) =>
        Directory.GetDirectories(folder)
            .OrderBy(path => Version.TryParse(Path.GetFileName(path), out var version) ? version : new Version()).Last();
}
