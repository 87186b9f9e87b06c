using Domo.Manifest.Client.Files;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests.Files;

public sealed class FileTests
{
    [Fact]
    public async Task Sends_unknown_permission_values_back_unchanged()
    {
        const string Sample = """
            {"publicAccess":true,"entries":[
              {"entityType":"USER","entityId":"27","grant":"READ_WRITE_DELETE_SHARE_ADMIN","pass":"NONE"},
              {"entityType":"ROBOT","entityId":"1","grant":"READ","pass":"READ"}]}
            """;
        using var server = new StubServer(Sample);
        var files = new FileClient(server.Client());

        var permissions = await files.GetPermissionsAsync(401);
        await files.SetPermissionsAsync(401, permissions);

        Json.AssertSame(Sample, server.Requests[1].Body);
        Assert.Equal(FilePermissionEntry.ForUser(27, DomoFileAccess.All), permissions.Entries[0]);
        Assert.Equal(
            "public; USER 27: READ_WRITE_DELETE_SHARE_ADMIN; ROBOT 1: READ, may pass on READ", permissions.ToString());
        Assert.Equal("GROUP 12: NONE", FilePermissionEntry.ForGroup(12, DomoFileAccess.None).ToString());
    }

    [Fact]
    public async Task Uploads_files_from_memory()
    {
        using var server = new StubServer("""{"dataFileId":401,"revisionId":430}""");
        var files = new FileClient(server.Client());
        var content = "> hello"u8.ToArray().AsMemory(2);

        Assert.Equal(401, await files.UploadAsync("a.txt", "text/plain", content));
        Assert.Equal(430, await files.UploadRevisionAsync(401, "a.txt", "text/plain", content));

        Assert.Equal(2, server.Requests.Count);
        Assert.All(
            server.Requests, request => Assert.Contains("\r\n\r\nhello\r\n", request.Body, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        """{"dataFileId":401,"name":"Plan","currentRevision":{"dataFileRevisionId":430,"contentType":"application/pdf","sizeBytes":2048}}""",
        "401 Plan, application/pdf, 2048 bytes",
        "430, application/pdf, 2048 bytes")]
    [InlineData("""{"dataFileId":401}""", "401", null)]
    public async Task Files_print_their_content(string answer, string file, string? revision)
    {
        using var server = new StubServer(answer);
        var details = await new FileClient(server.Client()).GetAsync(401);
        Assert.Equal((file, revision), (details.ToString(), details.CurrentRevision?.ToString()));
    }
}
