namespace Domo.Manifest.Rules.CSharp;

/// <summary>Rules about SQL in string literals. <c>SqlAnalyzer</c> checks them.</summary>
internal static class SqlRules
{
    public static readonly Rule NotSelect = new(
        "DOMO7040", RuleSeverity.Error, "SQL is not a single SELECT", "The SQL API accepts only SELECT, not '{0}'")
    {
        Why = "The SQL API reads one dataset. It has no other statements, and executes only one.",
        Bad = CSharpExamples.OfSql("⟦DELETE⟧ FROM sales"),
        Good = CSharpExamples.OfSql("SELECT * FROM sales"),
    };

    public static readonly RuleMessage SecondStatement = NotSelect.Also(
        "The SQL API accepts only one statement; remove the second",
        bad: CSharpExamples.OfSql("SELECT * FROM sales; ⟦SELECT * FROM sales⟧"),
        good: CSharpExamples.OfSql("SELECT * FROM sales"));

    public static readonly Rule Unreadable = new(
        "DOMO7041", RuleSeverity.Error, "Unclosed quote, comment or parenthesis in SQL", "Unclosed {0} in the SQL")
    {
        Why = "An unclosed quote or comment contains the rest of the SQL, so the request fails.",
        Bad = CSharpExamples.OfSql("SELECT name FROM sales WHERE name = ⟦'West⟧"),
        Good = CSharpExamples.OfSql("SELECT name FROM sales WHERE name = 'West'"),
    };

    public static readonly RuleMessage Unmatched = Unreadable.Also(
        "Unmatched ')' in the SQL",
        bad: CSharpExamples.OfSql("SELECT name⟦)⟧ FROM sales"),
        good: CSharpExamples.OfSql("SELECT name FROM sales"));

    public static readonly Rule Join = new(
        "DOMO7042", RuleSeverity.Error, "JOIN in SQL", "The SQL API does not support joins; join in C# or in a Domo DataFlow")
    {
        Why = "Domo's page on the SQL API excludes JOINs, including those with a comma. The query reads only the dataset in the URL.",
        Bad = CSharpExamples.OfSql("SELECT * FROM sales ⟦JOIN⟧ stores ON sales.name = stores.name"),
        Good = CSharpExamples.OfSql("SELECT * FROM sales"),
    };

    public static readonly Rule Trigonometry = new(
        "DOMO7043", RuleSeverity.Error, "Trigonometric function in SQL", "The SQL API does not support '{0}'; compute it in C#")
    {
        Why = "Domo's page on the SQL API excludes trigonometric functions.",
        Bad = CSharpExamples.OfSql("SELECT ⟦SIN⟧(amount) FROM sales"),
        Good = CSharpExamples.OfSql("SELECT ABS(amount) FROM sales"),
    };

    public static readonly Rule OtherTable = new(
        "DOMO7044", RuleSeverity.Error, "Wrong table in SQL", "Unknown table '{0}'; the only table in this query is '{1}'")
    {
        Why = "The table has the alias of the dataset that the SQL is sent to. Domo does not read any other dataset of the manifest.",
        Bad = CSharpExamples.OfSql("SELECT name FROM ⟦salez⟧"),
        Good = CSharpExamples.OfSql("SELECT name FROM sales"),
    };

    public static readonly Rule UnknownColumn = new(
        "DOMO7045", RuleSeverity.Warning, "Misspelt column in SQL", "Dataset '{1}' has no field '{0}' in the manifest; did you mean '{2}'?")
    {
        Why = "A dataset may have columns that the manifest does not list, so only a name that is almost a field is reported.",
        Bad = CSharpExamples.OfSql("SELECT ⟦amuont⟧ FROM sales"),
        Good = CSharpExamples.OfSql("SELECT amount FROM sales"),
    };

    public static IReadOnlyList<RuleMessage> Messages { get; } =
    [
        NotSelect.Message, SecondStatement, Unreadable.Message, Unmatched, Join.Message, Trigonometry.Message, OtherTable.Message,
        UnknownColumn.Message,
    ];
}
