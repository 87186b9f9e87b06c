using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests.AppDb;

/// <summary>The targets of a filter rule, and the values of its placeholders with each operator.</summary>
public sealed class FilterRuleTests
{
    private const string Notes = NotesApp.Notes;

    [Theory]
    [InlineData("""{"who":"%userId%"}""", "1 2 4")]
    [InlineData("""{"who":{"$eq":"%userId%"}}""", "1 4")]
    [InlineData("""{"who":{"$ne":"%userId%"}}""", "2 3 5 6")]
    [InlineData("""{"who":{"$in":"%userId%"}}""", "1 2 4")]
    [InlineData("""{"who":{"$in":["%userId%"]}}""", "1 2 4")]
    [InlineData("""{"who":{"$in":["u%userId%",29]}}""", "3 5")]
    [InlineData("""{"who":{"$nin":"%userId%"}}""", "3 5 6")]
    [InlineData("""{"who":{"$nin":["%userId%",29]}}""", "5 6")]
    [InlineData("""{"who":{"$all":"%userId%"}}""", "4")]
    [InlineData("""{"who":{"$all":["%userId%"]}}""", "4")]
    [InlineData("""{"who":{"$not":{"$in":"%userId%"}}}""", "3 5 6")]
    [InlineData("""{"who":{"$elemMatch":{"$in":"%userId%"}}}""", "4")]
    [InlineData("""{"who":{"$gte":"%userId%"}}""", "1 4 5")]
    [InlineData("""{"who":{"$regex":"^u%userId%$"}}""", "5")]
    [InlineData("""{"who":"u%userId%"}""", "5")]
    [InlineData("""{"$or":[{"content.who":"%userId%"},{"content.n":3}]}""", "1 2 3 4")]
    [InlineData("""{"$nor":[{"content.who":"%userId%"},{"content.n":3}]}""", "5 6")]
    [InlineData("""{"owner":"%userId%"}""", "6")]
    [InlineData("""{"updatedBy":{"$nin":"%userId%"}}""", "1 2 3 4 5")]
    public Task The_user_placeholder_matches_the_ID_as_a_string_and_a_number(string query, string found) => AssertAsync(
        query, found, "28", groups: null,
        """{"n":1,"who":"28"}""", """{"n":2,"who":28}""", """{"n":3,"who":29}""", """{"n":4,"who":["28",28]}""",
        """{"n":5,"who":"u28"}""");

    [Theory]
    [InlineData("""{"who":"%groupIds%"}""", "1 2 4")]
    [InlineData("""{"who":{"$eq":"%groupIds%"}}""", "5")]
    [InlineData("""{"who":{"$ne":"%groupIds%"}}""", "1 2 3 4 6")]
    [InlineData("""{"who":{"$in":"%groupIds%"}}""", "1 2 4")]
    [InlineData("""{"who":{"$in":["%groupIds%",9]}}""", "1 2 3 4")]
    [InlineData("""{"who":{"$nin":"%groupIds%"}}""", "3 5 6")]
    [InlineData("""{"who":{"$nin":["%groupIds%",9]}}""", "5 6")]
    [InlineData("""{"who":{"$all":"%groupIds%"}}""", "4")]
    [InlineData("""{"who":{"$all":["%groupIds%"]}}""", "4")]
    [InlineData("""{"who":{"$not":{"$in":"%groupIds%"}}}""", "3 5 6")]
    [InlineData("""{"who":{"$elemMatch":{"$in":"%groupIds%"}}}""", "4")]
    [InlineData("""{"who":{"$regex":"^%groupIds%$"}}""", "5")]
    public Task The_group_placeholder_matches_all_IDs_as_strings_and_numbers(string query, string found) => AssertAsync(
        query, found, "28", "7,8",
        """{"n":1,"who":"7"}""", """{"n":2,"who":8}""", """{"n":3,"who":9}""", """{"n":4,"who":["7",7,"8",8]}""",
        """{"n":5,"who":"7,8"}""");

    [Theory]
    [InlineData("""{"who":"%groupIds%"}""", "")]
    [InlineData("""{"who":{"$in":"%groupIds%"}}""", "")]
    [InlineData("""{"who":{"$nin":"%groupIds%"}}""", "1 2 3 6")]
    [InlineData("""{"who":{"$all":"%groupIds%"}}""", "")]
    [InlineData("""{"who":{"$eq":"%groupIds%"}}""", "3")]
    public Task The_group_placeholder_matches_nothing_for_a_user_without_groups(string query, string found) => AssertAsync(
        query, found, "28", groups: null, """{"n":1,"who":"7"}""", """{"n":2,"who":[]}""", """{"n":3,"who":""}""");

    [Theory]
    [InlineData("""{"type":"USER_ID","values":[28]}""", "28", null, true)]
    [InlineData("""{"type":"USER_ID","values":["28"]}""", "28", null, true)]
    [InlineData("""{"type":"USER_ID","values":[29,28]}""", "28", null, true)]
    [InlineData("""{"type":"USER_ID","values":[29]}""", "28", null, false)]
    [InlineData("""{"type":"USER_ID","values":[]}""", "28", null, false)]
    [InlineData("""{"type":"USER_ID","values":[5]}""", "28", "5", false)]
    [InlineData("""{"type":"USER_ID","values":["%userId%"]}""", "28", null, true)]
    [InlineData("""{"type":"USER_ID","values":["%groupIds%"]}""", "28", "5", false)]
    [InlineData("""{"type":"GROUP_ID","values":[5]}""", "28", "4,5", true)]
    [InlineData("""{"type":"GROUP_ID","values":["5"]}""", "28", "5,6", true)]
    [InlineData("""{"type":"GROUP_ID","values":[9,5]}""", "28", "5", true)]
    [InlineData("""{"type":"GROUP_ID","values":[5]}""", "28", "50", false)]
    [InlineData("""{"type":"GROUP_ID","values":[5]}""", "5", null, false)]
    [InlineData("""{"type":"GROUP_ID","values":["%groupIds%"]}""", "28", "5", true)]
    [InlineData("""{"type":"GROUP_ID","values":["%groupIds%"]}""", "28", "4,6", true)]
    [InlineData("""{"type":"GROUP_ID","values":["%userId%"]}""", "28", "28", false)]
    [InlineData("""{"type":"USER_ID","values":[29]},{"type":"GROUP_ID","values":[5]}""", "28", "5", true)]
    public async Task A_rule_applies_to_the_users_and_groups_that_it_names(string targets, string user, string? groups, bool applies)
    {
        await using var app = await StartAsync(
            $$$"""{"name":"r","applyOn":["READ"],"applyTo":[{{{targets}}}],"query":{"content.n":1}}""");
        await NotesApp.CreateAsync(app, """{"n":1}""", """{"n":2}""");

        Assert.Equal(applies ? "1" : "1 2", await ListAsync(app, user, groups));
    }

    [Theory]
    [InlineData("""{"applyToAll":true,"applyTo":[],"query":{"content.n":1}}""", "1")]
    [InlineData("""{"applyToAll":true,"applyTo":[{"type":"USER_ID","values":[1]}],"query":{"content.n":1}}""", "1")]
    [InlineData("""{"applyToAll":false,"applyTo":[],"query":{"content.n":1}}""", "1 2 3")]
    [InlineData("""{"applyTo":[],"query":{"content.n":1}}""", "1 2 3")]
    [InlineData("""{"applyToAll":true,"limitToOwner":false,"query":{"content.n":{"$gt":1}}}""", "2 3")]
    [InlineData("""{"applyToAll":true,"limitToOwner":true,"query":{"content.n":{"$gt":1}}}""", "3")]
    [InlineData("""{"applyToAll":true,"limitToOwner":true,"query":{}}""", "3")]
    [InlineData("""{"applyToAll":true,"query":{}}""", "1 2 3")]
    public async Task A_rule_for_all_or_for_owners_requires_no_target(string rule, string found)
    {
        await using var app = await StartAsync(rule.Insert(1, """ "name":"r","applyOn":["READ"],"""));
        await NotesApp.CreateAsync(app, """{"n":1}""", """{"n":2}""");
        (await app.SendAsync(HttpMethod.Post, Notes, """{"content":{"n":3}}""", user: "28")).Ok();

        Assert.Equal(found, await ListAsync(app, "28", groups: null));
    }

    [Fact]
    public async Task A_document_is_visible_if_any_applicable_rule_matches_it()
    {
        const string Rule = """{"name":"r","applyOn":["READ"],"applyTo":[{"type":"USER_ID","values":[USERS]}],"query":{"content.n":N}}""";
        await using var app = await StartAsync(string.Join(',', new[] { ("28", "1"), ("28,29", "2"), ("30", "3") }.Select(rule => Rule
            .Replace("USERS", rule.Item1, StringComparison.Ordinal)
            .Replace("N}", rule.Item2 + "}", StringComparison.Ordinal))));
        await NotesApp.CreateAsync(app, """{"n":1}""", """{"n":2}""", """{"n":3}""");

        Assert.Equal("1 2", await ListAsync(app, "28", groups: null));
        Assert.Equal("2", await ListAsync(app, "29", groups: null));
        Assert.Equal("1 2 3", await ListAsync(app, "31", groups: null));
    }

    /// <summary>Checks which documents a rule for all users finds. The user owns a sixth document with the number 6.</summary>
    private static async Task AssertAsync(string query, string found, string user, string? groups, params string[] contents)
    {
        string ofDocuments = query.Replace("\"who\"", "\"content.who\"", StringComparison.Ordinal);
        await using var app = await StartAsync(
            $$$"""{"name":"r","applyOn":["READ"],"applyTo":[],"applyToAll":true,"query":{{{ofDocuments}}}}""");
        await NotesApp.CreateAsync(app, contents);
        (await app.SendAsync(HttpMethod.Post, Notes, """{"content":{"n":6}}""", user: user)).Ok();

        Assert.Equal(found, await ListAsync(app, user, groups));
    }

    private static Task<TestApp> StartAsync(string filters) =>
        TestApp.StartAsync($$"""{"collectionsMapping":[{"name":"Notes","filters":[{{filters}}]}]}""");

    private static async Task<string> ListAsync(TestApp app, string user, string? groups)
    {
        var answer = await app.SendAsync(HttpMethod.Get, Notes, user: user, groups: groups);
        answer.Ok();
        return string.Join(' ', answer.Json.AsArray().Select(document => document!["content"]!["n"]!.ToJsonString()));
    }
}
