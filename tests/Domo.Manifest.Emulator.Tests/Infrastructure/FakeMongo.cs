using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MongoDB.Bson;
using MongoDB.Bson.IO;
using MongoDB.Bson.Serialization;

namespace Domo.Manifest.Emulator.Tests.Infrastructure;

/// <summary>
/// Implements as much of the MongoDB protocol as a client requires, records the commands and returns the replies of the test. Tests can
/// thus check the commands without a MongoDB.
/// </summary>
internal sealed class FakeMongo : IAsyncDisposable
{
    private const int OpReply = 1;
    private const int OpQuery = 2004;
    private const int OpMsg = 2013;
    private const int HeaderLength = 16;

    private static readonly JsonWriterSettings Relaxed = new() { OutputMode = JsonOutputMode.RelaxedExtendedJson };

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _accepting;

    public FakeMongo()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public string ConnectionString => $"mongodb://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/app?directConnection=true";

    /// <summary>The reply to the next command.</summary>
    public string Answer { get; set; } = """{"ok":1}""";

    /// <summary>The replies to specific commands, by name.</summary>
    public Dictionary<string, string> Answers { get; } = [];

    /// <summary>The received commands. Tests clear the list.</summary>
    public List<string> Commands { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true)
            {
                serving.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stopping.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            var stream = client.GetStream();
            byte[] header = new byte[HeaderLength];
            try
            {
                while (true)
                {
                    await stream.ReadExactlyAsync(header, _stopping.Token);
                    byte[] body = new byte[BitConverter.ToInt32(header) - HeaderLength];
                    await stream.ReadExactlyAsync(body, _stopping.Token);
                    int operation = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(12));
                    var command = operation == OpQuery ? ReadQuery(body) : ReadMessage(body);
                    await stream.WriteAsync(Frame(header.AsSpan(4, 4), operation, Reply(command)), _stopping.Token);
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException)
            {
                // The client or the test has ended.
            }
        }
    }

    private BsonDocument Reply(BsonDocument command)
    {
        switch (command.GetElement(0).Name)
        {
            case "hello" or "isMaster" or "ismaster":
                return BsonDocument.Parse(
                    """{"ok":1,"helloOk":true,"ismaster":true,"isWritablePrimary":true,"minWireVersion":0,"maxWireVersion":21}""");
            case "ping" or "endSessions" or "getLastError":
                return BsonDocument.Parse("""{"ok":1}""");
            default:
                foreach (string technical in new[] { "$db", "lsid", "$readPreference", "ordered", "cursor" })
                {
                    command.Remove(technical);
                }

                Commands.Add(command.ToJson(Relaxed)
                    .Replace(" ", "", StringComparison.Ordinal)
                    .Replace(".25Z", ".250Z", StringComparison.Ordinal));
                return BsonDocument.Parse(Answers.GetValueOrDefault(command.GetElement(0).Name, Answer));
        }
    }

    private static BsonDocument ReadQuery(byte[] body)
    {
        const int Flags = 4;
        const int SkipAndCount = 8;
        int end = Array.IndexOf<byte>(body, 0, Flags);
        return ReadDocument(body.AsSpan(end + 1 + SkipAndCount), out _);
    }

    private static BsonDocument ReadMessage(byte[] body)
    {
        var rest = body.AsSpan(4);
        var command = new BsonDocument();
        while (rest.Length > 0)
        {
            bool isSequence = rest[0] == 1;
            rest = rest[1..];
            if (!isSequence)
            {
                command.Merge(ReadDocument(rest, out int length));
                rest = rest[length..];
                continue;
            }

            int size = BinaryPrimitives.ReadInt32LittleEndian(rest);
            int end = rest[4..].IndexOf((byte)0) + 4;
            var items = new BsonArray();
            for (int start = end + 1; start < size;)
            {
                items.Add(ReadDocument(rest[start..], out int length));
                start += length;
            }

            command[Encoding.UTF8.GetString(rest[4..end])] = items;
            rest = rest[size..];
        }

        return command;
    }

    private static BsonDocument ReadDocument(ReadOnlySpan<byte> bytes, out int length)
    {
        length = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        return BsonSerializer.Deserialize<BsonDocument>(bytes[..length].ToArray());
    }

    private static byte[] Frame(ReadOnlySpan<byte> requestId, int operation, BsonDocument reply)
    {
        // A reply to a query contains the number of documents, a message the kind of its section.
        byte[] prefix = operation == OpQuery ? [8, 0, 0, 0, .. new byte[12], 1, 0, 0, 0] : new byte[5];
        byte[] document = reply.ToBson();
        return
        [
            .. BitConverter.GetBytes(HeaderLength + prefix.Length + document.Length),
            .. BitConverter.GetBytes(1),
            .. requestId,
            .. BitConverter.GetBytes(operation == OpQuery ? OpReply : OpMsg),
            .. prefix,
            .. document,
        ];
    }
}
