namespace Domo.Manifest.Rules.CSharp;

/// <summary>
/// Days and moments that C# writes as texts. <c>DateAnalyzer</c> checks them, and where they stand in addresses and conditions
/// <c>EndpointAnalyzer</c> and <c>FilterAnalyzer</c>.
/// </summary>
internal static class DateRules
{
    public static readonly Rule Text = new(
        "DOMO7061",
        RuleSeverity.Warning,
        "The text is no date in the form that it is taken in",
        "'{0}' {1}, and {2} takes {3}{4}")
    {
        Why = "Documents hold days and moments as texts, and only YYYY-MM-DD in a DATE and YYYY-MM-DDTHH:MM:SSZ in a DATETIME column "
            + "sync; all else is left out of the dataset without an error, and sorts to a wrong place. What a query of a dataset is "
            + "compared with is read in the order of year, month and day, too. Its moments may have an offset or a fraction, or be "
            + "days only.",
        Bad = OfDeal("\"⟦04/23/2026⟧\""),
        Good = OfDeal("\"2026-04-23\""),
    };

    public static readonly Rule Formatted = new(
        "DOMO7062",
        RuleSeverity.Warning,
        "The date is formatted otherwise than it is taken",
        "This makes texts such as '{0}', and {1} takes {2}; {3}")
    {
        Why = "Without a format, and with most of the formats that have a name, the text depends on the culture of the user. Domo "
            + "takes YYYY-MM-DD in a DATE and YYYY-MM-DDTHH:MM:SSZ in a DATETIME column.",
        Bad = OfDeal("⟦DateTime.UtcNow.ToString(\"d\")⟧"),
        Good = OfDeal("DateTime.UtcNow.ToString(\"yyyy-MM-dd\")"),
    };

    public static readonly Rule BadMoment = new(
        "DOMO7063",
        RuleSeverity.Error,
        "The $date of the condition is no moment",
        "'{0}' {1}, and a $date takes a moment in the form {2}, so the request fails{3}")
    {
        Why = "AppDB takes MongoDB's JSON, in which a $date is a text in the form of ISO 8601.",
        Bad = CSharpExamples.OfFilter("""{ "createdOn": { "$gte": { "$date": "⟦04/23/2026⟧" } } }"""),
        Good = CSharpExamples.OfFilter("""{ "createdOn": { "$gte": { "$date": "2026-04-23T00:00:00Z" } } }"""),
    };

    /// <summary>The rules about values, which more than one analyzer has.</summary>
    public static IReadOnlyList<Rule> Values { get; } = [Text, Formatted];

    public static IReadOnlyList<Rule> Rules { get; } = [.. Values, BadMoment];

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
