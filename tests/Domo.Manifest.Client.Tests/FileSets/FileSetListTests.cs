using Domo.Manifest.Client.FileSets;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests.FileSets;

public sealed class FileSetListTests
{
    private const string First = """{"files":[{"id":"1","path":"a.txt"}],"pageContext":{"next":"t1"}}""";
    private const string Last = """{"files":[{"id":"2","path":"b.txt"}],"pageContext":{"next":null}}""";

    [Fact]
    public async Task Returns_the_token_of_the_next_page()
    {
        using var server = new StubServer(index => StubServer.Answer(index == 0 ? First : Last));
        var sets = new FileSetClient(server.Client());

        var first = await sets.GetFilePageAsync("10", new() { PageSize = 1 });
        var second = await sets.GetFilePageAsync("10", new() { PageSize = 1, PageToken = first.NextPageToken });

        Assert.Equal(("1", "t1"), (Assert.Single(first.Files).Id, first.NextPageToken));
        Assert.Equal(("2", null), (Assert.Single(second.Files).Id, second.NextPageToken));
        Assert.Equal(
            ["/domo/files/v1/filesets/10/files/search?limit=1", "/domo/files/v1/filesets/10/files/search?limit=1&next=t1"],
            server.Requests.Select(request => request.Target));
        Assert.Equal(("1 file(s), next page t1", "1 file(s), last page"), (first.ToString(), second.ToString()));
    }

    [Theory]
    [InlineData("t1", "?next=t1")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public async Task Lists_files_from_a_page_token(string? token, string query)
    {
        using var server = new StubServer(Last);

        var files = await new FileSetClient(server.Client()).ListFilesAsync("10", new() { PageToken = token }).ToListAsync();

        Assert.Equal("2", Assert.Single(files).Id);
        Assert.Equal("/domo/files/v1/filesets/10/files/search" + query, server.Request.Target);
    }

    [Theory]
    [InlineData("""{"files":[{"id":"1"}],"pageContext":{"next":"t1"}}""")]
    [InlineData("""{"files":[],"pageContext":{"next":"t2"}}""")]
    [InlineData("""{"files":[{"id":"1"}],"pageContext":{"next":""}}""")]
    public async Task Treats_a_page_without_a_new_token_or_files_as_the_last(string answer)
    {
        using var server = new StubServer(answer);
        Assert.Null((await new FileSetClient(server.Client()).GetFilePageAsync("10", new() { PageToken = "t1" })).NextPageToken);
    }

    [Fact]
    public async Task Lists_FileSets_from_an_offset()
    {
        using var server = new StubServer(index => StubServer.Answer(index == 0 ? """{"fileSets":[{"id":"5"}]}""" : """{"fileSets":[]}"""));

        var sets = await new FileSetClient(server.Client()).ListAsync(new() { PageSize = 1, Offset = 4 }).ToListAsync();

        Assert.Equal("5", Assert.Single(sets).Id);
        Assert.Equal(
            ["/domo/files/v1/filesets/search?limit=1&offset=4", "/domo/files/v1/filesets/search?limit=1&offset=5"],
            server.Requests.Select(request => request.Target));
    }

    [Fact]
    public async Task Rejects_invalid_pages_before_sending()
    {
        using var server = new StubServer(Last);
        var sets = new FileSetClient(server.Client());
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await sets.ListAsync(new() { PageSize = 0 }).ToListAsync());
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await sets.ListAsync(new() { Offset = -1 }).ToListAsync());
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            async () => await sets.ListFilesAsync("1", new() { PageSize = 0 }).ToListAsync());
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => sets.GetFilePageAsync("1", new() { PageSize = 0 }));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Sends_the_properties_of_a_search()
    {
        using var server = new StubServer(Last);
        await new FileSetClient(server.Client()).GetFilePageAsync("10", new()
        {
            Filters = [new("name", FileSetOperator.Equals, "a.txt") { IsNegated = true }],
            DateFilters = [new("created") { End = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), IsNegated = true }],
            Sort = [new("name") { IsDescending = true }],
        });
        Json.AssertSame(
            """
            {"fieldSort":[{"field":"name","order":"DESC"}],
             "filters":[{"field":"name","value":["a.txt"],"not":true,"operator":"EQUALS"}],
             "dateFilters":[{"field":"created","end":"2026-01-01T00:00:00.000Z","not":true}]}
            """,
            server.Request.Body);
    }

    [Fact]
    public async Task Uploads_a_file_from_memory()
    {
        using var server = new StubServer("""{"id":"1"}""");
        await new FileSetClient(server.Client()).UploadFileAsync("10", "a.txt", "text/plain", "> hello"u8.ToArray().AsMemory(2), "dir");
        Assert.Contains("\r\n\r\nhello\r\n", server.Request.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_unknown_enum_values_and_compares_known_ones()
    {
        using var server = new StubServer(index => StubServer.Answer(index switch
        {
            0 => """{"id":"1","name":"Contracts","permission":"SHARE","indexStatus":"HALF","fileCount":3}""",
            1 => """{"id":"1","permission":"NONE"}""",
            2 => """{"id":"2","path":"a/b.mov","fileType":"VIDEO","contentType":"video/mp4","size":5}""",
            _ => """{"id":"2","fileType":"UNKNOWN"}""",
        }));
        var sets = new FileSetClient(server.Client());

        var set = await sets.GetAsync("1");
        Assert.Equal(("SHARE", "HALF"), (set.Access?.Value, set.IndexStatus));
        Assert.Equal("1 Contracts, 3 file(s)", set.ToString());
        Assert.Equal(FileSetAccess.None, (await sets.GetAsync("1")).Access);
        var file = await sets.GetFileAsync("1", "2");
        Assert.Equal("VIDEO", $"{file.FileType}");
        Assert.Equal("a/b.mov, video/mp4, 5 bytes", file.ToString());
        Assert.Equal("0.5 a/b.mov, video/mp4, 5 bytes", new FileSetMatch { File = file, Score = 0.5 }.ToString());
        Assert.Equal(FileSetFileType.Unknown, (await sets.GetFileAsync("1", "2")).FileType);
    }
}
