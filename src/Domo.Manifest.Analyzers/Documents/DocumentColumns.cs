using Domo.Manifest.Declarations;
using Domo.Manifest.Rules;

namespace Domo.Manifest.Analyzers.Documents;

/// <summary>The columns of a collection, merged from all manifests that declare it.</summary>
internal sealed class DocumentColumns
{
    private readonly Dictionary<string, CollectionColumn> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CollectionColumn> _byBareName = new(StringComparer.Ordinal);
    private readonly List<CollectionColumn> _ordered = [];
    private readonly KnownNames _names = new();

    public DocumentColumns(IReadOnlyList<CollectionMapping> collections)
    {
        Collection = collections.Count > 0 ? collections[0].Name : "";
        foreach (var collection in collections)
        {
            foreach (var column in collection.Columns)
            {
                Add(column);
            }
        }
    }

    /// <summary>Gets the collection's name; empty if there is none.</summary>
    public string Collection { get; }

    /// <summary>Gets the collection for messages: <c>collection 'Deals'</c>.</summary>
    public string Label => $"collection '{Collection}'";

    /// <summary>Gets the columns in the order of the schema.</summary>
    public IReadOnlyList<CollectionColumn> All => _ordered;

    /// <summary>Gets the names of the columns.</summary>
    public KnownNames Names => _names;

    /// <summary>Returns the column with a name, or null.</summary>
    public CollectionColumn? Find(string name) => _columns.TryGetValue(name, out var column) ? column : null;

    /// <summary>Returns the column whose name or C# name has the same letters and digits, or null.</summary>
    public CollectionColumn? Similar(string name) =>
        Find(name) ?? (_byBareName.TryGetValue(JsonNames.Bare(name), out var column) ? column : null);

    /// <summary>Returns the column name closest to an unknown one, or null.</summary>
    public string? Nearest(string name) => _names.Nearest(name);

    private void Add(CollectionColumn column)
    {
        if (_columns.TryGetValue(column.Name, out var known))
        {
            // If manifests disagree, any type is accepted.
            column = known.Type == column.Type && known.IsList == column.IsList ? known : known with { Type = ColumnType.Unknown };
            _ordered[_ordered.IndexOf(known)] = column;
        }
        else
        {
            _ordered.Add(column);
            _names.Add(column.Name);
        }

        _columns[column.Name] = column;
        _byBareName[JsonNames.Bare(column.CSharpName ?? column.Name)] = column;
    }
}
