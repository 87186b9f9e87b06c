namespace Domo.Manifest.Rules.CSharp;

/// <summary>
/// Rules about documents: the app's own classes, which <c>DocumentAnalyzer</c> checks, and the bodies of requests, which
/// <c>BodyAnalyzer</c> checks.
/// </summary>
internal static class DocumentRules
{
    public static readonly Rule DateProperty = new(
        "DOMO7050",
        RuleSeverity.Warning,
        "Date property that does not sync",
        "'{0}' is written as {1}, but the {2} column '{3}' of {4} syncs only {5}; {6}")
    {
        Why = "System.Text.Json writes a DateTime with its fraction, and with `Z` only in UTC, and a DateTimeOffset always with an "
            + "offset. Domo syncs only `YYYY-MM-DD` in a DATE column and `YYYY-MM-DDTHH:MM:SSZ` in a DATETIME column, and leaves out all "
            + "others without an error. A class with `[DomoDocument]` writes both in the right form, but converts neither "
            + "into the other.",
        Bad = CSharpExamples.OfDocument("public DateTime? ⟦Closed⟧ { get; set; }", "closed"),
        Good = CSharpExamples.OfDocument("public DateOnly? Closed { get; set; }", "closed"),
    };

    public static readonly Rule MissingColumn = new(
        "DOMO7060",
        RuleSeverity.Info,
        "Document class without a column",
        "{0} does not declare {1} of {2}, so updates delete their values. Add properties, or a [JsonExtensionData] property.")
    {
        Why = "An update replaces the whole content of a document by the properties of the class. A property with `[JsonExtensionData]` "
            + "keeps the keys that the class does not declare.",
        Bad = CSharpExamples.Of("""
            using Domo.Manifest.Client;

            [DomoDocument("Deals")]
            public record ⟦Deal⟧(string? Title, decimal? Amount);
            """),
        Good = CSharpExamples.Of("""
            using System.Text.Json.Nodes;
            using System.Text.Json.Serialization;
            using Domo.Manifest.Client;

            [DomoDocument("Deals")]
            public record Deal(string? Title, decimal? Amount)
            {
                [JsonExtensionData]
                public JsonObject? Others { get; set; }
            }
            """),
    };

    public static readonly Rule UnknownColumn = new(
        "DOMO7061",
        RuleSeverity.Warning,
        "Misspelt property of a document class",
        "'{0}' is written as '{1}', which is not a column of {2}; did you mean '{3}'?")
    {
        Why = "Keys are case-sensitive. Documents may have keys that are not in the schema, so only a name that is almost a column "
            + "without a property is reported.",
        Bad = CSharpExamples.OfDocument("public long? ⟦Peices⟧ { get; set; }", "pieces"),
        Good = CSharpExamples.OfDocument("public long? Pieces { get; set; }", "pieces"),
    };

    public static readonly RuleMessage MisspeltKey = UnknownColumn.Also(
        "Property '{0}' is not a column of {1}; did you mean '{2}'?",
        bad: OfContent("""["⟦titel⟧"] = "Foobar", ["amount"] = 1"""),
        good: OfContent("""["title"] = "Foobar", ["amount"] = 1"""));

    public static readonly RuleMessage NotSynced = UnknownColumn.Also(
        "Property '{0}' is not a column of {1}, so its values do not sync to the dataset",
        bad: OfContent("""["⟦salesperson⟧"] = "Bill", ["amount"] = 1"""),
        good: OfContent("""["title"] = "Foobar", ["amount"] = 1"""));

    public static readonly Rule OtherProperty = new(
        "DOMO7065", RuleSeverity.Info, "Document property outside the schema", "Property '{0}' is not in the schema of {1}")
    {
        Why = "AppDB stores any property, and the collection does not sync, so nothing is lost. Only the columns of the schema get a "
            + "property in the emitted client and a column when the collection syncs.",
        Bad = OfUnsynced("""["⟦author⟧"] = "Bill", ["text"] = null"""),
        Good = OfUnsynced("""["text"] = null"""),
    };

    public static readonly Rule WrongKind = new(
        "DOMO7062",
        RuleSeverity.Warning,
        "Document property of the wrong kind",
        "'{0}' is written as {1}, but column '{2}' of {3} is {4}; use '{5}'")
    {
        Why = "Domo reads the values of the dataset from the documents by the types of the columns, and AppDB never matches a number with "
            + "a string. Arrays and objects sync only in STRING columns, as JSON.",
        Bad = CSharpExamples.OfDocument("public string? ⟦Pieces⟧ { get; set; }", "pieces"),
        Good = CSharpExamples.OfDocument("public long? Pieces { get; set; }", "pieces"),
    };

    public static readonly Rule HoldsMore = new(
        "DOMO7063",
        RuleSeverity.Warning,
        "Document property too wide for its column",
        "'{0}' of type '{1}' can hold {2}, which the LONG column '{3}' of {4} cannot; use 'long'")
    {
        Why = "A LONG column is a signed 64-bit integer. AppDB stores any number, so the mistake shows only in the dataset.",
        Bad = CSharpExamples.OfDocument("public decimal? ⟦Pieces⟧ { get; set; }", "pieces"),
        Good = CSharpExamples.OfDocument("public long? Pieces { get; set; }", "pieces"),
    };

    public static readonly RuleMessage Fraction = HoldsMore.Also(
        "'{0}' is {1}, which the LONG column '{2}' of {3} cannot hold",
        bad: OfContent("""["pieces"] = ⟦1.5⟧"""),
        good: OfContent("""["pieces"] = 2"""));

    public static readonly Rule HoldsLess = new(
        "DOMO7064",
        RuleSeverity.Info,
        "Document property too narrow for its column",
        "'{0}' of type '{1}' cannot hold {5} of the {2} column '{3}' of {4}; use '{6}'")
    {
        Why = "Reading fails for the whole response if a number is too large for the property, or has a fraction that the property cannot "
            + "have. A number that is rounded when it is read is written back rounded.",
        Bad = CSharpExamples.OfDocument("public int? ⟦Pieces⟧ { get; set; }", "pieces"),
        Good = CSharpExamples.OfDocument("public long? Pieces { get; set; }", "pieces"),
    };

    /// <summary>The messages about properties in bodies, which <c>BodyAnalyzer</c> reports.</summary>
    public static IReadOnlyList<RuleMessage> OfBodies { get; } =
    [
        DateProperty.Message, MissingColumn.Message, MisspeltKey, NotSynced, OtherProperty.Message, WrongKind.Message, HoldsMore.Message,
        Fraction,
    ];

    /// <summary>The messages about classes.</summary>
    public static IReadOnlyList<RuleMessage> OfClasses { get; } =
        [DateProperty.Message, MissingColumn.Message, UnknownColumn.Message, WrongKind.Message, HoldsMore.Message, HoldsLess.Message];

    public static IReadOnlyList<RuleMessage> Messages { get; } = [.. OfClasses, .. OfBodies];

    private static RuleExample OfContent(string properties) => CSharpExamples.OfBody(
        "/domo/datastores/v1/collections/Deals/documents",
        "new JsonObject { [\"content\"] = new JsonObject { " + properties + " } }");

    private static RuleExample OfUnsynced(string properties) => CSharpExamples.OfBody(
        "/domo/datastores/v1/collections/Drafts/documents",
        "new JsonObject { [\"content\"] = new JsonObject { " + properties + " } }");
}
