using System.Globalization;
using System.Text.Json.Nodes;
using Domo.Manifest.Client.Ai;
using Domo.Manifest.Client.FileSets;
using Domo.Manifest.Client.Files;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests;

/// <summary>The documented answers, with other values, round-trip without loss.</summary>
public sealed class PlatformSampleTests
{
    private const string Appdb = "yyyy-MM-dd'T'HH:mm:ss.fff+0000";
    private const string Iso = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    [Theory]
    [InlineData("1731611168000", "1731611168000")]
    [InlineData("\"2019-03-06T00:26:37.000+0000\"", "\"2019-03-04T21:41:01.000+0000\"")]
    public async Task Reads_files_with_both_timestamp_formats(string uploaded, string created)
    {
        var sample = $$"""
            {
              "dataFileId": 12, "name": "\"Plan\"", "responsibleUserId": 1234567890,
              "currentRevision": {
                "dataFileRevisionId": 34, "dataFileId": 12, "contentType": "application/pdf", "uploadUserId": 1234567890,
                "sizeBytes": 98765, "uploadTimeMillis": 199, "md5Hash": "B6C9", "datetimeUploaded": {{uploaded}}, "scanState": "SAFE",
                "sha256HashValue": "5E3E"
              },
              "datetimeCreated": {{created}}, "revisions": [], "existing": false
            }
            """;
        using var server = new StubServer(index => StubServer.Answer(index == 0 ? sample : $"[{sample}]"));
        var files = new FileClient(server.Client());
        var isNumber = uploaded[0] != '"';

        foreach (var file in new[] { await files.GetAsync(12), await files.ListAsync().SingleAsync() })
        {
            var revision = file.CurrentRevision!;
            Json.AssertSame(sample, new JsonObject
            {
                ["dataFileId"] = file.Id, ["name"] = file.Name, ["responsibleUserId"] = Number(file.ResponsibleUserId?.Value),
                ["currentRevision"] = new JsonObject
                {
                    ["dataFileRevisionId"] = revision.Id, ["dataFileId"] = revision.FileId, ["contentType"] = revision.ContentType,
                    ["uploadUserId"] = Number(revision.UploadedBy?.Value), ["sizeBytes"] = revision.Size,
                    ["uploadTimeMillis"] = (long)revision.UploadDuration!.Value.TotalMilliseconds, ["md5Hash"] = revision.Md5,
                    ["datetimeUploaded"] = Moment(revision.UploadedOn, isNumber), ["scanState"] = revision.ScanState,
                    ["sha256HashValue"] = revision.Sha256,
                },
                ["datetimeCreated"] = Moment(file.CreatedOn, isNumber), ["revisions"] = new JsonArray(), ["existing"] = file.IsExisting,
            }.ToJsonString());
        }
    }

    [Theory]
    [InlineData("""{"dataFileId":401}""", 401)]
    [InlineData("""{"more":[{}],"dataFileId":"401"}""", 401)]
    public async Task Reads_the_IDs_of_uploads(string sample, long id)
    {
        using var server = new StubServer(sample);
        Assert.Equal(id, await new FileClient(server.Client()).UploadAsync("a", "text/plain", Stream.Null));
    }

    [Fact]
    public async Task Reads_upload_sessions_and_commits()
    {
        using var server = new StubServer(index => StubServer.Answer(
            index == 0 ? """{"sessionId":"987"}""" : """{"dataFileId":"987","revisionId":"654"}"""));
        var files = new FileClient(server.Client());
        var session = await files.CreateSessionAsync("a", "text/plain");
        Assert.Equal("987", session.Id);
        Assert.Equal(new UploadedFile(987, 654), await files.CommitAsync(session));
    }

    [Fact]
    public async Task File_permissions_round_trip()
    {
        const string Sample = """
            {"publicAccess":false,"entries":[{"entityType":"USER","entityId":"1234567890","grant":"READ_WRITE_DELETE_SHARE_ADMIN","pass":"NONE"}]}
            """;
        using var server = new StubServer(Sample);
        var files = new FileClient(server.Client());

        await files.SetPermissionsAsync(1, await files.GetPermissionsAsync(1));

        Json.AssertSame(Sample, server.Requests[1].Body);
    }

    [Theory]
    [InlineData("null", "null")]
    [InlineData("\"/domo/files/v1/filesets/10/files/2/download\"", "\"INDEXED\"")]
    public async Task Reads_files_of_FileSets(string download, string status)
    {
        var sample = $$"""
            {
              "id": "00000000-0000-0000-0000-000000000001", "path": "a/rules.txt", "name": "rules.txt", "fileType": "TEXT",
              "contentType": "text/plain", "size": 12345, "hash": "fake01", "hashAlgorithm": "SHA_256_HEX", "downloadUrl": {{download}},
              "created": "2025-01-01T00:00:00.000Z", "createdBy": 111111111, "connectorKey": null, "indexStatus": {{status}},
              "indexReason": null
            }
            """;
        using var server = new StubServer(sample);

        var file = await new FileSetClient(server.Client()).GetFileAsync("10", "1");

        Json.AssertSame(sample, new JsonObject(Short(file))
        {
            ["hash"] = file.Hash, ["hashAlgorithm"] = file.HashAlgorithm, ["downloadUrl"] = file.DownloadPath,
            ["connectorKey"] = file.ConnectorKey, ["indexStatus"] = file.IndexStatus, ["indexReason"] = file.IndexReason,
        }.ToJsonString());
    }

    [Fact]
    public async Task Reads_pages_of_files_and_query_matches()
    {
        const string File = """
            {"id":"5","path":"reports/q.pdf","name":"q.pdf","fileType":"FILE","contentType":"application/pdf","size":234567,
             "created":"2025-06-15T00:00:00.000Z","createdBy":111111111}
            """;
        using var server = new StubServer(index => StubServer.Answer(index switch
        {
            0 => $$"""{"files":[{{File}}],"pageContext":{"next":"eyJp==" } }""",
            1 => """{"files":[],"pageContext":{"next":null}}""",
            2 => $"[{File}]",
            _ => """
                {"matches":[{"id":"h1","score":0.75,"node":{"path":"a.png","name":"a.png","type":"IMAGE","created":1731611168000,"embedding":[0.1]}}]}
                """,
        }));
        var sets = new FileSetClient(server.Client());

        var file = Assert.Single(await sets.ListFilesAsync("10").ToListAsync());
        Json.AssertSame(File, new JsonObject(Short(file)).ToJsonString());
        Assert.EndsWith("/files/search?next=eyJp%3D%3D", server.Requests[1].Target, StringComparison.Ordinal);
        var plain = Assert.Single(await sets.QueryFilesAsync("10", "q"));
        Assert.Equal(("5", null, null), (plain.File.Id, plain.Id, plain.Score));
        var match = Assert.Single(await sets.QueryFilesAsync("10", "q"));
        Assert.Equal(("h1", 0.75, FileSetFileType.Image), (match.Id, match.Score, match.File.FileType));
        Assert.Equal(1731611168000, match.File.CreatedOn!.Value.ToUnixTimeMilliseconds());
    }

    [Fact]
    public async Task Reads_FileSets()
    {
        const string Sample = """
            {"id":"00000000-0000-0000-0000-000000000010","name":"Sample","description":"For a test.","created":"2025-01-01T00:00:00.000Z",
             "createdBy":111111111}
            """;
        const string Extended = """
            {"id":"1","aiEnabled":true,"owner":"27","accountId":0,"permission":"OWNER","size":5,"fileCount":2,"updated":1735689600000,
             "updatedBy":3,"connectorContext":{"connector":"S3","relativePath":null}}
            """;
        using var server = new StubServer(index => StubServer.Answer(index switch
        {
            0 => $$"""{"fileSets":[{{Sample}},{{Extended}}]}""",
            _ => Sample,
        }));
        var sets = new FileSetClient(server.Client());

        var found = await sets.ListAsync().ToListAsync();

        foreach (var set in new[] { found[0], await sets.GetAsync("10") })
        {
            Json.AssertSame(Sample, new JsonObject
            {
                ["id"] = set.Id, ["name"] = set.Name, ["description"] = set.Description, ["created"] = Text(set.CreatedOn, Iso),
                ["createdBy"] = Number(set.CreatedBy?.Value),
            }.ToJsonString());
        }

        var more = found[1];
        Assert.Equal(
            (true, new UserId(27), new AccountId(0), FileSetAccess.Owner, 5, 2, new UserId(3)),
            (more.IsAiEnabled, more.Owner, more.AccountId, more.Access, more.Size, more.FileCount, more.UpdatedBy));
        Assert.Equal(new ConnectorContext("S3"), more.ConnectorContext);
        Assert.Equal(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), more.UpdatedOn);
    }

    [Fact]
    public async Task Reads_groups()
    {
        const string Sample = """
            [
              {"id":51417,"name":"New Users","type":"adHoc","userIds":[],"created":"2018-10-03T23:26:04.000+0000","memberCount":15210,
               "active":true,"default":true},
              {"id":85275,"name":"Power Users","type":"directory","userIds":[1,2],"created":"2018-11-15T15:21:27.000+0000","memberCount":2265,
               "active":true,"default":false}
            ]
            """;
        using var server = new StubServer(Sample);

        var groups = await new GroupClient(server.Client()).ListAsync().ToListAsync();

        Json.AssertSame(Sample, new JsonArray([.. groups.Select(group => new JsonObject
        {
            ["id"] = Number(group.Id.Value), ["name"] = group.Name, ["type"] = group.Type,
            ["userIds"] = new JsonArray([.. group.UserIds.Select(id => Number(id.Value))]), ["created"] = Text(group.CreatedOn, Appdb),
            ["memberCount"] = group.MemberCount, ["active"] = group.IsActive, ["default"] = group.IsDefault,
        })]).ToJsonString());
    }

    [Fact]
    public async Task Reads_users_with_and_without_details()
    {
        const string Sample = """
            [
              {"id":1,"displayName":"User One","avatarKey":"/domo/avatars/v1/avatars/dev/86/A.jpg","role":"Admin"},
              {"id":2,"displayName":"User Two","avatarKey":"/domo/avatars/v1/avatars/dev/86/B.jpg","role":"Privileged",
               "detail":{"title":"","email":"usertwo@example.com","phoneNumber":"","employeeNumber":2,"pending":false}}
            ]
            """;
        using var server = new StubServer(Sample);

        var users = await new UserClient(server.Client()).ListAsync().ToListAsync();

        Json.AssertSame(Sample, new JsonArray([.. users.Select(WithDetail)]).ToJsonString());
    }

    [Fact]
    public async Task Reads_users_page_by_page()
    {
        using var server = new StubServer(index => StubServer.Answer(index switch
        {
            0 => """[{"id":1},{"id":2}]""",
            1 => """[{"id":3,"detail":{"employeeId":7,"created":1735689600000}}]""",
            _ => "[]",
        }));

        var users = await new UserClient(server.Client()).ListAsync(pageSize: 2).ToListAsync();

        Assert.Equal(["1", "2", "3"], users.Select(user => user.Id.Value));
        Assert.Equal(("7", 2025), (users[2].Details!.EmployeeId, users[2].Details!.CreatedOn!.Value.Year));
        Assert.Equal(
            ["/domo/users/v1?includeDetails=false&limit=2&offset=0", "/domo/users/v1?includeDetails=false&limit=2&offset=2"],
            server.Requests.Select(request => request.Target));
    }

    [Fact]
    public async Task Stops_paging_if_the_server_ignores_the_offset()
    {
        using var server = new StubServer("""[{"id":1},{"id":2}]""");
        Assert.Equal(2, await new UserClient(server.Client()).ListAsync(pageSize: 2).CountAsync());
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Reads_the_environment()
    {
        using var server = new StubServer("""
            {"customer":"acme","customeralias":null,"locale":"en-US","userEmail":"a@example.com","userId":27,"userName":"Ann","userRole":"Admin",
             "host":"acme.domo.com","groups":[{"id":1,"name":"All"}]}
            """);
        var environment = await new EnvironmentClient(server.Client()).GetAsync();
        Assert.Equal(
            ("acme", null, "en-US", "a@example.com", new UserId(27), "Ann", "Admin", "acme.domo.com"),
            (environment.Customer, environment.CustomerAlias, environment.Locale, environment.UserEmail, environment.UserId,
                environment.UserName, environment.UserRole, environment.Host));
        Assert.Equal("All", Assert.Single(environment.Groups).Name);
    }

    [Theory]
    [InlineData("""{"prompt":"Recap","choices":[{"output":"It was …"}],"modelId":"8dc5","isCustomerModel":true}""")]
    [InlineData("""{"prompt":"p","choices":[{"output":"SELECT 1"},{"output":"SELECT 2"}],"modelId":"m:anthropic","isCustomerModel":false}""")]
    public async Task Reads_AI_answers(string sample)
    {
        using var server = new StubServer(sample);
        var answer = await new AiClient(server.Client()).GenerateTextAsync("Recap");
        Json.AssertSame(sample, new JsonObject
        {
            ["prompt"] = answer.Prompt,
            ["choices"] = new JsonArray([.. answer.Choices.Select(choice => new JsonObject { ["output"] = choice })]),
            ["modelId"] = answer.ModelId, ["isCustomerModel"] = answer.IsCustomerModel,
        }.ToJsonString());
        Assert.Equal(answer.Choices[0], answer.ToString());
    }

    [Theory]
    [InlineData("1")]
    [InlineData("")]
    [InlineData("""{"status":"success","message":"File deleted successfully."}""")]
    public async Task Accepts_confirmed_deletions(string answer)
    {
        using var server = new StubServer(answer);
        await new FileSetClient(server.Client()).DeleteFileAsync("10", "1");
    }

    [Theory]
    [InlineData("0", "found the number 0")]
    [InlineData("false", "found false")]
    [InlineData("""{"status":"error","message":"It is in use."}""", "expected success, found error: It is in use.")]
    [InlineData("{}", "expected success, found none.")]
    public async Task Rejects_unconfirmed_deletions(string answer, string message)
    {
        using var server = new StubServer(answer);
        var exception = await Assert.ThrowsAsync<DomoApiException>(() => new FileSetClient(server.Client()).DeleteAsync("10"));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, JsonNode?> Short(FileSetFile file) => new()
    {
        ["id"] = file.Id, ["path"] = file.Path, ["name"] = file.Name, ["fileType"] = file.FileType?.Value, ["contentType"] = file.ContentType,
        ["size"] = file.Size, ["created"] = Text(file.CreatedOn, Iso), ["createdBy"] = Number(file.CreatedBy?.Value),
    };

    private static JsonObject WithDetail(DomoUser user)
    {
        var json = new JsonObject
        {
            ["id"] = Number(user.Id.Value), ["displayName"] = user.DisplayName, ["avatarKey"] = user.AvatarKey, ["role"] = user.Role,
        };
        if (user.Details is { } detail)
        {
            json["detail"] = new JsonObject
            {
                ["title"] = detail.Title, ["email"] = detail.Email, ["phoneNumber"] = detail.PhoneNumber,
                ["employeeNumber"] = detail.EmployeeNumber, ["pending"] = detail.IsPending,
            };
        }

        return json;
    }

    private static JsonNode? Moment(DateTimeOffset? moment, bool isNumber) =>
        isNumber ? moment!.Value.ToUnixTimeMilliseconds() : Text(moment, Appdb);

    private static JsonNode? Number(string? id) => id is null ? null : long.Parse(id, CultureInfo.InvariantCulture);

    private static string? Text(DateTimeOffset? moment, string format) => moment?.ToString(format, CultureInfo.InvariantCulture);
}
