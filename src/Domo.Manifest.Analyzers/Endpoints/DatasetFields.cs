using Domo.Manifest.Model;
using Domo.Manifest.Rules;

namespace Domo.Manifest.Analyzers.Endpoints;

/// <summary>The fields that a query of a dataset may name.</summary>
internal sealed class DatasetFields
{
    private readonly KnownNames _names = new();
    private readonly Dictionary<string, string> _aliasOfColumn = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ColumnType> _types = new(StringComparer.Ordinal);
    private readonly List<string> _ordered = [];

    private DatasetFields()
    {
    }

    private DatasetFields(IReadOnlyList<DatasetMapping> datasets)
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

    /// <summary>The aliases, the longest first.</summary>
    public IReadOnlyList<string> Aliases => _ordered;

    /// <summary>The fields of an alias in all manifests; null when one of them returns all columns, or there is none.</summary>
    public static DatasetFields? Of(IReadOnlyList<DatasetMapping> datasets)
    {
        foreach (var dataset in datasets)
        {
            if (dataset.ReturnsAllColumns || dataset.Fields.Count == 0)
            {
                return null;
            }
        }

        return datasets.Count == 0 ? null : new DatasetFields(datasets);
    }

    /// <summary>Fields of these aliases.</summary>
    public static DatasetFields Of(IEnumerable<string> aliases)
    {
        var fields = new DatasetFields();
        foreach (string alias in aliases)
        {
            fields.Add(alias);
        }

        fields.Sort();
        return fields;
    }

    /// <summary>The type that the types file gives a field, in all manifests alike.</summary>
    public ColumnType TypeOf(string name) => _types.TryGetValue(name, out var type) ? type : ColumnType.Unknown;

    /// <summary>Whether a query may name it: a field, or a column that a date grain makes.</summary>
    public bool Contains(string name) => _names.Contains(name) || Array.IndexOf(DataApi.GrainColumns, name) >= 0;

    /// <summary>What is probably meant by a name that is not there: the alias of the column of that name, or one that is near.</summary>
    public string? Nearest(string name) => _aliasOfColumn.TryGetValue(name, out string? alias) ? alias : _names.Nearest(name);

    private void Add(string alias)
    {
        _names.Add(alias);
        _ordered.Add(alias);
    }

    /// <summary>The longest first: a bare name may begin with another.</summary>
    private void Sort() => _ordered.Sort((left, right) => right.Length.CompareTo(left.Length));
}
