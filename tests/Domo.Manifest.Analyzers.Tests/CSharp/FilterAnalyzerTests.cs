namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>Filters as JSON: the place inside every kind of literal, and what is right or unknown.</summary>
public class FilterAnalyzerTests
{
    [Theory]
    [InlineData("\"{ \\\"{|DOMO3044:content.Title|}\\\": \\\"x\\\" }\"")]
    [InlineData("@\"{ \"\"{|DOMO3044:content.Title|}\"\": \"\"x\"\" }\"")]
    [InlineData("\"\"\"\n            {\n              \"{|DOMO3044:content.Title|}\": \"x\"\n            }\n            \"\"\"")]
    [InlineData("$\"{{ \\\"{|DOMO3044:content.Title|}\\\": \\\"{value}\\\" }}\"")]
    [InlineData("\"{ \" + \"\\\"{|DOMO3040:$greaterThen|}\\\": 1 }\"")]
    [InlineData("\"\"\"{ \"$or\": [ { \"{|DOMO3045:title|}\": 1 }, { \"content.closed\": { \"$lt\": \"{|DOMO3048:1.5.2026|}\" } } ] }\"\"\"")]
    [InlineData("\"\"\"{ {|DOMO7030:title|}: 1 }\"\"\"")]
    [InlineData("\"\"\"{ \"content.title{|DOMO7030:\"|} 1 }\"\"\"")]
    [InlineData("\"\"\"{ \"content.title\": {|DOMO7030:1|} x }\"\"\"")]
    public Task A_mistake_is_found_at_its_place(string json) => VerifyAsync(json);

    /// <summary>One check for filters in the manifest and in C#: what the manifest's rules find, these find too.</summary>
    [Theory]
    [InlineData("\"{ \\\"{|DOMO3045:Content.title|}\\\": 1 }\"")]
    [InlineData("\"{ \\\"content.closed\\\": { \\\"$lte\\\": \\\"{|DOMO3048:2026-04|}\\\" } }\"")]
    [InlineData("\"{ \\\"content.closed\\\": { \\\"$gt\\\": \\\"{|DOMO3048:noon|}\\\" } }\"")]
    [InlineData("\"{ \\\"content.title\\\": { \\\"{|DOMO3041:$near|}\\\": [1, 2] } }\"")]
    [InlineData("\"{ \\\"content.title\\\": { \\\"$in\\\": {|DOMO3043:\\\"%groupIds%\\\"|} } }\"")]
    public Task A_mistake_that_the_rules_of_the_manifest_find_is_found_in_a_literal(string json) => VerifyAsync(json);

    [Theory]
    [InlineData("$eq", false)]
    [InlineData("$ne", false)]
    [InlineData("$gt", false)]
    [InlineData("$gte", false)]
    [InlineData("$lt", false)]
    [InlineData("$lte", false)]
    [InlineData("$in", true)]
    [InlineData("$nin", true)]
    public Task A_date_is_judged_under_every_operator_that_compares(string name, bool takesList)
    {
        string dates = "\"{|DOMO3048:1.5.2026|}\"" + (takesList ? ", \"2026-05-01\", \"{|DOMO3048:soon|}\"" : "");
        return VerifyAsync($$$""""
            """{ "content.closed": { "{{{name}}}": {{{(takesList ? $"[{dates}]" : dates)}}} } }"""
            """");
    }

    [Theory]
    [InlineData("\"{}\"")]
    [InlineData("value")]
    [InlineData("\"\"\"{ \"content.title\": \"x\", \"owner\": \"1\", \"content.notes.text\": { \"$exists\": true } }\"\"\"")]
    [InlineData("\"\"\"{ \"createdOn\": { \"$lte\": { \"$date\": \"2020-05-12T00:00:00.000Z\" } } }\"\"\"")]
    [InlineData("\"\"\"{ \"content.closed\": { \"$gte\": \"2026-04\", \"$lt\": \"2026-05-01\" }, \"content.changed\": \"2026-04-23T12:00:00Z\" }\"\"\"")]
    [InlineData("$\"{{ {value} }}\"")]
    [InlineData("$\"{{ \\\"content.amount\\\": {{ \\\"${value}\\\": 1 }} }}\"")]
    [InlineData("\"{ \\\"content.salesperson\\\": 1 }\"")]
    public Task What_is_right_or_not_known_is_left_alone(string json) => VerifyAsync(json);

    [Fact]
    public Task The_columns_of_a_collection_that_is_not_known_are_not_judged() => CSharpRuleTest.RunAsync("""
        using Domo.Manifest.Client;

        class App
        {
            object Condition() => DocumentFilter.Parse("{ \"content.Title\": { \"{|DOMO3040:$foo|}\": 1 } }");
            object Number() => int.Parse("{ 'x' }");
        }
        """);

    [Fact]
    public Task The_body_of_a_request_is_a_condition_too() => CSharpRuleTest.RunAsync("""
        using System.Net.Http;

        class App
        {
            object Ask(HttpClient http) => http.PostAsync(
                {|DOMO7001:"/domo/datastores/v1/collections/Deals/documents/query"|},
                new StringContent("{ \"{|DOMO3044:content.Title|}\": 1 }"));
        }
        """);

    [Theory]
    [InlineData("{ 'query': { '{|DOMO3045:title|}': 'x' }, 'operation': { '$set': { '{|DOMO3044:content.Title|}': 'y' } } }")]
    [InlineData("{ 'query': {}, 'operation': { '{|DOMO7031:$sett|}': { 'content.title': 'y' }, '{|DOMO7032:$bit|}': {} } }")]
    [InlineData("{ 'query': {}, 'operation': { '$inc': { 'content.amount': 1 }, '$unset': { 'content.other': '' }, '$currentDate': { 'content.closed': true } } }")]
    [InlineData("{ 'query': 1, 'operation': [] }")]
    public Task The_body_of_an_update_is_a_condition_and_operators(string json) => CSharpRuleTest.RunAsync($$"""
        using System.Net.Http;

        class App
        {
            object Ask(HttpClient http) => http.PutAsync(
                {|DOMO7001:"/domo/datastores/v1/collections/Deals/documents/update"|},
                new StringContent("{{json.Replace("'", "\\\"", System.StringComparison.Ordinal)}}"));
        }
        """);

    [Fact]
    public Task Fixes_keep_to_the_escapes_of_the_literal() => CSharpRuleTest.RunAsync(
        Source("\"{ \\\"content.closed\\\": { \\\"$gte\\\": {|DOMO3049:{ \\\"$date\\\": \\\"2026-04-23\\\" }|} } }\""),
        Source("\"{ \\\"content.closed\\\": { \\\"$gte\\\": \\\"2026-04-23\\\" } }\""));

    private static Task VerifyAsync(string json) => CSharpRuleTest.RunAsync(Source(json));

    private static string Source(string json) => $$"""
        using Domo.Manifest.Client;

        class App
        {
            object Find(DomoApp domo, string value, int number) =>
                domo.Collections.Deals.Where(_ => DocumentFilter.Parse({{json}})).ToListAsync();
        }
        """;
}
