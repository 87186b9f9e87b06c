namespace Domo.Manifest.Client;

/// <summary>The documents of a collection as the source of aggregations. Immutable and thread-safe.</summary>
/// <typeparam name="TFields">The fields of the documents.</typeparam>
public abstract partial class DocumentSource<TFields>
    where TFields : class, new()
{
    private TFields? _fields;

    private protected DocumentSource(DomoClient client, string name, DocumentQuerySpec spec, TFields? fields)
    {
        Client = client;
        Name = name;
        Spec = spec;
        _fields = fields;
    }

    /// <summary>Gets the name of the collection.</summary>
    public string Name { get; }

    /// <summary>Gets the fields of the documents.</summary>
    public TFields Fields => _fields ??= new TFields();

    /// <summary>Groups the documents by a property: <c>groupby</c>. Select the values to compute for each group.</summary>
    /// <typeparam name="TValue">The type of the property.</typeparam>
    /// <param name="field">The property.</param>
    /// <returns>The groups; further properties are added to previous ones.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null, or returns null.</exception>
    /// <exception cref="ArgumentException">AppDB cannot group by the property; the message says why.</exception>
    /// <exception cref="InvalidOperationException">The query has OrderBy, Skip or Take, which AppDB applies to groups only.</exception>
    public DocumentGroups<TFields> GroupBy<TValue>(Func<TFields, DocumentField<TValue>> field) => Groups().GroupedBy([Of(field)]);

    /// <summary>Groups the documents by any number of properties.</summary>
    /// <param name="fields">The properties: <c>c => [c.CampaignName, c.Month]</c>.</param>
    /// <returns>The groups; further properties are added to previous ones.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fields"/> is null, or returns null.</exception>
    /// <exception cref="ArgumentException">AppDB cannot group by the properties; the message says why.</exception>
    /// <exception cref="InvalidOperationException">The query has OrderBy, Skip or Take, which AppDB applies to groups only.</exception>
    public DocumentGroups<TFields> GroupBy(Func<TFields, DocumentColumn[]> fields)
    {
        var columns = Of(fields);
        return columns.Length == 0 ? throw new ArgumentException("No properties to group by.", nameof(fields)) : Groups().GroupedBy(columns);
    }

    /// <summary>
    /// Replaces each document with one per array element: <c>unwind</c>. AppDB unwinds before it groups.
    /// </summary>
    /// <param name="field">The array.</param>
    /// <returns>The documents, of which AppDB returns computed values only.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null, or returns null.</exception>
    /// <exception cref="ArgumentException">The property's name contains a comma, which AppDB's parameters cannot quote.</exception>
    /// <exception cref="InvalidOperationException">The query has OrderBy, Skip or Take, which AppDB applies to groups only.</exception>
    public DocumentGroups<TFields> Unwind(Func<TFields, DocumentValueField> field) => Groups().Unwound(Of(field).Path);

    /// <inheritdoc cref="Unwind(Func{TFields, DocumentValueField})"/>
    /// <typeparam name="TItem">The type of the elements.</typeparam>
    public DocumentGroups<TFields> Unwind<TItem>(Func<TFields, DocumentListField<TItem>> field) => Groups().Unwound(Of(field).Path);

    internal DomoClient Client { get; }

    internal DocumentQuerySpec Spec { get; }

    private protected TResult Of<TResult>(Func<TFields, TResult> choose)
        where TResult : class
    {
        ArgumentNullException.ThrowIfNull(choose);
        return choose(Fields) ?? throw new ArgumentNullException(nameof(choose), "The delegate returned null.");
    }

    /// <summary>Returns the query that an aggregation starts from.</summary>
    private protected virtual DocumentQuerySpec SpecToAggregate() => Spec;

    private DocumentGroups<TFields> Groups() => new(Client, Name, SpecToAggregate(), Fields);
}
