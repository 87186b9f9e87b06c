namespace Domo.Manifest.Client;

/// <summary>Something that a query can select: a field of a dataset, or what is computed from one.</summary>
public abstract class DataColumn
{
    private protected DataColumn(string field, DataColumnKind kind)
    {
        ArgumentException.ThrowIfNullOrEmpty(field);
        Field = field;
        Kind = kind;
    }

    /// <summary>The alias of the field in the manifest; the name of the column when it has no alias.</summary>
    public string Field { get; }

    /// <summary>The name that the dataset itself gives the column, which SQL v1 goes by; <see cref="Field"/> unless set.</summary>
    public string ColumnName
    {
        get => field ?? Field;
        init;
    }

    internal DataColumnKind Kind { get; }

    /// <summary>The name under which an answer has the column: an aggregation keeps the name of its field.</summary>
    internal virtual string ResultName => Field;

    /// <summary>Whether the column is computed from many rows, by the query or by a Beast Mode.</summary>
    internal bool IsAggregated => Kind is not (DataColumnKind.Field or DataColumnKind.Grain);

    /// <summary>The column as it is written in C#.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Kind == DataColumnKind.Field ? Field : $"{Field}.{Kind}";
}
