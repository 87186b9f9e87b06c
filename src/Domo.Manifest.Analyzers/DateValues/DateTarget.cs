using Domo.Manifest.Analyzers.Documents;
using Domo.Manifest.Model;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Collections;

namespace Domo.Manifest.Analyzers.DateValues;

/// <summary>What a day or a moment is given to.</summary>
/// <param name="Type">Which of the two it takes.</param>
/// <param name="Label">What it is, in a message.</param>
internal sealed record DateTarget(ColumnType Type, string Label)
{
    /// <summary>The operator of a condition that the value is compared by; null where there is none.</summary>
    public string? QueryOperator { get; init; }

    /// <summary>Whether every form of ISO 8601 is taken.</summary>
    public bool IsLoose { get; init; }

    /// <summary>The form that is taken, in a message.</summary>
    public string Form => DateTexts.FormOf(Type);

    /// <summary>A column of documents; null when it is none of dates.</summary>
    public static DateTarget? Of(DocumentColumns columns, CollectionColumn? column) =>
        column is { IsList: false, Type: ColumnType.Date or ColumnType.DateTime }
            ? new(column.Type, $"the {ColumnTypes.NameOf(column.Type)} column '{column.Name}' of {columns.Label}")
            : null;

    /// <summary>What is wrong with a text as the value; null when nothing is. An empty text is no date, and meant so.</summary>
    public Dates.Fault? Judge(string text) =>
        text.Length == 0 ? null
        : IsLoose && DateTexts.IsIso(text) ? null
        : QueryDates.Judge(text, Type, QueryOperator);
}
