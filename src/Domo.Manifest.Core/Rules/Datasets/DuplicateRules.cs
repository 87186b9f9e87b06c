namespace Domo.Manifest.Rules.Datasets;

/// <summary>Rules about two aliases for one dataset, or two fields for one column.</summary>
internal static class DuplicateRules
{
    /// <summary>Two aliases refer to the same dataset. Arguments: the aliases.</summary>
    public static readonly Rule Dataset = new(
        "DOMO2006",
        RuleSeverity.Info,
        "Redundant alias",
        "Datasets '{0}' and '{1}' have the same ID; one alias is enough")
    {
        Why = "It works, but each dataset counts towards the data connections of the app and has to be chosen when the app is wired, and "
            + "each field is sent with every row. Often one of the two was meant to be another dataset or column.",
        Bad = DatasetExamples.Datasets(
            $$"""{ "alias": "sales", "dataSetId": "{{DatasetExamples.SalesId}}", "fields": [] }""",
            $$"""{ "alias": "orders", "dataSetId": ⟦"{{DatasetExamples.SalesId}}"⟧, "fields": [] }"""),
        Good = DatasetExamples.Dataset(),
    };

    /// <summary>Two fields refer to the same column. Arguments: the column, the first field, where it is.</summary>
    public static readonly RuleMessage Column = Dataset.Also(
        "Column '{0}' is already field '{1}'{2}; one field is enough",
        bad: DatasetExamples.Fields(
            """{ "alias": "amount", "columnName": "Sales Amount" }""",
            """{ "alias": "netAmount", "columnName": ⟦"Sales Amount"⟧ }"""),
        good: DatasetExamples.Fields(
            """{ "alias": "amount", "columnName": "Sales Amount" }""",
            """{ "alias": "netAmount", "columnName": "Net Amount" }"""));
}
