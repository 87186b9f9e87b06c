using System.Net;
using Domo.Manifest.Emulator.Standalone;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests.AppDb;

/// <summary>What a MongoDB that keeps the documents is told, and what is made of its answers.</summary>
public sealed class MongoDbTests
{
    private const string Notes = NotesApp.Notes;
    private const string Id = "753e53a0-f054-11e9-81b4-2a2ae2dbcce4";
    private const string Cursor = """{"ok":1,"cursor":{"id":{"$numberLong":"0"},"ns":"app.Notes","firstBatch":[ITEMS]}}""";
    private const string Document =
        """
        {"_id":"ID","id":"ID","owner":{"$numberLong":"27"},"createdBy":{"$numberLong":"27"},
        "createdOn":{"$date":"2026-04-23T12:00:00.250Z"},"updatedBy":{"$numberLong":"27"},
        "updatedOn":{"$date":"2026-04-23T12:00:00.250Z"},"content":{"a":1.0}}
        """;

    private const string Manifest =
        """
        {"collectionsMapping":[{"name":"Notes","filters":[
          {"name":"r","applyOn":["READ","UPDATE","DELETE"],"applyTo":[{"type":"USER_ID","values":[28]}],"query":{"content.u":1}}]}]}
        """;

    [Fact]
    public async Task Documents_are_inserted_found_and_shown()
    {
        await using var mongo = new FakeMongo();
        await using var app = await StartAsync(mongo);

        string id = (await app.PostAsync(Notes, """{"content":{"a":1}}""")).Json["id"]!.GetValue<string>();
        string inserted = Of(id).ReplaceLineEndings("")
            .Replace("""{"$numberLong":"27"}""", "27", StringComparison.Ordinal)
            .Replace("1.0", "1", StringComparison.Ordinal);
        Assert.Equal($$"""{"insert":"Notes","documents":[{{inserted}}]}""", Assert.Single(mongo.Commands));

        await AssertCommandAsync(
            """
            {"find":"Notes","filter":{"content.a":{"$gt":{"$date":"2026-01-01T00:00:00Z"}}},"sort":{"content.a":-1},"skip":2,"limit":5}
            """,
            () => app.PostAsync(
                Notes + "/query?orderby=content.a descending&limit=5&offset=2", """{"content.a":{"$gt":{"$date":"2026-01-01"}}}"""));
        var found = await AnswerAsync(CursorOf(Of(Id)));
        Assert.Contains($$"""[{"id":"{{Id}}","customer":"emulator","owner":27,""", found.Ok(), StringComparison.Ordinal);
        Assert.Contains("\"content\":{\"a\":1.0}", found.Body, StringComparison.Ordinal);

        async Task<TestApp.Answer> AnswerAsync(string answer)
        {
            mongo.Answer = answer;
            return await app.GetAsync(Notes);
        }

        async Task AssertCommandAsync(string command, Func<Task<TestApp.Answer>> request)
        {
            mongo.Commands.Clear();
            mongo.Answer = CursorOf("");
            Assert.Equal("[]", (await request()).Ok());
            Assert.Equal(command, Assert.Single(mongo.Commands));
        }
    }

    [Theory]
    [InlineData(
        "GET", "/ID", null, """{"find":"Notes","filter":{"$and":[{"content.u":1},{"id":"ID"}]},"sort":{},"skip":0,"limit":1}""", 404)]
    [InlineData("DELETE", "/ID", null, """{"delete":"Notes","deletes":[{"q":{"$and":[{"content.u":1},{"id":"ID"}]},"limit":0}]}""", 404)]
    [InlineData(
        "DELETE", "/bulk?ids=ID", null,
        """{"delete":"Notes","deletes":[{"q":{"$and":[{"content.u":1},{"id":{"$in":["ID"]}}]},"limit":0}]}""", 200)]
    [InlineData("PUT", "/ID", """{"content":{"a":2}}""",
        """
        {"findAndModify":"Notes","query":{"$and":[{"content.u":1},{"id":"ID"}]},
        "update":{"$set":{"content":{"a":2},"updatedBy":28,"updatedOn":{"$date":"2026-04-23T12:00:00.250Z"}}},"new":true}
        """, 404)]
    [InlineData("PUT", "/update", """{"query":{"content.s":1},"operation":{"$inc":{"content.n":1},"$set":{"content.s.$":2}}}""",
        """
        {"update":"Notes","updates":[{"q":{"$and":[{"content.u":1},{"content.s":1}]},"u":{"$inc":{"content.n":1},
        "$set":{"content.s.$":2,"updatedBy":28,"updatedOn":{"$date":"2026-04-23T12:00:00.250Z"}}},"multi":true}]}
        """, 200)]
    [InlineData("POST", "/query?unwind=content.t&groupby=content.a,content.b&avg=content.n m&count=c&orderby=m descending,a&limit=3", "{}",
        """
        {"aggregate":"Notes","pipeline":[{"$match":{"$and":[{"content.u":1},{}]}},{"$unwind":"$content.t"},
        {"$group":{"_id":{"a":"$content.a","b":"$content.b"},"m":{"$avg":"$content.n"},"c":{"$sum":1}}},
        {"$sort":{"m":-1,"_id.a":1}},{"$skip":0},{"$limit":3}]}
        """, 200)]
    public async Task What_a_user_may_reach_is_asked_of_MongoDB(string method, string path, string? body, string command, int status)
    {
        await using var mongo = new FakeMongo();
        await using var app = await StartAsync(mongo);
        mongo.Answer = method is "GET" or "POST" ? CursorOf("") : """{"ok":1,"n":0,"nModified":0,"value":null}""";

        var answer = await app.SendAsync(
            new HttpMethod(method), Notes + path.Replace("ID", Id, StringComparison.Ordinal), body, user: "28");

        Assert.Equal(status, (int)answer.Status);
        Assert.Equal(
            command.ReplaceLineEndings("").Replace("ID", Id, StringComparison.Ordinal),
            Assert.Single(mongo.Commands));
    }

    [Fact]
    public async Task What_AppDB_has_not_never_gets_to_MongoDB_and_its_refusals_are_shown()
    {
        await using var mongo = new FakeMongo();
        await using var app = await StartAsync(mongo);

        (await app.PostAsync(Notes + "/query", """{"$where":"true"}""")).ErrorMessage(HttpStatusCode.BadRequest);
        (await NotesApp.UpdateAsync(app, "{}", """{"$bit":{"content.a":1}}""")).ErrorMessage(HttpStatusCode.BadRequest);
        Assert.Empty(mongo.Commands);

        mongo.Answer = """{"ok":0,"errmsg":"no such thing","code":2}""";
        Assert.Contains(
            "no such thing",
            (await app.PostAsync(Notes + "/query", "{}")).ErrorMessage(HttpStatusCode.BadRequest),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://localhost", "The MongoDB of the connection string cannot be used: ")]
    [InlineData("mongodb://127.0.0.1:1/app?serverSelectionTimeoutMS=100", "The MongoDB of the connection string cannot be used: ")]
    public async Task A_MongoDB_that_is_not_there_stops_the_start(string connection, string message)
    {
        await using var app = await TestApp.StartAsync(Manifest);
        await using var error = new StringWriter();

        Assert.Equal(1, await StandaloneEmulator.RunAsync(
            ["--manifest", app.PathOf("manifest.json"), "--port=0", "--mongodb", connection],
            TextWriter.Null,
            error,
            TestContext.Current.CancellationToken));

        Assert.StartsWith(message, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_are_kept_in_a_file_or_in_a_MongoDB_and_not_in_both()
    {
        await using var app = await TestApp.StartAsync(Manifest);

        await Assert.ThrowsAsync<DomoEmulatorException>(() => app.RestartAsync(new DomoEmulatorOptions
        {
            ManifestPath = app.PathOf("manifest.json"),
            DocumentsFile = app.PathOf("documents.json"),
            MongoDbConnection = "mongodb://localhost",
        }));
    }

    private static string Of(string id) => Document.Replace("ID", id, StringComparison.Ordinal);

    private static string CursorOf(string items) => Cursor.Replace("ITEMS", items, StringComparison.Ordinal);

    private static async Task<TestApp> StartAsync(FakeMongo mongo)
    {
        var app = await TestApp.StartAsync(Manifest);
        await app.RestartAsync(new DomoEmulatorOptions
        {
            ManifestPath = app.PathOf("manifest.json"), TimeProvider = app.Time, MongoDbConnection = mongo.ConnectionString,
        });
        return app;
    }
}
