namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>Conditions as JSON: the place inside of every kind of literal, and what is right or not known.</summary>
public class FilterAnalyzerTests
{
    [Theory]
    [InlineData("\"{ \\\"{|DOMO7036:content.Title|}\\\": \\\"x\\\" }\"")]
    [InlineData("@\"{ \"\"{|DOMO7036:content.Title|}\"\": \"\"x\"\" }\"")]
    [InlineData("\"\"\"\n            {\n              \"{|DOMO7036:content.Title|}\": \"x\"\n            }\n            \"\"\"")]
    [InlineData("$\"{{ \\\"{|DOMO7036:content.Title|}\\\": \\\"{value}\\\" }}\"")]
    [InlineData("\"{ \" + \"\\\"{|DOMO7032:$greaterThen|}\\\": 1 }\"")]
    [InlineData("\"\"\"{ \"$or\": [ { \"{|DOMO7037:title|}\": 1 }, { \"content.closed\": { \"$lt\": \"{|DOMO7039:1.5.2026|}\" } } ] }\"\"\"")]
    [InlineData("\"\"\"{ {|DOMO7030:title|}: 1 }\"\"\"")]
    public Task A_mistake_is_found_at_its_place(string json) => VerifyAsync(json);

    [Theory]
    [InlineData("\"{}\"")]
    [InlineData("value")]
    [InlineData("\"\"\"{ \"content.title\": \"x\", \"owner\": \"1\", \"content.notes.text\": { \"$exists\": true } }\"\"\"")]
    [InlineData("\"\"\"{ \"createdOn\": { \"$lte\": { \"$date\": \"2020-05-12T00:00:00.000Z\" } } }\"\"\"")]
    [InlineData("\"\"\"{ \"content.closed\": { \"$gte\": \"2026-04\", \"$lt\": \"2026-05-01\" }, \"content.changed\": \"2026-04-23T12:00:00Z\" }\"\"\"")]
    [InlineData("$\"{{ {value} }}\"")]
    public Task What_is_right_or_not_known_is_left_alone(string json) => VerifyAsync(json);

    [Fact]
    public Task The_columns_of_a_collection_that_is_not_known_are_not_judged() => CSharpRuleTest.RunAsync("""
        using Domo.Manifest.Client;

        class App
        {
            object Condition() => DocumentFilter.Parse("{ \"content.Title\": { \"{|DOMO7032:$foo|}\": 1 } }");
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
                new StringContent("{ \"{|DOMO7036:content.Title|}\": 1 }"));
        }
        """);

    [Theory]
    [InlineData("{ 'query': { '{|DOMO7037:title|}': 'x' }, 'operation': { '$set': { '{|DOMO7036:content.Title|}': 'y' } } }")]
    [InlineData("{ 'query': {}, 'operation': { '{|DOMO7040:$sett|}': { 'content.title': 'y' }, '{|DOMO7041:$bit|}': {} } }")]
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
        Source("\"{ \\\"content.closed\\\": { \\\"$gte\\\": {|DOMO7038:{ \\\"$date\\\": \\\"2026-04-23\\\" }|} } }\""),
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
