namespace Domo.Manifest.Client;

/// <summary>An ordered query, which can be ordered further.</summary>
/// <typeparam name="T">The type of the content of a document.</typeparam>
/// <typeparam name="TFields">The fields of the documents.</typeparam>
public sealed class OrderedDocumentQuery<T, TFields> : DocumentQuery<T, TFields>
    where T : notnull
    where TFields : class, new()
{
    internal OrderedDocumentQuery(DomoClient client, string name, DocumentQuerySpec spec, TFields? fields, DocumentContent<T> content)
        : base(client, name, spec, fields, content)
    {
    }

    /// <summary>Orders documents with equal values by another property.</summary>
    /// <typeparam name="TValue">The type of the property.</typeparam>
    /// <param name="field">The property.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null, or returns null.</exception>
    public OrderedDocumentQuery<T, TFields> ThenBy<TValue>(Func<TFields, DocumentField<TValue>> field) =>
        Ordered(Spec.OrderBy, field, isDescending: false);

    /// <summary>Orders documents with equal values by another property, descending.</summary>
    /// <typeparam name="TValue">The type of the property.</typeparam>
    /// <param name="field">The property.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null, or returns null.</exception>
    public OrderedDocumentQuery<T, TFields> ThenByDescending<TValue>(Func<TFields, DocumentField<TValue>> field) =>
        Ordered(Spec.OrderBy, field, isDescending: true);
}
