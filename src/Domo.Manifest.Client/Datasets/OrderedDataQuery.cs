using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>A query whose rows are ordered, and can be ordered further.</summary>
/// <typeparam name="TRow">What a row of the answer is read to.</typeparam>
/// <typeparam name="TFields">The fields of the dataset, as tokens.</typeparam>
public sealed class OrderedDataQuery<TRow, TFields> : DataQuery<TRow, TFields>
    where TRow : IJsonReadable<TRow>
    where TFields : class, new()
{
    internal OrderedDataQuery(DomoClient client, string alias, DataQuerySpec spec, TFields? fields)
        : base(client, alias, spec, fields)
    {
    }

    /// <summary>Orders rows that are the same so far by another field.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="field">The field.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null, or gives null.</exception>
    public OrderedDataQuery<TRow, TFields> ThenBy<T>(Func<TFields, DataField<T>> field) =>
        Ordered(Spec.OrderBy, field, isDescending: false);

    /// <summary>Orders rows that are the same so far by another field, the greatest first.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="field">The field.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null, or gives null.</exception>
    public OrderedDataQuery<TRow, TFields> ThenByDescending<T>(Func<TFields, DataField<T>> field) =>
        Ordered(Spec.OrderBy, field, isDescending: true);
}
