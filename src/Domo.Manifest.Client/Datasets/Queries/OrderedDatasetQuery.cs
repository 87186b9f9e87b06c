using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>An ordered query, which can be ordered further.</summary>
/// <typeparam name="TRow">The type of a row.</typeparam>
/// <typeparam name="TFields">The fields of the dataset.</typeparam>
public sealed class OrderedDatasetQuery<TRow, TFields> : DatasetQuery<TRow, TFields>
    where TRow : IJsonReadable<TRow>
    where TFields : class, new()
{
    internal OrderedDatasetQuery(DomoClient client, string alias, DatasetQuerySpec spec, TFields? fields)
        : base(client, alias, spec, fields)
    {
    }

    /// <summary>Orders rows with equal values by another field.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="field">The field.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null, or returns null.</exception>
    public OrderedDatasetQuery<TRow, TFields> ThenBy<T>(Func<TFields, DatasetField<T>> field) =>
        Ordered(Spec.OrderBy, field, isDescending: false);

    /// <summary>Orders rows with equal values by another field, descending.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="field">The field.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null, or returns null.</exception>
    public OrderedDatasetQuery<TRow, TFields> ThenByDescending<T>(Func<TFields, DatasetField<T>> field) =>
        Ordered(Spec.OrderBy, field, isDescending: true);
}
