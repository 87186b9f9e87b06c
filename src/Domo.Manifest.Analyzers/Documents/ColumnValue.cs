using System.Collections.Immutable;
using Domo.Manifest.Analyzers.DateFormats;
using Domo.Manifest.Declarations;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.CSharp;

namespace Domo.Manifest.Analyzers.Documents;

/// <summary>A value that is written to a column, or read from it.</summary>
/// <param name="Label">The property, for messages.</param>
/// <param name="Form">The form of the value.</param>
/// <param name="TypeName">The C# type, for messages.</param>
internal sealed record ColumnValue(string Label, JsonForm Form, string TypeName)
{
    private static readonly ImmutableDictionary<string, string?> None = ImmutableDictionary<string, string?>.Empty;

    /// <summary>Gets whether timestamps are written in the form that syncs.</summary>
    public bool SyncsMoments { get; init; }

    /// <summary>Gets whether timestamps need a converter to be written in the form that syncs.</summary>
    public bool NeedsConverter { get; init; }

    /// <summary>Gets whether the value can be formatted where it is written, instead of changing a declaration.</summary>
    public bool CanBeFormatted { get; init; }

    /// <summary>Gets whether the value is read from the column.</summary>
    public bool Reads { get; init; }

    /// <summary>Gets whether the value is written to the column.</summary>
    public bool Writes { get; init; }

    /// <summary>Compares the value with its column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="columns">All columns of the collection.</param>
    /// <param name="report">Reports a finding with the data for its code fix and its arguments.</param>
    public void Check(
        CollectionColumn column, DocumentColumns columns, Action<RuleMessage, ImmutableDictionary<string, string?>, string[]> report)
    {
        string declared = ColumnFits.Describe(column);
        string wanted = ColumnFits.TypeOf(column);
        switch (ColumnFits.Of(Form, column, SyncsMoments))
        {
            case ColumnFit.WrongDate when Writes:
                bool needsConverter = column.Type == ColumnType.DateTime && NeedsConverter;
                string advice = CanBeFormatted ? "format it"
                    : needsConverter ? $"use '{wanted}' with [JsonConverter(typeof(DomoDateTimeConverter))]"
                    : $"use '{wanted}'";
                report(
                    DocumentRules.DateProperty.Message,
                    needsConverter ? TypeFix(column).Add(DocumentFix.NeedsConverter, "") : TypeFix(column),
                    [Label, Form.Describe(), declared, column.Name, columns.Label, DateTexts.FormOf(column.Type), advice]);
                break;
            case ColumnFit.WrongKind:
                report(
                    DocumentRules.WrongKind.Message, TypeFix(column),
                    [Label, Form.Describe(), column.Name, columns.Label, declared, wanted]);
                break;
            case ColumnFit.HoldsMore when Writes:
                string more = Form == JsonForm.LargeInteger ? "larger numbers" : "fractions";
                report(DocumentRules.HoldsMore.Message, TypeFix(column), [Label, TypeName, more, column.Name, columns.Label]);
                break;
            case ColumnFit.HoldsLess when Reads:
                string lost = Form is JsonForm.Single or JsonForm.Double ? "all digits"
                    : column.Type == ColumnType.Long ? "large numbers" : "the fractions";
                report(
                    DocumentRules.HoldsLess.Message, TypeFix(column),
                    [Label, TypeName, declared, column.Name, columns.Label, lost, wanted]);
                break;
        }
    }

    private static ImmutableDictionary<string, string?> TypeFix(CollectionColumn column) =>
        column.IsList || column.Type == ColumnType.Object ? None : None.Add(DocumentFix.Type, ColumnFits.TypeOf(column));
}
