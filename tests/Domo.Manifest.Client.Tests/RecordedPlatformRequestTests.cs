using System.Text.Json.Nodes;
using System.Web;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests;

/// <summary>
/// Every request to files, FileSets, groups, users, avatars, the environment, AI and actions that Domo's own clients were recorded to send,
/// and the call that sends the same. Where they differ on purpose, what was recorded is changed to what is sent; docs/requests.md says why.
/// </summary>
public sealed class RecordedPlatformRequestTests
{
    private const string Set = "00000000-0000-0000-0000-000000000010";
    private const string FileId = "00000000-0000-0000-0000-000000000002";
    private const string Sheets = "ff859375-e27f-40f7-afc8-bdebbbc0720b";
    private const string Opportunities = "0ca46ccc-f4e1-4227-8d89-95397ed4fe7a";

    private static readonly string[] Prefixes =
    [
        "/domo/ai/", "/domo/data-files/", "/domo/files/", "/domo/groups/", "/domo/users/", "/domo/avatars/", "/domo/environment/",
        "/domo/actions/",
    ];

    private static readonly AiDataSourceSchema Sales =
        new("Sales", new("Date", "date"), new AiColumn("Sales", "number")) { Description = "Sales Data" };

    private static readonly DomoUploadSession Session = new("1234567890", "application/pdf");

    /// <summary>The calls in the order of the recording; none where nothing like it is ever sent.</summary>
    private static readonly (Func<DomoClient, Task>? Call, Func<JsonNode, JsonNode>? Difference)[] Calls =
    [
        (client => new AiClient(client).TextToSqlAsync("Show me the sales for the last 3 months.", [Sales]), null),
        (client => new AiClient(client).ImageToTextAsync("return the text", AiImage.FromBytes("hi"u8.ToArray(), "image/png"), new()
        {
            Model = "domo.domo_ai.domogpt-chat-medium-v1.1:anthropic", PromptTemplate = new("${input}"), System = "OCR",
        }), null),
        (client => new FileClient(client).UploadAsync("Sample File", "application/pdf", Pdf(), new() { FileName = "a.pdf" }), null),
        (client => new FileClient(client).UploadRevisionAsync(401, "a.pdf", "application/pdf", Pdf()), null),
        (client => new FileClient(client).ListAsync(DomoFileExpand.Revisions | DomoFileExpand.Metadata, [401, 402]).ToListAsync().AsTask(), null),
        (client => new FileClient(client).DownloadAsync(401, 430), null),
        (client => new FileClient(client).DeleteRevisionAsync(401, 430), null),
        (client => new FileClient(client).SetPermissionsAsync(401, new()
        {
            IsPublic = true, Entries = [new(DomoFilePermissionEntry.User, "1089963280", DomoFilePermissionEntry.All)],
        }), null),
        (client => new FileClient(client).CreateSessionAsync("SampleFile", "application/pdf", "Sample Description"), null),
        (client => new FileClient(client).CreateRevisionSessionAsync(401, "SampleFile", "application/pdf", "d"), null),
        (null, null), // ?[checksum=…], as one page prints it.
        (client => new FileClient(client).UploadPartAsync(Session, 2, "chunk"u8.ToArray()), WholeHash),
        (client => new FileClient(client).CommitAsync(Session), null),
        (client => new FileSetClient(client).GetFileByPathAsync(Set, "a dir/rules (1).txt"), null),
        (client => new FileSetClient(client).GetFileAsync(Set, FileId), null),
        (client => new FileSetClient(client).DownloadFileAsync(Set, FileId), null),
        (client => new FileSetClient(client).QueryFilesAsync(Set, "search for text in documents", "reports/quarterly", 5), null),
        (client => new FileSetClient(client).SearchFilesAsync(Set).ToListAsync().AsTask(), null),
        (client => new FileSetClient(client).DeleteFileByPathAsync(Set, "reports/q.pdf"), null),
        (client => new FileSetClient(client).SearchAsync(pageSize: 50).ToListAsync().AsTask(), null),
        (client => new FileSetClient(client).CreateAsync(new()
        {
            Name = "Sample FileSet", Description = "d", AccountId = 12345, ConnectorContext = new("S3", "bucket/path"),
        }), null),
        (client => new FileSetClient(client).GetAsync(Set), null),
        (client => new FileSetClient(client).UpdateAsync(Set, "Updated FileSet Name", "Updated description."), null),
        (client => new FileSetClient(client).DeleteAsync(Set), null),
        (client => new GroupClient(client).ListAsync().ToListAsync().AsTask(), null),
        (client => new GroupClient(client).GetAsync(1051417), null),
        (client => new GroupClient(client).ListOfUserAsync(27).ToListAsync().AsTask(), null),
        (client => new UserClient(client).ListAsync(includeDetails: true).ToListAsync().AsTask(), null),
        (client => new UserClient(client).GetAsync(27, includeDetails: true), null),
        (client => new UserClient(client).DownloadAvatarAsync(846578099, new() { Foreground = "fff", Background = "000", Text = "D" }), null),
        (client => new EnvironmentClient(client).GetAsync(), null),
        (client => new AiClient(client).GenerateTextAsync("Tell me a joke"), NoNulls),
        (client => new AiClient(client).GenerateTextAsync("Recap", new()
        {
            PromptTemplate = new("${input} in ${max_words}", ("max_words", "30")), Model = "m1",
            ModelConfiguration = new() { ["temperature"] = 0 },
        }), null),
        (client => new AiClient(client).TextToSqlAsync("total sales"), NoNulls),
        (client => new AiClient(client).TextToBeastModeAsync("profit ratio", new("Sales", new AiColumn("Sales", "number")) { Description = "d" }),
            NoNulls),
        (client => new FileClient(client).UploadAsync(
            "Sample File", "application/pdf", Pdf(), new() { FileName = "a.pdf", IsPublic = true }), null),
        (client => new FileClient(client).UploadAsync(
            "a&b.pdf", "application/pdf", Pdf(), new() { FileName = "a.pdf", Description = "my desc" }), null),
        (client => new FileClient(client).UploadRevisionAsync(401, "a.pdf", "application/pdf", Pdf()), null),
        (client => new FileClient(client).ListAsync().ToListAsync().AsTask(), NotLimited),
        (client => new FileClient(client).ListAsync(DomoFileExpand.Revisions | DomoFileExpand.Metadata, [401, 402]).ToListAsync().AsTask(),
            NotLimited),
        (client => new FileClient(client).DownloadAsync(401), null),
        (client => new FileClient(client).DownloadAsync(401, 430), null),
        (client => new GroupClient(client).ListAsync().ToListAsync().AsTask(), null),
        (client => new GroupClient(client).GetByNameAsync("R&D #1"), Escaped),
        (client => new GroupClient(client).GetAsync(1051417), null),
        (client => new GroupClient(client).ListOfUserAsync(27).ToListAsync().AsTask(), null),
        (client => new EnvironmentClient(client).GetAsync(), Slash),
        (client => new UserClient(client).ListAsync(includeDetails: true, pageSize: 10).ToListAsync().AsTask(), FromTheFirst),
        (client => new UserClient(client).GetAsync(27), null),
        (client => new UserClient(client).DownloadStoredAvatarAsync("avatars/dev/86/420BB.jpg", DomoStoredAvatarSize.Pixels180), null),
        (client => new GroupClient(client).ListAsync().ToListAsync().AsTask(), null),
        (client => new ActionClient(client).ProcessAsync(
            Sheets, DomoActionAccount.OfAlias("googleSheetsAccount"), DomoActionScope.Personal, new() { ["sheetID"] = "s1" }), NoSpaces),
        (client => new ActionClient(client).ProcessAsync(
            Opportunities, DomoActionAccount.OfId(57658), DomoActionScope.Personal,
            new() { ["Opportunity ID"] = "1", ["Stage Name"] = "x" }), null),
    ];

    private static readonly JsonNode[] Recorded =
        [.. RecordedRequestTests.Recorded
            .Select(entry => entry!["request"]!)
            .Where(request => Array.Exists(Prefixes, prefix => ((string?)request?["url"])?.StartsWith(prefix, StringComparison.Ordinal) == true
                || (string?)request?["url"] == prefix.TrimEnd('/')))];

    public static TheoryData<int> Indexes => [.. Enumerable.Range(0, Recorded.Length)];

    [Theory]
    [MemberData(nameof(Indexes))]
    public async Task Every_recorded_request_is_sent_as_it_was(int index)
    {
        Assert.Equal(Recorded.Length, Calls.Length);
        var (call, difference) = Calls[index];
        if (call is null)
        {
            return;
        }

        var recorded = difference is null ? Recorded[index] : difference(Recorded[index].DeepClone());
        var address = new Uri(new Uri("https://app.example/"), (string)recorded["url"]!);
        using var server = new StubServer(Answer(address));

        await call(server.Client());

        var sent = server.Request;
        Assert.Equal((string?)recorded["method"], sent.Method);
        Assert.Equal(address.AbsolutePath, sent.Uri.AbsolutePath);
        Assert.Equal(Parameters(address), Parameters(sent.Uri));
        AssertSameBody(recorded, sent);
    }

    private static void AssertSameBody(JsonNode recorded, SentRequest sent)
    {
        switch (recorded["body"])
        {
            case null:
                Assert.Null(sent.Body);
                break;
            case JsonObject form:
                var part = Assert.Single(form["parts"]!.AsArray())!;
                var boundary = sent.ContentType!["multipart/form-data; boundary=".Length..];
                Assert.Equal(
                    $"--{boundary}\r\nContent-Disposition: form-data; name=\"{part["name"]}\"; filename=\"{part["filename"]}\"\r\n"
                    + $"Content-Type: {part["contentType"]}\r\n\r\n{part["text"]}\r\n--{boundary}--\r\n",
                    sent.Body);
                Assert.Equal(sent.Body!.Length, sent.ContentLength);
                break;
            case var text when (string?)recorded["headers"]!["Content-Type"] is { } type && type != "application/json":
                Assert.Equal(((string?)text, type), (sent.Body, sent.ContentType));
                break;
            case var json:
                Json.AssertSame((string?)json, sent.Body);
                Assert.Equal("application/json", sent.ContentType);
                break;
        }
    }

    private static MemoryStream Pdf() => new("%PDF-fake"u8.ToArray());

    // The recorded hash is not that of what was sent.
    private static JsonNode WholeHash(JsonNode recorded) => With(recorded, "url", url => url.Replace(
        "checksum=5E3EF0EF",
        "checksum=" + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData("chunk"u8)),
        StringComparison.Ordinal));

    // The toolkit sends null, and an empty list, for what is not set.
    private static JsonNode NoNulls(JsonNode recorded) => With(recorded, "body", text =>
    {
        var body = JsonNode.Parse(text)!.AsObject();
        foreach (var name in body.Where(item => item.Value is null or JsonArray { Count: 0 }).Select(item => item.Key).ToList())
        {
            body.Remove(name);
        }

        return body.ToJsonString();
    });

    private static JsonNode NotLimited(JsonNode recorded) => With(recorded, "url", url =>
        url + (url.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "limitToOwned=false");

    private static JsonNode Escaped(JsonNode recorded) => With(recorded, "url", _ => "/domo/groups/v1/name?groupName=R%26D%20%231");

    private static JsonNode Slash(JsonNode recorded) => With(recorded, "url", url => url + "/");

    private static JsonNode FromTheFirst(JsonNode recorded) => With(recorded, "url", url =>
        url.Replace("offset=20", "offset=0", StringComparison.Ordinal));

    private static JsonNode NoSpaces(JsonNode recorded) => With(recorded, "url", url => url.Replace("%20", "", StringComparison.Ordinal));

    private static JsonNode With(JsonNode recorded, string property, Func<string, string?> change)
    {
        recorded[property] = change((string)recorded[property]!);
        return recorded;
    }

    private static SortedDictionary<string, string> Parameters(Uri address)
    {
        var parameters = HttpUtility.ParseQueryString(address.Query);
        return new(parameters.AllKeys.ToDictionary(key => key!, key => parameters[key]!), StringComparer.Ordinal);
    }

    private static string Answer(Uri address) => address.AbsolutePath switch
    {
        var path when path.StartsWith("/domo/ai/", StringComparison.Ordinal) => """{"prompt":"p","choices":[{"output":"o"}]}""",
        "/domo/data-files/v1" => """{"dataFileId":401}""",
        "/domo/data-files/v1/401" => """{"revisionId":430}""",
        var path when path.EndsWith("/multipart", StringComparison.Ordinal) => """{"sessionId":"s"}""",
        var path when path.EndsWith("/commit", StringComparison.Ordinal) => """{"dataFileId":"1","revisionId":"2"}""",
        var path when path.EndsWith("/files/search", StringComparison.Ordinal) => """{"files":[],"pageContext":{"next":null}}""",
        var path when path.EndsWith("/filesets/search", StringComparison.Ordinal) => """{"fileSets":[]}""",
        var path when path.EndsWith("/query", StringComparison.Ordinal) => "[]",
        "/domo/groups/v1" or "/domo/users/v1" or "/domo/groups/v1/user/27" or "/domo/data-files/v1/details/" => "[]",
        var path when path.StartsWith("/domo/environment/", StringComparison.Ordinal) => """{"userId":27}""",
        _ => """{"id":"1","name":"n","status":"success"}""",
    };
}
