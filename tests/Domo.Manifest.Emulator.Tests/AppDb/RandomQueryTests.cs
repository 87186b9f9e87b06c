using System.Net;
using System.Text;
using CsCheck;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests.AppDb;

/// <summary>The emulator answers or rejects any query and update without a server error.</summary>
public sealed class RandomQueryTests
{
    private const long Cases = 500;

    private static readonly Gen<string> Scalar = Gen.OneOf(
        "null", "true", "false", "0", "1", "-1", "2.5", "1e300", "9223372036854775807", "-9223372036854775808", "\"\"", "\"x\"",
        "\"$content.a\"",
        "\"[\"", "[]", "{}", "[null]", """{"$date":"2026-04-23"}""", """{"$date":1e300}""", """{"$numberLong":"5"}""",
        "\"content.b\"", "\"date\"");

    private static readonly Gen<string> Name = Gen.OneOf(
        "content.a", "content.a.0", "content.a.b", "content.a.$", "content.a.$[]", "content.b", "content", "id", "createdOn", "owner", "a",
        "", ".", "$",
        "$eq", "$ne", "$gt", "$gte", "$lt", "$lte", "$in", "$nin", "$not", "$exists", "$type", "$regex", "$options", "$mod", "$all",
        "$elemMatch", "$size",
        "$and", "$or", "$nor", "$expr", "$comment", "$bitsAllSet", "$bitsAnyClear", "$toDate", "$literal", "$where", "$date",
        "$numberLong");

    private static readonly Gen<string> Operator = Gen.OneOf(
        "$set", "$unset", "$inc", "$mul", "$min", "$max", "$rename", "$push", "$addToSet", "$pop", "$pull", "$pullAll", "$currentDate",
        "$each");

    private static readonly Gen<string> Modifier = Gen.OneOf("$each", "$position", "$slice", "$sort", "a", "$in", "$type");

    private static readonly Gen<string> Field = Gen.OneOf(
        "content.a", "content.a.0", "content.a.b", "content.b", "content", "id", "createdOn", "a");

    private static readonly Gen<string> Query = QueryOf(depth: 2);

    private static readonly Gen<string> Operation = Objects(Operator, Objects(Name, Gen.OneOf(Value(Modifier, 2), Value(Name, 2))));

    [Fact]
    public async Task Random_queries_do_not_fail()
    {
        await using var app = await StartAsync();

        await Query.SampleAsync(
            async query => Assert.NotEqual(
                HttpStatusCode.InternalServerError, (await app.PostAsync(NotesApp.Notes + "/query?orderby=content.a", query)).Status),
            iter: Cases,
            threads: 1);
    }

    [Fact]
    public async Task Random_updates_do_not_fail()
    {
        await using var app = await StartAsync();

        await Gen.Select(Query, Operation).SampleAsync(
            async (query, operation) => Assert.NotEqual(
                HttpStatusCode.InternalServerError, (await NotesApp.UpdateAsync(app, query, operation)).Status),
            iter: Cases,
            threads: 1);
    }

    private static Task<TestApp> StartAsync() => NotesApp.StartAsync(
        "{}", """{"a":1}""", """{"a":[1,{"b":"x"},[2]],"b":2.5}""", """{"a":{"b":[null,"x"]}}""", """{"a":"x","b":9223372036854775807}""");

    private static Gen<string> QueryOf(int depth)
    {
        var fields = Objects(Field, Gen.OneOf(Scalar, Objects(Name, Gen.OneOf(Scalar, Value(Name, 2)))));
        return depth == 0 ? fields : Gen.OneOf(
            fields,
            Gen.Select(Gen.OneOf("$and", "$or", "$nor"), QueryOf(depth - 1), QueryOf(depth - 1))
                .Select((name, first, second) => $$"""{"{{name}}":[{{first}},{{second}}]}"""));
    }

    private static Gen<string> Value(Gen<string> names, int depth) => depth == 0
        ? Scalar
        : Gen.OneOf(
            Scalar,
            Value(names, depth - 1).Array[0, 3].Select(items => $"[{string.Join(',', items)}]"),
            Objects(names, Value(names, depth - 1)));

    /// <summary>Objects without duplicate properties.</summary>
    private static Gen<string> Objects(Gen<string> names, Gen<string> values) => Gen.Select(names, values).Array[0, 3].Select(members =>
    {
        var text = new StringBuilder("{");
        foreach (var (name, value) in members.DistinctBy(member => member.Item1))
        {
            text.Append(text.Length > 1 ? "," : "").Append('"').Append(name).Append("\":").Append(value);
        }

        return text.Append('}').ToString();
    });
}
