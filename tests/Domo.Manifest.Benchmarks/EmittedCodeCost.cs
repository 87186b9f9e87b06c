using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Domo.Manifest.Benchmarks.Inputs;
using Domo.Manifest.Generator;

namespace Domo.Manifest.Benchmarks;

/// <summary>
/// What datasets add to the compiler's processor time, with the generator's own share as the compiler reports it, beside the source
/// generator of System.Text.Json for classes with the same properties. The compiler runs as a process of its own, without analyzers.
/// </summary>
internal static partial class EmittedCodeCost
{
    private const int Fields = 8;
    private static readonly string[] PeerTypes = ["string?", "DateOnly?", "string?", "long?", "decimal?", "double?", "DateTimeOffset?", "string?"];

    public static int Run(IReadOnlyList<string> sizes, int repetitions)
    {
        string folder = Directory.CreateTempSubdirectory("domo-manifest-emitted-code").FullName;
        try
        {
            Console.WriteLine("datasets | bytes each | added s | generator s | peer: added s | generator s");
            foreach (string size in sizes)
            {
                Report(folder, int.Parse(size, CultureInfo.InvariantCulture), repetitions);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static void Report(string folder, int datasets, int repetitions)
    {
        Write(folder, datasets);
        string[] domo =
        [
            "Empty.cs", "-additionalfile:manifest.json", "-additionalfile:domo.types.json", "-analyzerconfig:domo.globalconfig",
            $"-analyzer:{typeof(DomoManifestGenerator).Assembly.Location}", $"-analyzer:{typeof(ManifestDocument).Assembly.Location}",
        ];
        var (baseline, emitted) = (new List<double>(), new List<double>());
        var (peerBaseline, peer) = (new List<double>(), new List<double>());
        var (share, peerShare) = (new List<double>(), new List<double>());
        for (int i = 0; i < repetitions; i++)
        {
            baseline.Add(Compile(folder, "Empty.cs").Total);
            Add(Compile(folder, domo), emitted, share);
            peerBaseline.Add(Compile(folder, "Peers.cs").Total);
            Add(Compile(folder, "Peers.cs", "PeerContext.cs", $"-analyzer:{ReferencePack.JsonGenerator}"), peer, peerShare);
        }

        double added = emitted.Min() - baseline.Min();
        double peerAdded = peer.Min() - peerBaseline.Min();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{datasets,8} | {BytesPerDataset(folder, datasets),10} | {added,7:F2} | {share.Min(),11:F2} | {peerAdded,13:F2} | {peerShare.Min(),11:F2}"));
    }

    private static void Add((double Total, double Generator) run, List<double> totals, List<double> shares)
    {
        totals.Add(run.Total);
        shares.Add(run.Generator);
    }

    private static void Write(string folder, int datasets)
    {
        File.WriteAllText(Path.Combine(folder, "Empty.cs"), "public static class Empty;");
        File.WriteAllText(Path.Combine(folder, "manifest.json"), ManifestText.OfDatasets(datasets, Fields));
        File.WriteAllText(Path.Combine(folder, "domo.types.json"), ManifestText.TypesOf(datasets, Fields));
        File.WriteAllText(Path.Combine(folder, "domo.globalconfig"), $"""
            is_global = true
            build_property.RootNamespace = Acme
            build_property.MSBuildProjectDirectory = {folder}
            [{folder}/manifest.json]
            build_metadata.AdditionalFiles.DomoManifestKind = Manifest
            [{folder}/domo.types.json]
            build_metadata.AdditionalFiles.DomoManifestKind = Types

            """);
        var peers = new StringBuilder("#nullable enable\nusing System;\nnamespace Acme;\n");
        var context = new StringBuilder("using System.Text.Json.Serialization;\nnamespace Acme;\n");
        for (int i = 0; i < datasets; i++)
        {
            peers.Append(CultureInfo.InvariantCulture, $"public sealed class SalesOfRegion{i}Row\n{{\n");
            for (int j = 0; j < Fields; j++)
            {
                peers.Append(CultureInfo.InvariantCulture, $"    public {PeerTypes[j]} FieldNumber{j} {{ get; set; }}\n");
            }

            peers.Append("}\n");
            context.Append(CultureInfo.InvariantCulture, $"[JsonSerializable(typeof(SalesOfRegion{i}Row))]\n");
        }

        File.WriteAllText(Path.Combine(folder, "Peers.cs"), peers.ToString());
        File.WriteAllText(Path.Combine(folder, "PeerContext.cs"), context.Append("public sealed partial class PeerContext : JsonSerializerContext;\n").ToString());
    }

    /// <summary>Returns the seconds of processor time, and those of the generators.</summary>
    private static (double Total, double Generator) Compile(string folder, params string[] arguments)
    {
        string[] common =
        [
            "-nologo", "-noconfig", "-nostdlib", "-target:library", "-nullable:enable", "-optimize+", "-reportanalyzer", "-parallel-", "-out:out.dll",
            .. ReferencePack.References.Select(path => $"-reference:\"{path}\""),
        ];
        File.WriteAllLines(Path.Combine(folder, "compile.rsp"), [.. common, .. arguments]);
        var start = new ProcessStartInfo("bash")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { "-c", $"TIMEFORMAT=%U; time dotnet '{ReferencePack.Compiler}' @compile.rsp" },
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(output[..Math.Min(output.Length, 2000)]);
        }

        double total = double.Parse(error.Result.Trim().Split('\n')[^1], CultureInfo.InvariantCulture);
        var generators = GeneratorTime().Match(output);
        return (total, generators.Success ? double.Parse(generators.Groups[1].Value, CultureInfo.InvariantCulture) : 0);
    }

    private static int BytesPerDataset(string folder, int datasets)
    {
        var project = new GeneratorProject(
            File.ReadAllText(Path.Combine(folder, "manifest.json")), File.ReadAllText(Path.Combine(folder, "domo.types.json")));
        var trees = project.Driver().RunGenerators(GeneratorProject.Compile(0)).GetRunResult().GeneratedTrees;
        return trees.Where(tree => tree.FilePath.Contains(".Datasets", StringComparison.Ordinal))
            .Sum(tree => Encoding.UTF8.GetByteCount(tree.ToString())) / datasets;
    }

    [GeneratedRegex(@"Total generator execution time: <?([0-9.]+) seconds")]
    private static partial Regex GeneratorTime();
}
