namespace Domo.Manifest.Rules.CSharp;

/// <summary>Rules about the app's own document classes. <c>DocumentAnalyzer</c> checks them.</summary>
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

    public static IReadOnlyList<RuleMessage> Messages { get; } =
        [DateProperty.Message, MissingColumn.Message, UnknownColumn.Message, WrongKind.Message, HoldsMore.Message, HoldsLess.Message];
}
