namespace Domo.Manifest.Client;

/// <summary>A column that a query can select: a field of a dataset, or a value computed from one.</summary>
public abstract class DatasetColumn
{
    private protected DatasetColumn(string field, ColumnKind kind)
    {
        ArgumentException.ThrowIfNullOrEmpty(field);
        Field = field;
        Kind = kind;
    }

    /// <summary>The alias of the field in the manifest; the name of the column when it has no alias.</summary>
    public string Field { get; }

    /// <summary>The name of the column in the dataset, for SQL v1; <see cref="Field"/> unless set.</summary>
    public string ColumnName
    {
        get => field ?? Field;
        init;
    }

    internal ColumnKind Kind { get; }

    /// <summary>The name of the column in the response: an aggregation keeps the name of its field.</summary>
    internal virtual string ResultName => Field;

    /// <summary>Whether the column is computed from many rows, by the query or by a Beast Mode.</summary>
    internal bool IsAggregated => Kind is not (ColumnKind.Field or ColumnKind.Grain);

    /// <summary>Creates the cell that the value of the column is read into.</summary>
    internal abstract ColumnCell NewCell();

    /// <summary>Returns the column as it is written in C#.</summary>
    /// <returns>The string, such as <c>amount.Sum</c>.</returns>
    public override string ToString() => Kind == ColumnKind.Field ? Field : $"{Field}.{Kind}";
}
