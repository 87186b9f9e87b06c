namespace Domo.Manifest.Client;

/// <summary>Documents of a collection from which something can be computed. Immutable, and safe to use from several threads.</summary>
/// <typeparam name="TColumns">The properties of the documents, as tokens.</typeparam>
public abstract partial class DocumentSource<TColumns>
    where TColumns : class, new()
{
    private TColumns? _columns;

    private protected DocumentSource(DomoClient client, string name, DocumentQuerySpec spec, TColumns? columns)
    {
        Client = client;
        Name = name;
        Spec = spec;
        _columns = columns;
    }

    /// <summary>The name of the collection.</summary>
    public string Name { get; }

    /// <summary>The properties of the documents, as tokens.</summary>
    public TColumns Columns => _columns ??= new TColumns();

    internal DomoClient Client { get; }

    internal DocumentQuerySpec Spec { get; }

    private protected TResult Of<TResult>(Func<TColumns, TResult> choose)
        where TResult : class
    {
        ArgumentNullException.ThrowIfNull(choose);
        return choose(Columns) ?? throw new ArgumentNullException(nameof(choose), "It gave null.");
    }

    /// <summary>The query that an aggregation starts from.</summary>
    private protected virtual DocumentQuerySpec SpecToAggregate() => Spec;

    // A delegate for each reading of the answer: cells hold the row at hand.
    private DocumentRows<T> Project<T>(IReadOnlyList<DocumentColumn> columns, Func<string[], (DataCell[] Cells, Func<T> Row)> newCells)
    {
        var (spec, names) = DocumentSelection.Apply(SpecToAggregate(), columns);
        return new DocumentRows<T>(Client, Name, spec, "row", () =>
        {
            var (cells, row) = newCells(names);
            DataCell[] keys = [.. cells.Where((_, i) => columns[i].Kind == DataColumnKind.Field)];
            DataCell[] all = keys.Length == 0 ? cells : [.. cells, new DocumentKeyCell(keys, spec.GroupBy.Count > 1)];
            return (ref reader) =>
            {
                DataCell.ReadAll(all, ref reader);
                return row();
            };
        });
    }
}
