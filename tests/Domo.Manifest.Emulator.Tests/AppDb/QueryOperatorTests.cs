using System.Net;

namespace Domo.Manifest.Emulator.Tests.AppDb;

/// <summary>Query operators at the limits of numbers, paths and types, and their names.</summary>
public sealed class QueryOperatorTests(NotesFixture fixture) : IClassFixture<NotesFixture>
{
    private const string Minimum = "-9223372036854775808";

    [Theory]
    // An array index has no leading zero, but a name can have one.
    [InlineData("""{"content.a.1":7}""", """{"a":[0,7]}""", true)]
    [InlineData("""{"content.a.01":7}""", """{"a":[0,7]}""", false)]
    [InlineData("""{"content.a.01":7}""", """{"a":{"01":7}}""", true)]
    [InlineData("""{"content.a.0":7}""", """{"a":[7]}""", true)]
    [InlineData("""{"content.a.00":7}""", """{"a":[7]}""", false)]
    [InlineData("""{"content.a.-1":7}""", """{"a":[7]}""", false)]
    [InlineData("""{"content.a.1":7}""", """{"a":[{"1":7}]}""", true)]
    [InlineData("""{"content.a.1.b":7}""", """{"a":[0,{"b":7}]}""", true)]
    [InlineData("""{"content.a.0.b":7}""", """{"a":[0,{"b":7}]}""", false)]
    [InlineData("""{"content.a.0.0":7}""", """{"a":[[7]]}""", true)]
    [InlineData("""{"content.a.10":7}""", """{"a":[0,1,2,3,4,5,6,6,8,9,7]}""", true)]
    [InlineData("""{"content.a.99999999999":7}""", """{"a":[7]}""", false)]
    // $mod truncates numbers; every number is divisible by 1 and -1.
    [InlineData("""{"content.a":{"$mod":[4,0]}}""", """{"a":8}""", true)]
    [InlineData("""{"content.a":{"$mod":[4,0]}}""", """{"a":9}""", false)]
    [InlineData("""{"content.a":{"$mod":[4,1]}}""", """{"a":9}""", true)]
    [InlineData("""{"content.a":{"$mod":[4,-1]}}""", """{"a":-9}""", true)]
    [InlineData("""{"content.a":{"$mod":[-4,1]}}""", """{"a":9}""", true)]
    [InlineData("""{"content.a":{"$mod":[-1,0]}}""", """{"a":9}""", true)]
    [InlineData("""{"content.a":{"$mod":[-1,0]}}""", """{"a":-9223372036854775808}""", true)]
    [InlineData("""{"content.a":{"$mod":[-1,1]}}""", """{"a":9}""", false)]
    [InlineData("""{"content.a":{"$mod":[4.9,0]}}""", """{"a":8.9}""", true)]
    [InlineData("""{"content.a":{"$mod":[4,0]}}""", """{"a":[1,8]}""", true)]
    [InlineData("""{"content.a":{"$mod":[4,0]}}""", """{"a":1e300}""", false)]
    [InlineData("""{"content.a":{"$mod":[4,0]}}""", """{"a":-1e300}""", false)]
    [InlineData("""{"content.a":{"$mod":[4,0]}}""", "{}", false)]
    // Bits as a mask or as positions, with infinite sign extension.
    [InlineData("""{"content.a":{"$bitsAllSet":6}}""", """{"a":7}""", true)]
    [InlineData("""{"content.a":{"$bitsAllSet":6}}""", """{"a":5}""", false)]
    [InlineData("""{"content.a":{"$bitsAllSet":[1,2]}}""", """{"a":6}""", true)]
    [InlineData("""{"content.a":{"$bitsAllSet":[0]}}""", """{"a":6}""", false)]
    [InlineData("""{"content.a":{"$bitsAllSet":[63,200]}}""", """{"a":-1}""", true)]
    [InlineData("""{"content.a":{"$bitsAllSet":[62]}}""", """{"a":4611686018427387904}""", true)]
    [InlineData("""{"content.a":{"$bitsAllSet":[63]}}""", """{"a":9223372036854775807}""", false)]
    [InlineData("""{"content.a":{"$bitsAllSet":0}}""", """{"a":0}""", true)]
    [InlineData("""{"content.a":{"$bitsAllClear":6}}""", """{"a":1}""", true)]
    [InlineData("""{"content.a":{"$bitsAllClear":6}}""", """{"a":2}""", false)]
    [InlineData("""{"content.a":{"$bitsAnySet":6}}""", """{"a":2}""", true)]
    [InlineData("""{"content.a":{"$bitsAnySet":6}}""", """{"a":1}""", false)]
    [InlineData("""{"content.a":{"$bitsAnyClear":6}}""", """{"a":2}""", true)]
    [InlineData("""{"content.a":{"$bitsAnyClear":6}}""", """{"a":6}""", false)]
    [InlineData("""{"content.a":{"$bitsAllSet":1}}""", """{"a":1.0}""", true)]
    [InlineData("""{"content.a":{"$bitsAllSet":1}}""", """{"a":1.5}""", false)]
    [InlineData("""{"content.a":{"$bitsAllSet":1}}""", """{"a":"1"}""", false)]
    // Numbers are compared exactly, in any notation.
    [InlineData("""{"content.a":1.0}""", """{"a":1}""", true)]
    [InlineData("""{"content.a":{"$gt":9223372036854775806}}""", """{"a":9223372036854775807}""", true)]
    [InlineData("""{"content.a":{"$gt":1e19}}""", """{"a":9223372036854775807}""", false)]
    [InlineData("""{"content.a":{"$lt":-1e19}}""", """{"a":-9223372036854775808}""", false)]
    [InlineData("""{"content.a":{"$gt":1}}""", """{"a":1.5}""", true)]
    [InlineData("""{"content.a":{"$lt":2}}""", """{"a":1.5}""", true)]
    [InlineData("""{"content.a":{"$lt":-1}}""", """{"a":-1.5}""", true)]
    [InlineData("""{"content.a":{"$gt":-1}}""", """{"a":-1.5}""", false)]
    // Extended JSON values at their limits.
    [InlineData("""{"content.a":{"$numberInt":"2147483647"}}""", """{"a":2147483647}""", true)]
    [InlineData("""{"content.a":{"$numberInt":"-2147483648"}}""", """{"a":-2147483648}""", true)]
    [InlineData("""{"content.a":{"$numberLong":"9223372036854775807"}}""", """{"a":9223372036854775807}""", true)]
    [InlineData("""{"content.a":{"$numberLong":"-9223372036854775808"}}""", """{"a":-9223372036854775808}""", true)]
    [InlineData("""{"content.a":{"$numberDouble":"-1.5e1"}}""", """{"a":-15}""", true)]
    [InlineData("""{"content.a":{"$eq":{"$numberDouble":"0.5"}}}""", """{"a":0.5}""", true)]
    // $type by number and by name.
    [InlineData("""{"content.a":{"$type":1}}""", """{"a":0.5}""", true)]
    [InlineData("""{"content.a":{"$type":2}}""", """{"a":"x"}""", true)]
    [InlineData("""{"content.a":{"$type":3}}""", """{"a":{}}""", true)]
    [InlineData("""{"content.a":{"$type":4}}""", """{"a":[]}""", true)]
    [InlineData("""{"content.a":{"$type":8}}""", """{"a":false}""", true)]
    [InlineData("""{"content.a":{"$type":10}}""", """{"a":null}""", true)]
    [InlineData("""{"content.a":{"$type":10}}""", "{}", false)]
    [InlineData("""{"content.a":{"$type":16}}""", """{"a":1}""", true)]
    [InlineData("""{"content.a":{"$type":18}}""", """{"a":3000000000}""", true)]
    [InlineData("""{"content.a":{"$type":-1}}""", """{"a":1}""", false)]
    [InlineData("""{"content.a":{"$type":127}}""", """{"a":1}""", false)]
    [InlineData("""{"content.a":{"$type":"double"}}""", """{"a":0.5}""", true)]
    [InlineData("""{"content.a":{"$type":"object"}}""", """{"a":{}}""", true)]
    [InlineData("""{"content.a":{"$type":"array"}}""", """{"a":[]}""", true)]
    [InlineData("""{"content.a":{"$type":"bool"}}""", """{"a":false}""", true)]
    [InlineData("""{"content.a":{"$type":"null"}}""", """{"a":null}""", true)]
    [InlineData("""{"content.a":{"$type":"number"}}""", """{"a":0.5}""", true)]
    [InlineData("""{"content.a":{"$type":"number"}}""", """{"a":3000000000}""", true)]
    [InlineData("""{"content.a":{"$type":"number"}}""", """{"a":"1"}""", false)]
    [InlineData("""{"content.a":{"$type":["bool","string"]}}""", """{"a":"x"}""", true)]
    [InlineData("""{"content.a":{"$type":["bool","string"]}}""", """{"a":1}""", false)]
    // $exists and expressions treat every value as true except false, 0, null and a missing value.
    [InlineData("""{"content.a":{"$exists":1}}""", """{"a":null}""", true)]
    [InlineData("""{"content.a":{"$exists":"x"}}""", "{}", false)]
    [InlineData("""{"content.a":{"$exists":0}}""", """{"a":1}""", false)]
    [InlineData("""{"content.a":{"$exists":0.0}}""", "{}", true)]
    [InlineData("""{"content.a":{"$exists":null}}""", "{}", true)]
    [InlineData("""{"content.a":{"$exists":false}}""", """{"a":null}""", false)]
    [InlineData("""{"$expr":"$content.a"}""", """{"a":"x"}""", true)]
    [InlineData("""{"$expr":"$content.a"}""", """{"a":0}""", false)]
    [InlineData("""{"$expr":"$content.a"}""", "{}", false)]
    [InlineData("""{"$expr":{"$not":["$content.a"]}}""", """{"a":false}""", true)]
    [InlineData("""{"$expr":{"$and":["$content.a","$content.b"]}}""", """{"a":1,"b":0}""", false)]
    [InlineData("""{"$expr":{"$and":["$content.a","$content.b"]}}""", """{"a":1,"b":2}""", true)]
    [InlineData("""{"$expr":{"$or":["$content.a","$content.b"]}}""", """{"a":0,"b":1}""", true)]
    [InlineData("""{"$expr":{"$or":["$content.a","$content.b"]}}""", """{"a":0}""", false)]
    [InlineData("""{"$expr":{"$eq":["$content.a",{"$literal":"$x"}]}}""", """{"a":"$x"}""", true)]
    [InlineData("""{"$expr":{"$ne":["$content.a","$content.b"]}}""", """{"a":1,"b":1.0}""", false)]
    [InlineData("""{"$expr":{"$gte":["$content.a","$content.b"]}}""", """{"a":1,"b":1}""", true)]
    [InlineData("""{"$expr":{"$gt":["$content.a","$content.b"]}}""", """{"a":1,"b":1}""", false)]
    [InlineData("""{"$expr":{"$lt":["$content.a","$content.b"]}}""", """{"a":1,"b":1}""", false)]
    [InlineData("""{"$expr":{"$lte":["$content.a","$content.b"]}}""", """{"a":1,"b":1}""", true)]
    [InlineData("""{"$expr":{"$eq":["$content.a.b",[1,2]]}}""", """{"a":[{"b":1},{"c":5},{"b":2},7]}""", true)]
    [InlineData("""{"$expr":{"$eq":["$content",{"a":"$content.a","b":"$content.b"}]}}""", """{"a":1}""", true)]
    [InlineData("""{"$expr":{"$eq":[["$content.a","$content.b"],[1,null]]}}""", """{"a":1}""", true)]
    // Regular expressions and their options.
    [InlineData("""{"content.a":{"$regex":"^B"}}""", """{"a":"A\nB"}""", false)]
    [InlineData("""{"content.a":{"$regex":"^B","$options":"m"}}""", """{"a":"A\nB"}""", true)]
    [InlineData("""{"content.a":{"$regex":"^b","$options":"mi"}}""", """{"a":"A\nB"}""", true)]
    [InlineData("""{"content.a":{"$regex":"A.B"}}""", """{"a":"A\nB"}""", false)]
    [InlineData("""{"content.a":{"$regex":"A.B","$options":"s"}}""", """{"a":"A\nB"}""", true)]
    [InlineData("""{"content.a":{"$regex":"A b # x","$options":"ixu"}}""", """{"a":"ab"}""", true)]
    [InlineData("""{"content.a":{"$regex":"A b"}}""", """{"a":"Ab"}""", false)]
    [InlineData("""{"content.a":{"$regex":"5"}}""", """{"a":5}""", false)]
    [InlineData("""{"$comment":"anything","content.a":1}""", """{"a":1}""", true)]
    public async Task A_query_finds_the_documents_that_the_MongoDB_manual_describes(string query, string content, bool isFound)
    {
        string id = (await fixture.App.PostAsync(NotesApp.Notes, $$"""{"content":{{content}}}""")).Json["id"]!.GetValue<string>();

        Assert.Equal(isFound ? 1 : 0, (await fixture.App.PostAsync(
            NotesApp.Notes + "/query", $$"""{"$and":[{"id":"{{id}}"},{{query}}]}""")).Json.AsArray().Count);
    }

    [Theory]
    [InlineData("2147483648", "$numberInt")]
    [InlineData("-2147483649", "$numberInt")]
    [InlineData("1.5", "$numberInt")]
    [InlineData("9223372036854775808", "$numberLong")]
    [InlineData("-9223372036854775809", "$numberLong")]
    [InlineData("1e400", "$numberDouble")]
    [InlineData("x", "$numberDouble")]
    [InlineData("NaN", "$numberDouble")]
    public async Task Rejects_a_typed_number_out_of_range(string number, string type) => Assert.Equal(
        $"'{type}' at '/content.a' requires a number as a string, not \"{number}\".",
        await RefuseAsync($$$"""{"content.a":{"{{{type}}}":"{{{number}}}"}}"""));

    [Theory]
    [InlineData("$oid")]
    [InlineData("$binary")]
    [InlineData("$uuid")]
    [InlineData("$numberDecimal")]
    [InlineData("$timestamp")]
    [InlineData("$minKey")]
    [InlineData("$maxKey")]
    [InlineData("$regularExpression")]
    [InlineData("$code")]
    [InlineData("$symbol")]
    [InlineData("$undefined")]
    [InlineData("$dbPointer")]
    public async Task Rejects_a_typed_value_that_no_document_can_contain(string type) => Assert.Equal(
        $"The emulator does not support '{type}' at '/content.a': AppDB documents never contain such a value.",
        await RefuseAsync($$$"""{"content.a":{"{{{type}}}":1}}"""));

    [Theory]
    [InlineData("$eq")]
    [InlineData("$ne")]
    [InlineData("$gt")]
    [InlineData("$gte")]
    [InlineData("$lt")]
    [InlineData("$lte")]
    [InlineData("$in")]
    [InlineData("$nin")]
    [InlineData("$not")]
    [InlineData("$exists")]
    [InlineData("$type")]
    [InlineData("$regex")]
    [InlineData("$options")]
    [InlineData("$mod")]
    [InlineData("$all")]
    [InlineData("$elemMatch")]
    [InlineData("$size")]
    [InlineData("$bitsAllSet")]
    [InlineData("$bitsAllClear")]
    [InlineData("$bitsAnySet")]
    [InlineData("$bitsAnyClear")]
    public async Task Rejects_an_operator_in_another_case_and_suggests_its_name(string name)
    {
        string upper = name.ToUpperInvariant();
        Assert.StartsWith(
            $"The query is invalid at '/content.a/{upper}': '{upper}' is not a query operator; did you mean '{name}'?",
            await RefuseAsync($$$"""{"content.a":{"{{{upper}}}":1}}"""),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$and")]
    [InlineData("$or")]
    [InlineData("$nor")]
    [InlineData("$expr")]
    [InlineData("$comment")]
    public async Task Rejects_a_logical_operator_in_another_case_and_suggests_its_name(string name)
    {
        string upper = name.ToUpperInvariant();
        Assert.Equal(
            $"The query is invalid at '/{upper}': '{upper}' is not a top-level operator; did you mean '{name}'?"
            + " The top-level operators are $and, $or, $nor, $expr, $comment.",
            await RefuseAsync($$"""{"{{upper}}":1}"""));
    }

    [Theory]
    [InlineData("$eq")]
    [InlineData("$ne")]
    [InlineData("$gt")]
    [InlineData("$gte")]
    [InlineData("$lt")]
    [InlineData("$lte")]
    [InlineData("$and")]
    [InlineData("$or")]
    [InlineData("$not")]
    [InlineData("$toDate")]
    [InlineData("$literal")]
    public async Task Rejects_an_expression_operator_in_another_case_and_suggests_its_name(string name)
    {
        string upper = name.ToUpperInvariant();
        Assert.StartsWith(
            $"The query is invalid at '/$expr/{upper}': the emulator does not support '{upper}' in an expression; did you mean '{name}'?",
            await RefuseAsync($$$"""{"$expr":{"{{{upper}}}":1}}"""),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$where", "AppDB")]
    [InlineData("$near", "AppDB")]
    [InlineData("$nearSphere", "AppDB")]
    [InlineData("$text", "the emulator")]
    [InlineData("$jsonSchema", "the emulator")]
    [InlineData("$geoWithin", "the emulator")]
    [InlineData("$geoIntersects", "the emulator")]
    [InlineData("$within", "the emulator")]
    [InlineData("$geometry", "the emulator")]
    [InlineData("$box", "the emulator")]
    [InlineData("$center", "the emulator")]
    [InlineData("$centerSphere", "the emulator")]
    [InlineData("$polygon", "the emulator")]
    [InlineData("$maxDistance", "the emulator")]
    [InlineData("$minDistance", "the emulator")]
    [InlineData("$sampleRate", "the emulator")]
    public async Task Rejects_an_unsupported_operator_at_every_location(string name, string who)
    {
        Assert.Equal(
            $"The query is invalid at '/{name}': {who} does not support '{name}'.",
            await RefuseAsync($$"""{"{{name}}":1}"""));
        Assert.Equal(
            $"The query is invalid at '/content.a/{name}': {who} does not support '{name}'.",
            await RefuseAsync($$$"""{"content.a":{"{{{name}}}":1}}"""));
    }

    [Theory]
    [InlineData("1e300", "1E+300")]
    [InlineData("-1e300", "-1E+300")]
    [InlineData("1.0", "1.0")]
    [InlineData("0.1", "0.1")]
    [InlineData("1e15", "1000000000000000.0")]
    [InlineData("123456789.0", "123456789.0")]
    [InlineData("9007199254740993.0", "9007199254740992.0")]
    [InlineData("2147483647", "2147483647")]
    [InlineData("2147483648", "2147483648")]
    [InlineData("9223372036854775808", "9.223372036854776E+18")]
    [InlineData(Minimum, Minimum)]
    public async Task A_number_keeps_its_value_and_its_type(string sent, string answered)
    {
        string id = (await fixture.App.PostAsync(NotesApp.Notes, $$$"""{"content":{"a":{{{sent}}}}}""")).Json["id"]!.GetValue<string>();

        Assert.Equal($$"""{"a":{{answered}}}""", (await fixture.App.GetAsync($"{NotesApp.Notes}/{id}")).Json["content"]!.ToJsonString());
    }

    private async Task<string> RefuseAsync(string query) =>
        (await fixture.App.PostAsync(NotesApp.Notes + "/query", query)).ErrorMessage(HttpStatusCode.BadRequest);
}
