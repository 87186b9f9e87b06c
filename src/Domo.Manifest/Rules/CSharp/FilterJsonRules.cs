namespace Domo.Manifest.Rules.CSharp;

/// <summary>Conditions on documents as JSON in string literals. <c>FilterAnalyzer</c> checks them.</summary>
internal static class FilterJsonRules
{
    public static readonly Rule NotJson = new(
        "DOMO7030",
        RuleSeverity.Error,
        "The condition is not JSON",
        "The condition is not JSON, so this throws: {0}")
    {
        Why = "The text is parsed before anything is sent, and what is not one JSON object is a JsonException. JavaScript's forms, names "
            + "without quotes and single quotes, are not JSON.",
        Bad = CSharpExamples.OfFilter("""{ "content.title": ⟦'West'⟧ }"""),
        Good = CSharpExamples.OfFilter("""{ "content.title": "West" }"""),
    };

    public static readonly Rule NotObject = new(
        "DOMO7031",
        RuleSeverity.Error,
        "The condition is not a JSON object",
        "A condition is a JSON object, and this is {0}, so this throws")
    {
        Why = "AppDB takes a predicate of MongoDB's find(), which is an object; an empty one holds for all documents.",
        Bad = CSharpExamples.OfFilter("⟦[]⟧"),
        Good = CSharpExamples.OfFilter("{}"),
    };

    public static readonly Rule UnknownOperator = new(
        "DOMO7032",
        RuleSeverity.Error,
        "The condition has an operator that there is not",
        "'{0}' is no query operator, so the request fails{1}")
    {
        Why = "AppDB takes the query operators of MongoDB, which refuses any other name that begins with a dollar sign.",
        Bad = CSharpExamples.OfFilter("""{ "content.amount": { "⟦$greaterThan⟧": 10 } }"""),
        Good = CSharpExamples.OfFilter("""{ "content.amount": { "$gt": 10 } }"""),
    };

    public static readonly Rule UnsupportedOperator = new(
        "DOMO7033",
        RuleSeverity.Error,
        "AppDB does not support the operator of the condition",
        "AppDB does not support '{0}', so this throws; write the condition with other operators")
    {
        Why = "Domo's guide excludes $where, $near and $nearSphere, and the client refuses them before anything is sent.",
        Bad = CSharpExamples.OfFilter("""{ "⟦$where⟧": "this.content.amount > 10" }"""),
        Good = CSharpExamples.OfFilter("""{ "content.amount": { "$gt": 10 } }"""),
    };

    public static readonly Rule NoDollar = new(
        "DOMO7034",
        RuleSeverity.Warning,
        "The operator of the condition lacks its dollar sign",
        "'{0}' lacks its dollar sign, so the value is compared with an object and matches no document; write '${0}'")
    {
        Why = "Without a dollar sign it is a key like any other, and the field would have to hold exactly that object.",
        Bad = CSharpExamples.OfFilter("""{ "content.title": { "⟦ne⟧": "West" } }"""),
        Good = CSharpExamples.OfFilter("""{ "content.title": { "$ne": "West" } }"""),
    };

    public static readonly Rule NeedsList = new(
        "DOMO7035",
        RuleSeverity.Error,
        "The operator of the condition needs a list",
        "'{0}' needs a list, so the request fails; write its value in brackets")
    {
        Why = "MongoDB refuses $in, $nin, $and, $or and $nor with anything but a list.",
        Bad = CSharpExamples.OfFilter("""{ "content.title": { "$in": ⟦"West"⟧ } }"""),
        Good = CSharpExamples.OfFilter("""{ "content.title": { "$in": ["West"] } }"""),
    };

    public static readonly Rule UnknownColumn = new(
        "DOMO7036",
        RuleSeverity.Warning,
        "The condition names a column that is almost one of the schema",
        "'{0}' is not in the schema of {1}, so it may match no document; did you mean '{2}'?")
    {
        Why = "Keys are told apart by letter case, and a key that no document has matches none, without an error. Documents may hold more than "
            + "the schema lists, so only a name that is nearly a column is spoken of.",
        Bad = CSharpExamples.OfFilter("""{ "⟦content.Title⟧": "West" }"""),
        Good = CSharpExamples.OfFilter("""{ "content.title": "West" }"""),
    };

    public static readonly Rule NoPrefix = new(
        "DOMO7037",
        RuleSeverity.Warning,
        "The condition names a column without content",
        "'{0}' is a column of {1}, but no document has it at its top, so it matches none; write '{2}'")
    {
        Why = "A document holds the app's data in 'content'; at its top are Domo's own properties, such as owner and createdOn.",
        Bad = CSharpExamples.OfFilter("""{ "⟦title⟧": "West" }"""),
        Good = CSharpExamples.OfFilter("""{ "content.title": "West" }"""),
    };

    public static readonly Rule DateObject = new(
        "DOMO7038",
        RuleSeverity.Warning,
        "The condition compares a value of the content with a $date",
        "'{0}' is compared with a $date, but dates in the content are texts, so it matches no document; write the date as a text")
    {
        Why = "Only Domo's own createdOn and updatedOn, and what $currentDate stored, are dates to AppDB. The column is one of the schema, which "
            + "syncs texts only.",
        Bad = CSharpExamples.OfFilter("""{ "content.closed": { "$gte": ⟦{ "$date": "2026-04-23T00:00:00Z" }⟧ } }"""),
        Good = CSharpExamples.OfFilter("""{ "content.closed": { "$gte": "2026-04-23" } }"""),
    };

    public static readonly Rule DateForm = new(
        "DOMO7039",
        RuleSeverity.Warning,
        "The date in the condition is in another form than the documents have",
        "'{0}' {1}, and the column '{2}' holds texts in the form {3}, so the comparison goes wrong{4}")
    {
        Why = "Documents hold days and moments as texts, and only YYYY-MM-DD in a DATE and YYYY-MM-DDTHH:MM:SSZ in a DATETIME column sync. AppDB "
            + "compares texts letter by letter: one in another form equals none of them and sorts to a wrong place.",
        Bad = CSharpExamples.OfFilter("""{ "content.closed": { "$gte": "⟦04/23/2026⟧" } }"""),
        Good = CSharpExamples.OfFilter("""{ "content.closed": { "$gte": "2026-04-23" } }"""),
    };

    public static IReadOnlyList<Rule> Rules { get; } =
    [
        NotJson, NotObject, UnknownOperator, UnsupportedOperator, NoDollar, NeedsList, UnknownColumn, NoPrefix, DateObject, DateForm,
    ];
}
