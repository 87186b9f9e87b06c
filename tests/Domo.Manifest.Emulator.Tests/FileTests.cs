using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Domo.Manifest.Client;
using Domo.Manifest.Client.FileSets;
using Domo.Manifest.Client.Files;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests;

/// <summary>Files, through the typed client where possible and through plain requests otherwise.</summary>
[SuppressMessage("Reliability", "CA2000", Justification = "A request disposes of its content, and the process of its clients.")]
public sealed class FileTests
{
    private const string Root = "/domo/data-files/v1";

    [Fact]
    public async Task Uploads_and_downloads_a_file_with_revisions()
    {
        await using var app = await TestApp.StartAsync("{}");
        var files = Files(app);

        long id = await files.UploadAsync("Plan", "text/plain", Bytes("one"), new() { Description = "The plan", FileName = "plan.txt" });
        long second = await files.UploadRevisionAsync(id, "plan.txt", "text/html", Bytes("two"));

        Assert.Equal("two", await DownloadAsync(files, id));
        var file = await files.GetAsync(id, FileExpand.Revisions | FileExpand.Metadata);
        Assert.Equal(("Plan", new UserId(27), second, 2), (file.Name, file.ResponsibleUserId, file.CurrentRevision!.Id, file.Revisions.Count));
        Assert.Equal(("text/html", 3, "SAFE"), (file.CurrentRevision.ContentType, file.CurrentRevision.Size, file.CurrentRevision.ScanState));
        Assert.Equal(Convert.ToHexString(SHA256.HashData("two"u8)), file.CurrentRevision.Sha256);
        Assert.Equal("The plan", (string?)file.Metadata!["description"]);
        Assert.Equal(app.Time.GetUtcNow(), file.CreatedOn);
        long first = file.Revisions[0].Id;
        Assert.Equal("one", await DownloadAsync(files, id, first));

        await files.DeleteAsync(id, second);
        Assert.Equal("one", await DownloadAsync(files, id));
        await using (var stream = await files.DownloadAsync(id))
        {
            Assert.Equal(("text/plain", 3, "Plan"), (stream.ContentType, stream.ContentLength, stream.FileName));
        }

        await files.DeleteAsync(id, first);
        Assert.Empty(await files.ListAsync().ToListAsync());
        Assert.Contains(
            $"There is no file {id}.",
            (await RefusedAsync(() => files.DownloadAsync(id), HttpStatusCode.NotFound)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_lists()
    {
        await using var app = await TestApp.StartAsync("{}");
        var files = Files(app);
        long a = await files.UploadAsync("a", "text/plain", Bytes("a"));
        long b = await files.UploadAsync("b", "text/plain", Bytes("b"), new() { IsPublic = true });

        Assert.Equal([a, b], await files.ListAsync().Select(file => file.Id).ToListAsync());
        Assert.Equal([b], await files.ListAsync(new() { FileIds = [b, 999] }).Select(file => file.Id).ToListAsync());
        var other = new FileClient(new DomoClient(HttpOf(app, "28")));
        Assert.Equal([b], await other.ListAsync().Select(file => file.Id).ToListAsync());
        Assert.Empty(await other.ListAsync(new() { LimitToOwned = true }).ToListAsync());
        Assert.Equal(
            "The query parameter 'expand' must list 'revisions' or 'metadata', not 'all'.",
            (await app.GetAsync($"{Root}/details?expand=all")).ErrorMessage(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task Permissions_restrict_access()
    {
        await using var app = await TestApp.StartAsync("{}");
        var files = Files(app);
        long id = await files.UploadAsync("a", "text/plain", Bytes("a"));
        var other = new FileClient(new DomoClient(HttpOf(app, "28", "12")));
        await RefusedAsync(() => other.GetAsync(id), HttpStatusCode.Forbidden);

        var permissions = await files.GetPermissionsAsync(id);
        Assert.Equal([FilePermissionEntry.ForUser(27, DomoFileAccess.All)], permissions.Entries);
        await files.SetPermissionsAsync(
            id, permissions with { Entries = [.. permissions.Entries, FilePermissionEntry.ForGroup(12, new("READ"))] });

        Assert.Equal("a", await DownloadAsync(other, id));
        await RefusedAsync(() => other.UploadRevisionAsync(id, "a", "text/plain", Bytes("b")), HttpStatusCode.Forbidden);
        Assert.Equal(
            "'entityType' must be USER or GROUP, not 'APP'.",
            (await app.PutAsync($"{Root}/{id}/permissions", """{"publicAccess":true,"entries":[{"entityType":"APP"}]}""")).ErrorMessage(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task Combines_the_parts_of_an_upload()
    {
        await using var app = await TestApp.StartAsync("{}");
        var files = Files(app);
        byte[] content = RandomNumberGenerator.GetBytes(UploadInPartsOptions.MinimumPartSize + 3);

        var uploaded = await files.UploadInPartsAsync(
            "big", "application/x-big", new MemoryStream(content), new() { PartSize = UploadInPartsOptions.MinimumPartSize });

        await using (var stream = await files.DownloadAsync(uploaded.FileId, uploaded.RevisionId))
        {
            Assert.Equal("application/x-big", stream.ContentType);
            Assert.Equal(SHA256.HashData(content), await SHA256.HashDataAsync(stream));
        }

        var revised = await files.UploadRevisionInPartsAsync(uploaded.FileId, "big", "text/plain", Bytes("small"));
        Assert.Equal(uploaded.FileId, revised.FileId);
        Assert.Equal("small", await DownloadAsync(files, uploaded.FileId));
        Assert.Empty(Directory.GetFiles(Path.Combine(app.Emulator.FilesDirectory, "incoming")));
    }

    [Fact]
    public async Task Reports_invalid_parts()
    {
        await using var app = await TestApp.StartAsync("{}");
        var files = Files(app);
        var session = await files.CreateSessionAsync("a", "text/plain");
        string part = $"{Root}/multipart/{session.Id}/part/";

        Assert.StartsWith(
            "The checksum of part 1 is 00, but its SHA-256 is ",
            (await app.SendAsync(HttpMethod.Put, part + "1?checksum=00", new StringContent("a"))).ErrorMessage(HttpStatusCode.BadRequest),
            StringComparison.Ordinal);
        foreach (string index in new[] { "0", "10001", "x" })
        {
            (await app.SendAsync(HttpMethod.Put, part + index, new StringContent("a"))).ErrorMessage(HttpStatusCode.BadRequest);
        }

        await files.UploadPartAsync(session, 2, "b"u8.ToArray());
        Assert.Contains(
            "has no part 1.", (await RefusedAsync(() => files.CommitAsync(session), HttpStatusCode.BadRequest)).Message, StringComparison.Ordinal);
        await files.UploadPartAsync(session, 1, "x"u8.ToArray());
        await files.UploadPartAsync(session, 1, "a"u8.ToArray());
        Assert.Equal("ab", await DownloadAsync(files, (await files.CommitAsync(session)).FileId));
        await RefusedAsync(() => files.CommitAsync(session), HttpStatusCode.NotFound);

        var aborted = await files.CreateSessionAsync("a", "text/plain");
        await files.AbortAsync(aborted);
        await RefusedAsync(() => files.UploadPartAsync(aborted, 1, Stream.Null), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Rejects_a_file_that_is_too_large()
    {
        await using var app = await TestApp.StartAsync("{}");
        await app.RestartAsync(new DomoEmulatorOptions { ManifestPath = app.PathOf("manifest.json"), MaxFileSize = 10 });
        var files = Files(app);
        await RefusedAsync(() => files.UploadAsync("a", "text/plain", Bytes(new string('x', 11))), HttpStatusCode.RequestEntityTooLarge);
        await files.UploadAsync("a", "text/plain", Bytes(new string('x', 10)));
    }

    [Fact]
    public async Task Rejects_invalid_forms_and_pages_of_another_origin()
    {
        await using var app = await TestApp.StartAsync("{}");
        (await app.PostAsync($"{Root}?name=a", "{}")).ErrorMessage(HttpStatusCode.UnsupportedMediaType);
        using var noFile = new MultipartFormDataContent { { new StringContent("x"), "other" } };
        Assert.Equal(
            "The form has no part 'file'.",
            (await app.SendAsync(HttpMethod.Post, $"{Root}?name=a", noFile)).ErrorMessage(HttpStatusCode.BadRequest));
        using var form = new MultipartFormDataContent { { new StringContent("x"), "file", "a" } };
        Assert.Equal(
            "The query parameter 'name' is missing.",
            (await app.SendAsync(HttpMethod.Post, Root, form)).ErrorMessage(HttpStatusCode.BadRequest));

        using var foreign = new HttpRequestMessage(HttpMethod.Post, new Uri(app.BaseAddress, $"{Root}?name=a"));
        foreign.Headers.Add("Origin", "https://elsewhere.example");
        foreign.Content = new MultipartFormDataContent { { new StringContent("x"), "file", "a" } };
        using var answer = await app.SendAsync(foreign);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Files_in_a_folder_survive_a_restart()
    {
        await using var app = await TestApp.StartAsync("{}");
        var options = new DomoEmulatorOptions { ManifestPath = app.PathOf("manifest.json"), FilesDirectory = app.PathOf("kept") };
        await app.RestartAsync(options);
        long id = await Files(app).UploadAsync("a", "text/plain", Bytes("kept"));
        var set = await new FileSetClient(new DomoClient(app.Http)).CreateAsync(new() { Name = "s" });

        await app.RestartAsync(options);

        Assert.Equal("kept", await DownloadAsync(Files(app), id));
        Assert.Equal("s", (await new FileSetClient(new DomoClient(app.Http)).GetAsync(set.Id)).Name);
        Assert.True(id < await Files(app).UploadAsync("b", "text/plain", Bytes("b")));
    }

    private static FileClient Files(TestApp app) => new(new DomoClient(app.Http));

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static HttpClient HttpOf(TestApp app, string user, string? groups = null)
    {
        var http = new HttpClient { BaseAddress = app.BaseAddress };
        http.DefaultRequestHeaders.Add("X-Emulator-User", user);
        if (groups is not null)
        {
            http.DefaultRequestHeaders.Add("X-Emulator-Groups", groups);
        }

        return http;
    }

    private static async Task<string> DownloadAsync(FileClient files, long id, long? revision = null)
    {
        using var reader = new StreamReader(await files.DownloadAsync(id, revision));
        return await reader.ReadToEndAsync();
    }

    private static async Task<DomoApiException> RefusedAsync(Func<Task> call, HttpStatusCode status)
    {
        var exception = await Assert.ThrowsAsync<DomoApiException>(call);
        Assert.Equal(status, exception.StatusCode);
        return exception;
    }
}
