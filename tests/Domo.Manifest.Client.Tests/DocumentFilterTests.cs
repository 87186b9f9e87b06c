using System.Text.Json;
using System.Text.RegularExpressions;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests;

public sealed class DocumentFilterTests
{
    private static readonly DateTimeOffset Noon = new(2026, 4, 23, 14, 0, 0, 7, TimeSpan.FromHours(2));

    public static TheoryData<string, Func<UserColumns, DocumentFilter>> Filters => new()
    {
        // Comparisons.
        { """{"content.username":"Bill"}""", c => c.Username == "Bill" },
        { """{"content.username":null}""", c => c.Username == null },
        { """{"content.username":{"$ne":null}}""", c => c.Username != null },
        { """{"content.stars":{"$lt":5}}""", c => c.Stars < 5 },
        { """{"content.stars":{"$lte":5}}""", c => c.Stars <= 5 },
        { """{"content.price":{"$gt":1.50}}""", c => c.Price > 1.50m },
        { """{"content.ratio":{"$gte":0.1}}""", c => c.Ratio >= 0.1 },
        { """{"content.stars":{"$gte":1,"$lte":5}}""", c => c.Stars.Between(1, 5) },
        { """{"content.username":{"$in":["Bill","Ted",null]}}""", c => c.Username.In("Bill", "Ted", null) },
        { """{"content.stars":{"$nin":[]}}""", c => c.Stars.NotIn() },

        // App data is compared as the strings that sync, AppDB metadata as dates.
        { """{"content.day":{"$gte":"2026-04-23"}}""", c => c.Day >= new DateOnly(2026, 4, 23) },
        { """{"content.seenOn":"2026-04-23T12:00:00Z"}""", c => c.SeenOn == Noon },
        { """{"content.tags":"2026-04-23T12:00:00Z"}""", c => c.Tags == Noon },
        { """{"createdOn":{"$lte":{"$date":"2026-04-23T12:00:00.007Z"}}}""", c => c.Document.CreatedOn <= Noon },
        { """{"updatedOn":{"$eq":{"$date":"2026-04-23T12:00:00.007Z"}}}""", c => c.Document.UpdatedOn == Noon },
        { """{"owner":"123456","updatedBy":"7"}""", c => c.Document.Owner == "123456" & c.Document.UpdatedBy == "7" },

        // Logic: AND as one object if no name occurs twice.
        { """{"content.stars":{"$gt":1,"$lt":5},"content.username":"Bill"}""", c => c.Stars > 1 & c.Username == "Bill" & c.Stars < 5 },
        {
            """{"$and":[{"content.stars":{"$gt":1}},{"content.username":"Bill"},{"content.stars":{"$gt":2}}]}""",
            c => c.Stars > 1 & c.Username == "Bill" & c.Stars > 2
        },
        { """{"$and":[{"content.stars":1},{"content.stars":{"$lt":5}}]}""", c => c.Stars == 1 & c.Stars < 5 },
        {
            """{"$or":[{"content.stars":1},{"content.stars":2},{"content.username":"Bill","content.price":3}]}""",
            c => c.Stars == 1 | c.Stars == 2 | c.Username == "Bill" & c.Price == 3
        },
        {
            """{"$and":[{"content.username":"Bill"},{"$or":[{"content.stars":1},{"content.stars":2}]}]}""",
            c => c.Username == "Bill" & (c.Stars == 1 | c.Stars == 2)
        },
        { """{"$nor":[{"content.stars":1}]}""", c => !(c.Stars == 1) },
        { """{"$nor":[{"content.stars":1},{"content.stars":2}]}""", c => !(c.Stars == 1 | c.Stars == 2) },
        { """{"$or":[{"content.stars":1},{"content.stars":2}]}""", c => !!(c.Stars == 1 | c.Stars == 2) },
        { """{"content.stars":1}""", c => !!(c.Stars == 1) },

        // Elements and types.
        { """{"content.tags":{"$exists":true}}""", c => c.Tags.Exists() },
        { """{"content.tags":{"$exists":false}}""", c => c.Tags.Exists(false) },
        { """{"content.stars":{"$type":"number"}}""", c => c.Stars.HasType(DocumentValueType.Number) },
        { """{"content.stars":{"$type":["string","bool"]}}""", c => c.Stars.HasType(DocumentValueType.Text, DocumentValueType.Boolean) },

        // Strings and numbers.
        { """{"content.comments":{"$regex":"happy"}}""", c => c.Comments.IsMatch("happy") },
        { """{"content.comments":{"$regex":"a b","$options":"ix"}}""",
            c => c.Comments.IsMatch("a b", RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace) },
        { """{"content.comments":{"$regex":"1\\.50\\$"}}""", c => c.Comments.Contains("1.50$") },
        { """{"content.comments":{"$regex":"^so","$options":"i"}}""", c => c.Comments.StartsWith("so", ignoreCase: true) },
        { """{"content.comments":{"$regex":"!\\z"}}""", c => c.Comments.EndsWith("!") },
        { """{"content.stars":{"$mod":[4,0]}}""", c => c.Stars.HasRemainder(4, 0) },
        { """{"content.stars":{"$bitsAllSet":5,"$bitsAnyClear":8}}""", c => c.Stars.BitsAllSet(5) & c.Stars.BitsAnyClear(8) },

        // Arrays and objects.
        { """{"content.tags":"red"}""", c => c.Tags == "red" },
        { """{"content.tags":{"$all":["red",2]}}""", c => c.Tags.ContainsAll("red", 2) },
        { """{"content.tags":{"$size":3}}""", c => c.Tags.HasCount(3) },
        { """{"content.tags":{"$elemMatch":{"score":{"$gte":8},"of.product":"xyz"}}}""",
            c => c.Tags.Any(e => e["score"] >= 8 & e["of"]["product"] == "xyz") },
        { """{"content.tags":{"$elemMatch":{"$gte":80,"$lt":85}}}""", c => c.Tags.Any(e => e.Value >= 80 & e.Value < 85) },
        { """{"content.tags":{"$elemMatch":{"$or":[{"a":1},{"b":2}]}}}""", c => c.Tags.Any(e => e["a"] == 1 | e["b"] == 2) },
        { """{"content.wand.core":"phoenix feather"}""", c => c["wand.core"] == "phoenix feather" },

        // An object that looks like an operator is still a value.
        { """{"content.tags":{"$eq":{"$gt":""}}}""", c => c.Tags == DomoValue.FromJson("""{"$gt":""}""") },
        { """{"content.username":"{\"$gt\":\"\"} \" é'<"}""", c => c.Username == "{\"$gt\":\"\"} \" é'<" },

        // Parsed predicates.
        {
            """{"$and":[{"$expr":{"$gt":["$content.a","$content.b"]}},{"content.stars":1}]}""",
            c => DocumentFilter.Parse("""{"$expr":{"$gt":["$content.a","$content.b"]}}""") & c.Stars == 1
        },
    };

    public static TheoryData<Func<UserColumns, DocumentFilter>> Refused => new()
    {
        c => c.Stars > null,
        c => c.Tags < DomoValue.Null,
        c => c.Ratio == double.NaN,
        c => c.Username == "\ud800",
        c => c.Comments.IsMatch("x", RegexOptions.RightToLeft),
        c => c.Stars.HasRemainder(0, 1),
        c => c.Stars.BitsAllSet(-1),
        c => c.Tags.HasCount(-1),
        c => c.Tags.HasType(),
        c => c.Tags.HasType((DocumentValueType)99),
        c => c.Tags.Any(e => e.Value > 1 | e.Value < 0),
        c => c.Tags.Any(e => e.Value > 1 & e.Value > 2),
        c => c.Tags.Any(_ => null!),
        c => c[""] == 1,
        c => c.Stars == 1 & null!,
    };

    [Theory]
    [MemberData(nameof(Filters), DisableDiscoveryEnumeration = true)]
    public void Writes_a_condition_as_a_MongoDB_predicate(string expected, Func<UserColumns, DocumentFilter> filter) =>
        Assert.Equal(expected, filter(new UserColumns()).ToString());

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void Rejects_conditions_that_MongoDB_does_not_support(Func<UserColumns, DocumentFilter> filter) =>
        Assert.ThrowsAny<ArgumentException>(() => filter(new UserColumns()));

    [Theory]
    [InlineData("""[1]""", "The predicate must be a single JSON object. LineNumber: 0 | BytePositionInLine: 0.", 0, 0)]
    [InlineData("5", "The predicate must be a single JSON object.", 0, 0)]
    [InlineData("{\"a\":1,\n  \"b\": {\"$where\": \"1\"}}", "AppDB does not support the operator $where. LineNumber: 1 | Byte", 1, 8)]
    [InlineData("""{"$or":[{"é":{"$near":[1,2]}}]}""", "AppDB does not support the operator $near.", 0, 15)]
    [InlineData("{\"a\":\n}", "'}' is an invalid start of a value", 1, 0)]
    [InlineData("{ content.a: 1 }", "'c' is an invalid start of a property name", 0, 2)]
    public void Reports_the_position_of_an_error_in_a_parsed_predicate(string json, string message, long line, long position)
    {
        var exception = Assert.ThrowsAny<JsonException>(() => DocumentFilter.Parse(json));
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal((line, position), (exception.LineNumber, exception.BytePositionInLine));
    }
}
