using Domo.Manifest.Client.FileSets;
using Domo.Manifest.Client.Files;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests.Files;

/// <summary>The exact requests of the Files and FileSets APIs, and their limits.</summary>
public sealed class FileWireFormatTests
{
    private const string Sets = "/domo/files/v1/filesets";

    private static readonly DateTimeOffset Noon = new(2026, 7, 1, 14, 0, 0, TimeSpan.FromHours(2));

    public static TheoryData<string, FileSetFilter> Filters => new()
    {
        { """{"field":"f","value":["a"],"operator":"EQUALS"}""", new("f", FileSetOperator.Equals, "a") },
        { """{"field":"f","value":[5],"operator":"GREATER_THAN"}""", new("f", FileSetOperator.GreaterThan, 5) },
        { """{"field":"f","value":[1.50],"operator":"GREATER_THAN_OR_EQUAL"}""", new("f", FileSetOperator.GreaterThanOrEqual, 1.50m) },
        { """{"field":"f","value":["2026-07-01"],"operator":"LESS_THAN"}""", new("f", FileSetOperator.LessThan, new DateOnly(2026, 7, 1)) },
        { """{"field":"f","value":["2026-07-01T12:00:00Z"],"operator":"LESS_THAN_OR_EQUAL"}""", new("f", FileSetOperator.LessThanOrEqual,
            Noon) },
        { """{"field":"f","value":["a",true,null],"operator":"IN"}""", new("f", FileSetOperator.In, "a", true, DomoValue.Null) },
        { """{"field":"f","value":[],"not":true,"operator":"IS_NULL"}""", new("f", FileSetOperator.IsNull) { IsNegated = true } },
        { """{"field":"\"f\"","value":["%\\"],"operator":"LIKE"}""", new("\"f\"", FileSetOperator.Like, "%\\") },
    };

    [Theory]
    [MemberData(nameof(Filters), DisableDiscoveryEnumeration = true)]
    public async Task Writes_a_FileSet_filter_in_its_wire_format(string expected, FileSetFilter filter)
    {
        using var server = new StubServer(_ => StubServer.Answer("""{"fileSets":[],"files":[]}"""));
        var sets = new FileSetClient(server.Client());
        await sets.ListAsync(new() { Filters = [filter] }).ToListAsync();
        await sets.ListFilesAsync("1", new() { Filters = [filter] }).ToListAsync();
        Assert.All(server.Requests, request => Assert.Equal($$"""{"filters":[{{expected}}]}""", request.Body));
        Assert.Equal([$"{Sets}/search?limit=100&offset=0", $"{Sets}/1/files/search"], server.Requests.Select(request => request.Target));
    }

    [Fact]
    public async Task A_search_sends_only_the_given_options()
    {
        using var server = new StubServer(_ => StubServer.Answer("""{"files":[]}"""));
        var sets = new FileSetClient(server.Client());
        await sets.ListFilesAsync("a b", new()
        {
            DirectoryPath = "a/b c", IncludeSubdirectories = false, PageSize = 1, Sort = [new("name"), new("size", IsDescending: true)],
            DateFilters = [new("created") { Start = Noon }, new("updated") { End = Noon.AddMilliseconds(7), IsNegated = true }],
        }).ToListAsync();
        await sets.ListFilesAsync("1").ToListAsync();
        await sets.ListFilesAsync("1", new() { DirectoryPath = "", Filters = [] }).ToListAsync();

        Assert.Equal(
            [
                $"{Sets}/a%20b/files/search?directoryPath=a%2Fb%20c&immediateChildren=true&limit=1", $"{Sets}/1/files/search",
                $"{Sets}/1/files/search?directoryPath=",
            ],
            server.Requests.Select(request => request.Target));
        Assert.Equal(
            [
                """{"fieldSort":[{"field":"name","order":"ASC"},{"field":"size","order":"DESC"}],"dateFilters":["""
                    + """{"field":"created","start":"2026-07-01T12:00:00.000Z"},"""
                    + """{"field":"updated","end":"2026-07-01T12:00:00.007Z","not":true}]}""",
                "{}", """{"filters":[]}""",
            ],
            server.Requests.Select(request => request.Body));
    }

    [Theory]
    [InlineData("""{"next":null}""", 1)]
    [InlineData("null", 1)]
    [InlineData("""{"next":""}""", 1)]
    [InlineData("""{"more":[{}],"next":7}""", 2)]
    [InlineData("""{"next":"t"}""", 2)]
    public async Task Requests_files_until_there_is_no_new_token(string context, int requests)
    {
        using var server = new StubServer(_ => StubServer.Answer($$"""{"files":[{"id":"1"}],"more":{},"pageContext":{{context}}}"""));
        Assert.Equal(requests, await new FileSetClient(server.Client()).ListFilesAsync("1", new() { PageSize = 1 }).CountAsync());
        Assert.Equal(requests, server.Requests.Count);
        Assert.Equal($"{Sets}/1/files/search?limit=1", server.Requests[0].Target);
        Assert.All(server.Requests.Skip(1), request => Assert.Contains("?limit=1&next=", request.Target, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[]", "expected an object with 'files', found an array")]
    [InlineData("{}", "'files': expected a value, found null or nothing")]
    [InlineData("""{"files":[null]}""", "'file': expected a value, found null or nothing")]
    [InlineData("""{"files":[],"pageContext":5}""", "'pageContext': expected an object, found the number 5")]
    public async Task Rejects_an_undocumented_page(string body, string message)
    {
        using var server = new StubServer(body);
        var exception = await Assert.ThrowsAsync<DomoApiException>(
            () => new FileSetClient(server.Client()).ListFilesAsync("1").ToListAsync().AsTask());
        Assert.StartsWith("FileSet '1': the response is not as documented: " + message, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5", "expected an object with 'matches', found the number 5")]
    [InlineData("{}", "'matches': expected a value, found null or nothing")]
    [InlineData("""{"matches":[5]}""", "'match': expected an object, found the number 5")]
    [InlineData("""{"matches":[{"id":"1"}]}""", "'node': expected a value, found null or nothing")]
    public async Task Rejects_undocumented_matches(string body, string message)
    {
        using var server = new StubServer(body);
        var exception = await Assert.ThrowsAsync<DomoApiException>(() => new FileSetClient(server.Client()).QueryFilesAsync("1", "q"));
        Assert.StartsWith("FileSet '1': the response is not as documented: " + message, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public async Task Requests_FileSets_until_a_page_is_not_full(int pageSize, int requests)
    {
        using var server = new StubServer(i => StubServer.Answer(i == 0 ? """{"fileSets":[{"id":"1"}]}""" : """{"fileSets":[]}"""));
        Assert.Equal(1, await new FileSetClient(server.Client()).ListAsync(new() { PageSize = pageSize }).CountAsync());
        Assert.Equal(
            new[] { $"{Sets}/search?limit={pageSize}&offset=0", $"{Sets}/search?limit={pageSize}&offset=1" }.Take(requests),
            server.Requests.Select(request => request.Target));
    }

    [Fact]
    public async Task A_FileSet_change_sends_only_the_given_properties()
    {
        using var server = new StubServer(_ => StubServer.Answer("""{"id":"1"}"""));
        var sets = new FileSetClient(server.Client());
        await sets.CreateAsync(new() { Name = "n" });
        await sets.CreateAsync(new() { Name = "n", Description = "", AccountId = new("12"), ConnectorContext = new("S3") });
        await sets.CreateAsync(new() { Name = "n", AccountId = new("x1"), ConnectorContext = new("S3", "p") });
        await sets.UpdateAsync("1", name: "m");
        await sets.UpdateAsync("1", description: "");
        await sets.UploadFileAsync("1", "a.txt", "text/plain", new MemoryStream("hello"u8.ToArray()), "a/b");

        Assert.Equal(
            [
                """{"name":"n"}""", """{"name":"n","accountId":12,"connectorContext":{"connector":"S3"},"description":""}""",
                """{"name":"n","accountId":"x1","connectorContext":{"connector":"S3","relativePath":"p"}}""",
                """{"name":"m"}""", """{"description":""}""",
            ],
            server.Requests.Take(5).Select(request => request.Body));
        var boundary = server.Requests[5].ContentType!.Split("boundary=")[1];
        Assert.Equal(
            $"--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello"
                + $"\r\n--{boundary}\r\nContent-Disposition: form-data; name=\"createFileRequest\"\r\n\r\n{{\"directoryPath\":\"a/b\"}}"
                + $"\r\n--{boundary}--\r\n",
            server.Requests[5].Body);
        Assert.Equal(server.Requests[5].Body!.Length, server.Requests[5].ContentLength);
    }

    [Fact]
    public async Task A_file_query_sends_only_the_given_options()
    {
        using var server = new StubServer(_ => StubServer.Answer("[]"));
        var sets = new FileSetClient(server.Client());
        await sets.QueryFilesAsync("1", "q");
        await sets.QueryFilesAsync("1", "q", "a/b", 1);
        Assert.Equal(
            ["""{"query":"q"}""", """{"query":"q","directoryPath":"a/b","topK":1}"""], server.Requests.Select(request => request.Body));
    }

    [Fact]
    public async Task Rejects_arguments_out_of_range_before_sending()
    {
        using var server = new StubServer("");
        var sets = new FileSetClient(server.Client());
        var files = new FileClient(server.Client());
        await RefusedAsync("search", () => sets.ListAsync(new() { PageSize = 0 }).ToListAsync().AsTask());
        await RefusedAsync("search", () => sets.ListFilesAsync("1", new() { PageSize = 0 }).ToListAsync().AsTask());
        await RefusedAsync("topK", () => sets.QueryFilesAsync("1", "q", topK: 0));
        await RefusedAsync("query", () => sets.QueryFilesAsync("1", ""));
        await RefusedAsync("value", () => sets.ListAsync(new() { Filters = [new("f", (FileSetOperator)99)] }).ToListAsync().AsTask());
        await RefusedAsync("path", () => sets.GetFileByPathAsync("1", ""));
        await RefusedAsync("path", () => sets.DeleteFileByPathAsync("1", ""));
        await RefusedAsync("fileId", () => sets.GetFileAsync("1", ""));
        await RefusedAsync("fileSetId", () => sets.GetAsync(""));
        await RefusedAsync("fileSetId", () => sets.DownloadFileAsync("", "1"));
        await RefusedAsync("name", () => sets.UploadFileAsync("1", "", "text/plain", Stream.Null));
        await RefusedAsync("directoryPath", () => sets.UploadFileAsync("1", "a", "text/plain", Stream.Null, null!));
        await RefusedAsync("contentType", () => sets.UploadFileAsync("1", "a", "", Stream.Null));
        await RefusedAsync("definition", () => sets.CreateAsync(new() { Name = "" }));
        await RefusedAsync("definition", () => sets.CreateAsync(null!));
        await RefusedAsync("name", () => files.UploadAsync("", "text/plain", Stream.Null));
        await RefusedAsync("fileName", () => files.UploadRevisionAsync(1, "", "text/plain", Stream.Null));
        await RefusedAsync("expand", () => files.GetAsync(1, (FileExpand)4));
        await RefusedAsync("permissions", () => files.SetPermissionsAsync(1, null!));
        await RefusedAsync("name", () => files.CreateSessionAsync("", "text/plain"));
        await RefusedAsync("session", () => files.CommitAsync(null!));
        await RefusedAsync("session", () => files.AbortAsync(null!));
        await RefusedAsync("session", () => files.UploadPartAsync(null!, 1, default(ReadOnlyMemory<byte>)));
        Assert.Empty(server.Requests);

        static async Task RefusedAsync(string parameter, Func<Task> call) =>
            Assert.Equal(parameter, (await Assert.ThrowsAnyAsync<ArgumentException>(call)).ParamName);
    }

    [Fact]
    public async Task Requests_files_with_the_selected_expansions()
    {
        using var server = new StubServer(i => StubServer.Answer(i < 4 ? """{"dataFileId":1}""" : "[]"));
        var files = new FileClient(server.Client());
        await files.GetAsync(1);
        await files.GetAsync(1, FileExpand.Revisions);
        await files.GetAsync(1, FileExpand.Metadata);
        await files.GetAsync(1, FileExpand.Metadata | FileExpand.Revisions);
        await files.ListAsync().ToListAsync();
        await files.ListAsync(new() { Expand = FileExpand.Metadata, FileIds = [], LimitToOwned = true }).ToListAsync();
        await files.ListAsync(new() { FileIds = [9_007_199_254_740_993, 2] }).ToListAsync();
        Assert.Equal(
            [
                "/1/details", "/1/details?expand=revisions", "/1/details?expand=metadata", "/1/details?expand=revisions%2Cmetadata",
                "/details/?limitToOwned=false", "/details/?limitToOwned=true&ids=&expand=metadata",
                "/details/?limitToOwned=false&ids=9007199254740993%2C2",
            ],
            server.Requests.Select(request => request.Target["/domo/data-files/v1".Length..]));
    }

    [Fact]
    public async Task Uploads_a_file_with_its_names_and_reads_all_its_properties()
    {
        using var server = new StubServer(i => StubServer.Answer(i < 2 ? """{"dataFileId":7,"revisionId":8}""" : """
            {"dataFileId":1,"revisions":[{"revisionId":2,"description":"d","uploadTimeMillis":2147483646,"metadata":{"a":[1]}},
             {"dataFileRevisionId":3,"revisionId":4,"uploadTimeMillis":2147483647},
             {"revisionId":4,"dataFileRevisionId":3,"uploadTimeMillis":-1},
             {"revisionId":5,"uploadTimeMillis":0}],"existing":true,"metadata":{"b":null},"dateTimeCreated":0}
            """));
        var files = new FileClient(server.Client());
        Assert.Equal(7, await files.UploadAsync("n", "text/plain", new MemoryStream("x"u8.ToArray()), new() { Description = "d&",
            IsPublic = true }));
        Assert.Equal(8, await files.UploadRevisionAsync(7, "f", "text/plain", new MemoryStream("x"u8.ToArray())));
        var file = await files.GetAsync(1);

        Assert.Equal(
            ["POST /domo/data-files/v1?name=n&description=d%26&public=true", "PUT /domo/data-files/v1/7",
                "GET /domo/data-files/v1/1/details"],
            server.Requests.Select(request => $"{request.Method} {request.Target}"));
        Assert.Contains("name=\"file\"; filename=\"n\"\r\n", server.Requests[0].Body, StringComparison.Ordinal);
        Assert.Contains("name=\"file\"; filename=\"f\"\r\n", server.Requests[1].Body, StringComparison.Ordinal);
        Assert.Equal([2, 3, 3, 5], file.Revisions.Select(revision => revision.Id));
        Assert.Equal(
            [TimeSpan.FromMilliseconds(2147483646), null, null, TimeSpan.Zero], file.Revisions.Select(revision => revision.UploadDuration));
        Assert.Equal(("d", """{"a":[1]}"""), (file.Revisions[0].Description, file.Revisions[0].Metadata!.ToJsonString()));
        Assert.Equal((true, """{"b":null}""", DateTimeOffset.UnixEpoch), (file.IsExisting, file.Metadata!.ToJsonString(), file.CreatedOn));
        Assert.Null(file.CurrentRevision);
        Assert.Null(file.Revisions[3].Metadata);
    }

    [Theory]
    [InlineData("{}", "'publicAccess': expected a value")]
    [InlineData("""{"publicAccess":true,"entries":[{"entityId":"1","grant":"g"}]}""", "'entityType': expected a value")]
    [InlineData("""{"publicAccess":true,"entries":[{"entityType":"USER","grant":"g"}]}""", "'entityId': expected a value")]
    [InlineData("""{"publicAccess":true,"entries":[{"entityType":"USER","entityId":1}]}""", "'grant': expected a value")]
    public async Task Rejects_undocumented_permissions(string body, string message)
    {
        using var server = new StubServer(body);
        var exception = await Assert.ThrowsAsync<DomoApiException>(() => new FileClient(server.Client()).GetPermissionsAsync(1));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_permissions_without_optional_properties()
    {
        using var server = new StubServer(i => StubServer.Answer(i == 0
            ? """{"publicAccess":true,"more":1}"""
            : """{"publicAccess":false,"entries":[{"entityType":"GROUP","entityId":5,"grant":"READ","more":{}}]}"""));
        var files = new FileClient(server.Client());
        var all = await files.GetPermissionsAsync(1);
        Assert.True(all.IsPublic);
        Assert.Empty(all.Entries);
        var some = await files.GetPermissionsAsync(1);
        Assert.Equal([FilePermissionEntry.ForGroup(5, new("READ"))], some.Entries);
        await files.SetPermissionsAsync(1, some);
        Assert.Equal(
            """{"publicAccess":false,"entries":[{"entityType":"GROUP","entityId":"5","grant":"READ","pass":"NONE"}]}""",
            server.Requests[2].Body);
    }

    [Fact]
    public async Task Names_a_missing_required_property_of_a_file_or_FileSet()
    {
        using var file = new StubServer("{}");
        var exception = await Assert.ThrowsAsync<DomoApiException>(() => new FileClient(file.Client()).GetAsync(1));
        Assert.Contains("'dataFileId': expected a value", exception.Message, StringComparison.Ordinal);
        exception = await Assert.ThrowsAsync<DomoApiException>(() => new FileSetClient(file.Client()).GetAsync("1"));
        Assert.Contains("'id': expected a value", exception.Message, StringComparison.Ordinal);
        using var revision = new StubServer("""{"dataFileId":1,"currentRevision":{}}""");
        exception = await Assert.ThrowsAsync<DomoApiException>(() => new FileClient(revision.Client()).GetAsync(1));
        Assert.Contains("'dataFileRevisionId': expected a value", exception.Message, StringComparison.Ordinal);
        using var context = new StubServer("""{"id":"1","connectorContext":{}}""");
        exception = await Assert.ThrowsAsync<DomoApiException>(() => new FileSetClient(context.Client()).GetAsync("1"));
        Assert.Contains("'connector': expected a value", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("2", true)]
    [InlineData("0", false)]
    [InlineData("-1", false)]
    [InlineData("1.5", false)]
    [InlineData("\"1\"", false)]
    [InlineData("""{"status":"SUCCESS","more":[1]}""", true)]
    [InlineData("""{"status":200}""", false)]
    public async Task A_deletion_succeeds_only_if_the_answer_confirms_it(string body, bool isDone)
    {
        using var server = new StubServer(body);
        var exception = await Record.ExceptionAsync(() => new FileSetClient(server.Client()).DeleteFileByPathAsync("1", "a"));
        Assert.Equal(isDone ? null : typeof(DomoApiException), exception?.GetType());
    }
}
