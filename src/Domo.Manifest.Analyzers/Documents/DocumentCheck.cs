using System.Collections.Immutable;
using Domo.Manifest.Analyzers.CSharp;
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

        string type = property.Symbol.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        var value = new ColumnValue(property.Label, JsonForms.Of(property.Symbol.Type), type)
        {
            SyncsMoments = use.Writing.SyncsMoments || property.HasMomentConverter,
            NeedsConverter = !use.Writing.SyncsMoments,
            Reads = use.Reads,
            Writes = use.Writes,
        };
        value.Check(column, columns, (message, fix, arguments) => ReportAt(property, message, fix, arguments));
    }

    private void CheckMissing()
    {
        if (use.Replaces && use.Writing.Naming != JsonNaming.Unknown)
        {
            MissingColumns.Check(use.Type, use.Writing, columns, _present, PlaceOf(use.Type), report);
        }
    }

    private void ReportAt(
        DocumentProperty property, RuleMessage message, ImmutableDictionary<string, string?> fix, params string[] arguments) =>
        report(Report.Create(message, PlaceOf(property.Symbol), property.Symbol.Locations[0], fix, arguments));

    /// <summary>
    /// Returns the symbol's location if it is in the same file as the use, else the use: an analyzer reports findings in the file it
    /// analyzes.
    /// </summary>
    private Location PlaceOf(ISymbol symbol) =>
        use.Writing.Naming == JsonNaming.Columns
        && symbol.Locations[0] is { IsInSource: true } own && own.SourceTree == use.Place.SourceTree
            ? own
            : use.Place;
}
