using System.Net;
using Domo.Manifest.Client.CompilerServices;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests;

public sealed class ManyDocumentsTests
{
    private const string V2 = "/domo/datastores/v2/collections/Users/documents";
    private const string Bulk = "/domo/datastores/v1/collections/Users/documents/bulk";

    [Fact]
    public async Task Creates_and_replaces_documents_in_one_request()
    {
        using var server = new StubServer("""{"Updated":1,"Created":2,"Other":{"x":[1]}}""");
        var users = Users(server);

        Assert.Equal(2, await users.CreateManyAsync([new() { Username = "Bill" }, new() { Username = "Ted" }]));
        var result = await users.UpsertManyAsync(
            [new() { Id = "1", Content = new() { Username = "Bill" } }, new() { Content = new() { Username = "Rufus" } }]);
        Assert.Equal(new(Updated: 1, Created: 2), result);

        Assert.Equal([("POST", Bulk), ("PUT", Bulk)], server.Requests.Select(request => (request.Method, request.Target)));
        Assert.Equal("""[{"content":{"username":"Bill"}},{"content":{"username":"Ted"}}]""", server.Requests[0].Body);
        Assert.Equal("""[{"id":"1","content":{"username":"Bill"}},{"content":{"username":"Rufus"}}]""", server.Requests[1].Body);
    }

    [Fact]
    public async Task Splits_IDs_to_limit_the_URL_length_and_sums_the_results()
    {
        DocumentId[] ids = [.. Enumerable.Range(0, 2000).Select(_ => (DocumentId)Guid.NewGuid())];
        using var server = new StubServer(i => StubServer.Answer($$"""{"Deleted":{{i + 1}}}"""));

        Assert.Equal(6, await Users(server).DeleteManyAsync(ids));

        Assert.Equal(3, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.InRange(request.Target.Length, 1, 25_000));
        Assert.Equal(ids.Select(id => id.Value), server.Requests.SelectMany(request => request.Uri.Query["?ids=".Length..].Split(',')));
    }

    [Fact]
    public async Task Escapes_IDs()
    {
        using var server = new StubServer("""{"Deleted":2}""");
        await Users(server).DeleteManyAsync(["a b", "c&d"]);
        await Assert.ThrowsAsync<ArgumentException>(() => Users(server).DeleteManyAsync(["a,b"]));
        Assert.Equal(Bulk + "?ids=a%20b,c%26d", server.Request.Target);
    }

    [Fact]
    public async Task Sends_no_request_for_an_empty_list()
    {
        using var server = new StubServer("{}");
        var users = Users(server);
        Assert.Equal(
            (0, 0, default(DocumentUpsertResult)),
            (await users.DeleteManyAsync([]), await users.CreateManyAsync([]), await users.UpsertManyAsync([])));
        await Assert.ThrowsAsync<ArgumentNullException>(() => users.CreateManyAsync([null!]));
        await Assert.ThrowsAsync<ArgumentException>(() => users.DeleteManyAsync(["1", ""]));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("{}", "'Created': expected a value, found null or nothing")]
    [InlineData("2", "expected an object with 'Created', found the number 2")]
    public async Task Rejects_an_answer_without_the_count(string answer, string message)
    {
        using var server = new StubServer(answer);
        var exception = await Assert.ThrowsAsync<DomoApiException>(() => Users(server).CreateManyAsync([new()]));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_2_sends_the_same_requests_to_its_own_paths()
    {
        using var server = new StubServer(i => StubServer.Answer(i switch
        {
            0 => "1",
            1 => """{"Deleted":1}""",
            2 or 3 => """[{"id":"1","owner":"27","createdBy":"28","content":{}}]""",
            _ => """{"id":"1","content":{}}""",
        }));
        var client = server.Client(new() { DocumentApiVersion = DocumentApiVersion.V2 });
        var users = CollectionFactory.Create<UserContent, UserColumns>(client, "Users");

        await users.UpdateManyAsync(c => c.Stars == 1, u => u.Set(c => c.Stars, 2));
        await users.DeleteManyAsync(["1"]);
        var document = (await users.Take(1).ToListAsync())[0];
        await users.ListAsync().ToListAsync();
        await users.GetAsync("1");

        Assert.Equal((new UserId(27), new UserId(28)), (document.Owner, document.CreatedBy));
        Assert.Equal(
            [V2 + "/update", V2 + "/bulk?ids=1", V2 + "/query?limit=1", V2 + "/", V2 + "/1"],
            server.Requests.Select(request => request.Target));
    }

    [Fact]
    public async Task An_error_status_throws_with_the_response()
    {
        using var server = new StubServer("no", HttpStatusCode.BadRequest);
        var users = Users(server);
        var exception = await Assert.ThrowsAsync<DomoApiException>(
            () => users.UpdateManyAsync(c => c.Stars == 1, u => u.Unset(c => c.Stars)));
        Assert.Equal((HttpStatusCode.BadRequest, "no"), (exception.StatusCode, exception.ResponseBody));
    }

    private static DocumentQuery<UserContent, UserColumns> Users(StubServer server) =>
        CollectionFactory.Create<UserContent, UserColumns>(server.Client(), "Users");
}
