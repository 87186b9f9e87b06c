using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>
/// A query for the documents of a collection. Each method returns a new query; nothing is sent until one is enumerated or awaited.
/// </summary>
/// <typeparam name="T">The type of the content of a document.</typeparam>
/// <typeparam name="TFields">The fields of the documents.</typeparam>
public partial class DocumentQuery<T, TFields> : DocumentSource<TFields>
    where T : notnull
    where TFields : class, new()
{
    /// <summary>Creates a query for all documents of a collection.</summary>
    /// <param name="client">The client that sends the requests.</param>
    /// <param name="name">The name of the collection in the manifest.</param>
    /// <param name="read">Reads the content; null for JSON null.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public DocumentQuery(DomoClient client, string name, WireRead<T?> read, JsonItemWriter<T> write)
        : this(
            Argument.NotNull(client),
            Argument.NotEmpty(name),
            new(),
            fields: null,
            new(Argument.NotNull(read), Argument.NotNull(write)))
    {
    }

    internal DocumentQuery(DomoClient client, string name, DocumentQuerySpec spec, TFields? fields, DocumentContent<T> content)
        : base(client, name, spec, fields)
    {
        Content = content;
        Rows = new DocumentRows<DomoDocument<T>>(client, name, spec, "document", () => ReadDocument, document => document.Id.Value);
    }

    internal DocumentContent<T> Content { get; }

    private DocumentRows<DomoDocument<T>> Rows { get; }

    /// <summary>Filters the documents by a condition. Further conditions are combined with AND.</summary>
    /// <param name="condition">Creates the condition from the fields. It is called once, immediately.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="condition"/> is null, or returns null.</exception>
    public DocumentQuery<T, TFields> Where(Func<TFields, DocumentFilter> condition) => Where(Of(condition));

    /// <summary>Filters the documents by an existing condition, such as from <see cref="DocumentFilter.Parse"/>.</summary>
    /// <param name="filter">The condition.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="filter"/> is null.</exception>
    public DocumentQuery<T, TFields> Where(DocumentFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return With(Spec with { Filter = Spec.Filter is null ? filter : Spec.Filter & filter });
    }

    /// <summary>Orders the documents by a property: <c>orderby</c>.</summary>
    /// <typeparam name="TValue">The type of the property.</typeparam>
    /// <param name="field">The property; replaces an earlier order.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null, or returns null.</exception>
    /// <exception cref="ArgumentException">
    /// The property's name contains a comma or a space, which AppDB's parameters cannot quote.
    /// </exception>
    public OrderedDocumentQuery<T, TFields> OrderBy<TValue>(Func<TFields, DocumentField<TValue>> field) =>
        Ordered([], field, isDescending: false);

    /// <summary>Orders the documents by a property, descending.</summary>
    /// <typeparam name="TValue">The type of the property.</typeparam>
    /// <param name="field">The property; replaces an earlier order.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null, or returns null.</exception>
    /// <exception cref="ArgumentException">
    /// The property's name contains a comma or a space, which AppDB's parameters cannot quote.
    /// </exception>
    public OrderedDocumentQuery<T, TFields> OrderByDescending<TValue>(Func<TFields, DocumentField<TValue>> field) =>
        Ordered([], field, isDescending: true);

    /// <inheritdoc cref="DocumentRows{T}.Skip"/>
    public DocumentQuery<T, TFields> Skip([Range(0, long.MaxValue)] long count) => With(Spec.Skipping(count));

    /// <inheritdoc cref="DocumentRows{T}.Take"/>
    public DocumentQuery<T, TFields> Take([Range(1, long.MaxValue)] long count) => With(Spec.Taking(count));

    /// <inheritdoc cref="QueryRows{T}.AsAsyncEnumerable"/>
    public IAsyncEnumerable<DomoDocument<T>> AsAsyncEnumerable(CancellationToken cancellationToken = default) =>
        Rows.AsAsyncEnumerable(cancellationToken);

    /// <inheritdoc cref="QueryRows{T}.GetAsyncEnumerator"/>
    public IAsyncEnumerator<DomoDocument<T>> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        Rows.GetAsyncEnumerator(cancellationToken);

    /// <inheritdoc cref="QueryRows{T}.ToListAsync"/>
    public Task<IReadOnlyList<DomoDocument<T>>> ToListAsync(CancellationToken cancellationToken = default) =>
        Rows.ToListAsync(cancellationToken);

    /// <inheritdoc cref="QueryRows{T}.ToArrayAsync"/>
    public Task<DomoDocument<T>[]> ToArrayAsync(CancellationToken cancellationToken = default) => Rows.ToArrayAsync(cancellationToken);

    /// <inheritdoc cref="QueryRows{T}.FirstAsync"/>
    public Task<DomoDocument<T>> FirstAsync(CancellationToken cancellationToken = default) => Rows.FirstAsync(cancellationToken);

    /// <summary>Reads the first document that meets a condition.</summary>
    /// <inheritdoc cref="AnyAsync(Func{TFields, DocumentFilter}, CancellationToken)"/>
    /// <returns>The document.</returns>
    /// <exception cref="InvalidOperationException">No document meets the condition.</exception>
    public Task<DomoDocument<T>> FirstAsync(Func<TFields, DocumentFilter> condition, CancellationToken cancellationToken = default) =>
        Where(condition).FirstAsync(cancellationToken);

    /// <inheritdoc cref="QueryRows{T}.FirstOrDefaultAsync"/>
    public Task<DomoDocument<T>?> FirstOrDefaultAsync(CancellationToken cancellationToken = default) =>
        Rows.FirstOrDefaultAsync(cancellationToken);

    /// <summary>Reads the first document that meets a condition, or null if there is none.</summary>
    /// <inheritdoc cref="AnyAsync(Func{TFields, DocumentFilter}, CancellationToken)"/>
    /// <returns>The document; null if there is none.</returns>
    public Task<DomoDocument<T>?> FirstOrDefaultAsync(
        Func<TFields, DocumentFilter> condition, CancellationToken cancellationToken = default) =>
        Where(condition).FirstOrDefaultAsync(cancellationToken);

    /// <inheritdoc cref="QueryRows{T}.SingleAsync"/>
    public Task<DomoDocument<T>> SingleAsync(CancellationToken cancellationToken = default) => Rows.SingleAsync(cancellationToken);

    /// <summary>Reads the only document that meets a condition.</summary>
    /// <inheritdoc cref="AnyAsync(Func{TFields, DocumentFilter}, CancellationToken)"/>
    /// <returns>The document.</returns>
    /// <exception cref="InvalidOperationException">No document, or more than one, meets the condition.</exception>
    public Task<DomoDocument<T>> SingleAsync(Func<TFields, DocumentFilter> condition, CancellationToken cancellationToken = default) =>
        Where(condition).SingleAsync(cancellationToken);

    /// <inheritdoc cref="QueryRows{T}.SingleOrDefaultAsync"/>
    public Task<DomoDocument<T>?> SingleOrDefaultAsync(CancellationToken cancellationToken = default) =>
        Rows.SingleOrDefaultAsync(cancellationToken);

    /// <summary>Reads the only document that meets a condition, or null if there is none.</summary>
    /// <inheritdoc cref="AnyAsync(Func{TFields, DocumentFilter}, CancellationToken)"/>
    /// <returns>The document; null if there is none.</returns>
    /// <exception cref="InvalidOperationException">More than one document meets the condition.</exception>
    public Task<DomoDocument<T>?> SingleOrDefaultAsync(
        Func<TFields, DocumentFilter> condition, CancellationToken cancellationToken = default) =>
        Where(condition).SingleOrDefaultAsync(cancellationToken);

    /// <inheritdoc cref="QueryRows{T}.AnyAsync"/>
    public Task<bool> AnyAsync(CancellationToken cancellationToken = default) => Rows.AnyAsync(cancellationToken);

    /// <summary>Returns whether a document meets a condition.</summary>
    /// <param name="condition">Creates the condition from the properties.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>Whether a document meets the condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="condition"/> is null, or returns null.</exception>
    /// <exception cref="DomoApiException">Domo refused the query, or the response is not an array of documents.</exception>
    public Task<bool> AnyAsync(Func<TFields, DocumentFilter> condition, CancellationToken cancellationToken = default) =>
        Where(condition).AnyAsync(cancellationToken);

    /// <summary>Counts the documents with AppDB's <c>count</c>.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The number of documents, with <c>Skip</c> and <c>Take</c> applied.</returns>
    /// <exception cref="DomoApiException">Domo refused the query, or the response has no count.</exception>
    public async Task<long> CountAsync(CancellationToken cancellationToken = default)
    {
        var all = new DocumentQuery<T, TFields>(Client, Name, Spec with { OrderBy = [], Offset = null, Limit = null }, Fields, Content);
        long count = await all.Select(_ => new DocumentSystemFields().Count()).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return Math.Min(Math.Max(count - (Spec.Offset ?? 0), 0), Spec.Limit ?? long.MaxValue);
    }

    /// <summary>Counts the documents that meet a condition.</summary>
    /// <inheritdoc cref="AnyAsync(Func{TFields, DocumentFilter}, CancellationToken)"/>
    /// <returns>The number of documents.</returns>
    public Task<long> CountAsync(Func<TFields, DocumentFilter> condition, CancellationToken cancellationToken = default) =>
        Where(condition).CountAsync(cancellationToken);

    /// <summary>Returns the request as it would be sent.</summary>
    /// <returns>The escaped path and query, and the predicate.</returns>
    public override string ToString() => Rows.ToString();

    private protected override DocumentQuerySpec SpecToAggregate() =>
        Spec is { OrderBy: [], Offset: null, Limit: null }
            ? Spec
            : throw new InvalidOperationException(
                $"Collection '{Name}': AppDB applies OrderBy, Skip and Take to groups only; call them after the aggregation.");

    private protected OrderedDocumentQuery<T, TFields> Ordered<TValue>(
        IReadOnlyList<DocumentOrder> before, Func<TFields, DocumentField<TValue>> field, bool isDescending)
    {
        var column = Of(field);
        DocumentSelection.RefuseSpace(column.Path);
        return new(Client, Name, Spec with { OrderBy = [.. before, new DocumentOrder(column, isDescending)] }, Fields, Content);
    }

    internal DomoDocument<T> ReadDocument(ref Utf8JsonReader reader) => DomoDocument<T>.Read(ref reader, Content.Read);

    private DocumentQuery<T, TFields> With(DocumentQuerySpec spec) => new(Client, Name, spec, Fields, Content);
}
