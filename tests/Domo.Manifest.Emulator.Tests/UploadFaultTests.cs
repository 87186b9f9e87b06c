using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests;

/// <summary>Invalid, malicious and concurrent uploads.</summary>
[SuppressMessage("Reliability", "CA2000", Justification = "A request disposes of its content.")]
public sealed class UploadFaultTests
{
    private const string Root = "/domo/data-files/v1";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Exactly_one_of_several_commits_of_a_session_succeeds()
    {
        await using var app = await TestApp.StartAsync("{}");
        for (int round = 0; round < 10; round++)
        {
            string id = await OpenAsync(app);
            (await app.SendAsync(HttpMethod.Put, $"{Root}/multipart/{id}/part/1", new ByteArrayContent(new byte[1_000_000]))).Ok();

            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CommitAsync(app, id)));

            Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
            foreach (var answer in answers.Where(answer => answer.Status != HttpStatusCode.OK))
            {
                bool isLater = answer.Status == HttpStatusCode.NotFound;
                Assert.Contains(
                    isLater ? "It was committed or aborted" : "is being committed or aborted by another request",
                    answer.ErrorMessage(isLater ? HttpStatusCode.NotFound : HttpStatusCode.Conflict),
                    StringComparison.Ordinal);
            }

            Assert.Equal(round + 1, (await app.GetAsync(Root + "/details")).Json.AsArray().Count);
        }

        Assert.Empty(Directory.GetFiles(Path.Combine(app.Emulator.FilesDirectory, "incoming")));
    }

    [Fact]
    public async Task Concurrent_commits_aborts_and_parts_cause_no_server_error()
    {
        await using var app = await TestApp.StartAsync("{}");
        for (int round = 0; round < 10; round++)
        {
            string id = await OpenAsync(app);
            string session = $"{Root}/multipart/{id}";
            (await app.SendAsync(HttpMethod.Put, session + "/part/1", new ByteArrayContent(new byte[100_000]))).Ok();

            var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => (i % 3) switch
            {
                0 => CommitAsync(app, id),
                1 => app.PostAsync(session + "/abort"),
                _ => app.SendAsync(HttpMethod.Put, session + "/part/1", new ByteArrayContent(new byte[100_000])),
            }));

            Assert.Subset(
                new HashSet<HttpStatusCode> { HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.Conflict },
                answers.Select(answer => answer.Status).ToHashSet());
        }

        Assert.Empty(Directory.GetFiles(Path.Combine(app.Emulator.FilesDirectory, "incoming")));
    }

    [Fact]
    public async Task A_commit_that_cannot_be_stored_leaves_the_session_open()
    {
        await using var app = await TestApp.StartAsync("{}");
        await app.RestartAsync(new DomoEmulatorOptions { ManifestPath = app.PathOf("manifest.json"), MaxFileSize = 3 });
        string id = await OpenAsync(app);
        (await CommitAsync(app, id)).ErrorMessage(HttpStatusCode.BadRequest);
        await app.SendAsync(HttpMethod.Put, $"{Root}/multipart/{id}/part/1", new StringContent("large"));
        (await CommitAsync(app, id)).ErrorMessage(HttpStatusCode.RequestEntityTooLarge);
        await app.SendAsync(HttpMethod.Put, $"{Root}/multipart/{id}/part/1", new StringContent("abc"));

        string file = (await CommitAsync(app, id)).Json["dataFileId"]!.GetValue<string>();

        Assert.Equal("abc", (await app.GetAsync($"{Root}/{file}")).Ok());
        Assert.Empty(Directory.GetFiles(Path.Combine(app.Emulator.FilesDirectory, "incoming")));
    }

    [Fact]
    public async Task Rejects_a_long_form_field_before_reading_all_of_it()
    {
        await using var app = await TestApp.StartAsync("{}");
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, app.BaseAddress.Port, Cancellation);
        var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST {Root}?name=a HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                + "Content-Length: 400000000\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n"),
            Cancellation);
        await stream.WriteAsync(Enumerable.Repeat((byte)'x', 200_000).ToArray(), Cancellation);

        // The remaining 399.8 MB are never sent.
        using var reader = new StreamReader(stream);
        string? status = await reader.ReadLineAsync(Cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(20), Cancellation);

        Assert.Equal("HTTP/1.1 413 Payload Too Large", status);
    }

    [Fact]
    public async Task Rejects_many_form_fields_that_are_too_long_in_total()
    {
        await using var app = await TestApp.StartAsync("{}");
        using var form = new MultipartFormDataContent { { new StringContent("x"), "file", "a" } };
        for (int i = 0; i < 20; i++)
        {
            form.Add(new StringContent(new string('x', 4_000)), $"field{i}");
        }

        string message = (await app.SendAsync(HttpMethod.Post, Root + "?name=a", form)).ErrorMessage(HttpStatusCode.RequestEntityTooLarge);

        Assert.Equal("The other parts of the form have more than 65536 characters.", message);
        Assert.Empty(Directory.GetFiles(Path.Combine(app.Emulator.FilesDirectory, "incoming")));
    }

    [Theory]
    [InlineData("text/plain\r\nX-Evil: 1")]
    [InlineData("text/plain\nX")]
    [InlineData("text/pläin")]
    [InlineData("text/plain; name=\"日本\"")]
    [InlineData("text/plain\u0000")]
    [InlineData("text")]
    [InlineData("text/plain\u007f")]
    public async Task Rejects_a_content_type_that_is_not_a_valid_header(string type)
    {
        await using var app = await TestApp.StartAsync("{}");

        var session = await app.PostAsync(
            Root + "/multipart", new JsonObject { ["name"] = "a", ["contentType"] = type }.ToJsonString());

        Assert.Equal(
            "The content type of the file must be a media type such as 'text/plain'.", session.ErrorMessage(HttpStatusCode.BadRequest));
        string form = $"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\nContent-Type: {type}\r\n\r\nx\r\n--b--\r\n";
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(form));
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
        var answer = await app.SendAsync(HttpMethod.Post, Root + "?name=a", content);
        if (answer.Status == HttpStatusCode.OK)
        {
            // In a form, a line break would start another header.
            Assert.Contains('\n', type);
            string id = answer.Json["dataFileId"]!.ToJsonString();
            Assert.Equal("text/plain", (await app.GetAsync($"{Root}/{id}")).MediaType);
        }
        else
        {
            answer.ErrorMessage(HttpStatusCode.BadRequest);
        }

        Assert.DoesNotContain(
            Directory.GetFiles(app.Emulator.FilesDirectory, "*", SearchOption.AllDirectories),
            file => file.Contains("incoming", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_invalid_content_type_in_an_older_index_does_not_break_the_download()
    {
        await using var app = await TestApp.StartAsync("{}");
        Directory.CreateDirectory(app.PathOf("kept/files/401"));
        app.Write("kept/files/401/402", "content");
        app.Write(
            "kept/files.json",
            """
            {"NextId":403,"Files":[{"Id":401,"Name":"a\r\nb","Description":"","OwnerId":27,"Created":"2026-01-01T00:00:00Z","IsPublic":true,
            "Grants":[],"Revisions":[{"Id":402,"ContentType":"text/plain\r\nX: y","UserId":27,"Size":7,"Milliseconds":1,"Md5":"",
            "Sha256":"","Uploaded":"2026-01-01T00:00:00Z"}]}]}
            """);
        await app.RestartAsync(
            new DomoEmulatorOptions { ManifestPath = app.PathOf("manifest.json"), FilesDirectory = app.PathOf("kept") });

        var answer = await app.GetAsync(Root + "/401");

        Assert.Equal(("content", "application/octet-stream"), (answer.Ok(), answer.MediaType));
        File.Delete(app.PathOf("kept/files/401/402"));
        string message = (await app.GetAsync(Root + "/401")).ErrorMessage(HttpStatusCode.NotFound);
        Assert.Equal("The content of 'a\r\nb' was deleted.", message);
    }

    [Fact]
    public async Task Rejects_an_excessively_long_boundary()
    {
        await using var app = await TestApp.StartAsync("{}");
        using var content = new ByteArrayContent([]);
        content.Headers.TryAddWithoutValidation(
            "Content-Type", string.Create(CultureInfo.InvariantCulture, $"multipart/form-data; boundary={new string('b', 5_000)}"));

        (await app.SendAsync(HttpMethod.Post, Root + "?name=a", content)).ErrorMessage(HttpStatusCode.UnsupportedMediaType);
    }

    private static async Task<string> OpenAsync(TestApp app) =>
        (await app.PostAsync(Root + "/multipart", """{"name":"a","contentType":"text/plain"}""")).Json["sessionId"]!.GetValue<string>();

    private static Task<TestApp.Answer> CommitAsync(TestApp app, string id) =>
        app.PostAsync($"{Root}/multipart/{id}/commit", $$"""{"sessionId":"{{id}}"}""");
}
