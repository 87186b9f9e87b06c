namespace Domo.Manifest.Model;

/// <summary>What <c>domo.types.json</c> says.</summary>
/// <param name="Datasets">Types of dataset fields, by dataset alias.</param>
/// <param name="Collections">Types of document columns, by collection name.</param>
public sealed record TypesModel(EquatableArray<TypedEntry> Datasets, EquatableArray<TypedEntry> Collections)
{
    /// <summary>No types at all.</summary>
    public static TypesModel Empty { get; } = new(default, default);

    /// <summary>
    /// Gives a manifest's fields and columns their types. A dataset that lists no fields gets those of the types file, since it
    /// returns all columns; a collection gets columns from the types file only when it has no schema.
    /// </summary>
    /// <param name="manifest">The manifest.</param>
    /// <returns>The manifest, typed.</returns>
    public ManifestModel ApplyTo(ManifestModel manifest) => manifest with
    {
        Datasets = Datasets.Count == 0 ? manifest.Datasets : manifest.Datasets.Select(ApplyTo),
        Collections = Collections.Count == 0 ? manifest.Collections : manifest.Collections.Select(ApplyTo),
    };

    private static TypedEntry? Find(EquatableArray<TypedEntry> entries, string name)
    {
        foreach (var entry in entries)
        {
            if (string.Equals(entry.Name, name, StringComparison.Ordinal))
            {
                return entry;
            }
        }

        return null;
    }

    private DatasetMapping ApplyTo(DatasetMapping dataset)
    {
        if (Find(Datasets, dataset.Alias) is not { } types)
        {
            return dataset;
        }

        return dataset with
        {
            Fields = dataset.ReturnsAllColumns
                ? types.Columns.Select(column => new FieldMapping(column.Name, column.Name, column.Type))
                : dataset.Fields.Select(field => field with { Type = types.TypeOf(field.Alias) }),
        };
    }

    private CollectionMapping ApplyTo(CollectionMapping collection) =>
        collection.Columns.Count == 0 && Find(Collections, collection.Name) is { } types
            ? collection with
            {
                Columns = types.Columns.Select(column => new CollectionColumn(column.Name, ColumnTypes.NameOf(column.Type), column.Type)),
            }
            : collection;
}
