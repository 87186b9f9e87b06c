using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;
using Domo.Manifest.Client.Datastores;
using Domo.Manifest.Client.FileSets;
using Domo.Manifest.Client.Files;
using Domo.Manifest.Client.Tests.Support;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.Tests;

/// <summary>Answers that arrive in chunks and fail midway: the elements that were read, the messages, and the connections.</summary>
public sealed class StreamFaultTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>How an answer fails after one element and the start of another, and the start of the message.</summary>
    public static TheoryData<string, string, string> Faults => new()
    {
        // A known length that never arrives, chunks without the last one, and a truncated chunk.
        { "Content-Length: 1000\r\n\r\n{0}", "the response broke off after 1 {1}(s): ", "{\"id\":\"2" },
        { "Transfer-Encoding: chunked\r\n\r\n{2:x}\r\n{0}\r\n", "the response broke off after 1 {1}(s): ", "{\"id\":\"2" },
        { "Transfer-Encoding: chunked\r\n\r\n{3:x}\r\n{0}", "the response broke off after 1 {1}(s): ", "{\"id\":\"2" },

        // A complete HTTP response with incomplete JSON.
        { "Content-Length: {2}\r\n\r\n{0}", "the response ends after 1 {1}(s), in the middle of its JSON", "{\"id\":\"2" },
        { "Connection: close\r\n\r\n{0}", "the response ends after 1 {1}(s), in the middle of its JSON", "{\"id\":\"2" },
        { "Transfer-Encoding: chunked\r\n\r\n{2:x}\r\n{0}\r\n0\r\n\r\n", "the response ends after 1 {1}(s), in the middle of its JSON",
            "{\"id\":\"2" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Yields_the_elements_before_a_fault_and_then_throws(string rest, string message, string body)
    {
        const string Json = "[{\"id\":\"1\",\"dataFileId\":1,\"content\":{}},{\"id\":\"2";
        foreach (var (name, open) in Streams())
        {
            await using var server = new SocketServer(async request =>
            {
                await request.ReadBodyAsync();
                await request.SendAsync(Head + rest
                    .Replace("{0}", Json, StringComparison.Ordinal)
                    .Replace("{2:x}", Json.Length.ToString("x", System.Globalization.CultureInfo.InvariantCulture),
                        StringComparison.Ordinal)
                    .Replace("{3:x}", (Json.Length + 9).ToString("x", System.Globalization.CultureInfo.InvariantCulture),
                        StringComparison.Ordinal)
                    .Replace("{2}", Json.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
                request.Close();
            });
            await using var elements = open(server.Client(), CancellationToken.None).GetAsyncEnumerator();
            Assert.True(await elements.MoveNextAsync().AsTask().WaitAsync(Patience));

            var exception = await Assert.ThrowsAsync<DomoApiException>(() => elements.MoveNextAsync().AsTask().WaitAsync(Patience));

            Assert.Contains(": " + message.Replace("{1}", name, StringComparison.Ordinal), exception.Message, StringComparison.Ordinal);
            Assert.EndsWith(" answered 200)", exception.Message, StringComparison.Ordinal);
            Assert.Equal((HttpStatusCode.OK, body), (exception.StatusCode, exception.ResponseBody));
            Assert.NotNull(exception.InnerException);

            // The enumeration does not restart.
            Assert.False(await elements.MoveNextAsync());
        }
    }

    [Theory]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(HttpRequestException))]
    [InlineData(typeof(InvalidDataException))]
    public async Task Wraps_exceptions_that_a_handler_throws_while_the_answer_is_read(Type type)
    {
        foreach (var failsAtOnce in new[] { true, false })
        {
            using var handler = new AnsweringHandler(async (_, _) =>
            {
                await Task.Yield();
                return new HttpResponseMessage(HttpStatusCode.OK)
                {
                    Content = new FailingContent(
                        () => (Exception)Activator.CreateInstance(type, "gone")!, failsAtOnce,
                        """[{"id":"1","dataFileId":1,"content":{}},"""u8.ToArray()),
                };
            });
            var client = handler.Client();
            foreach (var (_, open) in Streams())
            {
                var exception = await Assert.ThrowsAsync<DomoApiException>(async () =>
                {
                    await foreach (var element in open(client, CancellationToken.None))
                    {
                        Assert.False(failsAtOnce);
                    }
                });
                Check(exception);
            }

            Check(await Assert.ThrowsAsync<DomoApiException>(() => new GroupClient(client).GetAsync(new(1))));
            if (!failsAtOnce)
            {
                await using var download = await new FileClient(client).DownloadAsync(1);
                Check(await Assert.ThrowsAsync<DomoApiException>(() => download.CopyToAsync(Stream.Null)));
            }

            void Check(DomoApiException exception)
            {
                Assert.Contains("the response broke off", exception.Message, StringComparison.Ordinal);
                Assert.Contains(": gone", exception.Message, StringComparison.Ordinal);
                Assert.Equal((HttpStatusCode.OK, type), (exception.StatusCode, exception.InnerException!.GetType()));
            }
        }
    }

    [Theory]
    [InlineData("text/csv", "id,name", "the response is 'text/csv' and not JSON: the string \"id,name\"")]
    [InlineData("text/plain", "[{\"id\":\"1\"} ...", "after 1 {0}(s) the response is not as documented: '.' is invalid after")]
    [InlineData("application/xml", "<a/>", "XML came from ")]
    [InlineData("application/json", "[{\"id\":1,,",
        "after 0 {0}(s) the response is not as documented: ',' is an invalid start of a property name")]
    [InlineData("application/json", "[\"a\"]",
        "after 0 {0}(s) the response is not as documented: expected a {0}, an object, found the string \"a\"")]
    [InlineData("application/json", "[]]", "after 0 {0}(s) the response is not as documented: ']' is invalid after")]
    public async Task Describes_a_body_of_another_kind(string mediaType, string body, string message)
    {
        foreach (var (name, open) in Streams())
        {
            await using var server = new SocketServer(async request =>
            {
                await request.ReadBodyAsync();
                var answered = name == "row" ? body : body.Replace("\"id\":\"1\"", "\"id\":\"1\",\"dataFileId\":1,\"content\":{}",
                    StringComparison.Ordinal);
                await request.SendAsync(
                    $"HTTP/1.1 200 OK\r\nContent-Type: {mediaType}\r\nContent-Length: {answered.Length}\r\n\r\n{answered}");
            });
            var exception = await Assert.ThrowsAsync<DomoApiException>(
                () => open(server.Client(), CancellationToken.None).CountAsync().AsTask().WaitAsync(Patience));
            Assert.Contains(message.Replace("{0}", name, StringComparison.Ordinal), exception.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("[", "the response ends after 0 row(s), in the middle of its JSON", "[")]
    [InlineData("[x", "after 0 row(s) the response is not as documented: 'x' is an invalid start of a value", "[x")]
    [InlineData("x", "after 0 row(s) the response is not as documented: 'x' is an invalid start of a value", "x")]
    [InlineData("[ \n {\"a", "the response ends after 0 row(s), in the middle of its JSON", "{\"a")]
    [InlineData("[{}, \n {\"a", "the response ends after 1 row(s), in the middle of its JSON", "{\"a")]
    [InlineData("[{},tru", "the response ends after 1 row(s), in the middle of its JSON", "tru")]
    public async Task Quotes_the_unread_rest_of_an_answer(string body, string message, string left)
    {
        foreach (var size in new[] { 1, 2, 100 })
        {
            using var stream = new ChunkedStream(Encoding.UTF8.GetBytes(body), [size]);
            using var server = new StubServer(stream);
            var exception = await Assert.ThrowsAsync<DomoApiException>(() => Sales(server.Client()).ToListAsync());
            Assert.StartsWith("Dataset 'sales': " + message, exception.Message, StringComparison.Ordinal);
            Assert.Equal(left, exception.ResponseBody?.TrimStart(' ', ',', '\n'));
        }
    }

    [Fact]
    public async Task Does_not_quote_the_text_before_an_invalid_element()
    {
        using var stream = new ChunkedStream("[ 5]"u8.ToArray(), [1]);
        using var server = new StubServer(stream);
        var exception = await Assert.ThrowsAsync<DomoApiException>(() => Sales(server.Client()).ToListAsync());
        Assert.DoesNotContain("[", exception.ResponseBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(500)]
    public async Task Throws_for_a_failed_page_after_the_rows_of_the_previous_pages(int status)
    {
        await using var server = new SocketServer(request => request.Target.Contains("offset", StringComparison.Ordinal)
            ? request.AnswerAsync(status, "why")
            : request.AnswerAsync(200, """[{"name":"a"},{"name":"b"}]"""));
        var names = new List<string?>();
        var exception = await Assert.ThrowsAsync<DomoApiException>(async () =>
        {
            await foreach (var row in Sales(server.Client()).AsAsyncEnumerable(2))
            {
                names.Add((string?)row["name"]);
            }
        });
        Assert.Equal((status, "why"), ((int)exception.StatusCode!, exception.ResponseBody));
        Assert.Equal(["a", "b"], names);
    }

    [Fact]
    public async Task Cancelling_between_pages_sends_no_further_request()
    {
        using var server = new StubServer(_ => StubServer.Answer("""[{"name":"a"},{"name":"b"}]"""));
        using var cancellation = new CancellationTokenSource();
        var count = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var row in Sales(server.Client()).AsAsyncEnumerable(2, cancellation.Token))
            {
                if (++count == 2)
                {
                    await cancellation.CancelAsync();
                }
            }
        });
        Assert.Equal(2, count);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("row")]
    [InlineData("document")]
    [InlineData("file")]
    public async Task Leaving_or_cancelling_closes_the_connection(string name)
    {
        foreach (var cancels in new[] { true, false })
        {
            var closed = new TaskCompletionSource();
            await using var server = new SocketServer(async request =>
            {
                await request.ReadBodyAsync();
                await request.SendAsync(Head + "Content-Length: 100000000\r\n\r\n[" + """{"id":"1","dataFileId":1,"content":{}},""");
                try
                {
                    // The connection is closed or reset and not reused.
                    await request.ReadToEndAsync();
                }
                catch (IOException)
                {
                }

                closed.SetResult();
                request.Close();
            });
            using var cancellation = new CancellationTokenSource();
            var elements = Streams().Single(stream => stream.Name == name).Open(server.Client(), cancellation.Token).GetAsyncEnumerator();
            Assert.True(await elements.MoveNextAsync());
            if (cancels)
            {
                var next = elements.MoveNextAsync().AsTask();
                await cancellation.CancelAsync();
                var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.WaitAsync(Patience));
                Assert.IsNotType<DomoApiException>(exception);
            }

            await elements.DisposeAsync();
            await closed.Task.WaitAsync(Patience);
        }
    }

    [Fact]
    [SuppressMessage("Performance", "CA1849", Justification = "It reads without waiting as well.")]
    public async Task A_download_is_a_stream_that_counts_its_bytes()
    {
        await using var server = new SocketServer(request => request.SendAsync(
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n"
            + "Content-Disposition: attachment; filename=\"b.txt\"; filename*=UTF-8''%C3%A4%20b.txt\r\n"
            + "Content-Length: 10\r\n\r\n0123456789"));
        await using var stream = await new FileClient(server.Client()).DownloadAsync(7);

        Assert.Equal(("text/plain; charset=utf-8", 10L, "ä b.txt"), (stream.ContentType, stream.ContentLength, stream.FileName));
        Assert.Equal((true, false, false, 0L), (stream.CanRead, stream.CanSeek, stream.CanWrite, stream.Position));
        var buffer = new byte[8];
        stream.ReadExactly(buffer, 1, 3);
        Assert.Equal(3, stream.Position);
        await stream.ReadExactlyAsync(buffer, 4, 2);
        stream.ReadExactly(buffer.AsSpan(6, 1));
        Assert.Equal("\0" + "012345" + "\0", Encoding.ASCII.GetString(buffer));
        Assert.Equal(6, stream.Position);
        using var reader = new StreamReader(stream);
        Assert.Equal("6789", await reader.ReadToEndAsync());
        Assert.Equal(10, stream.Position);

        stream.Flush();
        Assert.Throws<NotSupportedException>(() => stream.Length);
        Assert.Throws<NotSupportedException>(() => stream.Position = 1);
        Assert.Throws<NotSupportedException>(() => stream.Seek(0, SeekOrigin.Begin));
        Assert.Throws<NotSupportedException>(() => stream.SetLength(1));
        Assert.Throws<NotSupportedException>(() => stream.Write(buffer, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => stream.Read(buffer, 0, 9));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => stream.ReadAsync(buffer, 9, 1));
    }

    [Fact]
    [SuppressMessage("Performance", "CA1849", Justification = "It reads without waiting as well.")]
    public async Task A_broken_download_reports_the_bytes_received_for_every_read_method()
    {
        await using var server = new SocketServer(async request =>
        {
            await request.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345");
            request.Close();
        });
        foreach (var read in new Func<Stream, Task>[]
        {
            async stream => await stream.ReadExactlyAsync(new byte[10]),
            stream =>
            {
                stream.ReadExactly(new byte[10]);
                return Task.CompletedTask;
            },
            stream =>
            {
                stream.ReadExactly(new byte[10], 0, 10);
                return Task.CompletedTask;
            },
        })
        {
            await using var stream = await new FileSetClient(server.Client()).DownloadFileAsync("10", "1");
            Assert.Null(stream.ContentType);
            Assert.Null(stream.FileName);
            var exception = await Assert.ThrowsAsync<DomoApiException>(() => read(stream));
            Assert.StartsWith("FileSet '10': the response broke off after 5 byte(s): ", exception.Message, StringComparison.Ordinal);
            Assert.EndsWith("(GET /domo/files/v1/filesets/10/files/1/download answered 200)", exception.Message, StringComparison.Ordinal);
            Assert.IsAssignableFrom<IOException>(exception.InnerException);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Leaving_a_download_closes_the_connection(bool cancels)
    {
        var closed = new TaskCompletionSource();
        await using var server = new SocketServer(async request =>
        {
            await request.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n12345");
            try
            {
                await request.ReadToEndAsync();
            }
            catch (IOException)
            {
            }

            closed.SetResult();
            request.Close();
        });
        using var cancellation = new CancellationTokenSource();
        var stream = await new FileClient(server.Client()).DownloadAsync(7);
        await stream.ReadExactlyAsync(new byte[5]);
        if (cancels)
        {
            var next = stream.ReadAsync(new byte[5], cancellation.Token).AsTask();
            await cancellation.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.WaitAsync(Patience));
        }

        await stream.DisposeAsync();
        await closed.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task Only_status_423_means_that_an_export_is_already_running()
    {
        foreach (var status in new[] { 400, 401, 403, 404, 409, 422, 424, 429, 500, 503 })
        {
            using var server = new StubServer("why", (HttpStatusCode)status);
            var exception = await Assert.ThrowsAsync<DomoApiException>(() => new DatastoreClient(server.Client()).ExportAsync());
            Assert.Equal(status, (int)exception.StatusCode!);
        }
    }

    private static (string Name, Func<DomoClient, CancellationToken, IAsyncEnumerable<object>> Open)[] Streams() =>
    [
        ("row", (client, token) => Sales(client).AsAsyncEnumerable(token)),
        ("document", (client, token) => CollectionFactory.Create<UserContent, UserColumns>(client, "Users").ListAsync(token)),
        ("file", (client, token) => new FileClient(client).ListAsync(cancellationToken: token)),
    ];

    private static DatasetQuery<DomoRow, DatasetFields> Sales(DomoClient client) => new(client, "sales");

    /// <summary>A body that fails on opening or after its first bytes.</summary>
    private sealed class FailingContent(Func<Exception> fail, bool failsAtOnce, byte[] bytes) : HttpContent
    {
        protected override async Task<Stream> CreateContentReadStreamAsync()
        {
            await Task.Yield();
            return failsAtOnce ? throw fail() : new FailingStream(fail, bytes);
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw fail();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    private sealed class FailingStream(Func<Exception> fail, byte[] bytes) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = await base.ReadAsync(buffer, cancellationToken);
            return count > 0 ? count : throw fail();
        }

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => throw fail();
    }
}
