using System.Collections.Immutable;
using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Analyzers.DateFormats;
using Domo.Manifest.Declarations;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.CSharp;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers.Documents;

/// <summary>Compares a document class with the columns of its collection.</summary>
/// <param name="use">The use of the class.</param>
/// <param name="columns">The columns.</param>
/// <param name="report">Reports a finding.</param>
internal sealed class DocumentCheck(DocumentUse use, DocumentColumns columns, Action<Diagnostic> report)
{
    private static readonly ImmutableDictionary<string, string?> None = ImmutableDictionary<string, string?>.Empty;

    private readonly List<DocumentProperty> _properties = DocumentProperty.Of(use.Type, columns, use.Writing);

    /// <summary>The columns that have a property.</summary>
    private readonly HashSet<string> _present = new(StringComparer.Ordinal);

    public void Run()
    {
        foreach (var property in _properties)
        {
            if (ColumnOf(property) is { } column)
            {
                _present.Add(column.Name);
            }
        }

        foreach (var property in _properties)
        {
            if (ColumnOf(property) is { } column)
            {
                CheckValue(property, column);
            }
            else
            {
                CheckName(property);
            }
        }

        CheckMissing();
    }

    private CollectionColumn? ColumnOf(DocumentProperty property) =>
        property.JsonName is { } name ? columns.Find(name) : columns.Similar(property.Symbol.Name);

    private void CheckName(DocumentProperty property)
    {
        if (property.JsonName is { } name && columns.Nearest(name) is { } meant && _present.Add(meant))
        {
            var fix = None.Add(DocumentFix.JsonName, meant);
            ReportAt(property, DocumentRules.UnknownColumn.Message, fix, property.Label, name, columns.Label, meant);
        }
    }

    private void CheckValue(DocumentProperty property, CollectionColumn column)
    {
        if (use.Writing.HasOwnConverters || property.HasOwnConverter)
        {
            return;
        }

        var form = JsonForms.Of(property.Symbol.Type);
        string type = property.Symbol.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        string declared = ColumnFits.Describe(column);
        string wanted = ColumnFits.TypeOf(column);
        switch (ColumnFits.Of(form, column, use.Writing.SyncsMoments || property.HasMomentConverter))
        {
            case ColumnFit.WrongDate when use.Writes:
                ReportDate(property, column, form);
                break;
            case ColumnFit.WrongKind:
                ReportAt(
                    property, DocumentRules.WrongKind.Message, TypeFix(column),
                    property.Label, form.Describe(), column.Name, columns.Label, declared, wanted);
                break;
            case ColumnFit.HoldsMore when use.Writes:
                ReportAt(
                    property, DocumentRules.HoldsMore.Message, TypeFix(column),
                    property.Label, type, form == JsonForm.LargeInteger ? "larger numbers" : "fractions", column.Name, columns.Label);
                break;
            case ColumnFit.HoldsLess when use.Reads:
                string lost = form is JsonForm.Single or JsonForm.Double ? "all digits"
                    : column.Type == ColumnType.Long ? "large numbers" : "the fractions";
                ReportAt(
                    property, DocumentRules.HoldsLess.Message, TypeFix(column),
                    property.Label, type, declared, column.Name, columns.Label, lost, wanted);
                break;
        }
    }

    private void ReportDate(DocumentProperty property, CollectionColumn column, JsonForm form)
    {
        bool needsConverter = column.Type == ColumnType.DateTime && !use.Writing.SyncsMoments;
        string type = ColumnFits.TypeOf(column);
        string declared = ColumnFits.Describe(column);
        string syncing = DateTexts.FormOf(column.Type);
        string advice = needsConverter ? $"use '{type}' with [JsonConverter(typeof(DomoDateTimeConverter))]" : $"use '{type}'";
        var properties = TypeFix(column);
        ReportAt(
            property, DocumentRules.DateProperty.Message, needsConverter ? properties.Add(DocumentFix.NeedsConverter, "") : properties,
            property.Label, form.Describe(), declared, column.Name, columns.Label, syncing, advice);
    }

    private void CheckMissing()
    {
        if (!use.Replaces || use.Writing.Naming == JsonNaming.Unknown || DocumentProperty.KeepsOthers(use.Type))
        {
            return;
        }

        var names = new List<string>();
        var declarations = new List<string>();
        foreach (var column in columns.All)
        {
            if (!_present.Contains(column.Name))
            {
                names.Add("'" + column.Name + "'");
                declarations.Add(DocumentFix.Declare(column, use.Writing));
            }
        }

        if (names.Count > 0)
        {
            var type = use.Type;
            report(Report.Create(
                DocumentRules.MissingColumn.Message, PlaceOf(type), type.IsAnonymousType ? null : type.Locations[0],
                None.Add(DocumentFix.Declarations, string.Join("\n", declarations)),
                type.IsAnonymousType ? "The content" : "'" + type.Name + "'",
                (names.Count == 1 ? "column " : "columns ") + string.Join(", ", names),
                columns.Label));
        }
    }

    private static ImmutableDictionary<string, string?> TypeFix(CollectionColumn column) =>
        column.IsList || column.Type == ColumnType.Object ? None : None.Add(DocumentFix.Type, ColumnFits.TypeOf(column));

    private void ReportAt(
        DocumentProperty property, RuleMessage message, ImmutableDictionary<string, string?> fix, params string[] arguments) =>
        report(Report.Create(message, PlaceOf(property.Symbol), property.Symbol.Locations[0], fix, arguments));

    /// <summary>
    /// Returns the symbol's location if it is in the same file as the use, else the use: an analyzer reports findings in the file it
    /// analyzes.
    /// </summary>
    private Location PlaceOf(ISymbol symbol) =>
        (use.Type.IsAnonymousType || use.Writing.Naming == JsonNaming.Columns)
        && symbol.Locations[0] is { IsInSource: true } own && own.SourceTree == use.Place.SourceTree
            ? own
            : use.Place;
}
