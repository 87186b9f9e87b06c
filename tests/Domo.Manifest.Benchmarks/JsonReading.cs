using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Domo.Manifest.Benchmarks.Inputs;
using Domo.Manifest.Declarations;
using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Parsing;

namespace Domo.Manifest.Benchmarks;

/// <summary>Reads the text of a manifest, compared with System.Text.Json, which keeps no positions and stops at the first error.</summary>
[MemoryDiagnoser]
public class JsonReading
{
    private string _text = "";

    [Params(4, 40)]
    public int KB { get; set; }

    [GlobalSetup]
    public void Setup() => _text = ManifestText.OfLength(KB * 1024);

    [Benchmark(Baseline = true, Description = "JsonDocument.Parse")]
    public int SystemTextJson()
    {
        using var document = JsonDocument.Parse(_text);
        return document.RootElement.GetPropertyCount();
    }

    [Benchmark(Description = "JsonParser.Parse")]
    public JsonTree Tree() => JsonParser.Parse(_text);

    [Benchmark(Description = "ManifestDocument.Parse and its model")]
    public ManifestModel Model() => ManifestDocument.Parse(_text).Model;
}
