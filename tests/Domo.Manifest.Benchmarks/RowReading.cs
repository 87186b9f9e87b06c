using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Domo.Manifest.Benchmarks.Inputs;
using Domo.Manifest.Benchmarks.Peers;

namespace Domo.Manifest.Benchmarks;

/// <summary>
/// Streams the rows of a dataset through an <see cref="HttpClient"/> without a network: emitted rows, and System.Text.Json with its source
/// generator. The last benchmark is the minimum: it only reads the tokens.
/// </summary>
[MemoryDiagnoser]
public class RowReading
{
    private static readonly Uri Address = new("/data/v1/orders", UriKind.Relative);

    private byte[] _json = [];
    private HttpClient _http = null!;
    private DomoApp _app = null!;

    [Params(10_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public async Task Setup()
    {
        _json = OrderRows.Json(Rows);
        _http = InMemoryServer.Client(_json);
        _app = new DomoApp(_http);
        long expected = await SystemTextJson();
        if (expected == 0 || await EmittedRows() != expected || await UntypedRows() != expected)
        {
            throw new InvalidOperationException("The readers disagree.");
        }
    }

    [GlobalCleanup]
    public void Cleanup() => _http.Dispose();

    [Benchmark(Baseline = true, Description = "DeserializeAsyncEnumerable, source-generated")]
    public async Task<long> SystemTextJson()
    {
        using var response = await _http.GetAsync(Address, HttpCompletionOption.ResponseHeadersRead);
        await using var stream = await response.Content.ReadAsStreamAsync();
        long bags = 0;
        await foreach (var order in JsonSerializer.DeserializeAsyncEnumerable(stream, PeerJson.Default.PeerOrder))
        {
            bags += order!.Bags ?? 0;
        }

        return bags;
    }

    [Benchmark(Description = "DatasetQuery, emitted row")]
    public async Task<long> EmittedRows()
    {
        long bags = 0;
        await foreach (var order in _app.Datasets.Orders.AsAsyncEnumerable())
        {
            bags += order.Bags ?? 0;
        }

        return bags;
    }

    [Benchmark(Description = "DatasetQuery, DomoRow")]
    public async Task<long> UntypedRows()
    {
        long bags = 0;
        await foreach (var row in _app.Datasets.Everything.AsAsyncEnumerable())
        {
            bags += (long)row["bags"];
        }

        return bags;
    }

    [Benchmark(Description = "Utf8JsonReader, tokens alone")]
    public int Tokens()
    {
        var reader = new Utf8JsonReader(_json);
        int tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }
}
