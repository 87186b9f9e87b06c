namespace Domo.Manifest.Client;

/// <summary>A query whose documents are ordered, and can be ordered further.</summary>
/// <typeparam name="T">What the content of a document is read to.</typeparam>
/// <typeparam name="TColumns">The properties of the documents, as tokens.</typeparam>
public sealed class OrderedDocumentQuery<T, TColumns> : DocumentQuery<T, TColumns>
    where T : notnull
    where TColumns : class, new()
{
    internal OrderedDocumentQuery(DomoClient client, string name, DocumentQuerySpec spec, TColumns? columns, DocumentContent<T> content)
        : base(client, name, spec, columns, content)
    {
    }

    /// <summary>Orders documents that are the same so far by another property.</summary>
    /// <typeparam name="TValue">The type of the property.</typeparam>
    /// <param name="field">The property.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null, or gives null.</exception>
    public OrderedDocumentQuery<T, TColumns> ThenBy<TValue>(Func<TColumns, DocumentField<TValue>> field) =>
        Ordered(Spec.OrderBy, field, isDescending: false);

    /// <summary>Orders documents that are the same so far by another property, the greatest first.</summary>
    /// <typeparam name="TValue">The type of the property.</typeparam>
    /// <param name="field">The property.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null, or gives null.</exception>
    public OrderedDocumentQuery<T, TColumns> ThenByDescending<TValue>(Func<TColumns, DocumentField<TValue>> field) =>
        Ordered(Spec.OrderBy, field, isDescending: true);
}
