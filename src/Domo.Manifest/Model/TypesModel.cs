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
    public ManifestModel ApplyTo(ManifestModel manifest)
    {
        var datasets = ByName(Datasets);
        var collections = ByName(Collections);
        return manifest with
        {
            Datasets = datasets.Count == 0 ? manifest.Datasets : manifest.Datasets.Select(dataset => Apply(datasets, dataset)),
            Collections = collections.Count == 0
                ? manifest.Collections
                : manifest.Collections.Select(collection => Apply(collections, collection)),
        };
    }

    private static Dictionary<string, TypedEntry> ByName(EquatableArray<TypedEntry> entries)
    {
        var byName = new Dictionary<string, TypedEntry>(entries.Count, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            // Of duplicates the first counts.
            if (!byName.ContainsKey(entry.Name))
            {
                byName.Add(entry.Name, entry);
            }
        }

        return byName;
    }

    private static DatasetMapping Apply(Dictionary<string, TypedEntry> entries, DatasetMapping dataset)
    {
        if (!entries.TryGetValue(dataset.Alias, out var types))
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

    private static CollectionMapping Apply(Dictionary<string, TypedEntry> entries, CollectionMapping collection) =>
        collection.Columns.Count == 0 && entries.TryGetValue(collection.Name, out var types)
            ? collection with
            {
                Columns = types.Columns.Select(column => new CollectionColumn(column.Name, ColumnTypes.NameOf(column.Type), column.Type)),
            }
            : collection;
}
