using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Domo.Manifest.Client;

/// <summary>
/// A query of a collection's documents that can be made more precise. Each method returns another query; nothing is sent before one is
/// enumerated or awaited.
/// </summary>
/// <typeparam name="T">What the content of a document is read to.</typeparam>
/// <typeparam name="TColumns">The properties of the documents, as tokens.</typeparam>
public class DocumentQuery<T, TColumns> : DocumentSource<TColumns>
    where T : notnull
    where TColumns : class, new()
{
    internal DocumentQuery(DomoClient client, string name, DocumentQuerySpec spec, TColumns? columns, DocumentContent<T> content)
        : base(client, name, spec, columns)
    {
        Content = content;
        Rows = new DocumentRows<DomoDocument<T>>(client, name, spec, "document", () => ReadDocument, document => document.Id);
    }

    internal DocumentContent<T> Content { get; }

    private DocumentRows<DomoDocument<T>> Rows { get; }

    /// <summary>Asks only for documents that meet a condition. Called again, they must meet both.</summary>
    /// <param name="condition">Makes the condition of the properties. It runs once, and now.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="condition"/> is null, or gives null.</exception>
    public DocumentQuery<T, TColumns> Where(Func<TColumns, DocumentFilter> condition)
    {
        var filter = Of(condition);
        return With(Spec with { Filter = Spec.Filter is null ? filter : Spec.Filter & filter });
    }

    /// <summary>Orders the documents by a property: <c>orderby</c>.</summary>
    /// <typeparam name="TValue">The type of the property.</typeparam>
    /// <param name="field">The property; replaces what an earlier order said.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null, or gives null.</exception>
    /// <exception cref="ArgumentException">The property's name has a comma or a space, which AppDB's parameters cannot quote.</exception>
    public OrderedDocumentQuery<T, TColumns> OrderBy<TValue>(Func<TColumns, DocumentField<TValue>> field) =>
        Ordered([], field, isDescending: false);

    /// <summary>Orders the documents by a property, the greatest first.</summary>
    /// <typeparam name="TValue">The type of the property.</typeparam>
    /// <param name="field">The property; replaces what an earlier order said.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null, or gives null.</exception>
    /// <exception cref="ArgumentException">The property's name has a comma or a space, which AppDB's parameters cannot quote.</exception>
    public OrderedDocumentQuery<T, TColumns> OrderByDescending<TValue>(Func<TColumns, DocumentField<TValue>> field) =>
        Ordered([], field, isDescending: true);

    /// <inheritdoc cref="DocumentRows{T}.Skip"/>
    public DocumentQuery<T, TColumns> Skip([Range(0, long.MaxValue)] long count) => With(Spec.Skipping(count));

    /// <inheritdoc cref="DocumentRows{T}.Take"/>
    public DocumentQuery<T, TColumns> Take([Range(1, long.MaxValue)] long count) => With(Spec.Taking(count));

    /// <summary>
    /// Makes one row of all documents that have the same value in a property: <c>groupby</c>. Say with <c>Select</c> what the row shall
    /// have.
    /// </summary>
    /// <typeparam name="TValue">The type of the property.</typeparam>
    /// <param name="field">The property.</param>
    /// <returns>The groups.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null, or gives null.</exception>
    /// <exception cref="ArgumentException">AppDB cannot group by it; the message says why.</exception>
    /// <exception cref="InvalidOperationException">The documents are ordered, skipped or taken; AppDB does that to groups.</exception>
    public DocumentGroups<TColumns> GroupBy<TValue>(Func<TColumns, DocumentField<TValue>> field) => Aggregation().GroupBy(field);

    /// <summary>Makes one row of all documents that have the same values in some properties.</summary>
    /// <param name="fields">The properties: <c>c => [c.CampaignName, c.Month]</c>.</param>
    /// <returns>The groups.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fields"/> is null, or gives null.</exception>
    /// <exception cref="ArgumentException">AppDB cannot group by them; the message says why.</exception>
    /// <exception cref="InvalidOperationException">The documents are ordered, skipped or taken; AppDB does that to groups.</exception>
    public DocumentGroups<TColumns> GroupBy(Func<TColumns, DocumentColumn[]> fields) => Aggregation().GroupBy(fields);

    /// <summary>
    /// Makes of each document as many as an array in it has elements, each with one of them: <c>unwind</c>. It is done before grouping.
    /// </summary>
    /// <param name="field">The array.</param>
    /// <returns>The documents, of which AppDB gives only what is computed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null, or gives null.</exception>
    /// <exception cref="ArgumentException">The property's name has a comma, which AppDB's parameters cannot quote.</exception>
    /// <exception cref="InvalidOperationException">The documents are ordered, skipped or taken; AppDB does that to groups.</exception>
    public DocumentGroups<TColumns> Unwind(Func<TColumns, DocumentValueField> field) => Aggregation().Unwind(field);

    /// <inheritdoc cref="Unwind(Func{TColumns, DocumentValueField})"/>
    /// <typeparam name="TItem">The type of the elements.</typeparam>
    public DocumentGroups<TColumns> Unwind<TItem>(Func<TColumns, DocumentListField<TItem>> field) => Aggregation().Unwind(field);

    /// <inheritdoc cref="DocumentRows{T}.GetRowsAsync"/>
    public IAsyncEnumerable<DomoDocument<T>> GetDocumentsAsync(CancellationToken cancellationToken = default) =>
        Rows.GetRowsAsync(cancellationToken);

    /// <summary>Sends the query, for <c>await foreach</c>; see <see cref="GetDocumentsAsync"/>.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The documents.</returns>
    public IAsyncEnumerator<DomoDocument<T>> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        Rows.GetAsyncEnumerator(cancellationToken);

    /// <inheritdoc cref="DocumentRows{T}.ToListAsync"/>
    public Task<IReadOnlyList<DomoDocument<T>>> ToListAsync(CancellationToken cancellationToken = default) =>
        Rows.ToListAsync(cancellationToken);

    /// <inheritdoc cref="DocumentRows{T}.FirstOrDefaultAsync"/>
    public Task<DomoDocument<T>?> FirstOrDefaultAsync(CancellationToken cancellationToken = default) =>
        Rows.FirstOrDefaultAsync(cancellationToken);

    /// <inheritdoc cref="DocumentRows{T}.SingleAsync"/>
    public Task<DomoDocument<T>> SingleAsync(CancellationToken cancellationToken = default) => Rows.SingleAsync(cancellationToken);

    /// <summary>Counts the documents: <c>count</c>.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>How many there are.</returns>
    /// <exception cref="InvalidOperationException">The documents were ordered, skipped or taken before.</exception>
    /// <exception cref="DomoApiException">Domo refused the query, or the answer has no count.</exception>
    public Task<long> CountAsync(CancellationToken cancellationToken = default) =>
        Select(_ => new DocumentSystemFields().Count()).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The request as it would be sent.</summary>
    /// <returns>Path and query, escaped, and the predicate.</returns>
    public override string ToString() => Rows.ToString();

    private protected override DocumentQuerySpec SpecToAggregate() =>
        Spec is { OrderBy: [], Offset: null, Limit: null }
            ? Spec
            : throw new InvalidOperationException(
                $"Collection '{Name}': AppDB orders, skips and takes what it has computed, not what it computes from; do so after it.");

    private protected OrderedDocumentQuery<T, TColumns> Ordered<TValue>(
        IReadOnlyList<DocumentOrder> before, Func<TColumns, DocumentField<TValue>> field, bool isDescending)
    {
        var column = Of(field);
        DocumentSelection.RefuseSpace(column.Path);
        return new(Client, Name, Spec with { OrderBy = [.. before, new DocumentOrder(column, isDescending)] }, Columns, Content);
    }

    internal DomoDocument<T> ReadDocument(ref Utf8JsonReader reader) => DomoDocument<T>.Read(ref reader, Content.Read);

    private DocumentQuery<T, TColumns> With(DocumentQuerySpec spec) => new(Client, Name, spec, Columns, Content);

    private DocumentGroups<TColumns> Aggregation() => new(Client, Name, SpecToAggregate(), Columns);
}
