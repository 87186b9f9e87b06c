using Domo.Manifest.Rules.Filters;

namespace Domo.Manifest.Rules.CSharp;

/// <summary>
/// Rules about document filters in JSON string literals. <c>FilterAnalyzer</c> checks them. Most mistakes also occur in manifests:
/// <see cref="QueryRules"/>.
/// </summary>
internal static class FilterJsonRules
{
    public static readonly Rule NotJson = new(
        "DOMO7030",
        RuleSeverity.Error,
        "Filter is not a JSON object",
        "This throws because the filter is not valid JSON. {0}.")
    {
        Why = "The client parses the string before it sends a request, and throws a JsonException if it is not one JSON object. "
            + "JavaScript's unquoted names and single quotes are not JSON.",
        Bad = CSharpExamples.OfFilter("""{ "content.title": ⟦'West'⟧ }"""),
        Good = CSharpExamples.OfFilter("""{ "content.title": "West" }"""),
    };

    public static readonly RuleMessage NotObject = NotJson.Also(
        "A filter must be a JSON object, not {0}",
        bad: CSharpExamples.OfFilter("⟦[]⟧"),
        good: CSharpExamples.OfFilter("{}"));

    /// <summary>The messages, including those shared with the manifest's filters, with C# examples.</summary>
    public static IReadOnlyList<RuleMessage> Messages { get; } =
    [
        NotJson.Message,
        NotObject,
        InCSharp(
            QueryRules.UnknownOperator.Message,
            bad: """{ "content.amount": { "⟦$greaterThan⟧": 10 } }""",
            good: """{ "content.amount": { "$gt": 10 } }"""),
        InCSharp(QueryRules.StrangeOperator, bad: """{ "⟦$frobnicate⟧": [] }""", good: "{}"),
        InCSharp(
            QueryRules.UnsupportedOperator.Message,
            bad: """{ "⟦$where⟧": "this.content.amount > 10" }""",
            good: """{ "content.amount": { "$gt": 10 } }"""),
        InCSharp(
            QueryRules.NoDollar.Message,
            bad: """{ "content.title": { "⟦ne⟧": "West" } }""",
            good: """{ "content.title": { "$ne": "West" } }"""),
        InCSharp(
            QueryRules.NeedsArray.Message,
            bad: """{ "content.title": { "$in": ⟦"West"⟧ } }""",
            good: """{ "content.title": { "$in": ["West"] } }"""),
        InCSharp(QueryRules.UnknownColumn.Message, bad: """{ "⟦content.Title⟧": "West" }""", good: """{ "content.title": "West" }"""),
        InCSharp(QueryRules.NoPrefix.Message, bad: """{ "⟦title⟧": "West" }""", good: """{ "content.title": "West" }"""),
        InCSharp(
            QueryRules.DateForm.Message,
            bad: """{ "content.closed": { "$gte": "⟦04/23/2026⟧" } }""",
            good: """{ "content.closed": { "$gte": "2026-04-23" } }"""),
        InCSharp(
            QueryRules.UnclearDate,
            bad: """{ "content.closed": { "$gte": "⟦2026-02-30⟧" } }""",
            good: """{ "content.closed": { "$gte": "2026-02-28" } }"""),
        InCSharp(
            QueryRules.DateObject.Message,
            bad: """{ "content.closed": { "$gte": ⟦{ "$date": "2026-04-23T00:00:00Z" }⟧ } }""",
            good: """{ "content.closed": { "$gte": "2026-04-23" } }"""),
    ];

    private static RuleMessage InCSharp(RuleMessage message, string bad, string good) =>
        message.Rule.Also(message.Format, CSharpExamples.OfFilter(bad), CSharpExamples.OfFilter(good));
}
