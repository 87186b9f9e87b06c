using Domo.Manifest.Declarations;
using Domo.Manifest.Rules;

namespace Domo.Manifest.Analyzers.Endpoints;

/// <summary>The fields that a query of a dataset can use.</summary>
internal sealed class DeclaredFields
{
    private readonly KnownNames _names = new();
    private readonly Dictionary<string, string> _aliasOfColumn = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ColumnType> _types = new(StringComparer.Ordinal);
    private readonly List<string> _ordered = [];

    private DeclaredFields()
    {
    }

    private DeclaredFields(IReadOnlyList<DatasetMapping> datasets)
    {
        foreach (var dataset in datasets)
        {
            foreach (var field in dataset.Fields)
            {
                Add(field.Alias);
                bool isAgreed = !_types.TryGetValue(field.Alias, out var known) || known == field.Type;
                _types[field.Alias] = isAgreed ? field.Type : ColumnType.Unknown;
                if (field.ColumnName is { } column)
                {
                    _aliasOfColumn[column] = field.Alias;
                }
            }
        }

        Sort();
    }

    /// <summary>Gets the aliases, longest first.</summary>
    public IReadOnlyList<string> Aliases => _ordered;

    /// <summary>Returns the fields of a dataset in all manifests, or null if one of them returns all columns or there are none.</summary>
    public static DeclaredFields? Of(IReadOnlyList<DatasetMapping> datasets)
    {
        foreach (var dataset in datasets)
        {
            if (dataset.ReturnsAllColumns || dataset.Fields.Count == 0)
            {
                return null;
            }
        }

        return datasets.Count == 0 ? null : new DeclaredFields(datasets);
    }

    /// <summary>Creates fields with these aliases.</summary>
    public static DeclaredFields Of(IEnumerable<string> aliases)
    {
        var fields = new DeclaredFields();
        foreach (string alias in aliases)
        {
            fields.Add(alias);
        }

        fields.Sort();
        return fields;
    }

    /// <summary>Returns the type of a field in the types file, if all manifests agree.</summary>
    public ColumnType TypeOf(string name) => _types.TryGetValue(name, out var type) ? type : ColumnType.Unknown;

    /// <summary>Returns whether a query can use the name: a field, or a column created by <c>dategrain</c>.</summary>
    public bool Contains(string name) => _names.Contains(name) || Array.IndexOf(DataApi.GrainColumns, name) >= 0;

    /// <summary>Returns the likely field for an unknown name: the alias of the column with that name, or a similar name.</summary>
    public string? Nearest(string name) => _aliasOfColumn.TryGetValue(name, out string? alias) ? alias : _names.Nearest(name);

    private void Add(string alias)
    {
        _names.Add(alias);
        _ordered.Add(alias);
    }

    /// <summary>Sorts the longest names first, because an unquoted name may start with another.</summary>
    private void Sort() => _ordered.Sort((left, right) => right.Length.CompareTo(left.Length));
}
