using System.Net;
using CsCheck;
using Domo.Manifest.Client.Datastores;
using Domo.Manifest.Client.FileSets;
using Domo.Manifest.Client.Files;
using Domo.Manifest.Client.Tests.Support;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.Tests;

/// <summary>Each call ends with one descriptive exception, whatever the server answers and however the connection fails.</summary>
public sealed class BadAnswerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string> JsonCalls => [.. ClientCalls.ReadingJson.Keys];

    public static TheoryData<string> AllCalls => [.. ClientCalls.ReadingJson.Keys, .. ClientCalls.Others.Keys];

    [Fact]
    public void The_tests_cover_every_public_call()
    {
        var calls = AllCalls.Select(row => row.Data.Split(' ')[0]).Concat(ClientCalls.Elsewhere.Keys);
        Assert.Equal(ClientCalls.AllPublic(), calls.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(AllCalls))]
    public async Task An_error_contains_the_response_details_and_no_secret(string name)
    {
        foreach (var status in new[] { 401, 403, 404, 413, 423, 429, 500 })
        {
            // A running export is a result, not an error.
            if (status == 423 && name == "DatastoreClient.ExportAsync")
            {
                continue;
            }

            const string Secret = ClientCalls.Secret;
            var body = $"<html>{status} for {Secret}, or {Uri.EscapeDataString(Secret)}</html>";
            using var server = new StubServer(_ =>
            {
                var answer = StubServer.Answer(body, (HttpStatusCode)status);
                answer.Headers.Add("X-DOMO-RequestId", "ABC-1");
                answer.Headers.Add("Retry-After", "7");
                return answer;
            });
            var options = new DomoClientOptions
            {
                SessionIdSource = _ => ValueTask.FromResult<string?>(Secret), SessionPlacement = SessionPlacement.QueryParameter,
            };

            var exception = await Assert.ThrowsAsync<DomoApiException>(
                () => ClientCalls.Of(name)(new(server.Client(options), server.HttpClient), CancellationToken.None));

            Assert.Equal((status, server.Request.Method), ((int)exception.StatusCode!, exception.Method));
            Assert.Equal(server.Request.Target.Split("ryuu_sid")[0].TrimEnd('?', '&'), exception.Path + exception.Query);
            Assert.Equal(("ABC-1", TimeSpan.FromSeconds(7)), (exception.RequestId, exception.RetryAfter));
            Assert.Equal($"<html>{status} for ***, or ***</html>", exception.ResponseBody);
            Assert.Contains($"answered {status} ", exception.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(JsonCalls))]
    public async Task Rejects_an_undocumented_answer(string name)
    {
        // Endpoints that can return any JSON can also return a string with a lone surrogate.
        string[] noJson = ["<html>Sign in</html>", "{\"id\":", "[{\"id\":1", "5 6", "\u0000"];
        var isAny = name is "ActionClient.ProcessAsync (node)" or "DomoClient.SendAsync (node)" or "DomoAppBase.SendAsync (node)";
        foreach (var body in isAny ? noJson : [.. noJson, "\"\\ud800\""])
        {
            using var server = new StubServer(body);
            var exception = await Assert.ThrowsAsync<DomoApiException>(() => ClientCalls.Of(name)(Under(server), CancellationToken.None));
            Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
            Assert.Contains(" answered 200)", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Reads_or_rejects_answers_with_changed_bytes()
    {
        const string Any = """
            {"id":"1","name":"n","created":"2025-01-01T00:00:00.000Z","userIds":[1],"memberCount":5,"detail":{"email":"e","pending":false},
             "dataFileId":1,"revisionId":2,"sessionId":"s","choices":[{"output":"o"}],"isCustomerModel":true,"publicAccess":true,"userId":1,
             "currentRevision":{"dataFileRevisionId":3,"uploadTimeMillis":199,"datetimeUploaded":1731611168000},"revisions":[],"status":"success",
             "entries":[{"entityType":"USER","entityId":"1","grant":"READ","pass":"NONE"}],"files":[{"id":"1","size":5}],
             "fileSets":[{"id":"1","connectorContext":{"connector":"S3"}}],"pageContext":{"next":null},
             "matches":[{"id":"h","score":0.5,"node":{"type":"TEXT"}}]}
            """;
        string[] names = [.. ClientCalls.ReadingJson.Keys];
        var gen = Gen.Select(
            Gen.Int[0, names.Length - 1].Select(index => names[index]),
            Gen.Bool,
            Gen.Select(Gen.Int[0, Any.Length], Gen.Byte).Array[0, 4]);
        await gen.SampleAsync(async (name, isArray, changes) =>
        {
            var body = System.Text.Encoding.UTF8.GetBytes(isArray ? $"[{Any}]" : Any);
            foreach (var (at, value) in changes)
            {
                body[at % body.Length] = value;
            }

            using var server = new StubServer(_ => new(HttpStatusCode.OK) { Content = new ByteArrayContent(body) });
            try
            {
                await ClientCalls.Of(name)(Under(server), CancellationToken.None);
            }
            catch (DomoApiException exception)
            {
                Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
            }
            catch (InvalidOperationException) when (name.EndsWith("SingleAsync", StringComparison.Ordinal))
            {
                // The answer contains no row, or more than one.
            }
            catch (TimeoutException) when (name.EndsWith("WaitForCompletionAsync", StringComparison.Ordinal))
            {
                // The instance has not ended.
            }
        }, iter: 5_000);
    }

    [Theory]
    [MemberData(nameof(AllCalls))]
    public async Task Cancellation_is_not_reported_as_a_server_error(string name)
    {
        await using var server = new SocketServer(request => request.StallAsync());
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => ClientCalls.Of(name)(Under(server), cancelled.Token).WaitAsync(Patience));

        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => ClientCalls.Of(name)(Under(server), cancellation.Token).WaitAsync(Patience));
    }

    [Theory]
    [MemberData(nameof(AllCalls))]
    public async Task Reports_a_server_that_does_not_answer(string name)
    {
        await using var server = new SocketServer(request => request.StallAsync());
        server.Http.Timeout = TimeSpan.FromMilliseconds(50);
        var exception = await Assert.ThrowsAsync<DomoApiException>(
            () => ClientCalls.Of(name)(Under(server), CancellationToken.None).WaitAsync(Patience));
        Assert.Null(exception.StatusCode);
        Assert.Contains(" got no answer: ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(AllCalls))]
    public async Task Reports_a_broken_connection(string name)
    {
        foreach (var fault in Enum.GetValues<SocketFault>())
        {
            await using var server = new SocketServer(request => FailAsync(request, fault));
            var exception = await Assert.ThrowsAsync<DomoApiException>(
                () => ClientCalls.Of(name)(Under(server), CancellationToken.None).WaitAsync(Patience));
            Assert.NotNull(exception.InnerException);
            Assert.NotNull(exception.Path);
        }
    }

    [Fact]
    public async Task A_truncated_download_reports_the_bytes_received()
    {
        await using var server = new SocketServer(async request =>
        {
            await request.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename=\"a b.png\"\r\n"
                + "Content-Length: 10\r\n\r\n12345");
            request.Close();
        });
        await using var stream = await new FileClient(server.Client()).DownloadAsync(7);
        Assert.Equal(("image/png", "a b.png", 10), (stream.ContentType, stream.FileName, stream.ContentLength));

        var exception = await Assert.ThrowsAsync<DomoApiException>(() => stream.CopyToAsync(Stream.Null));

        Assert.StartsWith("File 7: the response broke off after 5 byte(s): ", exception.Message, StringComparison.Ordinal);
        Assert.Equal(("GET", "/domo/data-files/v1/7"), (exception.Method, exception.Path));
    }

    [Fact]
    public async Task Reads_the_request_ID_from_the_body_and_the_delay_from_a_date()
    {
        using var server = new StubServer(_ =>
        {
            var answer = StubServer.Answer("""{"status":429,"toe":"T0E"}""", HttpStatusCode.TooManyRequests);
            answer.Headers.Date = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
            answer.Headers.Add("Retry-After", "Thu, 01 Jan 2026 00:01:30 GMT");
            return answer;
        });
        var exception = await Assert.ThrowsAsync<DomoApiException>(() => new GroupClient(server.Client()).GetAsync(new(1)));
        Assert.Equal(("T0E", TimeSpan.FromSeconds(90)), (exception.RequestId, exception.RetryAfter));
    }

    [Theory]
    [InlineData("a/b?c#d%2e..")]
    [InlineData("..%2f..")]
    [InlineData("ä ö\r\nX-Other: 1")]
    public async Task Path_segments_cannot_reach_another_endpoint(string part)
    {
        using var server = new StubServer("""{"id":"1","name":"n","status":"success"}""");
        var client = server.Client();
        var sets = new FileSetClient(client);
        await sets.GetAsync(part);
        await sets.DeleteFileAsync(part, part);
        await sets.GetFileByPathAsync("1", part);
        await new FileClient(client).AbortAsync(part);
        await new GroupClient(client).GetByNameAsync(part);
        await new ActionClient(client).ProcessAsync(part, ActionAccount.FromAlias(part), ActionScope.Global, []);
        await new GroupClient(client).GetAsync(new(part));
        await new DatastoreClient(client).RevokeAsync(part, DomoGrantee.ForUser(part));
        await CollectionFactory.Create<UntypedContent, DocumentFields>(client, part).DeleteAsync(part);
        await new WorkflowClient(client, part).GetInstanceAsync(part);
        await (await new DatasetQuery<DomoRow, DatasetFields>(client, part).GetCsvAsync()).DisposeAsync();
        await (await new UserClient(client).GetAvatarAsync(new(part))).DisposeAsync();

        var escaped = Uri.EscapeDataString(part);
        Assert.Equal(
            [
                $"/domo/files/v1/filesets/{escaped}", $"/domo/files/v1/filesets/{escaped}/files/{escaped}",
                $"/domo/files/v1/filesets/1/path?path={escaped}", $"/domo/data-files/v1/multipart/{escaped}/abort",
                $"/domo/groups/v1/name?groupName={escaped}",
                $"/domo/actions/v1/{escaped}/process?accountAlias={escaped}&scope=global",
                $"/domo/groups/v1/{escaped}", $"/domo/datastores/v1/collections/{escaped}/permission/USER/{escaped}",
                $"/domo/datastores/v1/collections/{escaped}/documents/{escaped}", $"/domo/workflow/v1/models/{escaped}/instance/{escaped}",
                $"/data/v1/{escaped}", $"/domo/avatars/v2/USER/{escaped}?size=300",
            ],
            server.Requests.Select(request => request.Target));
    }

    [Fact]
    public async Task File_names_cannot_inject_headers()
    {
        using var server = new StubServer("""{"dataFileId":1}""");
        var files = new FileClient(server.Client());
        await files.UploadAsync("a\"; x=\"\r\nX-Other: 1\r\n\r\nä", "text/plain", Bytes());
        Assert.Contains("filename=\"a%22; x=%22%0D%0AX-Other: 1%0D%0A%0D%0Aä\"\r\nContent-Type: text/plain\r\n", server.Request.Body, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => files.UploadAsync("a", "text/plain\r\nX-Other: 1", Bytes()));
        await Assert.ThrowsAsync<ArgumentException>(() => new FileSetClient(server.Client()).GetAsync(".."));
        await Assert.ThrowsAsync<ArgumentException>(() => new GroupClient(server.Client()).GetAsync(default));
        await Assert.ThrowsAsync<ArgumentException>(() => new UserClient(server.Client()).GetAsync(default));
        await Assert.ThrowsAsync<ArgumentException>(
            () => server.Client().SendForStreamAsync(HttpMethod.Get, "/x", accept: "text/csv\r\nX-Other: 1"));
        Assert.Throws<ArgumentException>(() => UserClient.GetStoredAvatarPath("/domo/avatars/v1/../../users/v1"));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Leaves_a_stream_open_and_resends_it_if_it_can_seek()
    {
        using var handler = new ResendingHandler();
        using var http = new HttpClient(handler) { BaseAddress = new Uri("https://app.example/") };
        using var bytes = new MemoryStream("xxhello"u8.ToArray()) { Position = 2 };
        await new FileClient(new DomoClient(http)).UploadAsync("a", "text/plain", bytes);
        Assert.Equal(handler.Bodies[0], handler.Bodies[1]);
        Assert.Contains("\r\n\r\nhello\r\n--", handler.Bodies[0], StringComparison.Ordinal);
        Assert.True(bytes.CanRead);

        await using var once = new ChunkedStream("hello"u8.ToArray(), [2]);
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => new FileClient(new DomoClient(http)).UploadAsync("a", "text/plain", once));
        Assert.StartsWith("The stream was already sent", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/domo/avatars/v1/avatars/dev/86/A.jpg", "/domo/avatars/v1/avatars/dev/86/A.jpg")]
    [InlineData("avatars/dev/86/A b.jpg", "/domo/avatars/v1/avatars/dev/86/A%20b.jpg")]
    public void Builds_the_paths_of_avatars(string key, string path)
    {
        Assert.Equal(path, UserClient.GetStoredAvatarPath(key));
        Assert.Equal(path + "?size=400w", UserClient.GetStoredAvatarPath(key, StoredAvatarSize.Width400));
        Assert.Equal("/domo/avatars/v2/USER/27?size=300", UserClient.GetAvatarPath(27));
        Assert.Equal(
            "/domo/avatars/v2/USER/27?size=100&defaultText=A%26B", UserClient.GetAvatarPath(27, new() { Size = AvatarSize.Pixels100, Text = "A&B" }));
    }

    [Fact]
    public void An_avatar_key_is_not_treated_as_a_user_ID()
    {
        var exception = Assert.Throws<ArgumentException>(() => UserClient.GetAvatarPath("/domo/avatars/v1/avatars/dev/86/A.jpg"));
        Assert.StartsWith(
            "'/domo/avatars/v1/avatars/dev/86/A.jpg' is not a user ID. For an avatar key, use GetStoredAvatarPath or GetStoredAvatarAsync.",
            exception.Message, StringComparison.Ordinal);
    }

    private enum SocketFault
    {
        Reset,
        ClosedWithoutAnswer,
        Garbage,
        CutOffHeaders,
        CutOffBody,
    }

    private static ClientUnderTest Under(StubServer server) => new(server.Client(), server.HttpClient);

    private static ClientUnderTest Under(SocketServer server) => new(server.Client(), server.Http);

    private static MemoryStream Bytes() => new("hello"u8.ToArray());

    private static async Task ReadAsync(Task<DownloadStream> opening, CancellationToken token)
    {
        await using var stream = await opening;
        await stream.CopyToAsync(Stream.Null, token);
    }

    private static async Task FailAsync(SocketRequest request, SocketFault fault)
    {
        await request.ReadBodyAsync();
        switch (fault)
        {
            case SocketFault.Garbage:
                await request.SendAsync("220 mail.example ESMTP\r\n\r\n");
                break;
            case SocketFault.CutOffHeaders:
                await request.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: appl");
                break;
            case SocketFault.CutOffBody:
                // An error status, because a broken connection may go unnoticed if the body is not read.
                await request.SendAsync($"HTTP/1.1 {(request.Method is "GET" ? 200 : 500)} X\r\nContent-Length: 100\r\n\r\n[");
                break;
        }

        request.Close(reset: fault == SocketFault.Reset);
    }

    /// <summary>Sends each request twice, like a handler that retries.</summary>
    private sealed class ResendingHandler : HttpMessageHandler
    {
        public List<string> Bodies { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            for (var i = 0; i < 2; i++)
            {
                using var copy = new MemoryStream();
                await request.Content!.CopyToAsync(copy, cancellationToken);
                Bodies.Add(System.Text.Encoding.UTF8.GetString(copy.ToArray()));
            }

            return StubServer.Answer("""{"dataFileId":1}""");
        }
    }
}
