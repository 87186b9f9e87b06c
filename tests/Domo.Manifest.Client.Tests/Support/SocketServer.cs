using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Domo.Manifest.Client.Tests.Support;

/// <summary>A socket server that can misbehave: answer garbage, stop midway or reset the connection.</summary>
internal sealed class SocketServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<SocketRequest, Task> _answer;
    private readonly Task _accepting;

    public SocketServer(Func<SocketRequest, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        Http = new DomoHttpClient(new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/"));
        _accepting = AcceptAsync();
    }

    public HttpClient Http { get; }

    public Uri Address => Http.BaseAddress!;

    public DomoClient Client(DomoClientOptions? options = null) => new(Http, options);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                serving.Add(ServeAsync(await _listener.AcceptSocketAsync(_stop.Token)));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The server was stopped.
        }

        await Task.WhenAll(serving);
    }

    private async Task ServeAsync(Socket socket)
    {
        await Task.Yield();
        using var connection = socket;
        await using var stream = new NetworkStream(socket);
        await using var registration = _stop.Token.Register(connection.Dispose);
        try
        {
            while (await SocketRequest.ReadAsync(socket, stream, _stop.Token) is { } request)
            {
                await _answer(request);
                if (request.IsOver)
                {
                    return;
                }
            }
        }
        catch (Exception exception) when (
            exception is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The client may disconnect.
        }
    }
}

/// <summary>A request whose headers have been read.</summary>
internal sealed class SocketRequest
{
    private readonly Socket _socket;
    private readonly NetworkStream _stream;
    private readonly byte[] _read;
    private int _readStart;

    private SocketRequest(Socket socket, NetworkStream stream, string head, byte[] read, CancellationToken stopping)
    {
        (_socket, _stream, _read, Stopping) = (socket, stream, read, stopping);
        var lines = head.Split("\r\n");
        (Method, Target) = (lines[0].Split(' ')[0], lines[0].Split(' ')[1]);
        ContentLength = lines.Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            .Select(line => int.Parse(line.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture)).SingleOrDefault();
        Head = head;
    }

    public string Method { get; }

    public string Target { get; }

    public string Head { get; }

    public int ContentLength { get; }

    public CancellationToken Stopping { get; }

    public string Port => ((IPEndPoint)_socket.LocalEndPoint!).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether the connection closes after this request.</summary>
    public bool IsOver { get; private set; }

    public static async Task<SocketRequest?> ReadAsync(Socket socket, NetworkStream stream, CancellationToken stopping)
    {
        var buffer = new byte[16 * 1024];
        var length = 0;
        while (true)
        {
            var count = await stream.ReadAsync(buffer.AsMemory(length), stopping);
            if (count == 0)
            {
                return null;
            }

            length += count;
            var end = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
            if (end >= 0)
            {
                var head = Encoding.UTF8.GetString(buffer, 0, end);
                return new SocketRequest(socket, stream, head, buffer[(end + 4)..length], stopping);
            }
        }
    }

    /// <summary>Reads a number of bytes of the body, or the rest.</summary>
    public async Task<byte[]> ReadBodyAsync(int? limit = null)
    {
        var body = new byte[Math.Min(limit ?? int.MaxValue, ContentLength)];
        var count = Math.Min(body.Length, _read.Length - _readStart);
        _read.AsSpan(_readStart, count).CopyTo(body);
        _readStart += count;
        await _stream.ReadExactlyAsync(body.AsMemory(count), Stopping);
        return body;
    }

    /// <summary>Reads until the client closes the connection.</summary>
    public async Task ReadToEndAsync() => await _stream.CopyToAsync(Stream.Null, Stopping);

    public async Task SendAsync(string text) => await _stream.WriteAsync(Encoding.UTF8.GetBytes(text), Stopping);

    public Task AnswerAsync(int status, string body, string headers = "") => SendAsync(
        $"HTTP/1.1 {status} Status\r\nContent-Type: application/json\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

    /// <summary>Closes or resets the connection.</summary>
    public void Close(bool reset = false)
    {
        IsOver = true;
        _socket.LingerState = new LingerOption(enable: reset, seconds: 0);
        _socket.Close();
    }

    public Task StallAsync() => Task.Delay(Timeout.Infinite, Stopping);
}
