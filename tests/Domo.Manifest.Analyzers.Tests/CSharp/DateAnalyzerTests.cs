namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>
/// Dates and timestamps as strings: every way to a column, every way to format the string, and correct and unknown strings.
/// </summary>
public class DateAnalyzerTests
{
    [Fact]
    public Task Reports_a_date_string_in_a_document_at_its_location() => VerifyAsync(
        "deal.Closed = \"{|DOMO7051:04/23/2026|}\"",
        "deal.Closed = \"{|DOMO7051:soon|}\"",
        "deal.Changed = \"{|DOMO7051:2026-04-23T12:00:00.5Z|}\"",
        "new Deal { Closed = {|DOMO7051:Day|} }",
        "new Deal(\"x\", \"{|DOMO7051:23.4.2026|}\")",
        "new Deal(closed: {|DOMO7052:day.ToString()|}, title: \"x\")",
        "deal.Closed = {|DOMO7052:day.ToString(\"d\")|}",
        "deal.Closed = {|DOMO7052:moment.ToShortDateString()|}",
        "deal.Closed = {|DOMO7052:zoned.ToString(\"o\")|}",
        "deal.Changed = {|DOMO7052:moment.ToString(\"s\")|}",
        "deal.Changed = {|DOMO7052:zoned.ToString(\"yyyy-MM-ddTHH:mm:sszzz\")|}",
        "deal.Changed = {|DOMO7052:day.ToString(\"yyyy-MM-dd\")|}",
        "deal.Closed = $\"{|DOMO7052:{day}|}\"",
        "deal.Closed = $\"{|DOMO7052:{day:MM/dd/yyyy}|}\"",
        "deal.Changed = {|DOMO7052:$\"{day:yyyy-MM-dd} 00:00:00\"|}");

    [Fact]
    public Task Accepts_correct_and_unknown_strings() => VerifyAsync(
        "deal.Closed = \"2026-04-23\"",
        "deal.Closed = \"\"",
        "deal.Closed = text",
        "deal.Closed = day.ToString(format)",
        "deal.Closed = day.ToString(\"o\")",
        "deal.Closed = $\"{moment:yyyy-MM-dd}\"",
        "deal.Closed = $\"{text:d}\"",
        "deal.Changed = moment.ToString(\"yyyy-MM-ddTHH:mm:ssK\")",
        "deal.Changed = $\"{day:yyyy-MM-dd}T00:00:00Z\"",
        "deal.Changed = $\"{day:yyyy-MM-dd}T{text}\"",
        "deal.Title = \"04/23/2026\"",
        "new Other { Closed = \"04/23/2026\" }");

    [Fact]
    public Task Reports_dates_in_document_conditions() => VerifyAsync(
        "domo.Collections.Deals.Where(c => c[\"closed\"] == \"{|DOMO7051:04/23/2026|}\")",
        "domo.Collections.Deals.Where(c => c[\"changed\"] >= {|DOMO7052:moment.ToString(\"g\")|})",
        "domo.Collections.Deals.Where(c => c[\"changed\"] >= \"2026-04-23\" & c[\"other\"] == \"04/23/2026\")",
        "domo.Collections.Deals.Where(_ => DocumentFilter.Parse($\"{{ \\\"content.closed\\\": {{ \\\"$gt\\\": \\\"{|DOMO7052:{day}|}\\\" }} }}\"))",
        "domo.Collections.Deals.Where(_ => DocumentFilter.Parse($\"{{ \\\"createdOn\\\": {{ \\\"$gt\\\": {{ \\\"$date\\\": \\\"{|DOMO7052:{moment:d}|}\\\" }} }} }}\"))",
        "domo.Collections.Deals.Where(_ => DocumentFilter.Parse($\"{{ \\\"createdOn\\\": {{ \\\"$gt\\\": {{ \\\"$date\\\": \\\"{moment:o}\\\" }} }} }}\"))",
        "domo.Collections.Deals.Where(_ => DocumentFilter.Parse(\"\"\"{ \"createdOn\": { \"$gt\": { \"$date\": \"{|DOMO7053:yesterday|}\" } } }\"\"\"))");

    /// <summary>A prefix of a timestamp sorts correctly as the bound of a range, but never equals a value.</summary>
    [Theory]
    [InlineData(">=", "2026-04-23", true)]
    [InlineData("<", "2026-04-23", true)]
    [InlineData(">", "2026-04-23", false)]
    [InlineData("<=", "2026-04-23", false)]
    [InlineData("==", "2026-04-23", false)]
    [InlineData("!=", "2026-04-23", false)]
    public Task Accepts_a_day_for_a_timestamp_column_with_range_operators_only(string sign, string day, bool isRight) =>
        VerifyAsync($"domo.Collections.Deals.Where(c => c[\"changed\"] {sign} \"{(isRight ? day : "{|DOMO7051:" + day + "|}")}\")");

    [Fact]
    public Task Reports_dates_in_dataset_filters() => VerifyCallsAsync(
        "GetAsync(\"/data/v1/sales?filter=startDate > {|DOMO7051:04/23/2026|}\")",
        "GetAsync($\"/data/v1/sales?filter=name = 'x', 'startDate' <= \\\"{|DOMO7052:{day:dd.MM.yyyy}|}\\\"\")",
        "GetAsync(\"/data/v1/sales?filter=startDate >= \" + {|DOMO7052:day.ToString()|} + \"&limit=1\")",
        "GetAsync({|DOMO7001:$\"/data/v1/sales?filter=startDate > {moment:o}, startDate < {day:yyyy-MM-dd}, startDate < 2026-04-23T00:00:00\"|})",
        "GetAsync({|DOMO7001:$\"/data/v1/sales?filter=startDate > {text}, name > 04/23/2026, startDate = 4\"|})");

    [Fact]
    public Task Checks_request_bodies_as_documents() => VerifyCallsAsync(
        "PostAsJsonAsync({|DOMO7001:\"/domo/datastores/v1/collections/Deals/documents/\"|}, new { content = new { closed = \"{|DOMO7051:4/23/2026|}\" } })",
        "PutAsJsonAsync({|DOMO7001:\"/domo/datastores/v1/collections/Deals/documents/bulk\"|}, new[] { new { content = new Others { changed = {|DOMO7052:day.ToString()|} } } })",
        "PostAsync({|DOMO7001:\"/domo/datastores/v1/collections/Deals/documents/\"|}, new StringContent($\"{{ \\\"content\\\": {{ \\\"closed\\\": \\\"{|DOMO7052:{day}|}\\\", \\\"title\\\": \\\"{day}\\\" }} }}\"))",
        "PostAsync({|DOMO7001:\"/domo/datastores/v1/collections/Deals/documents/bulk\"|}, new StringContent(\"[{\\\"content\\\": {\\\"closed\\\": \\\"{|DOMO7051:April|}\\\"}}]\"))",
        "PostAsync({|DOMO7001:\"/domo/datastores/v1/collections/Deals/documents/query\"|}, new StringContent(\"{\\\"content\\\": {\\\"closed\\\": \\\"April\\\"}}\"))");

    [Fact]
    public Task Follows_a_local_variable_that_is_assigned_once() => CSharpRuleTest.RunAsync(Source("""
        var once = "{|DOMO7051:04/23/2026|}";
        var twice = "04/23/2026";
        twice = text;
        deal.Closed = once;
        deal.Closed = twice;
        """));

    [Theory]
    [InlineData("twice = text;")]
    [InlineData("twice += text;")]
    [InlineData("Change(ref twice);")]
    [InlineData("Replace(out twice);")]
    [InlineData("(twice, text) = (text, twice);")]
    [InlineData("if (format.Length > 0) { void Later() => twice = text; Later(); }")]
    public Task Does_not_follow_a_local_variable_that_is_reassigned(string statement) => CSharpRuleTest.RunAsync(Source($"""
        var twice = "04/23/2026";
        {statement}
        deal.Closed = twice;
        static void Change(ref string value) => value = "2026-04-23";
        static void Replace(out string value) => value = "2026-04-23";
        """));

    [Theory]
    [InlineData("Read(in once);")]
    [InlineData("Console.WriteLine(once);")]
    [InlineData("text = once;")]
    [InlineData("deal.Title = (once, text).ToString();", false)] // May be the left side of an assignment for all that is known.
    public Task Follows_a_local_variable_that_is_only_read(string statement, bool isFollowed = true) => CSharpRuleTest.RunAsync(Source($"""
        var once = "{(isFollowed ? "{|DOMO7051:04/23/2026|}" : "04/23/2026")}";
        {statement}
        deal.Closed = once;
        static void Read(in string value) => Console.WriteLine(value);
        """));

    /// <summary>Such code does not compile, but exists in an editor while it is typed.</summary>
    [Theory]
    [InlineData("string a = a; deal.Closed = a;")]
    [InlineData("string a = b; string b = a; deal.Closed = b;")]
    [InlineData("string a = $\"{a}\"; deal.Closed = a;")]
    [InlineData("string a = (a); deal.Closed = (a);")]
    public async Task Does_not_loop_on_self_referencing_local_variables(string statements)
    {
        using var project = CSharpProject.Create(Source(""), CSharpProject.ManifestAndTypes);

        Assert.Empty(await project.DiagnosticsOfAsync(Source(statements)));
    }

    [Theory]
    [InlineData("deal.Closed = @\"04/23/2026\"", "deal.Closed = @\"2026-04-23\"")]
    [InlineData("deal.Closed = zoned.AddDays(1).ToString()", "deal.Closed = zoned.AddDays(1).ToString(\"yyyy-MM-dd\", System.Globalization.CultureInfo.InvariantCulture)")]
    [InlineData("deal.Changed = moment.ToString()", "deal.Changed = moment.ToUniversalTime().ToString(\"yyyy-MM-ddTHH:mm:ssZ\", System.Globalization.CultureInfo.InvariantCulture)")]
    [InlineData("deal.Changed = $\"{DateTime.UtcNow}\"", "deal.Changed = $\"{DateTime.UtcNow:yyyy-MM-ddTHH:mm:ssZ}\"")]
    [InlineData("deal.Closed = $$\"\"\"{{day:d}}\"\"\"", "deal.Closed = $$\"\"\"{{day:yyyy-MM-dd}}\"\"\"")]
    public async Task The_fix_writes_the_expected_format(string code, string expected)
    {
        using var project = CSharpProject.Create(Source(code + ";"), CSharpProject.ManifestAndTypes);
        var diagnostic = Assert.Single(await project.DiagnosticsAsync());

        Assert.Equal([Source(expected + ";")], (await project.FixesAsync(diagnostic)).Select(fix => fix.Text));
        Assert.All(await project.DiagnosticsAfterFixesAsync(diagnostic), Assert.Empty);
    }

    private static Task VerifyCallsAsync(params string[] calls) => VerifyAsync([.. calls.Select(call => "_ = http." + call)]);

    private static Task VerifyAsync(params string[] statements) => CSharpRuleTest.RunAsync(Source(string.Concat(
        statements.Select(code =>
            (code.StartsWith("new ", StringComparison.Ordinal) || code.StartsWith("domo.", StringComparison.Ordinal) ? "_ = " : "")
                + code + ";\n"))));

    private static string Source(string statements) => $$"""
        #nullable enable
        using System;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;
        using Domo.Manifest.Client;

        [DomoDocument("Deals")]
        public class Deal
        {
            public Deal()
            {
            }

            public Deal(string title, string closed) => (Title, Closed) = (title, closed);

            public string? Title { get; set; }
            public string? Closed { get; set; }
            public string? Changed { get; set; }
            [JsonExtensionData] public JsonObject? Rest { get; set; }
        }

        public class Others
        {
            public string? changed { get; set; }
            [JsonExtensionData] public JsonObject? Rest { get; set; }
        }

        public class Other
        {
            public string? Closed { get; set; }
        }

        class App
        {
            const string Day = "April";

            void Do(DomoApp domo, HttpClient http, Deal deal, string text, string format, DateTime moment, DateTimeOffset zoned, DateOnly day)
            {
                {{statements}}
            }
        }
        """;
}
