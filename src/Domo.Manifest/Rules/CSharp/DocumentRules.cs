namespace Domo.Manifest.Rules.CSharp;

/// <summary>Classes of the app's own for the documents of a collection. <c>DocumentAnalyzer</c> checks them.</summary>
internal static class DocumentRules
{
    public static readonly Rule DateProperty = new(
        "DOMO7060",
        RuleSeverity.Warning,
        "The property is written as a date that does not sync",
        "'{0}' is written as {1}, and the {2} column '{3}' of {4} syncs only {5}; {6}")
    {
        Why = "System.Text.Json writes a DateTime with its fraction and without 'Z' unless it is in UTC, and a DateTimeOffset always "
            + "with an offset. Domo syncs only YYYY-MM-DD in a DATE and YYYY-MM-DDTHH:MM:SSZ in a DATETIME column; all else is left "
            + "out without an error. In a class with [DomoDocument] moments are written rightly, but in the form of their own type.",
        Bad = CSharpExamples.OfDocument("public DateTime? ⟦Closed⟧ { get; set; }", "closed"),
        Good = CSharpExamples.OfDocument("public DateOnly? Closed { get; set; }", "closed"),
    };

    public static readonly Rule MissingColumn = new(
        "DOMO7070",
        RuleSeverity.Info,
        "The class lacks a column of the collection",
        "{0} has no property for {1} of {2}, so an update of a document deletes what is there")
    {
        Why = "An update replaces the whole content of a document by what the class has. A property with [JsonExtensionData] keeps "
            + "what the class does not declare.",
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
        "DOMO7071",
        RuleSeverity.Warning,
        "The property is written under a name that is almost a column",
        "'{0}' is written as '{1}', which is no column of {2}, so it does not sync; did you mean '{3}'?")
    {
        Why = "Columns are told apart by letter case. A document may hold more than the schema lists, so only a name that is nearly a "
            + "column, and a column that no other property is for, is spoken of.",
        Bad = CSharpExamples.OfDocument("public long? ⟦Peices⟧ { get; set; }", "pieces"),
        Good = CSharpExamples.OfDocument("public long? Pieces { get; set; }", "pieces"),
    };

    public static readonly Rule WrongKind = new(
        "DOMO7072",
        RuleSeverity.Warning,
        "The property is written as another kind of value than the column has",
        "'{0}' is written as {1}, and the column '{2}' of {3} is {4}, so it neither syncs nor is found there; use '{5}'")
    {
        Why = "Domo takes the columns of the dataset out of the documents by their types, and AppDB never finds a number by a text, "
            + "nor a text by a number. Lists and objects sync in STRING columns only, as their JSON text.",
        Bad = CSharpExamples.OfDocument("public string? ⟦Pieces⟧ { get; set; }", "pieces"),
        Good = CSharpExamples.OfDocument("public long? Pieces { get; set; }", "pieces"),
    };

    public static readonly Rule HoldsMore = new(
        "DOMO7073",
        RuleSeverity.Warning,
        "The property may hold what the LONG column cannot",
        "'{0}' is of type '{1}' and may hold {2}, which the LONG column '{3}' of {4} cannot; use 'long'")
    {
        Why = "A LONG column is a whole number of 64 bits with a sign. AppDB stores any number, so the mistake shows in the dataset "
            + "only.",
        Bad = CSharpExamples.OfDocument("public decimal? ⟦Pieces⟧ { get; set; }", "pieces"),
        Good = CSharpExamples.OfDocument("public long? Pieces { get; set; }", "pieces"),
    };

    public static readonly Rule HoldsLess = new(
        "DOMO7074",
        RuleSeverity.Info,
        "The property cannot hold all that the column can",
        "'{0}' is of type '{1}', and the {2} column '{3}' of {4} may have {5} that it cannot hold; use '{6}'")
    {
        Why = "A number that is too great for the property, or has a fraction where it takes none, cannot be read, and with it the "
            + "whole answer; what is rounded when it is read is written back so.",
        Bad = CSharpExamples.OfDocument("public int? ⟦Pieces⟧ { get; set; }", "pieces"),
        Good = CSharpExamples.OfDocument("public long? Pieces { get; set; }", "pieces"),
    };

    public static IReadOnlyList<Rule> Rules { get; } = [DateProperty, MissingColumn, UnknownColumn, WrongKind, HoldsMore, HoldsLess];
}
