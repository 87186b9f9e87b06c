using System.Net;
using System.Security.Cryptography;
using Domo.Manifest.Client.Files;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests.Files;

/// <summary>Uploads in parts to a socket server with configurable failures.</summary>
public sealed class MultipartUploadTests
{
    private const int PartSize = UploadInPartsOptions.MinimumPartSize;
    private const string Session = "/domo/data-files/v1/multipart";

    private static readonly UploadInPartsOptions Small = new() { PartSize = PartSize };

    /// <summary>The size of the large upload. <c>DOMO_UPLOAD_BYTES=2147483648</c> tests 2 GB; the default is a tenth of it.</summary>
    private static readonly long LargeSize =
        long.TryParse(Environment.GetEnvironmentVariable("DOMO_UPLOAD_BYTES"), out var size) ? size : 200_000_003;

    [Fact]
    public async Task Uploads_a_large_file_despite_faults_in_bounded_memory()
    {
        var faults = Enum.GetValues<UploadFault>()[1..];
        await using var server = new UploadServer((index, attempt) => attempt == 1 && index % 3 == 0
            ? faults[index / 3 % faults.Length]
            : UploadFault.None);
        using var content = new GeneratedStream(LargeSize);
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        long peak = 0;
        var options = Small with
        {
            Parallelism = 4,
            Progress = new ProgressRecorder(_ => peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before)),
        };
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var uploaded = await server.Files(new ImmediateTimeProvider())
            .UploadInPartsAsync("big.bin", "application/octet-stream", content, options);

        Assert.Equal(new UploadedFile(401, 430), uploaded);
        Assert.Equal((LargeSize, content.Sha256), (server.Size, server.Sha256));
        Assert.True(server.FaultCount >= LargeSize / PartSize / 3, $"{server.FaultCount} faults");

        // Four pending parts, and those that wait at the server.
        Assert.True(peak < 16L * PartSize, $"The memory grew by {peak} bytes.");
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{LargeSize:N0} bytes in {watch.Elapsed.TotalSeconds:N1} s, {server.FaultCount} faults, at most {peak:N0} bytes alive.");
    }

    [Fact]
    public async Task Reports_progress_for_each_part_including_a_short_last_part()
    {
        await using var server = new UploadServer();
        var told = new List<UploadProgress>();
        using var content = new GeneratedStream((2 * PartSize) + 5, canSeek: true);

        await server.Files().UploadRevisionInPartsAsync(
            401, "a.bin", "application/pdf", content, Small with { Progress = new ProgressRecorder(told.Add), Description = "d" });

        Assert.Equal([1, 2, 3], server.Parts.Order());
        Assert.Equal([1, 2, 3], told.Select(progress => progress.Parts));
        Assert.Equal((2 * PartSize) + 5, told[^1].Bytes);
        Assert.All(told, progress => Assert.Equal((2 * PartSize) + 5, progress.TotalBytes));
        Assert.Equal([$"POST /domo/data-files/v1/401/multipart", $"POST {Session}/s1/commit"], server.Requests);
        Assert.Equal(content.Sha256, server.Sha256);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(PartSize, 1)]
    [InlineData(PartSize + 1, 2)]
    public async Task Splits_content_of_any_length_into_parts(int length, int parts)
    {
        foreach (var canSeek in new[] { true, false })
        {
            await using var server = new UploadServer();
            using var content = new GeneratedStream(length, canSeek);
            await server.Files().UploadInPartsAsync("a", "text/plain", content, Small);
            Assert.Equal((parts, (long)length, content.Sha256), (server.Parts.Count, server.Size, server.Sha256));
        }
    }

    [Fact]
    public async Task Aborts_the_session_if_a_part_fails_too_often()
    {
        await using var server = new UploadServer((index, _) => index == 2 ? UploadFault.Unavailable : UploadFault.None);
        var time = new ImmediateTimeProvider();
        using var content = new GeneratedStream(6 * PartSize);

        var exception = await Assert.ThrowsAsync<DomoApiException>(
            () => server.Files(time).UploadInPartsAsync("a", "text/plain", content, Small with { AttemptsPerPart = 3 }));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, exception.StatusCode);
        Assert.StartsWith("Part 2 failed after 3 attempt(s): Upload session 's1': PUT ", exception.Message, StringComparison.Ordinal);
        Assert.Equal("<html>down</html>", exception.ResponseBody);
        Assert.Equal([$"POST {Session}", $"POST {Session}/s1/abort"], server.Requests);
        Assert.Equal(3, server.FaultCount);
        Assert.Equal(2, time.Waits.Count);
        Assert.InRange(time.Waits[0], TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.5));
        Assert.InRange(time.Waits[1], TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));
        Assert.False(exception.Data.Contains("DomoAbortFailure"));
    }

    [Fact]
    public async Task Does_not_retry_permanent_failures()
    {
        await using var server = new SocketServer(async request =>
        {
            await request.ReadBodyAsync();
            var isPart = request.Target.Contains("/part/", StringComparison.Ordinal);
            var isAbort = request.Target.EndsWith("/abort", StringComparison.Ordinal);
            await request.AnswerAsync(isPart ? 403 : isAbort ? 500 : 200, """{"sessionId":"s1"}""");
        });
        using var content = new GeneratedStream(3);

        var exception = await Assert.ThrowsAsync<DomoApiException>(
            () => new FileClient(server.Client()).UploadInPartsAsync("a", "text/plain", content));

        Assert.Equal(HttpStatusCode.Forbidden, exception.StatusCode);
        Assert.Contains("/abort answered 500", (string)exception.Data["DomoAbortFailure"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", 2)]
    [InlineData("301", 1)]
    [InlineData("999999999", 1)]
    public async Task Honors_the_requested_delay_up_to_a_limit(string seconds, int attempts)
    {
        var parts = 0;
        await using var server = new SocketServer(async request =>
        {
            await request.ReadBodyAsync();
            var isPart = request.Target.Contains("/part/", StringComparison.Ordinal);
            parts += isPart ? 1 : 0;
            await request.AnswerAsync(isPart ? 429 : 200, """{"sessionId":"s1"}""", $"Retry-After: {seconds}\r\n");
        });
        var time = new ImmediateTimeProvider();
        using var content = new GeneratedStream(3);

        var exception = await Assert.ThrowsAsync<DomoApiException>(() => new FileClient(server.Client(new() { TimeProvider = time }))
            .UploadInPartsAsync("a", "text/plain", content, Small with { AttemptsPerPart = 2 }));

        Assert.Equal(seconds, exception.RetryAfter!.Value.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(attempts, parts);
        Assert.All(time.Waits, wait => Assert.Equal(TimeSpan.FromSeconds(1), wait));
    }

    [Fact]
    public async Task Cancelling_aborts_the_session()
    {
        using var cancellation = new CancellationTokenSource();
        await using var server = new UploadServer();
        using var content = new GeneratedStream(100L * PartSize);
        var options = Small with { Parallelism = 2, Progress = new ProgressRecorder(_ => cancellation.Cancel()) };

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => server.Files().UploadInPartsAsync("a", "text/plain", content, options, cancellation.Token));

        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.Equal($"POST {Session}/s1/abort", server.Requests[^1]);
        Assert.True(server.Parts.Count < 10, $"{server.Parts.Count} parts after the cancellation");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => server.Files().UploadInPartsAsync("a", "text/plain", content, options, cancellation.Token));
    }

    [Fact]
    public async Task A_stream_that_fails_aborts_the_session()
    {
        await using var server = new UploadServer();
        await using var content = new ChunkedStream(new byte[3], [1], breakOff: true);

        var exception = await Assert.ThrowsAsync<IOException>(
            () => server.Files().UploadInPartsAsync("a", "text/plain", content, Small));

        Assert.Equal("connection reset", exception.Message);
        Assert.Equal($"POST {Session}/s1/abort", server.Requests[^1]);
    }

    [Fact]
    public async Task Resumes_a_session()
    {
        var isDown = true;
        await using var server = new UploadServer((index, _) => isDown && index >= 3 ? UploadFault.ResetBeforeBody : UploadFault.None);
        var files = server.Files(new ImmediateTimeProvider());
        var session = await files.CreateSessionAsync("a", "text/plain");
        var options = Small with { Parallelism = 1, AttemptsPerPart = 2 };
        using (var content = new GeneratedStream((4 * PartSize) + 1))
        {
            await Assert.ThrowsAsync<DomoApiException>(() => files.ContinueUploadAsync(session, content, options));
        }

        Assert.Equal([1, 2], session.Parts.Keys.Order());
        isDown = false;
        var saved = UploadSession.FromJson(session.ToJson());
        using var again = new GeneratedStream((4 * PartSize) + 1);
        await files.ContinueUploadAsync(saved, again, options with { PartSize = 2 * PartSize });

        Assert.Equal([1, 2, 3, 4, 5], server.Parts);
        Assert.Equal(again.Sha256, server.Sha256);
        Assert.Equal([$"POST {Session}", $"POST {Session}/s1/commit"], server.Requests);

        using var other = new GeneratedStream(PartSize);
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => files.ContinueUploadAsync(saved, other, options));
        Assert.StartsWith("The session has a part 2, but the stream has only 1 part(s)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_single_parts_with_their_hash()
    {
        await using var server = new UploadServer();
        var files = server.Files();
        var session = new UploadSession("s1", "text/plain; charset=utf-8");

        await files.UploadPartAsync(session, 2, "world"u8.ToArray());
        await files.UploadPartAsync(session, 1, "hello "u8.ToArray());

        Assert.Equal(Convert.ToHexString(SHA256.HashData("hello world"u8)), server.Sha256);
        Assert.Equal([1, 2], session.Parts.Keys.Order());
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => files.UploadPartAsync(session, 0, Stream.Null));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => files.UploadPartAsync(session, 10_001, Array.Empty<byte>()));
        await files.AbortAsync(session);
        Assert.Equal([$"POST {Session}/s1/abort"], server.Requests);
    }

    [Fact]
    public async Task Identifies_a_session_by_its_ID_and_accepts_a_part_as_a_stream()
    {
        await using var server = new UploadServer();
        var files = server.Files();
        using var part = new MemoryStream("> hello "u8.ToArray()) { Position = 2 };

        await files.UploadPartAsync("s1", 1, part);
        await files.UploadPartAsync("s1", 2, "world"u8.ToArray());

        Assert.Equal(Convert.ToHexString(SHA256.HashData("hello world"u8)), server.Sha256);
        Assert.True(part.CanRead);
        await files.AbortAsync("s1");
        Assert.Equal([$"POST {Session}/s1/abort"], server.Requests);
        Assert.Equal("Upload session 's1', 0 part(s)", new UploadSession("s1").ToString());
        await Assert.ThrowsAsync<ArgumentException>(() => files.AbortAsync(""));
        await part.DisposeAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => files.UploadPartAsync("s1", 3, part));
    }

    [Fact]
    public async Task Rejects_an_invalid_content_type_before_sending()
    {
        await using var server = new UploadServer();

        await Assert.ThrowsAsync<ArgumentException>(() => server.Files().UploadInPartsAsync("a", "no type\r\nX-Other: 1", Stream.Null));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"id":"s"}""")]
    [InlineData("""{"id":"s","contentType":"x y z"}""")]
    [InlineData("""{"id":"s","contentType":"text/plain","partSize":1}""")]
    [InlineData("""{"id":"s","contentType":"text/plain","parts":[{"index":0,"sha256":"A"}]}""")]
    [InlineData("""{"id":"s","contentType":"text/plain","parts":[1]}""")]
    public void Rejects_JSON_that_is_not_a_session(string json) => Assert.Throws<FormatException>(() => UploadSession.FromJson(json));

    private sealed class ProgressRecorder(Action<UploadProgress> report) : IProgress<UploadProgress>
    {
        public void Report(UploadProgress value) => report(value);
    }
}
