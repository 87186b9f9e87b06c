using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Domo.Manifest.Client.Datastores;
using Domo.Manifest.Client.Files;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests;

/// <summary>The message for an answer that is not Domo's JSON: the content, the URL and the usual cause.</summary>
public sealed class UnexpectedAnswerTests
{
    private const string Page = "\uFEFF\n<!DOCTYPE html><html><head><title>\nSign in &amp; out\n</title></head><body>secret</body></html>";

    private const string Causes = " instead of Domo's answer. Usually the session has expired and this is the page to sign in, the base "
        + "address is that of a development server, which answers every path with its index.html, or a proxy answered";

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json")]
    [InlineData(null)]
    public async Task An_HTML_answer_throws_with_its_URL_and_the_probable_cause(string? mediaType)
    {
        using var server = new StubServer(_ => Answer(Page, mediaType));
        const string Expected = "an HTML page ('Sign in &amp; out') came from https://app.domoapps.example";

        var exception = await Assert.ThrowsAsync<DomoApiException>(() => server.Client().SendAsync(HttpMethod.Get, "/x?filter=secret"));
        Assert.Equal($"Request: {Expected}/x{Causes} (GET /x answered 200)", exception.Message);
        Assert.Equal(Page, exception.ResponseBody);

        exception = await Assert.ThrowsAsync<DomoApiException>(() => Sales(server).Where(f => f["a"] == "secret").ToListAsync());
        Assert.Equal($"Dataset 'sales': {Expected}/data/v1/sales{Causes} (GET /data/v1/sales answered 200)", exception.Message);

        exception = await Assert.ThrowsAsync<DomoApiException>(() => new GroupClient(server.Client()).GetAsync(new(1)));
        Assert.Contains(Expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_HTML_answer_is_an_error_even_if_the_body_is_not_read()
    {
        using var server = new StubServer(_ => Answer(Page, "text/html"));
        var exception = await Assert.ThrowsAsync<DomoApiException>(() => new DatastoreClient(server.Client()).DeleteCollectionAsync("n"));
        Assert.Contains(
            ": DELETE /domo/datastores/v1/collections/n answered 200 OK: an HTML page (",
            exception.Message, StringComparison.Ordinal);

        exception = await Assert.ThrowsAsync<DomoApiException>(() => Sales(server).GetCsvAsync());
        Assert.Contains(": GET /data/v1/sales answered 200 OK: an HTML page (", exception.Message, StringComparison.Ordinal);

        // An empty answer and a short text of that type are not pages, and a file can be one.
        using var empty = new StubServer(count => Answer(count == 0 ? "" : "OK", "text/html"));
        await new DatastoreClient(empty.Client()).DeleteCollectionAsync("n");
        await new DatastoreClient(empty.Client()).DeleteCollectionAsync("n");
        await using var file = await new FileClient(server.Client()).DownloadAsync(1);
        Assert.Equal("text/html", file.ContentType);
    }

    [Fact]
    public async Task An_HTML_error_page_is_reported_without_its_markup()
    {
        using var server = new StubServer(
            _ => Answer("<html><title>502 Bad Gateway</title>nginx</html>", "text/html", HttpStatusCode.BadGateway));
        var exception = await Assert.ThrowsAsync<DomoApiException>(() => server.Client().SendAsync(HttpMethod.Get, "/x"));
        Assert.StartsWith(
            "Request: GET /x answered 502 Bad Gateway: an HTML page ('502 Bad Gateway') came from https://app.domoapps.example/x instead",
            exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("<", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_the_URL_after_redirects()
    {
        await using var server = new SocketServer(request => request.Target == "/x"
            ? request.AnswerAsync(302, "", "Location: /login?next=secret\r\n")
            : request.AnswerAsync(200, "<html>"));
        using var handler = new SocketsHttpHandler();
        using var plain = new HttpClient(handler) { BaseAddress = server.Address };
        foreach (var http in new[] { server.Http, plain })
        {
            var exception = await Assert.ThrowsAsync<DomoApiException>(() => new DomoClient(http).SendAsync(HttpMethod.Get, "/x"));
            Assert.StartsWith(
                $"Request: an HTML page came from {server.Address}login instead",
                exception.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("", "application/json", "the response has no body, and JSON was expected")]
    [InlineData(" \r\n", null, "the response has no body, and JSON was expected")]
    [InlineData("<?xml version='1.0'?><Error/>", "application/xml", "XML came from https://app.domoapps.example/domo/groups/v1/1 instead")]
    [InlineData("""{"id":1,"name":"n""", "application/json", "the response ends after 17 byte(s), in the middle of its JSON")]
    [InlineData("Not today.", "text/plain", "the response is 'text/plain' and not JSON: the string \"Not today.\"")]
    [InlineData("{'id':1}", "application/json", "the response is not as documented: ''' is an invalid start of a property name.")]
    [InlineData("5", "text/plain", "the response is not as documented: ")]
    public async Task Describes_a_body_that_is_not_JSON(string body, string? mediaType, string message)
    {
        using var server = new StubServer(_ => Answer(body, mediaType));
        var exception = await Assert.ThrowsAsync<DomoApiException>(() => new GroupClient(server.Client()).GetAsync(new(1)));
        Assert.Contains(": " + message, exception.Message, StringComparison.Ordinal);
        Assert.EndsWith("(GET /domo/groups/v1/1 answered 200)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejects_an_empty_answer_if_JSON_is_expected()
    {
        using var server = new StubServer(_ => new HttpResponseMessage(HttpStatusCode.NoContent));
        var exception = await Assert.ThrowsAsync<DomoApiException>(() => Sales(server).ToListAsync());
        Assert.Equal(
            "Dataset 'sales': the response has no body, and JSON was expected (GET /data/v1/sales answered 204)", exception.Message);
        exception = await Assert.ThrowsAsync<DomoApiException>(() => new GroupClient(server.Client()).GetAsync(new(1)));
        Assert.Contains(": the response has no body, and JSON was expected (", exception.Message, StringComparison.Ordinal);

        // If any JSON is valid, an empty answer is null.
        Assert.Null(await server.Client().SendAsync(HttpMethod.Get, "/x"));
    }

    [Fact]
    public async Task A_compressed_body_reports_the_option_to_set()
    {
        var bytes = new MemoryStream();
        await using (var gzip = new GZipStream(bytes, CompressionMode.Compress, leaveOpen: true))
        {
            await gzip.WriteAsync("[]"u8.ToArray());
        }

        using var server = new StubServer(_ =>
        {
            var content = new ByteArrayContent(bytes.ToArray());
            content.Headers.ContentEncoding.Add("gzip");
            return new(HttpStatusCode.OK) { Content = content };
        });
        var exception = await Assert.ThrowsAsync<DomoApiException>(() => Sales(server).ToListAsync());
        Assert.Contains(
            "the response is still compressed (gzip); set AutomaticDecompression of the HttpClient's handler",
            exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rows")]
    [InlineData("value")]
    [InlineData("stream")]
    [InlineData("error")]
    public async Task Reports_an_invalid_compressed_body(string call)
    {
        await using var server = new SocketServer(async request =>
        {
            int status = call == "error" ? 500 : 200;
            await request.SendAsync($"HTTP/1.1 {status} X\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd");
            request.Close();
        });
        using var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.GZip };
        using var http = new DomoHttpClient(server.Address, handler);
        var client = new DomoClient(http);
        var exception = await Assert.ThrowsAsync<DomoApiException>(async () =>
        {
            switch (call)
            {
                case "rows":
                    await new DatasetQuery<DomoRow, DatasetFields>(client, "sales").ToListAsync();
                    break;
                case "stream":
                    await using (var stream = await new FileClient(client).DownloadAsync(1))
                    {
                        await stream.CopyToAsync(Stream.Null);
                    }

                    break;
                default:
                    await client.SendAsync(HttpMethod.Get, "/x");
                    break;
            }
        });
        Assert.IsType<InvalidDataException>(exception.InnerException);
    }

    private static DatasetQuery<DomoRow, DatasetFields> Sales(StubServer server) => new(server.Client(), "sales");

    private static HttpResponseMessage Answer(string body, string? mediaType, HttpStatusCode status = HttpStatusCode.OK) => new(status)
    {
        Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body))
        {
            Headers = { ContentType = mediaType is null ? null : new MediaTypeHeaderValue(mediaType) },
        },
    };
}
