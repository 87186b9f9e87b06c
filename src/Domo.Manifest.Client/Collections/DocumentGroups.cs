using System.ComponentModel.DataAnnotations;

namespace Domo.Manifest.Client;

/// <summary>
/// Documents of a collection of which AppDB gives only what is computed: say what with <c>Select</c>. Each method returns other groups;
/// nothing is sent.
/// </summary>
/// <typeparam name="TColumns">The properties of the documents, as tokens.</typeparam>
public sealed class DocumentGroups<TColumns> : DocumentSource<TColumns>
    where TColumns : class, new()
{
    internal DocumentGroups(DomoClient client, string name, DocumentQuerySpec spec, TColumns? columns)
        : base(client, name, spec, columns)
    {
    }

    /// <summary>Groups by another property as well.</summary>
    /// <typeparam name="TValue">The type of the property.</typeparam>
    /// <param name="field">The property.</param>
    /// <returns>The groups of all properties so far.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null, or gives null.</exception>
    /// <exception cref="ArgumentException">AppDB cannot group by it; the message says why.</exception>
    public DocumentGroups<TColumns> GroupBy<TValue>(Func<TColumns, DocumentField<TValue>> field) => GroupedBy([Of(field)]);

    /// <summary>Groups by more properties as well.</summary>
    /// <param name="fields">The properties: <c>c => [c.CampaignName, c.Month]</c>.</param>
    /// <returns>The groups of all properties so far.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fields"/> is null, or gives null.</exception>
    /// <exception cref="ArgumentException">AppDB cannot group by them; the message says why.</exception>
    public DocumentGroups<TColumns> GroupBy(Func<TColumns, DocumentColumn[]> fields)
    {
        var columns = Of(fields);
        return columns.Length == 0 ? throw new ArgumentException("No properties to group by.", nameof(fields)) : GroupedBy(columns);
    }

    /// <summary>Unwinds another array.</summary>
    /// <param name="field">The array.</param>
    /// <returns>The documents.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null, or gives null.</exception>
    /// <exception cref="ArgumentException">The property's name has a comma, which AppDB's parameters cannot quote.</exception>
    public DocumentGroups<TColumns> Unwind(Func<TColumns, DocumentValueField> field) => Unwind(Of(field).Path);

    /// <inheritdoc cref="Unwind(Func{TColumns, DocumentValueField})"/>
    /// <typeparam name="TItem">The type of the elements.</typeparam>
    public DocumentGroups<TColumns> Unwind<TItem>(Func<TColumns, DocumentListField<TItem>> field) => Unwind(Of(field).Path);

    /// <summary>
    /// Orders the groups by something computed, which need not be selected. AppDB orders by nothing else. Called again, orders what is
    /// the same so far.
    /// </summary>
    /// <typeparam name="TValue">Its type.</typeparam>
    /// <param name="column">What is computed.</param>
    /// <returns>The groups.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="column"/> is null, or gives null.</exception>
    public DocumentGroups<TColumns> OrderBy<TValue>(Func<TColumns, DocumentAggregate<TValue>> column) =>
        Ordered(Of(column), isDescending: false);

    /// <summary>Orders the groups by something computed, the greatest first; see <see cref="OrderBy"/>.</summary>
    /// <typeparam name="TValue">Its type.</typeparam>
    /// <param name="column">What is computed.</param>
    /// <returns>The groups.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="column"/> is null, or gives null.</exception>
    public DocumentGroups<TColumns> OrderByDescending<TValue>(Func<TColumns, DocumentAggregate<TValue>> column) =>
        Ordered(Of(column), isDescending: true);

    /// <inheritdoc cref="DocumentRows{T}.Skip"/>
    public DocumentGroups<TColumns> Skip([Range(0, long.MaxValue)] long count) => With(Spec.Skipping(count));

    /// <inheritdoc cref="DocumentRows{T}.Take"/>
    public DocumentGroups<TColumns> Take([Range(1, long.MaxValue)] long count) => With(Spec.Taking(count));

    private DocumentGroups<TColumns> GroupedBy(IReadOnlyList<DocumentColumn> columns)
    {
        DocumentPath[] paths = [.. Spec.GroupBy, .. columns.Select(column => column.Path)];
        foreach (var column in columns)
        {
            if (column.Kind != DataColumnKind.Field)
            {
                throw new ArgumentException($"AppDB cannot group by {column}.", nameof(columns));
            }

            DocumentSelection.RefuseComma(column.Path);
        }

        var twice = paths.GroupBy(path => path.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? With(Spec with { GroupBy = paths })
            : throw new ArgumentException(
                $"{string.Join(" and ", twice.Select(path => $"'{path}'"))} would both come back as '{twice.Key}'.", nameof(columns));
    }

    private DocumentGroups<TColumns> Unwind(DocumentPath path)
    {
        DocumentSelection.RefuseComma(path);
        return With(Spec with { Unwind = [.. Spec.Unwind, path] });
    }

    private DocumentGroups<TColumns> Ordered(DocumentColumn column, bool isDescending) =>
        With(Spec with { OrderBy = [.. Spec.OrderBy, new DocumentOrder(column, isDescending)] });

    private DocumentGroups<TColumns> With(DocumentQuerySpec spec) => new(Client, Name, spec, Columns);
}
