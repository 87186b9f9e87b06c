namespace Domo.Manifest.Emulator.Data;

/// <summary>A column of a dataset or of a result.</summary>
/// <param name="Name">Its name for requests and in answers, which is the field's alias.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="Value">The SQL of its typed value.</param>
internal sealed record DatasetColumn(string Name, ColumnType Type, string Value)
{
    /// <summary>The name of the dataset's column in Domo, where the field only gives it another.</summary>
    public string? ColumnName { get; init; }

    /// <summary>Whether the value is made of many rows, as that of some Beast Modes is.</summary>
    public bool IsAggregate { get; init; }

    public bool IsNumeric => Type is ColumnType.Long or ColumnType.Decimal or ColumnType.Double;

    /// <summary>The SQL of the value as it is sent: a BIGINT, a DOUBLE, or a text.</summary>
    public string WireValue => Type switch
    {
        ColumnType.Long or ColumnType.Double => Value,
        ColumnType.DateTime => $"replace(CAST({Value} AS VARCHAR), ' ', 'T') || 'Z'",
        _ => $"CAST({Value} AS VARCHAR)",
    };
}
