using System.ComponentModel.DataAnnotations;

namespace Domo.Manifest.Client;

/// <summary>
/// Groups of documents, of which AppDB returns computed values only; choose them with <c>Select</c>. Each method returns a new object
/// and sends nothing.
/// </summary>
/// <typeparam name="TFields">The fields of the documents.</typeparam>
public sealed class DocumentGroups<TFields> : DocumentSource<TFields>
    where TFields : class, new()
{
    internal DocumentGroups(DomoClient client, string name, DocumentQuerySpec spec, TFields? fields)
        : base(client, name, spec, fields)
    {
    }

    /// <summary>
    /// Orders the groups by a computed value, which need not be selected; AppDB cannot order groups by anything else. A further call
    /// orders groups with equal values.
    /// </summary>
    /// <typeparam name="TValue">The type of the value.</typeparam>
    /// <param name="column">The computed value.</param>
    /// <returns>The groups.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="column"/> is null, or returns null.</exception>
    public DocumentGroups<TFields> OrderBy<TValue>(Func<TFields, DocumentAggregate<TValue>> column) =>
        Ordered(Of(column), isDescending: false);

    /// <summary>Orders the groups by a computed value, descending; see <see cref="OrderBy"/>.</summary>
    /// <typeparam name="TValue">The type of the value.</typeparam>
    /// <param name="column">The computed value.</param>
    /// <returns>The groups.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="column"/> is null, or returns null.</exception>
    public DocumentGroups<TFields> OrderByDescending<TValue>(Func<TFields, DocumentAggregate<TValue>> column) =>
        Ordered(Of(column), isDescending: true);

    /// <inheritdoc cref="DocumentRows{T}.Skip"/>
    public DocumentGroups<TFields> Skip([Range(0, long.MaxValue)] long count) => With(Spec.Skipping(count));

    /// <inheritdoc cref="DocumentRows{T}.Take"/>
    public DocumentGroups<TFields> Take([Range(1, long.MaxValue)] long count) => With(Spec.Taking(count));

    internal DocumentGroups<TFields> GroupedBy(IReadOnlyList<DocumentColumn> columns)
    {
        DocumentPath[] paths = [.. Spec.GroupBy, .. columns.Select(column => column.Path)];
        foreach (var column in columns)
        {
            if (column.Kind != ColumnKind.Field)
            {
                throw new ArgumentException($"AppDB cannot group by {column}.", nameof(columns));
            }

            DocumentSelection.RefuseComma(column.Path);
        }

        var twice = paths.GroupBy(path => path.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? With(Spec with { GroupBy = paths })
            : throw new ArgumentException(
                $"{string.Join(" and ", twice.Select(path => $"'{path}'"))} would both be returned as '{twice.Key}'.", nameof(columns));
    }

    internal DocumentGroups<TFields> Unwound(DocumentPath path)
    {
        DocumentSelection.RefuseComma(path);
        return With(Spec with { Unwind = [.. Spec.Unwind, path] });
    }

    private DocumentGroups<TFields> Ordered(DocumentColumn column, bool isDescending) =>
        With(Spec with { OrderBy = [.. Spec.OrderBy, new DocumentOrder(column, isDescending)] });

    private DocumentGroups<TFields> With(DocumentQuerySpec spec) => new(Client, Name, spec, Fields);
}
