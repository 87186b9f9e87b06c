using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Domo.Manifest.Client.Files;

namespace Domo.Manifest.Client.Tests.Support;

/// <summary>How a part fails.</summary>
internal enum UploadFault
{
    None,
    ResetBeforeBody,
    ResetWithinBody,
    ClosedWithoutAnswer,
    Garbage,
    Unavailable,
    TooManyRequests,
    EarlyError,
}

/// <summary>
/// The five endpoints of uploads in parts, over sockets. The server hashes and discards content; only parts ahead of their turn stay in
/// memory, so that the hash is that of the file.
/// </summary>
internal sealed partial class UploadServer : IAsyncDisposable
{
    private readonly SocketServer _server;
    private readonly Func<int, int, UploadFault> _fault;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Dictionary<int, byte[]> _waiting = [];
    private readonly Dictionary<int, int> _attempts = [];
    private readonly Lock _lock = new();
    private int _next = 1;

    /// <param name="fault">How a part fails, by index and attempt.</param>
    public UploadServer(Func<int, int, UploadFault>? fault = null)
    {
        _fault = fault ?? ((_, _) => UploadFault.None);
        _server = new SocketServer(AnswerAsync);
    }

    public HttpClient Http => _server.Http;

    public List<string> Requests { get; } = [];

    public List<int> Parts { get; } = [];

    public int FaultCount { get; private set; }

    public long Size { get; private set; }

    public string Sha256 => Convert.ToHexString(_hash.GetCurrentHash());

    public FileClient Files(TimeProvider? time = null) => new(_server.Client(new() { TimeProvider = time ?? TimeProvider.System }));

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _hash.Dispose();
    }

    private async Task AnswerAsync(SocketRequest request)
    {
        var part = PartTarget().Match(request.Target);
        if (part.Success)
        {
            await AnswerPartAsync(
                request, int.Parse(part.Groups[1].Value, CultureInfo.InvariantCulture), part.Groups[2].Value);
            return;
        }

        await request.ReadBodyAsync();
        lock (_lock)
        {
            Requests.Add($"{request.Method} {request.Target}");
        }

        await request.AnswerAsync(200, request.Target.Split('/')[^1] switch
        {
            "commit" => """{"dataFileId":"401","revisionId":"430"}""",
            _ => """{"sessionId":"s1"}""",
        });
    }

    private async Task AnswerPartAsync(SocketRequest request, int index, string checksum)
    {
        int attempt;
        lock (_lock)
        {
            _attempts[index] = attempt = _attempts.GetValueOrDefault(index) + 1;
        }

        var fault = _fault(index, attempt);
        if (fault == UploadFault.None)
        {
            var body = await request.ReadBodyAsync();
            var isIntact = string.Equals(Convert.ToHexString(SHA256.HashData(body)), checksum, StringComparison.Ordinal);
            Take(index, body);
            await request.AnswerAsync(isIntact ? 200 : 400, isIntact ? "" : "checksum");
            return;
        }

        lock (_lock)
        {
            FaultCount++;
        }

        await FailAsync(request, fault);
    }

    private static async Task FailAsync(SocketRequest request, UploadFault fault)
    {
        switch (fault)
        {
            case UploadFault.ResetBeforeBody:
                request.Close(reset: true);
                break;
            case UploadFault.ResetWithinBody:
                await request.ReadBodyAsync(request.ContentLength / 2);
                request.Close(reset: true);
                break;
            case UploadFault.ClosedWithoutAnswer:
                await request.ReadBodyAsync();
                request.Close();
                break;
            case UploadFault.Garbage:
                await request.ReadBodyAsync();
                await request.SendAsync("\u0000\u0001 no HTTP at all\r\n\r\n");
                request.Close();
                break;
            case UploadFault.EarlyError:
                await request.AnswerAsync(503, "too early", "Connection: close\r\n");
                await Task.Delay(20);
                request.Close(reset: true);
                break;
            case UploadFault.Unavailable:
                await request.ReadBodyAsync();
                await request.AnswerAsync(503, "<html>down</html>");
                break;
            default:
                await request.ReadBodyAsync();
                await request.AnswerAsync(429, "{}", "Retry-After: 0\r\n");
                break;
        }
    }

    private void Take(int index, byte[] body)
    {
        lock (_lock)
        {
            Parts.Add(index);
            Size += body.Length;
            _waiting[index] = body;
            while (_waiting.Remove(_next, out var next))
            {
                _hash.AppendData(next);
                _next++;
            }
        }
    }

    [GeneratedRegex(@"/multipart/s1/part/(\d+)\?checksum=([0-9A-F]{64})$")]
    private static partial Regex PartTarget();
}
