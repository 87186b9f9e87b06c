namespace Domo.Manifest.Rules.CSharp;

/// <summary>
/// Rules about dates in strings. <c>DateAnalyzer</c> checks them; <c>EndpointAnalyzer</c> and <c>FilterAnalyzer</c> check those in
/// URLs and filters.
/// </summary>
internal static class DateRules
{
    public static readonly Rule Text = new(
        "DOMO7051", RuleSeverity.Warning, "Wrong date format", "'{0}' {1}, but {2} has the form {3}{4}")
    {
        Why = "Documents contain dates as strings, and only `YYYY-MM-DD` in a DATE column and `YYYY-MM-DDTHH:MM:SSZ` in a DATETIME column "
            + "sync. All others are left out of the dataset without an error, and sort to the wrong place. Queries on datasets also "
            + "require year, month and day in this order, but accept offsets, fractions and days without a time.",
        Bad = OfDeal("\"⟦04/23/2026⟧\""),
        Good = OfDeal("\"2026-04-23\""),
    };

    public static readonly Rule Formatted = new(
        "DOMO7052",
        RuleSeverity.Warning,
        "Wrong format string for a date",
        "This formats dates like '{0}', but {1} has the form {2}; {3}")
    {
        Why = "Without a format, and with most standard formats, the string depends on the user's culture. Domo requires `YYYY-MM-DD` in "
            + "a DATE column and `YYYY-MM-DDTHH:MM:SSZ` in a DATETIME column.",
        Bad = OfDeal("⟦DateTime.UtcNow.ToString(\"d\")⟧"),
        Good = OfDeal("DateTime.UtcNow.ToString(\"yyyy-MM-dd\")"),
    };

    public static readonly Rule BadMoment = new(
        "DOMO7053", RuleSeverity.Error, "Invalid '$date' in a filter", "'{0}' {1}, but '$date' requires the form {2}{3}")
    {
        Why = "AppDB accepts MongoDB's JSON, in which a `$date` is an ISO 8601 string. The request fails.",
        Bad = CSharpExamples.OfFilter("""{ "createdOn": { "$gte": { "$date": "⟦04/23/2026⟧" } } }"""),
        Good = CSharpExamples.OfFilter("""{ "createdOn": { "$gte": { "$date": "2026-04-23T00:00:00Z" } } }"""),
    };

    /// <summary>The messages about values, which several analyzers report.</summary>
    public static IReadOnlyList<RuleMessage> Values { get; } = [Text.Message, Formatted.Message];

    public static IReadOnlyList<RuleMessage> Messages { get; } = [.. Values, BadMoment.Message];

    private static RuleExample OfDeal(string closed) => CSharpExamples.Of($$"""
        using System;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;
        using Domo.Manifest.Client;

        [DomoDocument("Deals")]
        public record Deal(string? Title, string? Closed)
        {
            [JsonExtensionData]
            public JsonObject? Others { get; set; }
        }

        class App
        {
            Deal New() => new("Foobar", {{closed}});
        }
        """);
}
