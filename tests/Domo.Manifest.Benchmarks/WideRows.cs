using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Domo.Manifest.Benchmarks.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Domo.Manifest.Benchmarks;

/// <summary>
/// Rows of few and many columns, read from memory: an emitted row, a loop over <c>Utf8JsonReader</c> written by hand, and System.Text.Json
/// with its source generator. Rows have their properties in the order of the manifest or shuffled, some are missing, or others are unknown.
/// </summary>
internal static class WideRows
{
    private static readonly string[] Types = ["string?", "DateOnly?", "string?", "long?", "decimal?", "double?", "DateTimeOffset?", "string?"];

    private static readonly string[] HandWritten =
    [
        "reader.GetString()", "DateOnly.FromDateTime(reader.GetDateTime())", "reader.GetString()", "reader.GetInt64()", "reader.GetDecimal()",
        "reader.GetDouble()", "reader.GetDateTimeOffset()", "reader.GetString()",
    ];

    private enum Form
    {
        InOrder,
        Shuffled,
        HalfMissing,
        Unknown,
    }

    public static int Run(int rounds)
    {
        Console.WriteLine("columns | rows         | by hand ns/row | emitted | System.Text.Json");
        foreach (int columns in (int[])[8, 60, 200])
        {
            var context = new AssemblyLoadContext(nameof(WideRows), isCollectible: true);
            var driver = context.LoadFromStream(Compile(columns)).GetType("Driver")!;
            Func<byte[], long> byHand = Method(driver, "ByHand"), emitted = Method(driver, "Emitted"), peer = Method(driver, "Peer");
            foreach (var form in Enum.GetValues<Form>())
            {
                int rows = 40_000 / columns;
                byte[] json = Rows(columns, rows, form);
                if (byHand(json) != emitted(json) || byHand(json) != peer(json))
                {
                    throw new InvalidOperationException("The readers disagree.");
                }

                double[] times = Measure(json, rounds, byHand, emitted, peer);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{columns,7} | {form,-12} | {times[0] * 1e9 / rows,14:F0} | {times[1] / times[0],6:F2}× | {times[2] / times[0],5:F2}×"));
            }
        }

        return 0;
    }

    // The readers take turns, and the fastest turn counts: others use the machine too.
    private static double[] Measure(byte[] json, int rounds, params Func<byte[], long>[] readers)
    {
        double[] best = [.. readers.Select(_ => double.MaxValue)];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < readers.Length; i++)
            {
                long start = Stopwatch.GetTimestamp();
                readers[i](json);
                best[i] = Math.Min(best[i], Stopwatch.GetElapsedTime(start).TotalSeconds);
            }
        }

        return best;
    }

    private static Func<byte[], long> Method(Type driver, string name) => driver.GetMethod(name)!.CreateDelegate<Func<byte[], long>>();

    private static byte[] Rows(int columns, int rows, Form form)
    {
        var random = new Random(1);
        var json = new StringBuilder("[");
        for (int row = 0; row < rows; row++)
        {
            var order = Enumerable.Range(0, columns).Where(_ => form != Form.HalfMissing || random.Next(2) == 0).ToArray();
            if (form == Form.Shuffled)
            {
                random.Shuffle(order);
            }

            json.Append(row == 0 ? "{" : ",{");
            for (int i = 0; i < order.Length; i++)
            {
                if (form == Form.Unknown && i % 2 == 0)
                {
                    json.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ",")}\"anotherField{i}\":{row}");
                    json.Append(',');
                }
                else if (i > 0)
                {
                    json.Append(',');
                }

                json.Append(CultureInfo.InvariantCulture, $"\"fieldNumber{order[i]}\":{Value(order[i], row)}");
            }

            json.Append('}');
        }

        return Encoding.UTF8.GetBytes(json.Append(']').ToString());
    }

    private static string Value(int column, int row) => (column % Types.Length) switch
    {
        1 => string.Create(CultureInfo.InvariantCulture, $"\"2026-{1 + (row % 12):00}-{1 + (row % 28):00}\""),
        3 => (row % 9000).ToString(CultureInfo.InvariantCulture),
        4 => (12.35m + (row % 1000)).ToString(CultureInfo.InvariantCulture),
        5 => (row % 90 * 1.0625).ToString(CultureInfo.InvariantCulture),
        6 => string.Create(CultureInfo.InvariantCulture, $"\"2026-{1 + (row % 12):00}-{1 + (row % 28):00}T{row % 24:00}:{row % 60:00}:07Z\""),
        _ => string.Create(CultureInfo.InvariantCulture, $"\"Harbour Roasters {row % 50}\""),
    };

    private static MemoryStream Compile(int columns)
    {
        var project = new GeneratorProject(ManifestText.OfDatasets(1, columns), ManifestText.TypesOf(1, columns));
        var compilation = CSharpCompilation.Create(
            "Rows",
            [CSharpSyntaxTree.ParseText(Source(columns), GeneratorProject.ParseOptions)],
            ReferencePack.References.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        project.Driver().RunGeneratorsAndUpdateCompilation(compilation, out var withRows, out _);
        var peer = new AnalyzerFileReference(ReferencePack.JsonGenerator, new Loader()).GetGenerators(LanguageNames.CSharp);
        CSharpGeneratorDriver.Create(peer, parseOptions: GeneratorProject.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(withRows, out var all, out _);
        var assembly = new MemoryStream();
        var result = all.Emit(assembly);
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join(
                '\n', result.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Take(5)));
        }

        assembly.Position = 0;
        return assembly;
    }

    private static string Source(int columns)
    {
        var properties = new StringBuilder();
        var cases = new StringBuilder();
        for (int i = 0; i < columns; i++)
        {
            properties.Append(CultureInfo.InvariantCulture, $"    public {Types[i % Types.Length]} FieldNumber{i} {{ get; set; }}\n");
            cases.Append(CultureInfo.InvariantCulture, $"                case {i}: row.FieldNumber{i} = {HandWritten[i % Types.Length]}; break;\n");
        }

        string names = string.Join(", ", Enumerable.Range(0, columns).Select(i => $"\"fieldNumber{i}\"u8.ToArray()"));
        return $$"""
            #nullable enable
            using System;
            using System.Collections.Generic;
            using System.Text.Json;
            using System.Text.Json.Serialization;
            using Domo.Manifest.Client.CompilerServices;

            public sealed class PeerRow
            {
            {{properties}}
            }

            [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
            [JsonSerializable(typeof(PeerRow[]))]
            internal sealed partial class PeerContext : JsonSerializerContext;

            public sealed class HandRow
            {
            {{properties}}

                private static readonly byte[][] Names = [{{names}}];

                public static HandRow Read(ref Utf8JsonReader reader)
                {
                    var row = new HandRow();
                    int next = 0;
                    while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                    {
                        int index = next < Names.Length && reader.ValueTextEquals(Names[next]) ? next : Find(reader.ValueSpan);
                        reader.Read();
                        if (index < 0 || reader.TokenType == JsonTokenType.Null)
                        {
                            reader.Skip();
                            continue;
                        }

                        next = index + 1;
                        switch (index)
                        {
            {{cases}}
                        }
                    }

                    return row;
                }

                private static int Find(ReadOnlySpan<byte> name)
                {
                    for (int i = 0; i < Names.Length; i++)
                    {
                        if (name.SequenceEqual(Names[i]))
                        {
                            return i;
                        }
                    }

                    return -1;
                }
            }

            public static class Driver
            {
                public static long ByHand(byte[] json)
                {
                    var rows = new List<HandRow>();
                    var reader = new Utf8JsonReader(json);
                    reader.Read();
                    while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
                    {
                        rows.Add(HandRow.Read(ref reader));
                    }

                    long sum = 0;
                    rows.ForEach(row => sum += (row.FieldNumber3 ?? 0) + (row.FieldNumber0?.Length ?? 0));
                    return sum;
                }

                public static long Emitted(byte[] json)
                {
                    var rows = new List<Acme.DomoApp.SalesOfRegion0Row>();
                    var read = NewReader<Acme.DomoApp.SalesOfRegion0Row>();
                    var reader = new Utf8JsonReader(json);
                    reader.Read();
                    while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
                    {
                        rows.Add(read(ref reader));
                    }

                    long sum = 0;
                    rows.ForEach(row => sum += (row.FieldNumber3 ?? 0) + (row.FieldNumber0?.Length ?? 0));
                    return sum;
                }

                public static long Peer(byte[] json)
                {
                    long sum = 0;
                    foreach (var row in JsonSerializer.Deserialize(json, PeerContext.Default.PeerRowArray)!)
                    {
                        sum += (row.FieldNumber3 ?? 0) + (row.FieldNumber0?.Length ?? 0);
                    }

                    return sum;
                }

                private static JsonItemReader<T> NewReader<T>()
                    where T : IJsonReadable<T> => T.NewReader();
            }
            """;
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
            // The generator depends on nothing but the compiler.
        }

        public Assembly LoadFromPath(string fullPath) => AssemblyLoadContext.Default.LoadFromAssemblyPath(fullPath);
    }
}
