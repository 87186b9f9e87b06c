namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>Filters as JSON: locations inside every kind of literal, and valid and unknown filters.</summary>
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
    public Task Reports_errors_at_their_location(string json) => VerifyAsync(json);

    /// <summary>The manifest and C# share the checks of filters and report the same errors.</summary>
    [Theory]
    [InlineData("\"{ \\\"{|DOMO3045:Content.title|}\\\": 1 }\"")]
    [InlineData("\"{ \\\"content.closed\\\": { \\\"$lte\\\": \\\"{|DOMO3048:2026-04|}\\\" } }\"")]
    [InlineData("\"{ \\\"content.closed\\\": { \\\"$gt\\\": \\\"{|DOMO3048:noon|}\\\" } }\"")]
    [InlineData("\"{ \\\"content.title\\\": { \\\"{|DOMO3041:$near|}\\\": [1, 2] } }\"")]
    [InlineData("\"{ \\\"content.title\\\": { \\\"$in\\\": {|DOMO3043:\\\"%groupIds%\\\"|} } }\"")]
    public Task Reports_in_literals_what_the_manifest_rules_report(string json) => VerifyAsync(json);

    [Theory]
    [InlineData("$eq", false)]
    [InlineData("$ne", false)]
    [InlineData("$gt", false)]
    [InlineData("$gte", false)]
    [InlineData("$lt", false)]
    [InlineData("$lte", false)]
    [InlineData("$in", true)]
    [InlineData("$nin", true)]
    public Task Checks_dates_of_every_comparison_operator(string name, bool takesList)
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
    public Task Accepts_valid_and_unknown_filters(string json) => VerifyAsync(json);

    [Fact]
    public Task Does_not_check_the_columns_of_an_unknown_collection() => CSharpRuleTest.RunAsync("""
        using Domo.Manifest.Client;

        class App
        {
            object Condition() => DocumentFilter.Parse("{ \"content.Title\": { \"{|DOMO3040:$foo|}\": 1 } }");
            object Number() => int.Parse("{ 'x' }");
        }
        """);

    [Fact]
    public Task Checks_request_bodies_as_filters() => CSharpRuleTest.RunAsync("""
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
    public Task Checks_update_bodies_as_a_filter_and_operators(string json) => CSharpRuleTest.RunAsync($$"""
        using System.Net.Http;

        class App
        {
            object Ask(HttpClient http) => http.PutAsync(
                {|DOMO7001:"/domo/datastores/v1/collections/Deals/documents/update"|},
                new StringContent("{{json.Replace("'", "\\\"", System.StringComparison.Ordinal)}}"));
        }
        """);

    [Fact]
    public Task Fixes_use_the_escapes_of_the_literal() => CSharpRuleTest.RunAsync(
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
