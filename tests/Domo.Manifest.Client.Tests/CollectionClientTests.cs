using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Domo.Manifest.Client.Tests.Support;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.Tests;

public sealed class CollectionClientTests
{
    private const string Document = """
        {
          "id": "b3ea3d2d-86c5-44e6-a2f4-985136bbbce1", "customer": "acme", "owner": 27, "updatedBy": "28",
          "datastoreId": "d", "collectionId": "c", "createdOn": "2019-03-03T17:49:25.72+0000", "updatedOn": "2023-11-15T15:28:57.479Z",
          "content": {
            "username": "Bill", "band": { "name": "Wyld Stallyns", "fans": 1.50 }, "seenOn": "2020-01-02T03:04:05Z", "none": null
          },
          "syncRequired": true, "createdBy": "27"
        }
        """;

    [Fact]
    public async Task Reads_a_document_with_its_AppDB_metadata()
    {
        using var server = new StubServer(Document);
        var document = await Users(server).GetAsync("b3ea3d2d-86c5-44e6-a2f4-985136bbbce1");
        Assert.Equal("b3ea3d2d-86c5-44e6-a2f4-985136bbbce1", document.Id);
        Assert.Equal(
            ("acme", new UserId(27), new UserId(28), new UserId(27)),
            (document.Customer, document.Owner, document.UpdatedBy, document.CreatedBy));
        Assert.Equal(("d", "c", true), (document.DatastoreId, document.CollectionId, document.IsSyncRequired));
        Assert.Equal(new DateTimeOffset(2019, 3, 3, 17, 49, 25, 720, TimeSpan.Zero), document.CreatedOn);
        Assert.Equal(new DateTimeOffset(2023, 11, 15, 15, 28, 57, 479, TimeSpan.Zero), document.UpdatedOn);
        Assert.Equal("Bill", document.Content.Username);
    }

    [Fact]
    public async Task An_update_keeps_undeclared_properties()
    {
        using var server = new StubServer(Document);
        var users = Users(server);
        var document = await users.GetAsync("1");
        var changed = document.Content with { Username = "Ted", SeenOn = document.Content.SeenOn!.Value.AddMilliseconds(7) };
        changed.AdditionalProperties["band"]!["name"] = "Death";
        await users.ReplaceAsync("1", changed);
        Json.AssertSame(
            """{"content":{"username":"Ted","band":{"name":"Death","fans":1.50},"seenOn":"2020-01-02T03:04:05Z","none":null}}""",
            server.Requests[1].Body);

        // The copy does not share state with the original.
        Assert.Equal("Wyld Stallyns", (string?)document.Content.AdditionalProperties["band"]!["name"]);
    }

    [Fact]
    public void Content_has_value_equality()
    {
        var content = new UserContent { Username = "Bill" };
        Assert.Empty(content.AdditionalProperties);
        Assert.Equal(new UserContent { Username = "Bill" }, content);
        Assert.Equal(new UserContent { AdditionalProperties = new JsonObject { ["a"] = 1 } },
            new UserContent { AdditionalProperties = new JsonObject { ["a"] = 1 } });
        Assert.NotEqual(content, content with { AdditionalProperties = new JsonObject { ["a"] = 1 } });
        Assert.Equal("UserContent { Username = Bill, SeenOn =  }", content.ToString());
    }

    [Fact]
    public async Task Streams_a_list_and_names_the_invalid_document()
    {
        using var server = new StubServer($$"""[{{Document}},{{Document}},{"id":"x","content":null}]""");
        await using var documents = Users(server).ListAsync().GetAsyncEnumerator();
        Assert.True(await documents.MoveNextAsync());
        Assert.True(await documents.MoveNextAsync());
        var exception = await Assert.ThrowsAsync<DomoApiException>(async () => await documents.MoveNextAsync());
        Assert.StartsWith(
            "Collection 'Users': document 3: 'content': expected a value, found null", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_document_throws_with_the_response()
    {
        using var server = new StubServer("""{"status":404,"statusReason":"Not Found"}""", HttpStatusCode.NotFound);
        var exception = await Assert.ThrowsAsync<DomoApiException>(() => Users(server).DeleteAsync("a/b"));
        Assert.Equal(HttpStatusCode.NotFound, exception.StatusCode);
        Assert.Equal("""{"status":404,"statusReason":"Not Found"}""", exception.ResponseBody);
        Assert.Equal(
            "Collection 'Users': DELETE /domo/datastores/v1/collections/Users/documents/a%2Fb answered 404 Not Found: "
                + exception.ResponseBody,
            exception.Message);
    }

    [Fact]
    public async Task Validates_arguments_before_sending()
    {
        using var server = new StubServer(Document);
        var users = Users(server);
        await Assert.ThrowsAsync<ArgumentNullException>(() => users.CreateAsync(null!));
        await Assert.ThrowsAsync<ArgumentException>(() => users.GetAsync(""));
        await Assert.ThrowsAsync<ArgumentException>(() => users.GetAsync(".."));
        await Assert.ThrowsAsync<ArgumentNullException>(() => users.ReplaceAsync("1", null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => users.DeleteAsync(null!));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Keeps_and_writes_back_a_value_of_another_type()
    {
        const string Content = """{"seenOn":{"day":[1.50]},"username":7,"more":null}""";
        using var server = new StubServer($$$"""[{"id":"1","content":{{{Content}}}},{"id":"2","content":{"username":"Ted"}}]""");
        var users = Users(server);

        var documents = await users.ListAsync().ToListAsync();

        var odd = documents[0].Content;
        Assert.Equal((null, null), (odd.Username, odd.SeenOn));
        Assert.Equal(["seenOn", "username", "more"], odd.AdditionalProperties.Select(property => property.Key));
        Assert.Equal("Ted", documents[1].Content.Username);
        Json.AssertSame(Content, Json.Write(odd.WriteJson));

        // Assigned values take precedence over kept ones, and nothing is written twice.
        Assert.Equal(
            """{"username":"Bill","seenOn":{"day":[1.50]},"more":null}""", Json.Write((odd with { Username = "Bill" }).WriteJson));
    }

    [Fact]
    public async Task Reads_and_writes_a_document_with_100_levels()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 98)) + "[1]" + new string('}', 98);
        using var server = new StubServer($$$"""{"id":"1","content":{"deep":{{{deep}}}}}""");
        var document = await Users(server).GetAsync("1");
        await Users(server).ReplaceAsync("1", document.Content);
        Assert.Equal($$$"""{"content":{"deep":{{{deep}}}}}""", server.Requests[1].Body);
    }

    [Fact]
    public async Task Requests_the_next_page_after_a_full_page()
    {
        using var server = new StubServer(i => StubServer.Answer(Page(i * 10_000, i < 2 ? 10_000 : 3)));
        var ids = await Users(server).ListAsync().Select(document => document.Id.Value).ToListAsync();
        Assert.Equal(Enumerable.Range(0, 20_003).Select(i => i.ToString(CultureInfo.InvariantCulture)), ids);
        const string List = "/domo/datastores/v1/collections/Users/documents/";
        Assert.Equal([List, List + "?offset=10000", List + "?offset=20000"], server.Requests.Select(request => request.Target));
    }

    [Fact]
    public async Task Stops_paging_if_the_server_ignores_the_offset()
    {
        using var server = new StubServer(_ => StubServer.Answer(Page(0, 10_000)));
        Assert.Equal(10_000, await Users(server).ListAsync().CountAsync());
        Assert.Equal(2, server.Requests.Count);

        using var generous = new StubServer(_ => StubServer.Answer(Page(0, 10_001)));
        Assert.Equal(10_001, await Users(generous).ListAsync().CountAsync());
        Assert.Single(generous.Requests);
    }

    private static string Page(int from, int count) =>
        $"[{string.Join(',', Enumerable.Range(from, count).Select(i => $$$"""{"id":"{{{i}}}","content":{}}"""))}]";

    private static DocumentQuery<UserContent, UserColumns> Users(StubServer server) =>
        CollectionFactory.Create<UserContent, UserColumns>(server.Client(), "Users");
}
