using System.Net;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests.AppDb;

public sealed class UpdateTests
{
    private const string Notes = NotesApp.Notes;

    [Theory]
    [InlineData("""{"a":1}""", """{"$inc":{"content.a":2147483647}}""", """{"a":2147483648}""")]
    [InlineData("""{"a":1}""", """{"$mul":{"content.a":1.5,"content.b":1.5}}""", """{"a":1.5,"b":0.0}""")]
    [InlineData("""{"a":"x"}""", """{"$max":{"content.a":5},"$min":{"content.b":5}}""", """{"a":"x","b":5}""")]
    [InlineData("""{"a":1}""", """{"$unset":{"content.a.b":""},"$pull":{"content.c":1}}""", """{"a":1}""")]
    [InlineData("""{"s":["b","a","b"]}""", """{"$addToSet":{"content.s":{"$each":["c","a"]}}}""", """{"s":["b","a","b","c"]}""")]
    [InlineData("""{"s":[{"a":1,"b":2}]}""", """{"$addToSet":{"content.s":{"b":2,"a":1}}}""", """{"s":[{"a":1,"b":2},{"b":2,"a":1}]}""")]
    [InlineData("""{"s":[1]}""", """{"$addToSet":{"content.s":1.0}}""", """{"s":[1]}""")]
    [InlineData("""{"s":[1,{"a":1},null]}""", """{"$pull":{"content.s":{"a":{"$exists":true}}}}""", """{"s":[1,null]}""")]
    [InlineData("""{"s":[{"a":1},{"a":2},{"a":3}]}""", """{"$pull":{"content.s":{"$or":[{"a":1},{"a":3}]}}}""", """{"s":[{"a":2}]}""")]
    [InlineData(
        """{"s":[{"a":1,"b":1},{"a":1,"b":2}]}""", """{"$push":{"content.s":{"$each":[{}],"$sort":{"a":1,"b":-1}}}}""",
        """{"s":[{},{"a":1,"b":2},{"a":1,"b":1}]}""")]
    [InlineData("""{"b":{}}""", """{"$set":{"content.z":1,"content.b.c.0":2,"content.y":3}}""", """{"b":{"c":{"0":2}},"y":3,"z":1}""")]
    [InlineData("""{"s":[[1],[2]]}""", """{"$push":{"content.s.$[]":9}}""", """{"s":[[1,9],[2,9]]}""")]
    public async Task An_update_has_the_result_that_the_MongoDB_manual_describes(string content, string operation, string expected)
    {
        await using var app = await NotesApp.StartAsync(content);

        Assert.Equal("1", (await NotesApp.UpdateAsync(app, "{}", operation)).Ok());

        Assert.Equal(expected, await NotesApp.FindAsync(app, "{}"));
    }

    [Fact]
    public async Task Updates_and_timestamps_all_matching_documents()
    {
        await using var app = await NotesApp.StartAsync("""{"a":1}""", """{"a":2}""", """{"a":3}""");
        app.Time.Now += TimeSpan.FromSeconds(1);

        Assert.Equal("2", (await app.SendAsync(
            HttpMethod.Put,
            Notes + "/update",
            """{"query":{"content.a":{"$gt":1}},"operation":{"$set":{"content.b":true}}}""",
            user: "5")).Ok());

        var updated = (await app.PostAsync(Notes + "/query", """{"content.b":true}""")).Json.AsArray();
        Assert.Equal(2, updated.Count);
        Assert.All(updated, document =>
        {
            Assert.Equal("2026-04-23T12:00:00.250+0000", document!["createdOn"]!.GetValue<string>());
            Assert.Equal("2026-04-23T12:00:01.250+0000", document["updatedOn"]!.GetValue<string>());
            Assert.Equal(5, document["updatedBy"]!.GetValue<long>());
            Assert.Equal(27, document["owner"]!.GetValue<long>());
        });
        Assert.Equal("0", (await NotesApp.UpdateAsync(app, """{"content.a":9}""", """{"$set":{"content.b":1}}""")).Ok());
    }

    [Fact]
    public async Task Stores_the_current_date_as_a_date_that_survives_a_restart()
    {
        await using var app = await NotesApp.StartAsync();
        await app.RestartAsync(app.Options(documents: "documents.json"));
        await NotesApp.CreateAsync(app, """{"a":1}""");
        (await NotesApp.UpdateAsync(app, "{}", """{"$currentDate":{"content.at":true,"content.b":{"$type":"date"}}}""")).Ok();

        await app.RestartAsync(app.Options(documents: "documents.json"));

        const string Before = """{"content.at":{"$lt":{"$date":"2026-04-24"}}}""";
        Assert.Equal(
            """{"a":1,"at":"2026-04-23T12:00:00.250\u002B0000","b":"2026-04-23T12:00:00.250\u002B0000"}""",
            await NotesApp.FindAsync(app, Before));
        Assert.Contains(
            "\"at\":\"2026-04-23T12:00:00.250Z\"",
            (await app.PostAsync(Notes.Replace("v1", "v2", StringComparison.Ordinal) + "/query", Before)).Ok(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "The operation is invalid at '': there is no operator. Nothing was changed.")]
    [InlineData("[]", "'operation' must be an object of operators, not [].")]
    [InlineData("""{"content.a":1}""", "The operation is invalid at '/content.a': 'content.a' is not an operator; use {\"$set\":{…}}")]
    [InlineData("""{"$sett":{"content.a":1}}""", "The operation is invalid at '/$sett': '$sett' is not an update operator; did you mean '$set'?")]
    [InlineData("""{"$setOnInsert":{"content.a":1}}""", "The operation is invalid at '/$setOnInsert': AppDB does not support '$setOnInsert'")]
    [InlineData("""{"$bit":{"content.a":{"and":1}}}""", "The operation is invalid at '/$bit': AppDB does not support '$bit'.")]
    [InlineData("""{"$set":{}}""", "The operation is invalid at '/$set': '$set' requires an object of fields and values, not {}.")]
    [InlineData(
        """{"$set":{"a":1}}""", "The operation is invalid at '/$set/a': properties of the app are in 'content'; did you mean 'content.a'?")]
    [InlineData("""{"$set":{"owner":1}}""", "The operation is invalid at '/$set/owner': 'owner' is maintained by AppDB")]
    [InlineData("""{"$set":{"content":1}}""", "The update would replace the 'content' of a document by a value that is not an object.")]
    [InlineData("""{"$unset":{"content":1}}""", "The update would replace the 'content' of a document by a value that is not an object.")]
    [InlineData("""{"$set":{"content.a..b":1}}""", "The operation is invalid at '/$set/content.a..b': 'content.a..b' is not a field path")]
    [InlineData(
        """{"$set":{"content.a.$[x].b":1}}""",
        "The operation is invalid at '/$set/content.a.$[x].b': '$[x]' requires MongoDB's 'arrayFilters'")]
    [InlineData(
        """{"$set":{"content.s.$":1}}""",
        "The operation is invalid at '/$set/content.s.$': '$' requires an array, but a document has no value here.")]
    [InlineData("""{"$unset":{"content.s.$":1}}""", "The operation is invalid at '/$unset/content.s.$': '$' is the array item")]
    [InlineData(
        """{"$set":{"content.a.$[]":1}}""",
        "The operation is invalid at '/$set/content.a.$[]': '$[]' requires an array, but a document has no value here.")]
    [InlineData(
        """{"$unset":{"content.a.$[]":1}}""",
        "The operation is invalid at '/$unset/content.a.$[]': '$[]' requires an array, but a document has 1 here.")]
    [InlineData("""{"$set":{"content.a.b":1}}""", "The operation is invalid at '/$set/content.a.b': 'b' requires an object, but a document has 1 here")]
    [InlineData("""{"$set":{"content.s.b":1}}""", "The operation is invalid at '/$set/content.s.b': 'b' is not an array index")]
    [InlineData("""{"$set":{"content.s.2000000":1}}""", "The operation is invalid at '/$set/content.s.2000000': ")]
    [InlineData("""{"$set":{"content.b":{"c":[{"$d":1}]}}}""", "The operation is invalid at '/$set/content.b/c/0/$d': '$d' cannot be stored")]
    [InlineData(
        """{"$set":{"content.b":1,"content.b.c":2}}""", "The operation is invalid at '': 'content.b' and 'content.b.c' conflict")]
    [InlineData(
        """{"$set":{"content.b":1},"$inc":{"content.b":2}}""",
        "The operation is invalid at '': 'content.b' and 'content.b' conflict")]
    [InlineData(
        """{"$inc":{"content.t":1}}""",
        "The operation is invalid at '/$inc/content.t': '$inc' requires a number, but a document has \"x\" here.")]
    [InlineData("""{"$inc":{"content.a":"1"}}""", "The operation is invalid at '/$inc/content.a': '$inc' requires a number, not \"1\".")]
    [InlineData(
        """{"$mul":{"content.big":2}}""", "The operation is invalid at '/$mul/content.big': the result is too large.")]
    [InlineData(
        """{"$push":{"content.a":1}}""",
        "The operation is invalid at '/$push/content.a': '$push' requires an array, but a document has 1 here.")]
    [InlineData("""{"$push":{"content.s":{"$slice":1}}}""", "The operation is invalid at '/$push/content.s': the modifiers of '$push' require")]
    [InlineData(
        """{"$push":{"content.s":{"$each":[1],"$cut":1}}}""", "The operation is invalid at '/$push/content.s': '$cut' is not a modifier")]
    [InlineData(
        """{"$push":{"content.s":{"$each":[1],"$sort":2}}}""", "The operation is invalid at '/$push/content.s': '$sort' requires 1 or -1")]
    [InlineData("""{"$addToSet":{"content.s":{"$each":1}}}""", "The operation is invalid at '/$addToSet/content.s': ")]
    [InlineData(
        """{"$pop":{"content.s":2}}""",
        "The operation is invalid at '/$pop/content.s': '$pop' requires 1 (last item) or -1 (first item), not 2.")]
    [InlineData("""{"$pullAll":{"content.s":1}}""", "The operation is invalid at '/$pullAll/content.s': '$pullAll' requires an array, not 1.")]
    [InlineData("""{"$pull":{"content.s":{"$x":1}}}""", "The query is invalid at '/$pull/content.s/$x': '$x' is not a query operator")]
    [InlineData("""{"$rename":{"content.a":5}}""", "The operation is invalid at '/$rename/content.a': ")]
    [InlineData("""{"$rename":{"content.a":"b"}}""", "The operation is invalid at '/$rename/content.a': properties of the app are in 'content'")]
    [InlineData(
        """{"$rename":{"content.list.0.b":"content.b"}}""",
        "The operation is invalid at '/$rename/content.list.0.b': '$rename' does not work inside arrays")]
    [InlineData("""{"$currentDate":{"content.b":{"$type":"timestamp"}}}""", "The operation is invalid at '/$currentDate/content.b': ")]
    public async Task Reports_an_invalid_update_and_changes_nothing(string operation, string message)
    {
        const string Good = "{}";
        const string Other = """{"a":1,"t":"x","s":[1],"big":9223372036854775807,"list":[{"b":1}]}""";
        await using var app = await NotesApp.StartAsync(Good, Other);

        string actual = (await NotesApp.UpdateAsync(app, "{}", operation)).ErrorMessage(HttpStatusCode.BadRequest);

        Assert.StartsWith(message, actual, StringComparison.Ordinal);
        Assert.Equal($"{Good} {Other}", await NotesApp.FindAsync(app, "{}"));
    }

    [Fact]
    public async Task Validates_updated_documents_like_created_ones()
    {
        await using var app = await TestApp.StartAsync(
            """
            {"collectionsMapping":[{"name":"Notes","syncEnabled":true,"schema":{"columns":[
              {"name":"n","type":"LONG"},{"name":"at","type":"DATETIME"}]}}]}
            """);
        await NotesApp.CreateAsync(app, """{"n":1}""");

        Assert.Contains(
            "'n' is declared as LONG",
            (await NotesApp.UpdateAsync(app, "{}", """{"$inc":{"content.n":0.5}}""")).ErrorMessage(HttpStatusCode.BadRequest),
            StringComparison.Ordinal);
        (await NotesApp.UpdateAsync(app, "{}", """{"$inc":{"content.n":1.0},"$currentDate":{"content.at":true}}""")).Ok();
        Assert.Contains(
            "A document can have at most 2 MB",
            (await NotesApp.UpdateAsync(app, "{}", $$$"""{"$set":{"content.t":"{{{new string('x', 2 * 1024 * 1024)}}}"}}"""))
                .ErrorMessage(HttpStatusCode.BadRequest),
            StringComparison.Ordinal);
        (await app.PutAsync(Notes + "/update", "{}")).ErrorMessage(HttpStatusCode.BadRequest);
        (await app.PutAsync(Notes + "/update")).ErrorMessage(HttpStatusCode.BadRequest);
    }
}
