using Domo.Manifest.Rules.Collections;

namespace Domo.Manifest.Rules.Filters;

/// <summary>
/// Rules about document queries, both in manifest filters and in C#. <see cref="QueryCheck"/> checks them. The second argument of
/// each message is where the query is: <c> in filter 'West' of collection 'Deals'</c>, or empty.
/// </summary>
internal static class QueryRules
{
    /// <summary>Arguments: the operator, where it is, what was probably meant.</summary>
    public static readonly Rule UnknownOperator = new(
        "DOMO3040", RuleSeverity.Error, "Unknown query operator", "Unknown query operator '{0}'{1}; did you mean '{2}'?")
    {
        Why = "AppDB supports the query operators of MongoDB, which rejects every other name that starts with a dollar sign.",
        Bad = CollectionExamples.OfQuery("""{ "content.region": { ⟦"$equals"⟧: "West" } }"""),
        Good = CollectionExamples.OfQuery("""{ "content.region": { "$eq": "West" } }"""),
    };

    /// <summary>Arguments: the operator, where it is.</summary>
    public static readonly RuleMessage StrangeOperator = UnknownOperator.Also(
        "Unknown query operator '{0}'{1}; use a MongoDB query operator",
        bad: CollectionExamples.OfQuery("""{ ⟦"$frobnicate"⟧: [] }"""),
        good: CollectionExamples.OfQuery("{}"));

    /// <summary>Arguments: the operator, where it is.</summary>
    public static readonly Rule UnsupportedOperator = new(
        "DOMO3041", RuleSeverity.Error, "Unsupported query operator", "AppDB does not support '{0}'{1}; use operators such as '$eq' and '$regex'")
    {
        Why = "Domo's guide excludes `$where`, `$near` and `$nearSphere`. The client throws before it sends them.",
        Bad = CollectionExamples.OfQuery("""{ ⟦"$where"⟧: "this.content.region == 'West'" }"""),
        Good = CollectionExamples.OfQuery("""{ "content.region": "West" }"""),
    };

    /// <summary>Arguments: the operator, where it is, the operator with its dollar sign.</summary>
    public static readonly Rule NoDollar = new(
        "DOMO3042", RuleSeverity.Warning, "Operator without '$'", "Operator '{0}'{1} has no '$', so it matches no document; use '{2}'")
    {
        Why = "Without a dollar sign it is a key of an object, and the query matches only documents whose value is exactly that object.",
        Bad = CollectionExamples.OfQuery("""{ "content.region": { ⟦"ne"⟧: "West" } }"""),
        Good = CollectionExamples.OfQuery("""{ "content.region": { "$ne": "West" } }"""),
    };

    /// <summary>Arguments: the operator, where it is.</summary>
    public static readonly Rule NeedsArray = new(
        "DOMO3043", RuleSeverity.Error, "Operator requires an array", "Operator '{0}'{1} requires an array; enclose its value in brackets")
    {
        Why = "MongoDB rejects `$in`, `$nin`, `$and`, `$or` and `$nor` with a value that is not an array.",
        Bad = CollectionExamples.OfQuery("""{ "content.region": { "$in": ⟦"West"⟧ } }"""),
        Good = CollectionExamples.OfQuery("""{ "content.region": { "$in": ["West"] } }"""),
    };

    /// <summary>Arguments: the column, where it is, what was probably meant.</summary>
    public static readonly Rule UnknownColumn = new(
        "DOMO3044", RuleSeverity.Warning, "Misspelt column in a query", "The schema has no column '{0}'{1}; did you mean '{2}'?")
    {
        Why = "Keys are case-sensitive, and a key that no document has matches none, without an error. Documents may have keys that are "
            + "not in the schema, so only a name that is almost a column is reported.",
        Bad = CollectionExamples.OfQuery("""{ ⟦"content.Region"⟧: "West" }"""),
        Good = CollectionExamples.OfQuery("""{ "content.region": "West" }"""),
    };

    /// <summary>Arguments: the column, where it is, the column with its prefix.</summary>
    public static readonly Rule NoPrefix = new(
        "DOMO3045", RuleSeverity.Warning, "Query without the prefix 'content.'", "Column '{0}'{1} needs the prefix 'content.'; use '{2}'")
    {
        Why = "The app's data is in `content` of a document. At its top level are only Domo's own properties, such as `owner` and "
            + "`createdOn`, so the query matches no document.",
        Bad = CollectionExamples.OfQuery("""{ ⟦"region"⟧: "West" }"""),
        Good = CollectionExamples.OfQuery("""{ "content.region": "West" }"""),
    };

    /// <summary>Arguments: the column, where it is.</summary>
    public static readonly Rule OtherColumn = new(
        "DOMO3046",
        RuleSeverity.Info,
        "Query on a column outside the schema",
        "The schema has no column '{0}'{1}; make sure that the documents have it")
    {
        Why = "Documents may have keys that are not in the schema. If no document has this one, the query matches none, without an error.",
        Bad = CollectionExamples.OfQuery("""{ ⟦"content.salesperson"⟧: "Bill" }"""),
        Good = CollectionExamples.OfQuery("""{ "content.region": "West" }"""),
    };

    /// <summary>Arguments: the string, where it is, what is wrong with it, the column, its format, the corrected string.</summary>
    public static readonly Rule DateForm = new(
        "DOMO3048",
        RuleSeverity.Warning,
        "Date format differs from the documents",
        "'{0}'{1} {2}, but column '{3}' has the form {4}; use '{5}'")
    {
        Why = "Documents contain dates as strings, and only `YYYY-MM-DD` in a DATE column and `YYYY-MM-DDTHH:MM:SSZ` in a DATETIME column "
            + "sync. AppDB compares strings character by character, so a date in another form equals none of them and sorts to the wrong "
            + "place.",
        Bad = CollectionExamples.OfQuery("""{ "content.closed": { "$gte": ⟦"04/23/2026"⟧ } }"""),
        Good = CollectionExamples.OfQuery("""{ "content.closed": { "$gte": "2026-04-23" } }"""),
    };

    /// <summary>Arguments: the string, where it is, what is wrong with it, the column, its format.</summary>
    public static readonly RuleMessage UnclearDate = DateForm.Also(
        "'{0}'{1} {2}, but column '{3}' has the form {4}",
        bad: CollectionExamples.OfQuery("""{ "content.closed": { "$gte": ⟦"2026-02-30"⟧ } }"""),
        good: CollectionExamples.OfQuery("""{ "content.closed": { "$gte": "2026-02-28" } }"""));

    /// <summary>Arguments: the field, where it is.</summary>
    public static readonly Rule DateObject = new(
        "DOMO3049",
        RuleSeverity.Warning,
        "'$date' compared with strings",
        "'{0}'{1} contains strings, which never match a '$date'. Compare it with a string.")
    {
        Why = "In AppDB, only Domo's own `createdOn` and `updatedOn`, and values stored by `$currentDate`, are dates. A string never "
            + "matches a date, and there is no error.",
        Bad = CollectionExamples.OfQuery("""{ "content.closed": { "$gte": ⟦{ "$date": "2026-04-23" }⟧ } }"""),
        Good = CollectionExamples.OfQuery("""{ "content.closed": { "$gte": "2026-04-23" } }"""),
    };

    /// <summary>Returns the message for a date: <see cref="DateForm"/>, or <see cref="UnclearDate"/> without a correction.</summary>
    public static RuleMessage DateMessage(Dates.Fault fault) => fault.Corrected is null ? UnclearDate : DateForm.Message;
}
