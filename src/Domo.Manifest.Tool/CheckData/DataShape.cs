using Domo.Manifest.Declarations;
using Domo.Manifest.Rules;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.CheckData;

/// <summary>The expected shape of a collection's documents, or of a dataset's rows.</summary>
/// <param name="Name">The collection's name, or the dataset's alias.</param>
/// <param name="IsCollection">Whether it is a collection.</param>
/// <param name="Columns">Its columns; empty if unknown.</param>
internal sealed record DataShape(string Name, bool IsCollection, IReadOnlyList<CollectionColumn> Columns)
{
    /// <summary>Finds the collection with a name, otherwise the dataset.</summary>
    /// <exception cref="ToolException">The manifest has neither.</exception>
    public static DataShape Find(ManifestModel manifest, string name)
    {
        foreach (var collection in manifest.Collections)
        {
            if (collection.Name == name)
            {
                return new(name, true, [.. collection.Columns]);
            }
        }

        foreach (var dataset in manifest.Datasets)
        {
            if (dataset.Alias == name)
            {
                return new(name, false, [.. dataset.Fields.Select(ColumnOf)]);
            }
        }

        var names = manifest.Collections.Select(collection => collection.Name).Concat(manifest.Datasets.Select(dataset => dataset.Alias));
        throw ToolException.BadUsage($"the manifest has no collection or dataset '{name}'" + Suggestion.For(name, names));
    }

    private static CollectionColumn ColumnOf(FieldMapping field) =>
        new(field.Alias, ColumnTypes.NameOf(field.Type), field.Type) { IsNeverNull = field.IsNeverNull };
}
