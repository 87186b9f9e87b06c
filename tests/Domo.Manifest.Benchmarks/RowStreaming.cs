using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Domo.Manifest.Benchmarks.Inputs;
using Domo.Manifest.Benchmarks.Peers;

namespace Domo.Manifest.Benchmarks;

/// <summary>
/// Streams up to a million rows and measures the time, compared with two peers, and the live memory. BenchmarkDotNet measures total
/// allocations instead of live memory. Each reading is repeated, and the fastest one counts. A separate reading measures memory with a full
/// collection at every block of rows.
/// </summary>
internal static class RowStreaming
{
    private const int BlockRows = 10_000;
    private const int Repeats = 5;

    public static async Task RunAsync()
    {
        byte[] json = OrderRows.Json(BlockRows);
        Console.WriteLine("| rows | tokens alone | DeserializeAsyncEnumerable | emitted rows | live at most | allocated a row |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (int blocks in new[] { 1, 10, 100 })
        {
            using var http = StreamingServer.Client(() => new EndlessRows(json.AsMemory(1, json.Length - 2), blocks));
            var app = new DomoApp(http);
            long expected = await PeerAsync(http);
            if (expected == 0 || await EmittedAsync(app) != expected)
            {
                throw new InvalidOperationException("The readers disagree.");
            }

            // The just-in-time compiler requires some dozens of readings.
            if (blocks == 1)
            {
                await TimesAsync(json, blocks, http, app);
            }

            var (tokens, peer, emitted) = await TimesAsync(json, blocks, http, app);
            long before = GC.GetTotalAllocatedBytes(precise: true);
            await EmittedAsync(app);
            long allocated = (GC.GetTotalAllocatedBytes(precise: true) - before) / (blocks * BlockRows);
            long live = await LiveAsync(app) / 1024;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {blocks * BlockRows:N0} | {tokens / peer:F2} ({tokens.TotalMilliseconds:F1} ms) | 1 ({peer.TotalMilliseconds:F1} ms) ")
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {emitted / peer:F2} ({emitted.TotalMilliseconds:F1} ms) | {live:N0} KB | {allocated} B |"));
        }
    }

    /// <summary>Gets the fastest of several alternating readings, so that other load on the machine affects all of them equally.</summary>
    private static async Task<(TimeSpan Tokens, TimeSpan Peer, TimeSpan Emitted)> TimesAsync(
        byte[] json, int blocks, HttpClient http, DomoApp app)
    {
        var (tokens, peer, emitted) = (TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (int i = 0; i < Math.Max(Repeats, 100 / blocks); i++)
        {
            tokens = await FastestAsync(tokens, () => Task.FromResult(Tokens(json, blocks)));
            peer = await FastestAsync(peer, () => PeerAsync(http));
            emitted = await FastestAsync(emitted, () => EmittedAsync(app));
        }

        return (tokens, peer, emitted);
    }

    private static async Task<TimeSpan> FastestAsync(TimeSpan fastest, Func<Task<long>> read)
    {
        long start = Stopwatch.GetTimestamp();
        await read();
        var elapsed = Stopwatch.GetElapsedTime(start);
        return elapsed < fastest ? elapsed : fastest;
    }

    private static long Tokens(byte[] json, int blocks)
    {
        long tokens = 0;
        for (int i = 0; i < blocks; i++)
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
                tokens++;
            }
        }

        return tokens;
    }

    private static async Task<long> PeerAsync(HttpClient http)
    {
        using var response = await http.GetAsync(new Uri("/data/v1/orders", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        await using var stream = await response.Content.ReadAsStreamAsync();
        long bags = 0;
        await foreach (var order in JsonSerializer.DeserializeAsyncEnumerable(stream, PeerJson.Default.PeerOrder))
        {
            bags += order!.Bags ?? 0;
        }

        return bags;
    }

    private static async Task<long> EmittedAsync(DomoApp app)
    {
        long bags = 0;
        await foreach (var order in app.Datasets.Orders.AsAsyncEnumerable())
        {
            bags += order.Bags ?? 0;
        }

        return bags;
    }

    /// <summary>Gets the peak of live bytes while rows are read, compared with the start.</summary>
    private static async Task<long> LiveAsync(DomoApp app)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;
        int rows = 0;
        await foreach (var _ in app.Datasets.Orders.AsAsyncEnumerable())
        {
            if (++rows % BlockRows == BlockRows / 2)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        return most;
    }
}
