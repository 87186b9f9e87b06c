using Domo.Manifest.Analyzers.Documents;
using Domo.Manifest.Declarations;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Filters;

namespace Domo.Manifest.Analyzers.DateFormats;

/// <summary>The target of a date or timestamp.</summary>
/// <param name="Type">The type of the target: date or timestamp.</param>
/// <param name="Label">The target's description for messages.</param>
internal sealed record DateTarget(ColumnType Type, string Label)
{
    /// <summary>Gets the query operator that compares the value, or null.</summary>
    public string? QueryOperator { get; init; }

    /// <summary>Gets whether all forms of ISO 8601 are accepted.</summary>
    public bool IsLoose { get; init; }

    /// <summary>Gets the accepted form, for messages.</summary>
    public string Form => DateTexts.FormOf(Type);

    /// <summary>Creates the target for a document column, or returns null if the column is not a date.</summary>
    public static DateTarget? Of(DocumentColumns columns, CollectionColumn? column) =>
        column is { IsList: false, Type: ColumnType.Date or ColumnType.DateTime }
            ? new(column.Type, $"the {ColumnTypes.NameOf(column.Type)} column '{column.Name}' of {columns.Label}")
            : null;

    /// <summary>Returns the fault of a string as the value, or null. An empty string is assumed to be intentional.</summary>
    public Dates.Fault? Judge(string text) =>
        text.Length == 0 ? null
        : IsLoose && DateTexts.IsIso(text) ? null
        : QueryDates.Judge(text, Type, QueryOperator);
}
