using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Domo.Manifest.Client.Files;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests.Files;

/// <summary>The state and the messages after a failed upload in parts, and the limits of uploads.</summary>
public sealed class UploadFaultTests
{
    private const int PartSize = UploadInPartsOptions.MinimumPartSize;
    private const string Session = "/domo/data-files/v1/multipart";

    private static readonly UploadInPartsOptions Small = new() { PartSize = PartSize };
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Aborts_the_session_only_after_pending_parts_have_ended()
    {
        var firstStarted = new TaskCompletionSource();
        var aborting = new TaskCompletionSource();
        var isFirstOver = false;
        bool? wasFirstOver = null;
        using var handler = new AnsweringHandler(async (request, cancellationToken) =>
        {
            switch (PartOf(request))
            {
                case 1:
                    firstStarted.SetResult();
                    await Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(_ => { }, TaskScheduler.Default);

                    // Closing a connection takes time. An abort that did not wait for it would have been sent by now.
                    await Task.WhenAny(aborting.Task, Task.Delay(100, CancellationToken.None));
                    isFirstOver = true;
                    throw new OperationCanceledException(cancellationToken);
                case 2:
                    await firstStarted.Task.WaitAsync(Patience, cancellationToken);
                    return StubServer.Answer("no", HttpStatusCode.Forbidden);
            }

            if (IsAbort(request))
            {
                wasFirstOver = isFirstOver;
                aborting.SetResult();
            }

            return StubServer.Answer("""{"sessionId":"s1"}""");
        });
        using var content = new GeneratedStream(2 * PartSize);

        var exception = await Assert.ThrowsAsync<DomoApiException>(
            () => new FileClient(handler.Client()).UploadInPartsAsync("a", "text/plain", content, Small with { Parallelism = 2 }));

        Assert.Equal(HttpStatusCode.Forbidden, exception.StatusCode);
        Assert.True(wasFirstOver);
    }

    [Fact]
    public async Task Does_not_refill_a_buffer_while_it_is_being_sent()
    {
        var sent = new TaskCompletionSource();
        var bodies = new List<(string Checksum, Task<string> Hash)>();
        using var handler = new AnsweringHandler((request, _) =>
        {
            var isFirstTry = PartOf(request) is { } part && !bodies.Exists(body => body.Checksum == ChecksumOf(request)) && part == 1;
            if (PartOf(request) is not null)
            {
                bodies.Add((ChecksumOf(request), HashLateAsync(request.Content!, sent.Task)));
            }

            // The second attempt of the first part succeeds while the content of the first attempt is still being sent.
            return Task.FromResult(isFirstTry ? StubServer.Answer("", HttpStatusCode.ServiceUnavailable)
                : request.RequestUri!.AbsolutePath.EndsWith("/commit", StringComparison.Ordinal)
                    ? StubServer.Answer("""{"dataFileId":1,"revisionId":2}""")
                    : StubServer.Answer("""{"sessionId":"s1"}"""));
        });
        using var content = new GeneratedStream((3 * PartSize) + 1);

        await new FileClient(handler.Client(new ImmediateTimeProvider()))
            .UploadInPartsAsync("a", "text/plain", content, Small with { Parallelism = 1 });
        sent.SetResult();

        Assert.Equal(5, bodies.Count);
        Assert.All(bodies, body => Assert.Equal(body.Checksum, body.Hash.Result));
    }

    [Fact]
    public async Task Reports_a_stream_failure_and_not_the_pending_parts_that_it_cancels()
    {
        var isOnItsWay = new TaskCompletionSource();
        using var handler = new AnsweringHandler(async (request, cancellationToken) =>
        {
            if (PartOf(request) is not null)
            {
                isOnItsWay.SetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            return StubServer.Answer("""{"sessionId":"s1"}""");
        });
        using var content = new DelayedFailingStream(PartSize, isOnItsWay.Task.WaitAsync(Patience));
        var exception = await Assert.ThrowsAsync<IOException>(
            () => new FileClient(handler.Client()).UploadInPartsAsync("a", "text/plain", content, Small with { Parallelism = 2 }));
        Assert.Equal("the disk is gone", exception.Message);
    }

    [Fact]
    public async Task Sends_at_most_the_configured_number_of_parts_at_once()
    {
        var (now, most) = (0, 0);
        var both = new TaskCompletionSource();
        using var handler = new AnsweringHandler(async (request, _) =>
        {
            if (PartOf(request) is null)
            {
                return StubServer.Answer("""{"sessionId":"s1","dataFileId":1,"revisionId":2}""");
            }

            most = Math.Max(most, Interlocked.Increment(ref now));
            if (now == 2)
            {
                both.TrySetResult();
            }

            await both.Task.WaitAsync(Patience, CancellationToken.None);
            Interlocked.Decrement(ref now);
            return StubServer.Answer("");
        });
        using var content = new GeneratedStream(4 * PartSize);
        await new FileClient(handler.Client()).UploadInPartsAsync("a", "text/plain", content, Small with { Parallelism = 2 });
        Assert.Equal(2, most);
    }

    [Theory]
    [InlineData(400, false)]
    [InlineData(401, false)]
    [InlineData(404, false)]
    [InlineData(407, false)]
    [InlineData(408, true)]
    [InlineData(409, false)]
    [InlineData(413, false)]
    [InlineData(428, false)]
    [InlineData(429, true)]
    [InlineData(430, false)]
    [InlineData(499, false)]
    [InlineData(500, true)]
    [InlineData(504, true)]
    public async Task Retries_a_rejected_part_only_after_a_server_error(int status, bool isRepeated)
    {
        var parts = new List<int>();
        await using var server = new SocketServer(async request =>
        {
            await request.ReadBodyAsync();
            lock (parts)
            {
                parts.Add(PartOf(request.Target) ?? 0);
            }

            await (PartOf(request.Target) == 2 ? request.AnswerAsync(status, "why") : request.AnswerAsync(200, """{"sessionId":"s1"}"""));
        });
        using var content = new GeneratedStream((2 * PartSize) + 1);

        var exception = await Assert.ThrowsAsync<DomoApiException>(
            () => new FileClient(server.Client(new() { TimeProvider = new ImmediateTimeProvider() }))
                .UploadInPartsAsync("a", "text/plain", content, Small with { AttemptsPerPart = 3, Parallelism = 1 }).WaitAsync(Patience));

        Assert.Equal((status, "why", "PUT"), ((int)exception.StatusCode!, exception.ResponseBody, exception.Method));
        Assert.StartsWith($"{Session}/s1/part/2", exception.Path, StringComparison.Ordinal);
        var refusal = $"Upload session 's1': PUT {Session}/s1/part/2 answered {status} Status: why";
        Assert.Equal(isRepeated ? $"Part 2 failed after 3 attempt(s): {refusal}" : refusal, exception.Message);
        Assert.Equal(isRepeated ? [0, 1, 2, 2, 2, 0] : [0, 1, 2, 0], parts);
    }

    [Theory]
    [InlineData(UploadFault.ResetBeforeBody)]
    [InlineData(UploadFault.ResetWithinBody)]
    [InlineData(UploadFault.ClosedWithoutAnswer)]
    [InlineData(UploadFault.Garbage)]
    internal async Task A_connection_that_always_breaks_throws_without_a_status(UploadFault fault)
    {
        await using var server = new UploadServer((index, _) => index == 2 ? fault : UploadFault.None);
        using var content = new GeneratedStream(3 * PartSize);

        var exception = await Assert.ThrowsAsync<DomoApiException>(() => server.Files(new ImmediateTimeProvider())
            .UploadInPartsAsync("a", "text/plain", content, Small with { AttemptsPerPart = 2 }).WaitAsync(Patience));

        Assert.Null(exception.StatusCode);
        Assert.StartsWith(
            $"Part 2 failed after 2 attempt(s): Upload session 's1': PUT {Session}/s1/part/2 got no answer: ",
            exception.Message, StringComparison.Ordinal);
        Assert.IsType<DomoApiException>(exception.InnerException);
        Assert.Equal(2, server.FaultCount);
        Assert.Equal([$"POST {Session}", $"POST {Session}/s1/abort"], server.Requests);
    }

    [Fact]
    public async Task Resends_a_part_that_times_out()
    {
        var attempts = 0;
        await using var server = new SocketServer(async request =>
        {
            await request.ReadBodyAsync();
            if (PartOf(request.Target) is null)
            {
                await request.AnswerAsync(200, """{"sessionId":"s1"}""");
                return;
            }

            Interlocked.Increment(ref attempts);
            await request.StallAsync();
        });
        server.Http.Timeout = TimeSpan.FromMilliseconds(150);

        var exception = await Assert.ThrowsAsync<DomoApiException>(
            () => new FileClient(server.Client(new() { TimeProvider = new ImmediateTimeProvider() }))
                .UploadInPartsAsync("a", "text/plain", new MemoryStream(new byte[3]),
                    Small with { AttemptsPerPart = 2 }).WaitAsync(Patience));

        Assert.Equal((2, null), (attempts, exception.StatusCode));
        Assert.Contains("Part 1 failed after 2 attempt(s): ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(" got no answer: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_ends_the_delay_before_a_retry()
    {
        using var cancellation = new CancellationTokenSource();
        var time = new StoppedTimeProvider();
        await using var server = new UploadServer((_, _) => UploadFault.Unavailable);
        var upload = server.Files(time).UploadInPartsAsync("a", "text/plain", new MemoryStream(new byte[3]), Small, cancellation.Token);

        await time.Waiting.WaitAsync(Patience);
        await cancellation.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => upload.WaitAsync(Patience));
        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.Equal([$"POST {Session}", $"POST {Session}/s1/abort"], server.Requests);
    }

    [Fact]
    public async Task Delays_double_up_to_30_seconds_with_jitter()
    {
        var time = new ImmediateTimeProvider();
        await using var server = new UploadServer((_, attempt) => attempt < 100 ? UploadFault.Unavailable : UploadFault.None);

        await server.Files(time).UploadInPartsAsync("a", "text/plain", new MemoryStream(new byte[3]), Small with { AttemptsPerPart = 100 });

        Assert.Equal(99, time.Waits.Count);
        for (var i = 0; i < time.Waits.Count; i++)
        {
            var longest = Math.Min(30, 0.5 * Math.Pow(2, i));
            Assert.InRange(time.Waits[i].TotalSeconds, longest / 2, longest);
        }

        var last = time.Waits.Skip(6).Select(wait => wait.TotalSeconds).ToList();
        Assert.True(last.Distinct().Count() > 40, "The delays are not distinct.");
        Assert.InRange(last.Max(), 25, 30);
        Assert.InRange(last.Min(), 15, 20);
    }

    [Fact]
    public async Task Honors_a_requested_delay_of_up_to_five_minutes()
    {
        var time = new ImmediateTimeProvider();
        var attempts = 0;
        using var handler = new AnsweringHandler(async (request, _) =>
        {
            var answer = StubServer.Answer(
                """{"sessionId":"s1","dataFileId":1,"revisionId":2}""",
                PartOf(request) is not null && attempts++ == 0 ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK);
            answer.Headers.Add("Retry-After", "300");
            await Task.Yield();
            return answer;
        });

        await new FileClient(handler.Client(time)).UploadInPartsAsync("a", "text/plain", new MemoryStream(new byte[3]), Small);

        Assert.Equal([TimeSpan.FromMinutes(5)], time.Waits);
        Assert.Equal(2, attempts);
    }

    [Fact]
    public async Task An_error_contains_the_details_of_the_last_answer()
    {
        using var handler = new AnsweringHandler(async (request, _) =>
        {
            var answer = StubServer.Answer("""{"sessionId":"s1"}""", PartOf(request) is null ? HttpStatusCode.OK
                : HttpStatusCode.BadGateway);
            answer.Headers.Add("X-DOMO-RequestId", "R1");
            answer.Headers.Add("Retry-After", "7");
            await Task.Yield();
            return answer;
        });

        var exception = await Assert.ThrowsAsync<DomoApiException>(() => new FileClient(handler.Client(new ImmediateTimeProvider()))
            .UploadInPartsAsync("a", "text/plain", new MemoryStream(new byte[3]), Small with { AttemptsPerPart = 1 }));

        Assert.Equal(("R1", TimeSpan.FromSeconds(7)), (exception.RequestId, exception.RetryAfter));
        Assert.StartsWith("Part 1 failed after 1 attempt(s): ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_progress_that_throws_ends_the_upload_with_its_exception()
    {
        await using var server = new UploadServer();
        using var content = new GeneratedStream(3 * PartSize);
        var options = Small with { Progress = new ThrowingProgress() };

        var exception = await Assert.ThrowsAsync<NotSupportedException>(
            () => server.Files().UploadInPartsAsync("a", "text/plain", content, options));

        Assert.Equal("mine", exception.Message);
        Assert.Equal([$"POST {Session}", $"POST {Session}/s1/abort"], server.Requests);
    }

    [Theory]
    [InlineData("", 500, """{"sessionId":"s1"}""", "answered 500 Status")]
    [InlineData("", 200, "{}", "'sessionId': expected a value, found null or nothing")]
    [InlineData("", 200, "[]", "expected an object with 'sessionId', found an array")]
    [InlineData("/s1/commit", 409, "parts are missing", "answered 409 Status: parts are missing")]
    [InlineData("/s1/commit", 200, """{"dataFileId":1}""", "'revisionId': expected a value, found null or nothing")]
    public async Task Reports_a_session_that_cannot_be_opened_or_committed(string target, int status, string body, string message)
    {
        var requests = new List<string>();
        await using var server = new SocketServer(async request =>
        {
            await request.ReadBodyAsync();
            requests.Add(request.Target.Split('?')[0]);
            await (request.Target == Session + target
                ? request.AnswerAsync(status, body)
                : request.AnswerAsync(200, """{"sessionId":"s1"}"""));
        });

        var exception = await Assert.ThrowsAsync<DomoApiException>(
            () => new FileClient(server.Client()).UploadInPartsAsync("a", "text/plain", new MemoryStream(new byte[3]), Small));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal(
            target.Length == 0 ? [Session] : [Session, $"{Session}/s1/part/1", $"{Session}/s1/commit", $"{Session}/s1/abort"], requests);
    }

    [Fact]
    public async Task An_upload_in_parts_sends_its_metadata()
    {
        using var server = new StubServer("""{"sessionId":"s1","dataFileId":1,"revisionId":2}""");
        var files = new FileClient(server.Client());
        await files.UploadRevisionInPartsAsync(
            401, "a \"b\".txt", "text/plain; charset=utf-8", new MemoryStream("hello"u8.ToArray()), Small with { Description = "d" });
        await files.CreateSessionAsync("a", "text/plain");

        Assert.Equal(
            [
                """{"fileId":401,"name":"a \"b\".txt","description":"d","contentType":"text/plain; charset=utf-8","""
                    + "\"Cache-Control\":\"no-cache\"}",
                "hello", """{"sessionId":"s1"}""",
                """{"name":"a","description":"","contentType":"text/plain","Cache-Control":"no-cache"}""",
            ],
            server.Requests.Select(request => request.Body));
        Assert.Equal(("text/plain; charset=utf-8", 5), (server.Requests[1].ContentType, server.Requests[1].ContentLength));
        Assert.Equal(
            $"PUT {Session}/s1/part/1?checksum={Convert.ToHexString(SHA256.HashData("hello"u8))}",
            $"{server.Requests[1].Method} {server.Requests[1].Target}");
    }

    [Theory]
    [InlineData(PartSize, 1, 1)]
    [InlineData(UploadInPartsOptions.MaximumPartSize, 32, 100)]
    public async Task Accepts_options_at_their_limits(int partSize, int parallelism, int attempts)
    {
        await using var server = new UploadServer();
        var options = new UploadInPartsOptions { PartSize = partSize, Parallelism = parallelism, AttemptsPerPart = attempts };
        await server.Files().UploadInPartsAsync("a", "text/plain", new MemoryStream(new byte[3]), options);
        Assert.Equal([1], server.Parts);
    }

    [Fact]
    public void Unset_options_have_the_documented_defaults()
    {
        var options = new UploadInPartsOptions();
        Assert.Equal((16 * 1024 * 1024, 4, 5, ""), (options.PartSize, options.Parallelism, options.AttemptsPerPart, options.Description));
        Assert.Null(options.Progress);
    }

    [Fact]
    public async Task Options_beyond_their_limits_report_the_valid_range()
    {
        await using var server = new UploadServer();
        foreach (var (options, message) in new (UploadInPartsOptions, string)[]
        {
            (new() { PartSize = PartSize - 1 }, "PartSize takes 10000000 to 100000000."),
            (new() { PartSize = UploadInPartsOptions.MaximumPartSize + 1 }, "PartSize takes 10000000 to 100000000."),
            (new() { Parallelism = 0 }, "Parallelism takes 1 to 32."),
            (new() { Parallelism = 33 }, "Parallelism takes 1 to 32."),
            (new() { AttemptsPerPart = 0 }, "AttemptsPerPart takes 1 to 100."),
            (new() { AttemptsPerPart = 101 }, "AttemptsPerPart takes 1 to 100."),
        })
        {
            var session = new UploadSession("s1", "text/plain");
            foreach (var upload in new[]
            {
                () => server.Files().UploadInPartsAsync("a", "text/plain", Stream.Null, options),
                () => server.Files().UploadRevisionInPartsAsync(1, "a", "text/plain", Stream.Null, options),
                () => server.Files().ContinueUploadAsync(session, Stream.Null, options),
            })
            {
                var exception = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(upload);
                Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
            }
        }

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Rejects_an_unreadable_stream_before_sending()
    {
        await using var server = new UploadServer();
        var closed = new MemoryStream();
        await closed.DisposeAsync();
        foreach (var upload in new[]
        {
            async () => await server.Files().UploadInPartsAsync("a", "text/plain", closed),
            async () => await server.Files().UploadRevisionInPartsAsync(1, "a", "text/plain", closed),
            async () => await server.Files().ContinueUploadAsync(new UploadSession("s1", "text/plain"), closed),
            async () => new UploadedFile(await server.Files().UploadAsync("a", "text/plain", closed), 0),
        })
        {
            var exception = await Assert.ThrowsAsync<ArgumentException>(upload);
            Assert.StartsWith("The stream cannot be read.", exception.Message, StringComparison.Ordinal);
        }

        await Assert.ThrowsAsync<ArgumentNullException>(() => server.Files().UploadInPartsAsync("a", "text/plain", null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => server.Files().ContinueUploadAsync(null!, Stream.Null));
        await Assert.ThrowsAsync<ArgumentException>(() => server.Files().UploadInPartsAsync("", "text/plain", Stream.Null));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(100_000_000_000, PartSize)]
    [InlineData(100_000_000_001, PartSize + 1)]
    [InlineData(100_000_010_000, PartSize + 1)]
    [InlineData(100_000_010_001, PartSize + 2)]
    [InlineData(1_000_000_000_000, UploadInPartsOptions.MaximumPartSize)]
    public async Task Enlarges_parts_to_stay_within_10000(long length, int partSize)
    {
        await using var server = new UploadServer();
        var session = new UploadSession("s1", "text/plain");

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => server.Files().ContinueUploadAsync(session, new MisreportedLengthStream(length, []), Small));

        Assert.Equal(partSize, session.PartSize);
        Assert.StartsWith($"The stream reported {length} bytes, but has at least 0", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejects_a_stream_longer_than_10000_parts()
    {
        await using var server = new UploadServer();
        var exception = await Assert.ThrowsAsync<ArgumentException>(
            () => server.Files().UploadInPartsAsync("a", "text/plain", new MisreportedLengthStream(1_000_000_000_001, []), Small));
        Assert.StartsWith(
            "1000000000001 bytes exceed Domo's maximum of 10000 parts of 100000000 bytes.",
            exception.Message, StringComparison.Ordinal);
        Assert.Equal([$"POST {Session}", $"POST {Session}/s1/abort"], server.Requests);
    }

    [Theory]
    [InlineData(4, 5)]
    [InlineData(6, 5)]
    public async Task Reports_a_stream_that_changes_while_it_is_read(int told, int given)
    {
        await using var server = new UploadServer();
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => server.Files().UploadInPartsAsync("a", "text/plain", new MisreportedLengthStream(told, new byte[given]), Small));
        Assert.StartsWith(
            $"The stream reported {told} bytes, but has at least {given}", exception.Message, StringComparison.Ordinal);
        Assert.Equal($"POST {Session}/s1/abort", server.Requests[^1]);
    }

    [Fact]
    public async Task An_upload_starts_at_the_position_of_the_stream()
    {
        await using var server = new UploadServer();
        var told = new List<UploadProgress>();
        var content = new MemoryStream("xxhello"u8.ToArray()) { Position = 2 };
        await server.Files().UploadInPartsAsync("a", "text/plain", content, Small with { Progress = new ProgressRecorder(told.Add) });
        Assert.Equal(Convert.ToHexString(SHA256.HashData("hello"u8)), server.Sha256);
        Assert.Equal([new UploadProgress { Parts = 1, Bytes = 5, TotalBytes = 5 }], told);
        Assert.True(content.CanRead);
    }

    [Fact]
    public async Task Skips_a_known_part_regardless_of_the_case_of_its_hash()
    {
        var (hash, other) = (Convert.ToHexStringLower(SHA256.HashData("hello"u8)), Convert.ToHexString(SHA256.HashData("hallo"u8)));
        foreach (var (known, sent) in new[] { (hash, 0), (other, 1) })
        {
            await using var server = new UploadServer();
            var session = UploadSession.FromJson(
                $$$"""{"id":"s1","contentType":"text/plain","more":[{}],"parts":[{"index":1,"sha256":"{{{known}}}","more":{}}]}""");
            var told = new List<UploadProgress>();
            await server.Files().ContinueUploadAsync(
                session, new MemoryStream("hello"u8.ToArray()), Small with { Progress = new ProgressRecorder(told.Add) });
            Assert.Equal(sent, server.Parts.Count);
            Assert.Equal([$"POST {Session}/s1/commit"], server.Requests);
            Assert.Equal([new UploadProgress { Parts = 1, Bytes = 5, TotalBytes = 5 }], told);
            Assert.Equal(hash, session.Parts[1], ignoreCase: true);
        }
    }

    [Fact]
    public void A_session_round_trips_through_JSON()
    {
        const string Json =
            """{"id":"s 1","contentType":"text/plain; charset=utf-8","partSize":10000000,"parts":["""
            + """{"index":1,"sha256":"A"},{"index":10000,"sha256":"B"}]}""";
        var session = UploadSession.FromJson(Json);
        Assert.Equal(("s 1", "text/plain; charset=utf-8", PartSize), (session.Id, session.ContentType, session.PartSize));
        Assert.Equal("B", session.Parts[10_000]);
        Assert.Equal(Json, session.ToJson());
        Assert.Equal(100_000_000, UploadSession.FromJson("""{"id":"s","contentType":"a/b","partSize":100000000}""").PartSize);
        Assert.Equal("""{"id":"s","contentType":"a/b","parts":[]}""", new UploadSession("s", "a/b").ToJson());
    }

    [Theory]
    [InlineData("""{"contentType":"a/b"}""", "'id': expected a value, found null or nothing.")]
    [InlineData("""{"id":"s"}""", "'contentType': expected a value, found null or nothing.")]
    [InlineData("5", "'session': expected an object, found the number 5.")]
    [InlineData("""{"id":"s","contentType":"a/b","partSize":9999999}""", "'partSize': 9999999 is out of range.")]
    [InlineData("""{"id":"s","contentType":"a/b","partSize":100000001}""", "'partSize': 100000001 is out of range.")]
    [InlineData("""{"id":"s","contentType":"a/b","parts":[[]]}""", "'part': expected an object, found an array.")]
    [InlineData("""{"id":"s","contentType":"a/b","parts":[{"index":10001,"sha256":"A"}]}""", "'index': '10001' is out of range.")]
    [InlineData("""{"id":"s","contentType":"a/b","parts":[{"sha256":"A"}]}""", "'index': '' is out of range.")]
    [InlineData("""{"id":"s","contentType":"a/b","parts":[{"index":1}]}""", "'sha256': expected a value, found null or nothing.")]
    [InlineData("""{"id":"","contentType":"a/b"}""", "The value cannot be an empty string.")]
    [InlineData("""{"id":"s","contentType":"x y"}""", "'x y' is not a media type, such as application/pdf.")]
    public void Reports_errors_in_a_session(string json, string message)
    {
        var exception = Assert.Throws<FormatException>(() => UploadSession.FromJson(json));
        Assert.StartsWith("The string is not an upload session: " + message, exception.Message, StringComparison.Ordinal);
        Assert.NotNull(exception.InnerException);
    }

    [Fact]
    public async Task A_single_part_may_be_the_last_of_ten_thousand()
    {
        await using var server = new UploadServer();
        var session = new UploadSession("s1", "text/plain");
        await server.Files().UploadPartAsync(session, 10_000, "x"u8.ToArray());
        Assert.Equal([10_000], server.Parts);
        Assert.Equal(Convert.ToHexString(SHA256.HashData("x"u8)), session.Parts[10_000]);
        Assert.Null(session.PartSize);
    }

    private static int? PartOf(HttpRequestMessage request) => PartOf(request.RequestUri!.PathAndQuery);

    private static int? PartOf(string target) => target.Split("/part/") is [_, var rest]
        ? int.Parse(rest.Split('?')[0], CultureInfo.InvariantCulture)
        : null;

    private static string ChecksumOf(HttpRequestMessage request) => request.RequestUri!.Query.Split("checksum=")[1];

    private static bool IsAbort(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.EndsWith("/abort",
        StringComparison.Ordinal);

    private static async Task<string> HashLateAsync(HttpContent content, Task gate)
    {
        using var connection = new BlockedStream(gate);
        await content.CopyToAsync(connection);
        return Convert.ToHexString(SHA256.HashData(connection.GetBuffer().AsSpan(0, (int)connection.Length)));
    }

    private sealed class ProgressRecorder(Action<UploadProgress> report) : IProgress<UploadProgress>
    {
        public void Report(UploadProgress value) => report(value);
    }

    private sealed class ThrowingProgress : IProgress<UploadProgress>
    {
        public void Report(UploadProgress value) => throw new NotSupportedException("mine");
    }

    /// <summary>A connection that accepts no bytes until it is released.</summary>
    private sealed class BlockedStream(Task gate) : MemoryStream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await gate;
            Write(buffer.Span);
        }
    }

    /// <summary>A stream that fails after a task has completed.</summary>
    private sealed class DelayedFailingStream(int length, Task until) : MemoryStream(new byte[length])
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (await base.ReadAsync(buffer, cancellationToken) is > 0 and var count)
            {
                return count;
            }

            await until;
            throw new IOException("the disk is gone");
        }
    }

    /// <summary>A stream that reports a wrong length.</summary>
    private sealed class MisreportedLengthStream(long length, byte[] bytes) : MemoryStream(bytes)
    {
        public override long Length => length;
    }
}
