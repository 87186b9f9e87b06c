using System.Net;
using Domo.Manifest.Emulator.Standalone;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests.AppDb;

/// <summary>The commands that a MongoDB receives, and the interpretation of its replies.</summary>
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
    public async Task Inserts_finds_and_returns_documents()
    {
        await using var mongo = new FakeMongo();
        await using var app = await StartAsync(mongo);

        string id = (await app.PostAsync(Notes, """{"content":{"a":1}}""")).Json["id"]!.GetValue<string>();
        string inserted = DocumentWithId(id).ReplaceLineEndings("")
            .Replace("""{"$numberLong":"27"}""", "27", StringComparison.Ordinal)
            .Replace("1.0", "1", StringComparison.Ordinal);
        Assert.Equal($$"""{"insert":"Notes","documents":[{{inserted}}]}""", Assert.Single(mongo.Commands));

        await AssertCommandAsync(
            """
            {"find":"Notes","filter":{"content.a":{"$gt":{"$date":"2026-01-01T00:00:00Z"}}},"sort":{"content.a":-1},"skip":2,"limit":5}
            """,
            () => app.PostAsync(
                Notes + "/query?orderby=content.a descending&limit=5&offset=2", """{"content.a":{"$gt":{"$date":"2026-01-01"}}}"""));
        var found = await AnswerAsync(CursorOf(DocumentWithId(Id)));
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
    [InlineData("PUT", "/update", """{"query":{},"operation":{"$inc":{"content.n":1}}}""",
        """
        {"update":"Notes","updates":[{"q":{"$and":[{"content.u":1},{}]},"u":{"$inc":{"content.n":1},
        "$set":{"updatedBy":28,"updatedOn":{"$date":"2026-04-23T12:00:00.250Z"}}},"multi":true}]}
        """, 200)]
    [InlineData("POST", "/query?unwind=content.t&groupby=content.a,content.b&avg=content.n m&count=c&orderby=m descending,a&limit=3", "{}",
        """
        {"aggregate":"Notes","pipeline":[{"$match":{"$and":[{"content.u":1},{}]}},{"$unwind":"$content.t"},
        {"$group":{"_id":{"a":"$content.a","b":"$content.b"},"m":{"$avg":"$content.n"},"c":{"$sum":1}}},
        {"$sort":{"m":-1,"_id.a":1}},{"$skip":0},{"$limit":3}]}
        """, 200)]
    public async Task MongoDB_evaluates_the_filter_rules(string method, string path, string? body, string command, int status)
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

    [Theory]
    [InlineData("replaced", """{"_id":"ID"}""", "", """{"Updated":1,"Created":0}""", "findAndModify")]
    [InlineData("hidden", "null", """{"n":1}""", """{"Updated":0,"Created":0}""", "findAndModify aggregate")]
    [InlineData("new", "null", "", """{"Updated":0,"Created":1}""", "findAndModify aggregate insert")]
    public async Task An_upsert_replaces_visible_documents_and_inserts_missing_ones(
        string state, string replaced, string counted, string expected, string commands)
    {
        await using var mongo = new FakeMongo();
        await using var app = await StartAsync(mongo);
        mongo.Answers["findAndModify"] = $$"""{"ok":1,"value":{{replaced}}}""";
        mongo.Answers["aggregate"] = CursorOf(counted);
        mongo.Answers["insert"] = """{"ok":1,"n":1}""";

        var answer = await app.SendAsync(
            HttpMethod.Put, Notes + "/bulk", $$$"""[{"id":"{{{Id}}}","content":{"a":"{{{state}}}"}}]""", user: "28");

        Assert.Equal(expected, answer.Ok());
        Assert.Equal(commands, string.Join(' ', mongo.Commands.Select(command => command.Split('"')[1])));
        Assert.StartsWith(
            $$$"""
            {"findAndModify":"Notes","query":{"$and":[{"content.u":1},{"_id":"{{{Id}}}"}]},"update":{"$set":{"content":{"a":"{{{state}}}"},
            """,
            mongo.Commands[0],
            StringComparison.Ordinal);
        Assert.All(mongo.Commands.Where(command => command.StartsWith("{\"insert", StringComparison.Ordinal)), command => Assert.StartsWith(
            $$"""{"insert":"Notes","documents":[{"_id":"{{Id}}","id":"{{Id}}","owner":28,""", command, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bulk_inserts_all_documents_in_one_command()
    {
        await using var mongo = new FakeMongo();
        await using var app = await StartAsync(mongo);

        Assert.Equal("""{"Created":0}""", (await app.PostAsync(Notes + "/bulk", "[]")).Ok());
        Assert.Equal("""{"Updated":0,"Created":0}""", (await app.PutAsync(Notes + "/bulk", "[]")).Ok());
        Assert.Empty(mongo.Commands);

        mongo.Answer = """{"ok":1,"n":2}""";
        Assert.Equal("""{"Created":2}""", (await app.PostAsync(Notes + "/bulk", """[{"content":{}},{"content":{}}]""")).Ok());
        Assert.Equal("""{"Updated":0,"Created":1}""", (await app.PutAsync(Notes + "/bulk", """[{"content":{}}]""")).Ok());
        Assert.Equal(2, mongo.Commands.Count);
        Assert.All(mongo.Commands, command => Assert.StartsWith("{\"insert\":\"Notes\"", command, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("POST", "", """{"content":{}}""", "insert")]
    [InlineData("POST", "/bulk", """[{"content":{}}]""", "insert")]
    [InlineData("GET", "", null, "find")]
    [InlineData("GET", "/x", null, "find")]
    [InlineData("POST", "/query?count=n", "{}", "aggregate")]
    [InlineData("PUT", "/x", """{"content":{}}""", "findAndModify")]
    [InlineData("PUT", "/update", """{"query":{},"operation":{"$inc":{"content.a":1}}}""", "update")]
    [InlineData("PUT", "/bulk", """[{"id":"x","content":{}}]""", "findAndModify")]
    [InlineData("PUT", "/bulk", """[{"id":"x","content":{}}]""", "aggregate")]
    [InlineData("PUT", "/bulk", """[{"id":"x","content":{}}]""", "insert")]
    [InlineData("DELETE", "/x", null, "delete")]
    [InlineData("DELETE", "/bulk?ids=x", null, "delete")]
    public async Task A_command_that_MongoDB_rejects_is_a_bad_request(string method, string path, string? body, string command)
    {
        await using var mongo = new FakeMongo();
        await using var app = await StartAsync(mongo);
        mongo.Answer = """{"ok":1,"value":null,"cursor":{"id":{"$numberLong":"0"},"ns":"app.Notes","firstBatch":[]}}""";
        mongo.Answers[command] = """{"ok":0,"errmsg":"no such thing","code":2}""";

        Assert.StartsWith(
            "MongoDB rejects the request: ",
            (await app.SendAsync(new HttpMethod(method), Notes + path, body)).ErrorMessage(HttpStatusCode.BadRequest),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejects_what_AppDB_does_not_support_and_forwards_errors_of_MongoDB()
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
    public async Task An_unreachable_MongoDB_prevents_the_start(string connection, string message)
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
    public async Task Rejects_both_a_documents_file_and_a_MongoDB()
    {
        await using var app = await TestApp.StartAsync(Manifest);

        await Assert.ThrowsAsync<DomoEmulatorException>(() => app.RestartAsync(new DomoEmulatorOptions
        {
            ManifestPath = app.PathOf("manifest.json"),
            DocumentsFile = app.PathOf("documents.json"),
            MongoDbConnection = "mongodb://localhost",
        }));
    }

    private static string DocumentWithId(string id) => Document.Replace("ID", id, StringComparison.Ordinal);

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
