using Domo.Manifest.Client.CompilerServices;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests;

public sealed class CustomDocumentClassTests
{
    private const string Document =
        """{"id":"1","owner":27,"content":{"username":"Bill","seenOn":"2019-03-04T16:59:25.72+0000","band":{"fans":1.50}}}""";

    [Fact]
    public async Task Reads_and_writes_documents_as_a_custom_class()
    {
        using var server = new StubServer(i => StubServer.Answer(i == 0 ? $"[{Document}]" : i == 3 ? """{"Created":1}""" : Document));
        var users = Users(server).As(CustomJsonContext.Default.CustomUser);

        var document = (await users.Where(c => c.Username == "Bill").ToListAsync())[0];
        document.Content.Username = "Ted";
        await users.ReplaceAsync(document.Id, document.Content);
        await users.CreateAsync(new CustomUser { Username = "Rufus" });
        await users.CreateManyAsync([new CustomUser { Username = "Rufus" }]);

        Assert.Equal(
            (new UserId(27), new DateTimeOffset(2019, 3, 4, 16, 59, 25, 720, TimeSpan.Zero)), (document.Owner, document.Content.SeenOn));
        Json.AssertSame("""{"content":{"username":"Ted","seenOn":"2019-03-04T16:59:25Z","band":{"fans":1.50}}}""", server.Requests[1].Body);
        Json.AssertSame("""{"content":{"username":"Rufus","seenOn":null}}""", server.Requests[2].Body);
        Json.AssertSame("""[{"content":{"username":"Rufus","seenOn":null}}]""", server.Requests[3].Body);
    }

    [Theory]
    [InlineData("""{"id":"1","content":{}}""", "missing required properties")]
    [InlineData("""{"id":"1","content":null}""", "'content': expected a value")]
    [InlineData("""{"id":"1","content":{"username":"a","seenOn":"yesterday"}}""", "expected a date and time")]
    [InlineData("5", "'document': expected an object, found the number 5")]
    public async Task Rejects_content_that_does_not_fit_the_class(string answer, string message)
    {
        using var server = new StubServer(answer);
        var exception = await Assert.ThrowsAsync<DomoApiException>(
            () => Users(server).As(CustomJsonContext.Default.CustomUser).GetAsync("1"));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    private static DocumentQuery<UserContent, UserColumns> Users(StubServer server) =>
        CollectionFactory.Create<UserContent, UserColumns>(server.Client(), "Users");
}
