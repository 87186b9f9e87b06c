using System.Net;

namespace Domo.Manifest.Emulator.Tests.AppDb;

/// <summary>Behavior of queries in the MongoDB manual that the other engine does not cover, and errors.</summary>
public sealed class QueryTests
{
    private const string Notes = NotesApp.Notes;

    [Theory]
    // For equality operators, null also matches a missing value. Other types are distinct.
    [InlineData("""{"content.a":{"$lte":null}}""", """{"a":null} {}""", """{"a":null}""", "{}", """{"a":0}""")]
    [InlineData("""{"content.a":{"$lt":5}}""", """{"a":1}""", """{"a":1}""", """{"a":"1"}""", """{"a":null}""", """{"a":false}""", "{}")]
    [InlineData("""{"content.a":{"$gte":false}}""", """{"a":true}""", """{"a":true}""", """{"a":1}""", """{"a":"x"}""")]
    [InlineData("""{"content.a.b":null}""", """{"a":[{"b":1},{}]} {"a":5}""", """{"a":[{"b":1},{}]}""", """{"a":[]}""", """{"a":5}""")]
    // An array matches as a whole and by each of its items. A nested array matches only as a whole.
    [InlineData("""{"content.a":1}""", """{"a":[1]} {"a":[[1],1]}""", """{"a":[1]}""", """{"a":[[1]]}""", """{"a":[[1],1]}""")]
    [InlineData("""{"content.a":[1]}""", """{"a":[1]} {"a":[[1]]}""", """{"a":[1]}""", """{"a":[[1]]}""", """{"a":[1,1]}""")]
    [InlineData(
        """{"content.a":{"$gt":[1]}}""", """{"a":[1,2]} {"a":["x"]}""", """{"a":[1,2]}""", """{"a":["x"]}""", """{"a":[0,9]}""",
        """{"a":2}""")]
    [InlineData("""{"content.a":{"$gt":1,"$lt":3}}""", """{"a":[0,9]}""", """{"a":[0,9]}""", """{"a":1}""")]
    [InlineData(
        """{"content.a":{"$elemMatch":{"$gt":1,"$lt":3}}}""", """{"a":[0,2]}""", """{"a":[0,9]}""", """{"a":[0,2]}""", """{"a":2}""")]
    [InlineData("""{"content.a.b":{"$size":1}}""", """{"a":[{"b":[7]}]}""", """{"a":[{"b":[7]}]}""", """{"a":[{"b":7}]}""")]
    [InlineData("""{"content.a.1.b":2}""", """{"a":[{"b":1},{"b":2}]}""", """{"a":[{"b":1},{"b":2}]}""", """{"a":[{"b":2},{"b":1}]}""")]
    [InlineData(
        """{"content.a":{"$in":[[],{"b":1}]}}""", """{"a":[]} {"a":{"b":1}}""", """{"a":[]}""", """{"a":{"b":1}}""",
        """{"a":{"b":1,"c":1}}""")]
    [InlineData("""{"content.a":{"$all":[1]}}""", """{"a":1} {"a":[1,2]}""", """{"a":1}""", """{"a":[1,2]}""", """{"a":2}""")]
    [InlineData("""{"content.a":{"$all":[]}}""", "", """{"a":1}""", """{"a":[]}""")]
    // Equal objects have the same property order. Objects are ordered by the types, names and values of their properties.
    [InlineData("""{"content.a":{"b":1,"c":2}}""", """{"a":{"b":1,"c":2}}""", """{"a":{"b":1,"c":2}}""", """{"a":{"c":2,"b":1}}""")]
    [InlineData(
        """{"content.a":{"$gt":{"b":1}}}""", """{"a":{"a":"x"}} {"a":{"b":2}}""", """{"a":{"a":"x"}}""", """{"a":{"b":2}}""",
        """{"a":{"a":2}}""")]
    // A number without a fraction has 32 or 64 bits; a number with a fraction, even zero, is a double.
    [InlineData("""{"content.a":{"$type":"int"}}""", """{"a":1}""", """{"a":1}""", """{"a":1.0}""", """{"a":3000000000}""")]
    [InlineData(
        """{"content.a":{"$type":["long",1]}}""", """{"a":1.0} {"a":3000000000}""", """{"a":1}""", """{"a":1.0}""",
        """{"a":3000000000}""")]
    [InlineData("""{"content.a":{"$type":"string"}}""", """{"a":["x"]}""", """{"a":["x"]}""", """{"a":[["x"]]}""")]
    [InlineData(
        """{"content.a":9007199254740993}""", """{"a":9007199254740993}""", """{"a":9007199254740993}""", """{"a":9007199254740992.0}""")]
    [InlineData("""{"content.a":{"$mod":[2.5,0]}}""", """{"a":4.9}""", """{"a":4.9}""", """{"a":5}""", """{"a":"4"}""")]
    [InlineData("""{"content.a":{"$bitsAllSet":[0,63]}}""", """{"a":-1}""", """{"a":-1}""", """{"a":1}""", """{"a":0.5}""")]
    // Strings are compared by code points.
    [InlineData("""{"content.a":{"$gt":"\uFFFD"}}""", """{"a":"😀"}""", """{"a":"😀"}""", """{"a":"é"}""")]
    // Expressions compare whole values of all types.
    [InlineData("""{"$expr":{"$gt":["$content.a",5]}}""", """{"a":"x"} {"a":[1]}""", """{"a":"x"}""", """{"a":[1]}""", "{}")]
    [InlineData(
        """{"$expr":{"$gt":[{"$toDate":"$content.a"},{"$date":"1992-08-30"}]}}""", """{"a":"1992-09-01"}""", """{"a":"1992-09-01"}""",
        """{"a":"1991-09-01"}""", "{}")]
    [InlineData("""{"content.a":{"$gt":{"$date":"1990-01-01"}}}""", "", """{"a":"1992-09-01"}""")]
    public async Task A_query_finds_the_documents_that_the_MongoDB_manual_describes(string query, string expected, params string[] contents)
    {
        await using var app = await NotesApp.StartAsync(contents);

        Assert.Equal(expected, (await NotesApp.FindAsync(app, query)).Replace("\\uD83D\\uDE00", "😀", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"createdOn":{"$lte":{"$date":"2026-04-23T12:00:00.250Z"}}}""", true)]
    [InlineData("""{"createdOn":{"$lt":{"$date":"2026-04-23T14:00:00.250+02:00"}}}""", false)]
    [InlineData("""{"updatedOn":{"$date":1776945600250}}""", true)]
    [InlineData("""{"updatedOn":{"$gt":{"$date":{"$numberLong":"1776945600250"}}}}""", false)]
    [InlineData("""{"createdOn":{"$gt":"2020-01-01"}}""", false)]
    [InlineData("""{"createdOn":{"$type":"date"}}""", true)]
    [InlineData("""{"owner":27,"updatedBy":{"$type":"long"}}""", true)]
    [InlineData("""{"id":{"$regex":"^[0-9a-f-]{36}$"},"_id":{"$exists":true}}""", true)]
    public async Task System_fields_are_dates_numbers_and_ids(string query, bool isFound)
    {
        await using var app = await NotesApp.StartAsync("{}");

        Assert.Equal(isFound ? "{}" : "", await NotesApp.FindAsync(app, query));
    }

    [Fact]
    public async Task Returns_documents_in_order_and_in_pages()
    {
        await using var app = await NotesApp.StartAsync("""{"a":2}""", """{"a":[3,0]}""", "{}", """{"a":"x"}""", """{"a":1,"b":1}""");

        Assert.Equal(
            """{} {"a":[3,0]} {"a":1,"b":1} {"a":2} {"a":"x"}""", await NotesApp.FindAsync(app, "{}", "?orderby=content.a%20ascending"));
        Assert.Equal(
            """{"a":[3,0]} {"a":2}""", await NotesApp.FindAsync(app, "{}", "?orderby=content.b,content.a+descending&limit=2&offset=1"));
        Assert.Equal("", await NotesApp.FindAsync(app, "{}", "?limit=0"));
        Assert.Equal(5, (await app.PostAsync(Notes + "/query")).Json.AsArray().Count);
        (await app.PostAsync(Notes + "/query?limit=10001", "{}")).ErrorMessage(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("[]", "The body must be a MongoDB query, which is an object, not [].")]
    [InlineData("""{"$date":"2020-01-01"}""", "Expected an object of fields or operators")]
    [InlineData(
        """{"a":1}""",
        "The query is invalid at '/a': 'a' is not a top-level property of documents; properties of the app are in 'content', as 'content.a'.")]
    [InlineData("""{"$or":[{"content.a":1},{"a/~b":1}]}""", "The query is invalid at '/$or/1/a~1~0b': ")]
    [InlineData("""{"$or":[]}""", "The query is invalid at '/$or': '$or' requires a nonempty array, not [].")]
    [InlineData("""{"$and":[1]}""", "The query is invalid at '/$and/0': '$and' requires queries, which are objects, not 1.")]
    [InlineData("""{"$nand":[]}""", "The query is invalid at '/$nand': '$nand' is not a top-level operator; did you mean '$and'?")]
    [InlineData(
        """{"content.a":{"$gtt":1}}""", "The query is invalid at '/content.a/$gtt': '$gtt' is not a query operator; did you mean '$gt'?")]
    [InlineData("""{"content.a":{"$gt":1,"b":2}}""", "The query is invalid at '/content.a/b': 'b' is not an operator, but other keys here are")]
    [InlineData("""{"$where":"true"}""", "The query is invalid at '/$where': AppDB does not support '$where'.")]
    [InlineData("""{"content.a":{"$near":[1,2]}}""", "The query is invalid at '/content.a/$near': AppDB does not support '$near'.")]
    [InlineData("""{"content.a":{"$nearSphere":[1,2]}}""", "The query is invalid at '/content.a/$nearSphere': AppDB does not support")]
    [InlineData("""{"$text":{"$search":"x"}}""", "The query is invalid at '/$text': the emulator does not support '$text'.")]
    [InlineData("""{"content.a":{"$in":1}}""", "The query is invalid at '/content.a/$in': '$in' requires an array, not 1.")]
    [InlineData("""{"content.a":{"$in":[{"$gt":1}]}}""", "The query is invalid at '/content.a/$in': '$in' requires values, not operators")]
    [InlineData("""{"content.a":{"$all":{}}}""", "The query is invalid at '/content.a/$all': ")]
    [InlineData("""{"content.a":{"$all":[{"$gt":1}]}}""", "The query is invalid at '/content.a/$all/0': ")]
    [InlineData("""{"content.a":{"$not":5}}""", "The query is invalid at '/content.a/$not': ")]
    [InlineData(
        """{"content.a":{"$size":-1}}""", "The query is invalid at '/content.a/$size': '$size' requires a nonnegative whole number, not -1.")]
    [InlineData("""{"content.a":{"$size":1.5}}""", "The query is invalid at '/content.a/$size': ")]
    [InlineData("""{"content.a":{"$mod":[0,1]}}""", "The query is invalid at '/content.a/$mod': the divisor of '$mod' is 0.")]
    [InlineData("""{"content.a":{"$mod":[2]}}""", "The query is invalid at '/content.a/$mod': ")]
    [InlineData("""{"content.a":{"$type":"text"}}""", "The query is invalid at '/content.a/$type': 'text' is not a MongoDB type")]
    [InlineData("""{"content.a":{"$type":[]}}""", "The query is invalid at '/content.a/$type': ")]
    [InlineData("""{"content.a":{"$elemMatch":[]}}""", "The query is invalid at '/content.a/$elemMatch': ")]
    [InlineData("""{"content.a":{"$elemMatch":{"b":{"$x":1}}}}""", "The query is invalid at '/content.a/$elemMatch/b/$x': ")]
    [InlineData("""{"content.a":{"$bitsAllSet":-1}}""", "The query is invalid at '/content.a/$bitsAllSet': ")]
    [InlineData("""{"content.a":{"$regex":"("}}""", "The query is invalid at '/content.a/$regex': '(' is not a valid regular expression: ")]
    [InlineData("""{"content.a":{"$regex":"a","$options":"g"}}""", "The query is invalid at '/content.a/$regex': 'g' is not one of the options")]
    [InlineData("""{"content.a":{"$options":"i"}}""", "The query is invalid at '/content.a': '$options' requires '$regex' in the same object.")]
    [InlineData(
        """{"content.a":{"$regex":"^(a+)+$"}}""",
        "The query is invalid at '/content.a/$regex': '^(a+)+$' takes longer than 1 s to match a string.")]
    [InlineData(
        """{"$expr":{"$sum":["$content.a"]}}""",
        "The query is invalid at '/$expr/$sum': the emulator does not support '$sum' in an expression")]
    [InlineData("""{"$expr":"$$ROOT"}""", "The query is invalid at '/$expr': the emulator does not support the variable '$$ROOT'.")]
    [InlineData("""{"$expr":{"$gt":[1]}}""", "The query is invalid at '/$expr/$gt': '$gt' requires two expressions, not 1.")]
    [InlineData("""{"$expr":{"$toDate":"$content.a"}}""", "The query is invalid at '/$expr/$toDate': a document has")]
    [InlineData("""{"content.a":{"$oid":"5"}}""", "The emulator does not support '$oid' at '/content.a'")]
    [InlineData("""{"createdOn":{"$date":"yesterday"}}""", "'$date' at '/createdOn' requires a string such as \"2026-04-23T12:00:00.000Z\"")]
    [InlineData("""{"content.a":{"$numberInt":"3000000000"}}""", "'$numberInt' at '/content.a' requires a number as a string")]
    [InlineData("""{"content.a":1e400}""", "The number 1e400 at '/content.a' is too large for MongoDB.")]
    public async Task Reports_errors_in_a_query(string query, string message)
    {
        await using var app = await NotesApp.StartAsync("""{"a":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"}""");

        Assert.StartsWith(
            message, (await app.PostAsync(Notes + "/query", query)).ErrorMessage(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }
}
