using System.Net;

namespace Domo.Manifest.Emulator.Tests.AppDb;

/// <summary>Each update operator on missing values, null, arrays and other types, by the MongoDB manual.</summary>
public sealed class UpdateOperatorTests(NotesFixture fixture) : IClassFixture<NotesFixture>
{
    [Theory]
    // $set creates missing parent objects and replaces any value.
    [InlineData("{}", """{"$set":{"content.a":1}}""", """{"a":1}""")]
    [InlineData("{}", """{"$set":{"content.a.b.c":1}}""", """{"a":{"b":{"c":1}}}""")]
    [InlineData("""{"a":null}""", """{"$set":{"content.a":[1,{"b":null}]}}""", """{"a":[1,{"b":null}]}""")]
    [InlineData("""{"a":[1,2]}""", """{"$set":{"content.a":{"b":1}}}""", """{"a":{"b":1}}""")]
    [InlineData("""{"a":[1,2]}""", """{"$set":{"content.a.0":9}}""", """{"a":[9,2]}""")]
    [InlineData("""{"a":[1]}""", """{"$set":{"content.a.1":2}}""", """{"a":[1,2]}""")]
    [InlineData("""{"a":[1]}""", """{"$set":{"content.a.3":2}}""", """{"a":[1,null,null,2]}""")]
    [InlineData("""{"a":[1]}""", """{"$set":{"content.a.2.b":2}}""", """{"a":[1,null,{"b":2}]}""")]
    [InlineData("""{"a":[{"b":1},{"b":2}]}""", """{"$set":{"content.a.$[].b":9}}""", """{"a":[{"b":9},{"b":9}]}""")]
    [InlineData("""{"a":[]}""", """{"$set":{"content.a.$[].b":9}}""", """{"a":[]}""")]
    [InlineData("{}", """{"$set":{"content.a.0":1}}""", """{"a":{"0":1}}""")]
    [InlineData("""{"a":{"01":1}}""", """{"$set":{"content.a.01":2}}""", """{"a":{"01":2}}""")]
    [InlineData("""{"a":1}""", """{"$set":{"content":{"b":2}}}""", """{"b":2}""")]
    // $unset leaves null in an array, so that other items keep their positions.
    [InlineData("""{"a":1,"b":2}""", """{"$unset":{"content.a":""}}""", """{"b":2}""")]
    [InlineData("""{"a":{"b":1,"c":2}}""", """{"$unset":{"content.a.b":1,"content.x":1,"content.y.z":1}}""", """{"a":{"c":2}}""")]
    [InlineData("""{"a":[1,2,3]}""", """{"$unset":{"content.a.1":""}}""", """{"a":[1,null,3]}""")]
    [InlineData("""{"a":[1]}""", """{"$unset":{"content.a.5":"","content.a.b":""}}""", """{"a":[1]}""")]
    [InlineData("""{"a":[{"b":1},2]}""", """{"$unset":{"content.a.0.b":""}}""", """{"a":[{},2]}""")]
    // $inc and $mul treat a missing value as 0 and keep integers.
    [InlineData("{}", """{"$inc":{"content.a":5,"content.b.c":-1.5}}""", """{"a":5,"b":{"c":-1.5}}""")]
    [InlineData("""{"a":[1,2]}""", """{"$inc":{"content.a.1":5,"content.a.3":1}}""", """{"a":[1,7,null,1]}""")]
    [InlineData("""{"a":[1,2]}""", """{"$inc":{"content.a.$[]":1}}""", """{"a":[2,3]}""")]
    [InlineData("""{"a":1}""", """{"$inc":{"content.a":0.5}}""", """{"a":1.5}""")]
    [InlineData("""{"a":1.5}""", """{"$inc":{"content.a":-1.5}}""", """{"a":0.0}""")]
    [InlineData("""{"a":-2147483648}""", """{"$inc":{"content.a":-1}}""", """{"a":-2147483649}""")]
    [InlineData("""{"a":9223372036854775806}""", """{"$inc":{"content.a":1}}""", """{"a":9223372036854775807}""")]
    [InlineData("""{"a":3000000000}""", """{"$inc":{"content.a":-1}}""", """{"a":2999999999}""")]
    [InlineData("{}", """{"$mul":{"content.a":5,"content.b.c":3000000000}}""", """{"a":0,"b":{"c":0}}""")]
    [InlineData("""{"a":[2,3]}""", """{"$mul":{"content.a.0":4,"content.a.2":4}}""", """{"a":[8,3,0]}""")]
    [InlineData("""{"a":65536}""", """{"$mul":{"content.a":65536}}""", """{"a":4294967296}""")]
    [InlineData("""{"a":-3037000499}""", """{"$mul":{"content.a":3037000499}}""", """{"a":-9223372030926249001}""")]
    // $min and $max set a missing value and compare all types in the MongoDB order.
    [InlineData("{}", """{"$min":{"content.a":5},"$max":{"content.b.c":5}}""", """{"a":5,"b":{"c":5}}""")]
    [InlineData("""{"a":3,"b":3}""", """{"$min":{"content.a":2},"$max":{"content.b":4}}""", """{"a":2,"b":4}""")]
    [InlineData("""{"a":3,"b":3}""", """{"$min":{"content.a":4},"$max":{"content.b":2}}""", """{"a":3,"b":3}""")]
    [InlineData("""{"a":3,"b":3}""", """{"$min":{"content.a":3.0},"$max":{"content.b":3.0}}""", """{"a":3,"b":3}""")]
    [InlineData("""{"a":null,"b":null}""", """{"$min":{"content.a":5},"$max":{"content.b":5}}""", """{"a":null,"b":5}""")]
    [InlineData("""{"a":5,"b":5}""", """{"$min":{"content.a":"x"},"$max":{"content.b":"x"}}""", """{"a":5,"b":"x"}""")]
    [InlineData("""{"a":[5,5]}""", """{"$min":{"content.a.0":4},"$max":{"content.a.3":9}}""", """{"a":[4,5,null,9]}""")]
    // $rename replaces a property with the new name, and does nothing without the old one.
    [InlineData("""{"a":1,"b":2}""", """{"$rename":{"content.a":"content.b"}}""", """{"b":1}""")]
    [InlineData("""{"a":1}""", """{"$rename":{"content.a":"content.x.y"}}""", """{"x":{"y":1}}""")]
    [InlineData("""{"a":{"b":1}}""", """{"$rename":{"content.a.b":"content.c"}}""", """{"a":{},"c":1}""")]
    [InlineData("""{"b":2}""", """{"$rename":{"content.a":"content.b"}}""", """{"b":2}""")]
    [InlineData("""{"a":null,"b":2}""", """{"$rename":{"content.a":"content.b"}}""", """{"b":null}""")]
    [InlineData("""{"a":[1]}""", """{"$rename":{"content.a":"content.b"}}""", """{"b":[1]}""")]
    [InlineData("""{"a":5}""", """{"$rename":{"content.a.b":"content.c"}}""", """{"a":5}""")]
    // $currentDate creates or replaces a value.
    [InlineData(
        """{"b":"x","s":[1]}""", """{"$currentDate":{"content.a.c":true,"content.b":{"$type":"date"},"content.s.0":true}}""",
        """{"b":"NOW","s":["NOW"],"a":{"c":"NOW"}}""")]
    // $push creates a missing array; $each adds several items, with a position, an order and a maximum length.
    [InlineData("{}", """{"$push":{"content.a":1,"content.b.c":[1]}}""", """{"a":[1],"b":{"c":[[1]]}}""")]
    [InlineData("""{"a":[[1],2]}""", """{"$push":{"content.a.0":5}}""", """{"a":[[1,5],2]}""")]
    [InlineData("""{"a":[1]}""", """{"$push":{"content.a":{"$each":[]}}}""", """{"a":[1]}""")]
    [InlineData("{}", """{"$push":{"content.a":{"$each":[]}}}""", """{"a":[]}""")]
    [InlineData("""{"a":[1,2]}""", """{"$push":{"content.a":{"$each":[8,9],"$position":0}}}""", """{"a":[8,9,1,2]}""")]
    [InlineData("""{"a":[1,2]}""", """{"$push":{"content.a":{"$each":[9],"$position":1}}}""", """{"a":[1,9,2]}""")]
    [InlineData("""{"a":[1,2]}""", """{"$push":{"content.a":{"$each":[9],"$position":2}}}""", """{"a":[1,2,9]}""")]
    [InlineData("""{"a":[1,2]}""", """{"$push":{"content.a":{"$each":[9],"$position":3}}}""", """{"a":[1,2,9]}""")]
    [InlineData("""{"a":[1,2]}""", """{"$push":{"content.a":{"$each":[9],"$position":-1}}}""", """{"a":[1,9,2]}""")]
    [InlineData("""{"a":[1,2]}""", """{"$push":{"content.a":{"$each":[9],"$position":-2}}}""", """{"a":[9,1,2]}""")]
    [InlineData("""{"a":[1,2]}""", """{"$push":{"content.a":{"$each":[9],"$position":-9223372036854775808}}}""", """{"a":[9,1,2]}""")]
    [InlineData("""{"a":[1,2]}""", """{"$push":{"content.a":{"$each":[9],"$position":9223372036854775807}}}""", """{"a":[1,2,9]}""")]
    [InlineData("""{"a":[1,2]}""", """{"$push":{"content.a":{"$each":[3],"$slice":0}}}""", """{"a":[]}""")]
    [InlineData("""{"a":[1,2]}""", """{"$push":{"content.a":{"$each":[3],"$slice":2}}}""", """{"a":[1,2]}""")]
    [InlineData("""{"a":[1,2]}""", """{"$push":{"content.a":{"$each":[3],"$slice":-2}}}""", """{"a":[2,3]}""")]
    [InlineData("""{"a":[1,2]}""", """{"$push":{"content.a":{"$each":[3],"$slice":-9223372036854775808}}}""", """{"a":[1,2,3]}""")]
    [InlineData("""{"a":[3,1]}""", """{"$push":{"content.a":{"$each":[2,"x",null],"$sort":1}}}""", """{"a":[null,1,2,3,"x"]}""")]
    [InlineData("""{"a":[3,1]}""", """{"$push":{"content.a":{"$each":[2,"x",null],"$sort":-1}}}""", """{"a":["x",3,2,1,null]}""")]
    [InlineData("""{"a":[3,1]}""", """{"$push":{"content.a":{"$each":[2],"$sort":-1,"$slice":2}}}""", """{"a":[3,2]}""")]
    [InlineData(
        """{"a":[{"b":{"c":2}},{"b":{"c":1}}]}""", """{"$push":{"content.a":{"$each":[{"b":1}],"$sort":{"b.c":1}}}}""",
        """{"a":[{"b":1},{"b":{"c":1}},{"b":{"c":2}}]}""")]
    // $addToSet adds a value unless an equal item exists.
    [InlineData("{}", """{"$addToSet":{"content.a":1,"content.b.c":{"d":1}}}""", """{"a":[1],"b":{"c":[{"d":1}]}}""")]
    [InlineData("""{"a":[1]}""", """{"$addToSet":{"content.a":[1]}}""", """{"a":[1,[1]]}""")]
    [InlineData("""{"a":[null]}""", """{"$addToSet":{"content.a":null}}""", """{"a":[null]}""")]
    [InlineData("""{"a":[1]}""", """{"$addToSet":{"content.a":{"$each":[2,1,2,3]}}}""", """{"a":[1,2,3]}""")]
    [InlineData("""{"a":["1"]}""", """{"$addToSet":{"content.a":1}}""", """{"a":["1",1]}""")]
    // $pop, $pull and $pullAll do not create a missing array.
    [InlineData("""{"a":[1,2,3],"b":[1,2,3]}""", """{"$pop":{"content.a":1,"content.b":-1}}""", """{"a":[1,2],"b":[2,3]}""")]
    [InlineData("""{"a":[]}""", """{"$pop":{"content.a":1,"content.b":1,"content.c.d":-1}}""", """{"a":[]}""")]
    [InlineData("""{"a":[[1,2],3]}""", """{"$pop":{"content.a.0":1}}""", """{"a":[[1],3]}""")]
    [InlineData("""{"a":[1,2,1,[1]]}""", """{"$pull":{"content.a":1,"content.b":1,"content.c.d":1}}""", """{"a":[2,[1]]}""")]
    [InlineData("""{"a":[1,2,3,"x"]}""", """{"$pull":{"content.a":{"$gte":2}}}""", """{"a":[1,"x"]}""")]
    [InlineData("""{"a":[1,2,3]}""", """{"$pull":{"content.a":{"$in":[1,3]}}}""", """{"a":[2]}""")]
    [InlineData("""{"a":[{"b":1,"c":1},{"b":1},5]}""", """{"$pull":{"content.a":{"b":1,"c":1}}}""", """{"a":[{"b":1},5]}""")]
    [InlineData("""{"a":[1,2,1,[1],null]}""", """{"$pullAll":{"content.a":[1,null],"content.b":[1]}}""", """{"a":[2,[1]]}""")]
    [InlineData("""{"a":[{"b":1},{"b":1,"c":1}]}""", """{"$pullAll":{"content.a":[{"b":1}]}}""", """{"a":[{"b":1,"c":1}]}""")]
    public async Task An_operator_has_the_result_that_the_MongoDB_manual_describes(string content, string operation, string expected)
    {
        string now = "2026-04-23T12:00:00.250+0000";
        Assert.Equal(
            expected.Replace("NOW", now.Replace("+", "\\u002B", StringComparison.Ordinal), StringComparison.Ordinal),
            await UpdateAsync(content, operation));
    }

    [Theory]
    [InlineData("""{"a":1}""", """{"$inc":{"content.a":1}}""", "int")]
    [InlineData("""{"a":2147483646}""", """{"$inc":{"content.a":1}}""", "int")]
    [InlineData("""{"a":2147483647}""", """{"$inc":{"content.a":1}}""", "long")]
    [InlineData("""{"a":-2147483647}""", """{"$inc":{"content.a":-1}}""", "int")]
    [InlineData("""{"a":-2147483648}""", """{"$inc":{"content.a":-1}}""", "long")]
    [InlineData("""{"a":3000000000}""", """{"$inc":{"content.a":-2999999999}}""", "long")]
    [InlineData("""{"a":1}""", """{"$inc":{"content.a":{"$numberLong":"1"}}}""", "long")]
    [InlineData("""{"a":1}""", """{"$inc":{"content.a":1.0}}""", "double")]
    [InlineData("""{"a":1.0}""", """{"$inc":{"content.a":1}}""", "double")]
    [InlineData("{}", """{"$inc":{"content.a":1}}""", "int")]
    [InlineData("{}", """{"$inc":{"content.a":{"$numberLong":"1"}}}""", "long")]
    [InlineData("""{"a":2}""", """{"$mul":{"content.a":3}}""", "int")]
    [InlineData("""{"a":65536}""", """{"$mul":{"content.a":65536}}""", "long")]
    [InlineData("""{"a":2}""", """{"$mul":{"content.a":0.5}}""", "double")]
    [InlineData("{}", """{"$mul":{"content.a":5}}""", "int")]
    [InlineData("{}", """{"$mul":{"content.a":{"$numberLong":"5"}}}""", "long")]
    [InlineData("{}", """{"$mul":{"content.a":0.5}}""", "double")]
    public async Task Chooses_the_smallest_sufficient_number_type(string content, string operation, string type)
    {
        string id = await CreateAsync(content);
        Assert.Equal("1", (await NotesApp.UpdateAsync(fixture.App, $$"""{"id":"{{id}}"}""", operation)).Ok());

        var answer = await fixture.App.PostAsync(
            NotesApp.Notes + "/query", $$$"""{"id":"{{{id}}}","content.a":{"$type":"{{{type}}}"}}""");

        Assert.Single(answer.Json.AsArray());
    }

    [Theory]
    [InlineData("""{"a":null}""", """{"$inc":{"content.a":1}}""", "'$inc' requires a number, but a document has null here.")]
    [InlineData("""{"a":null}""", """{"$mul":{"content.a":1}}""", "'$mul' requires a number, but a document has null here.")]
    [InlineData("""{"a":[1]}""", """{"$inc":{"content.a":1}}""", "'$inc' requires a number, but a document has [1] here.")]
    [InlineData("""{"a":["x"]}""", """{"$mul":{"content.a.0":1}}""", "'$mul' requires a number, but a document has \"x\" here.")]
    [InlineData("{}", """{"$inc":{"content.a":null}}""", "'$inc' requires a number, not null.")]
    [InlineData("{}", """{"$mul":{"content.a":"2"}}""", "'$mul' requires a number, not \"2\".")]
    [InlineData("""{"a":9223372036854775807}""", """{"$inc":{"content.a":1}}""", "the result is too large.")]
    [InlineData("""{"a":-9223372036854775808}""", """{"$inc":{"content.a":-1}}""", "the result is too large.")]
    [InlineData("""{"a":1e308}""", """{"$inc":{"content.a":1e308}}""", "the result is too large.")]
    [InlineData("""{"a":3037000500}""", """{"$mul":{"content.a":3037000500}}""", "the result is too large.")]
    [InlineData("""{"a":null}""", """{"$push":{"content.a":1}}""", "'$push' requires an array, but a document has null here.")]
    [InlineData("""{"a":null}""", """{"$addToSet":{"content.a":1}}""", "'$addToSet' requires an array, but a document has null here.")]
    [InlineData("""{"a":{}}""", """{"$pop":{"content.a":1}}""", "'$pop' requires an array, but a document has {} here.")]
    [InlineData("""{"a":"x"}""", """{"$pull":{"content.a":1}}""", "'$pull' requires an array, but a document has \"x\" here.")]
    [InlineData("""{"a":5}""", """{"$pullAll":{"content.a":[5]}}""", "'$pullAll' requires an array, but a document has 5 here.")]
    [InlineData("""{"a":null}""", """{"$set":{"content.a.b":1}}""", "'b' requires an object, but a document has null here.")]
    [InlineData("""{"a":[5]}""", """{"$set":{"content.a.0.b":1}}""", "'b' requires an object, but a document has 5 here.")]
    [InlineData(
        """{"a":[5]}""", """{"$set":{"content.a.01":1}}""",
        "'01' is not an array index, but a document has an array here.")]
    [InlineData(
        """{"a":[5]}""", """{"$set":{"content.a.-1":1}}""",
        "'-1' is not an array index, but a document has an array here.")]
    [InlineData("{}", """{"$pop":{"content.a":0}}""", "'$pop' requires 1 (last item) or -1 (first item), not 0.")]
    [InlineData("{}", """{"$pop":{"content.a":1.5}}""", "'$pop' requires 1 (last item) or -1 (first item), not 1.5.")]
    [InlineData("{}", """{"$push":{"content.a":{"$each":[1],"$position":1.5}}}""", "'$position' requires a whole number, not 1.5.")]
    [InlineData("{}", """{"$push":{"content.a":{"$each":[1],"$slice":"2"}}}""", "'$slice' requires a whole number, not \"2\".")]
    [InlineData(
        "{}", """{"$push":{"content.a":{"$each":[1],"$sort":{}}}}""", "'$sort' requires 1 or -1, or an object with 1 or -1 for each field, not {}.")]
    [InlineData(
        "{}", """{"$push":{"content.a":{"$each":[1],"$sort":{"b":0}}}}""",
        "'$sort' requires 1 or -1, or an object with 1 or -1 for each field, not 0.")]
    [InlineData("{}", """{"$push":{"content.a":{"$each":1}}}""", "the modifiers of '$push' require an array in '$each'.")]
    [InlineData("{}", """{"$push":{"content.a":{"$each":[1],"$SLICE":1}}}""", "'$SLICE' is not a modifier of '$push'; did you mean '$slice'?")]
    [InlineData("{}", """{"$addToSet":{"content.a":{"$each":[1],"$slice":1}}}""", "'$addToSet' requires a value or {\"$each\":[…]}, not ")]
    [InlineData("{}", """{"$currentDate":{"content.a":false}}""", "'$currentDate' requires true or {\"$type\":\"date\"}, not false.")]
    [InlineData("{}", """{"$rename":{"content.a":"content.b.$[]"}}""", "'$rename' does not work inside arrays.")]
    [InlineData(
        """{"a":1,"s":[1]}""", """{"$rename":{"content.a":"content.s.0"}}""",
        "'$rename' does not work inside arrays, but a document has an array here.")]
    [InlineData(
        "{}", """{"$push":{"content.a":{"b":{"$c":1}}}}""", "'$c' cannot be stored, because MongoDB reserves names that begin with a dollar sign.")]
    [InlineData(
        "{}", """{"$push":{"content.a":{"$each":[{"$c":1}]}}}""",
        "'$c' cannot be stored, because MongoDB reserves names that begin with a dollar sign.")]
    [InlineData("{}", """{"$min":{"content.a":{"$c":1}}}""", "'$c' cannot be stored, because MongoDB reserves names that begin with a dollar sign.")]
    [InlineData("{}", """{"$max":{"content.a":{"$c":1}}}""", "'$c' cannot be stored, because MongoDB reserves names that begin with a dollar sign.")]
    [InlineData(
        "{}", """{"$addToSet":{"content.a":{"b":{"$c":1}}}}""",
        "'$c' cannot be stored, because MongoDB reserves names that begin with a dollar sign.")]
    [InlineData("{}", """{"$set":{"content.$c":1}}""", "'$c' is not a field name.")]
    public async Task Rejects_an_operator_that_does_not_fit_and_changes_nothing(string content, string operation, string problem)
    {
        string id = await CreateAsync(content);

        var answer = await NotesApp.UpdateAsync(fixture.App, $$"""{"id":"{{id}}"}""", operation);

        string message = answer.ErrorMessage(HttpStatusCode.BadRequest);

        Assert.Contains("': " + problem, message, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was changed.", message, StringComparison.Ordinal);
        Assert.Equal(content.Replace("1e308", "1E+308", StringComparison.Ordinal), await ReadAsync(id));
    }

    [Theory]
    [InlineData("""{"content.a":2}""", """{"$set":{"content.a.$":9}}""", """{"a":[1,9,2],"b":[{"c":1},{"c":2}]}""")]
    [InlineData("""{"content.a":{"$gt":1}}""", """{"$inc":{"content.a.$":5}}""", """{"a":[1,7,2],"b":[{"c":1},{"c":2}]}""")]
    [InlineData(
        """{"content.a":{"$elemMatch":{"$gt":1}}}""", """{"$unset":{"content.a.$":1}}""", """{"a":[1,null,2],"b":[{"c":1},{"c":2}]}""")]
    [InlineData("""{"content.b.c":2}""", """{"$set":{"content.b.$.c":9}}""", """{"a":[1,2,2],"b":[{"c":1},{"c":9}]}""")]
    [InlineData(
        """{"content.b":{"$elemMatch":{"c":2}}}""", """{"$set":{"content.b.$.d":9}}""", """{"a":[1,2,2],"b":[{"c":1},{"c":2,"d":9}]}""")]
    public async Task The_positional_operator_updates_the_first_matching_item(string query, string operation, string expected)
    {
        string id = await CreateAsync("""{"a":[1,2,2],"b":[{"c":1},{"c":2}]}""");

        Assert.Equal("1", (await NotesApp.UpdateAsync(fixture.App, query.Insert(1, $"\"id\":\"{id}\","), operation)).Ok());

        Assert.Equal(expected, await ReadAsync(id));
    }

    [Theory]
    [InlineData("$currentDate")]
    [InlineData("$inc")]
    [InlineData("$min")]
    [InlineData("$max")]
    [InlineData("$mul")]
    [InlineData("$rename")]
    [InlineData("$set")]
    [InlineData("$unset")]
    [InlineData("$addToSet")]
    [InlineData("$pop")]
    [InlineData("$pull")]
    [InlineData("$pullAll")]
    [InlineData("$push")]
    public async Task Rejects_an_operator_in_another_case_and_suggests_its_name(string name)
    {
        string upper = name.ToUpperInvariant();
        var answer = await NotesApp.UpdateAsync(fixture.App, "{}", $$$"""{"{{{upper}}}":{"content.a":1}}""");

        Assert.StartsWith(
            $"The operation is invalid at '/{upper}': '{upper}' is not an update operator; did you mean '{name}'?",
            answer.ErrorMessage(HttpStatusCode.BadRequest),
            StringComparison.Ordinal);
    }

    private async Task<string> UpdateAsync(string content, string operation)
    {
        string id = await CreateAsync(content);
        Assert.Equal("1", (await NotesApp.UpdateAsync(fixture.App, $$"""{"id":"{{id}}"}""", operation)).Ok());
        return await ReadAsync(id);
    }

    private async Task<string> CreateAsync(string content) =>
        (await fixture.App.PostAsync(NotesApp.Notes, $$"""{"content":{{content}}}""")).Json["id"]!.GetValue<string>();

    private async Task<string> ReadAsync(string id) =>
        (await fixture.App.GetAsync($"{NotesApp.Notes}/{id}")).Json["content"]!.ToJsonString();
}
