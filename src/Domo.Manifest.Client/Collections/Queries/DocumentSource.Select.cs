using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <content>The columns of an aggregation.</content>
public partial class DocumentSource<TFields>
{
    /// <summary>Computes one value for each group, or for all documents if there are no groups: <c>c => c.Clicks.Sum()</c>.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="column">The column.</param>
    /// <returns>The query; its rows are the values.</returns>
    /// <exception cref="ArgumentException">AppDB cannot compute the selection; the message says why.</exception>
    /// <exception cref="InvalidOperationException">The query has OrderBy, Skip or Take, which AppDB applies to groups only.</exception>
    public DocumentRows<T> Select<T>(Func<TFields, DocumentColumn<T>> column) => Project([Of(column)], static cells => cells.Get<T>(0));

    /// <summary>
    /// Computes any number of columns: <c>c => [c.Month, c.Clicks.Sum(), c.Document.Count()]</c>. A grouped property keeps its name in
    /// the row, an aggregation is named after what it computes: <c>sumClicks</c>, <c>documentCount</c>.
    /// </summary>
    /// <param name="columns">The columns.</param>
    /// <returns>The query; its rows have the values by name.</returns>
    /// <exception cref="ArgumentException">AppDB cannot compute the selection; the message says why.</exception>
    /// <exception cref="InvalidOperationException">The query has OrderBy, Skip or Take, which AppDB applies to groups only.</exception>
    public DocumentRows<DomoRow> Select(Func<TFields, DocumentColumn[]> columns)
    {
        var selected = Of(columns);
        var (spec, names) = DocumentSelection.Apply(SpecToAggregate(), selected);
        var twice = names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            throw new ArgumentException($"'{twice.Key}' is selected twice.", nameof(columns));
        }

        var rowColumns = new DomoColumns(names);
        return Project(
            spec,
            selected,
            () => Array.ConvertAll<string, ColumnCell>(names, name => new ColumnCell<DomoValue>(name, WireReader.ReadValue)),
            cells =>
            {
                var values = new DomoValue[names.Length];
                for (var i = 0; i < values.Length; i++)
                {
                    values[i] = cells.Get<DomoValue>(i);
                }

                return new DomoRow(rowColumns, values);
            });
    }

    private TTuple OfTuple<TTuple>(Func<TFields, TTuple> columns)
        where TTuple : struct
    {
        ArgumentNullException.ThrowIfNull(columns);
        return columns(Fields);
    }

    private DocumentRows<T> Project<T>(DocumentColumn[] columns, Func<ColumnCells, T> row)
    {
        var (spec, names) = DocumentSelection.Apply(SpecToAggregate(), columns);
        return Project(spec, columns, () => [.. columns.Select((column, i) => column.NewCell(names[i]))], row);
    }

    // Each enumeration needs its own reader, because the cells hold the current row.
    private DocumentRows<T> Project<T>(
        DocumentQuerySpec spec, DocumentColumn[] columns, Func<ColumnCell[]> newCells, Func<ColumnCells, T> row) =>
        new(Client, Name, spec, "row", () =>
        {
            var cells = newCells();
            ColumnCell[] keys = [.. cells.Where((_, i) => columns[i].Kind == ColumnKind.Field)];
            ColumnCell[] all = keys.Length == 0 ? cells : [.. cells, new DocumentKeyCell(keys, spec.GroupBy.Count > 1)];
            return ColumnCells.NewReader(cells, all, row);
        });
}
