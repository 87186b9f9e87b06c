namespace Domo.Manifest.Rules.CSharp;

/// <summary>SQL in string literals. <c>SqlAnalyzer</c> checks them.</summary>
internal static class SqlRules
{
    public static readonly Rule NotSelect = new(
        "DOMO7050",
        RuleSeverity.Error,
        "The SQL is not a single SELECT",
        "The SQL API takes a single SELECT, and {0}, so the request fails")
    {
        Why = "The SQL API reads one dataset. It has no other statements, and no second one behind a semicolon.",
        Bad = CSharpExamples.OfSql("⟦DELETE⟧ FROM sales"),
        Good = CSharpExamples.OfSql("SELECT * FROM sales"),
    };

    public static readonly Rule Unreadable = new(
        "DOMO7051",
        RuleSeverity.Error,
        "The SQL cannot be read",
        "{0}, so the request fails")
    {
        Why = "A quote, comment or bracket that has no end swallows the rest of the text.",
        Bad = CSharpExamples.OfSql("SELECT name FROM sales WHERE name = ⟦'West⟧"),
        Good = CSharpExamples.OfSql("SELECT name FROM sales WHERE name = 'West'"),
    };

    public static readonly Rule Join = new(
        "DOMO7052",
        RuleSeverity.Error,
        "The SQL joins",
        "The SQL API has no JOIN, with a comma neither, so the request fails; join in C#, or in a DataFlow of Domo")
    {
        Why = "Domo's page on the SQL API excludes JOINs. The query sees the one dataset that the address names.",
        Bad = CSharpExamples.OfSql("SELECT * FROM sales ⟦JOIN⟧ stores ON sales.name = stores.name"),
        Good = CSharpExamples.OfSql("SELECT * FROM sales"),
    };

    public static readonly Rule Trigonometry = new(
        "DOMO7053",
        RuleSeverity.Error,
        "The SQL has a trigonometric function",
        "The SQL API has no trigonometric functions such as '{0}', so the request fails; compute it in C#")
    {
        Why = "Domo's page on the SQL API excludes them.",
        Bad = CSharpExamples.OfSql("SELECT ⟦SIN⟧(amount) FROM sales"),
        Good = CSharpExamples.OfSql("SELECT ABS(amount) FROM sales"),
    };

    public static readonly Rule OtherTable = new(
        "DOMO7054",
        RuleSeverity.Error,
        "The SQL selects from something else than the dataset it is sent to",
        "The SQL is sent to the dataset '{1}', which is the only table there, and not '{0}', so the request fails")
    {
        Why = "The table has the alias of the dataset for its name. Domo does not look at any other dataset, whatever the manifest has.",
        Bad = CSharpExamples.OfSql("SELECT name FROM ⟦salez⟧"),
        Good = CSharpExamples.OfSql("SELECT name FROM sales"),
    };

    public static readonly Rule UnknownColumn = new(
        "DOMO7055",
        RuleSeverity.Warning,
        "The SQL names a column that is almost one of the dataset",
        "'{0}' is no column that the manifest knows of '{1}', so the request fails unless the dataset has it; did you mean '{2}'?")
    {
        Why = "A dataset may have more columns than the manifest lists, so only a name that is nearly one of these is spoken of.",
        Bad = CSharpExamples.OfSql("SELECT ⟦amuont⟧ FROM sales"),
        Good = CSharpExamples.OfSql("SELECT amount FROM sales"),
    };

    public static IReadOnlyList<Rule> Rules { get; } = [NotSelect, Unreadable, Join, Trigonometry, OtherTable, UnknownColumn];
}
