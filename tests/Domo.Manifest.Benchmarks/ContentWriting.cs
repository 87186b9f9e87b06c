using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Domo.Manifest.Benchmarks.Inputs;
using Domo.Manifest.Benchmarks.Peers;

namespace Domo.Manifest.Benchmarks;

/// <summary>Writes the content of a document, and creates the document through an <see cref="HttpClient"/> without a network.</summary>
[SuppressMessage("Design", "CA1001", Justification = "BenchmarkDotNet calls the clean-up.")]
[MemoryDiagnoser]
[CategoriesColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class ContentWriting
{
    private static readonly Uri Address = new("/domo/datastores/v1/collections/OrderNotes/documents", UriKind.Relative);

    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private Utf8JsonWriter _writer = null!;
    private HttpClient _http = null!;
    private DomoApp _app = null!;
    private DomoApp.OrderNotesContent _content = null!;
    private PeerNote _peerContent = null!;

    [GlobalSetup]
    public async Task Setup()
    {
        _writer = new Utf8JsonWriter(_buffer);
        _content = new()
        {
            OrderId = "A-100042",
            Author = "Ada Lovelace",
            Text = "The customer wants the second half of the order a week later.",
            Priority = 2,
            Discount = 12.5m,
            FollowUpOn = new DateOnly(2026, 11, 30),
            WrittenAt = new DateTimeOffset(2026, 11, 23, 9, 30, 15, TimeSpan.Zero),
        };
        _peerContent = PeerNote.Like(_content);
        _http = InMemoryServer.Client(Encoding.UTF8.GetBytes(
            $$"""
            {
              "id": "9a53b1a0-0f0d-4c7f-b116-f1f9a523f0e4", "owner": "27", "createdOn": "2026-11-23T09:30:16Z",
              "content": {{JsonSerializer.Serialize(_peerContent, PeerJson.Default.PeerNote)}}
            }
            """));
        _app = new DomoApp(_http);
        if (Emitted() != SystemTextJson() || await EmittedCreate() != await SystemTextJsonCreate())
        {
            throw new InvalidOperationException("The two write different content.");
        }
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _writer.Dispose();
        _http.Dispose();
    }

    [BenchmarkCategory("write")]
    [Benchmark(Baseline = true, Description = "JsonSerializer.Serialize, source-generated")]
    public int SystemTextJson()
    {
        Restart();
        JsonSerializer.Serialize(_writer, _peerContent, PeerJson.Default.PeerNote);
        _writer.Flush();
        return _buffer.WrittenCount;
    }

    [BenchmarkCategory("write")]
    [Benchmark(Description = "emitted WriteJson")]
    public int Emitted()
    {
        Restart();
        _content.WriteJson(_writer);
        _writer.Flush();
        return _buffer.WrittenCount;
    }

    [BenchmarkCategory("create")]
    [Benchmark(Baseline = true, Description = "PostAsJsonAsync, source-generated")]
    public async Task<string> SystemTextJsonCreate()
    {
        using var response = await _http.PostAsJsonAsync(
            Address, new PeerNoteBody { Content = _peerContent }, PeerJson.Default.PeerNoteBody);
        var document = await response.Content.ReadFromJsonAsync(PeerJson.Default.PeerNoteDocument);
        return document!.Id;
    }

    [BenchmarkCategory("create")]
    [Benchmark(Description = "DocumentQuery.CreateAsync")]
    public async Task<string> EmittedCreate()
    {
        var document = await _app.Collections.OrderNotes.CreateAsync(_content);
        return document.Id.Value;
    }

    private void Restart()
    {
        _buffer.ResetWrittenCount();
        _writer.Reset();
    }
}
