using Domo.Manifest.Declarations;

namespace Domo.Manifest.Emulator.Datasets;

/// <summary>A column of a dataset or of a result.</summary>
/// <param name="Name">The name in requests and responses: the field's alias.</param>
/// <param name="Type">The type of the values.</param>
/// <param name="Value">The SQL of the typed value.</param>
internal sealed record ResultColumn(string Name, ColumnType Type, string Value)
{
    /// <summary>Gets the name of the dataset's column in Domo, if it differs from the field's alias.</summary>
    public string? ColumnName { get; init; }

    /// <summary>Gets whether the value aggregates many rows, as that of some Beast Modes does.</summary>
    public bool IsAggregate { get; init; }

    public bool IsNumeric => Type is ColumnType.Long or ColumnType.Decimal or ColumnType.Double;

    /// <summary>Gets the SQL of the value as it is sent: a BIGINT, a DOUBLE or a VARCHAR.</summary>
    public string WireValue => Type switch
    {
        ColumnType.Long or ColumnType.Double => Value,
        ColumnType.DateTime => $"replace(CAST({Value} AS VARCHAR), ' ', 'T') || 'Z'",
        _ => $"CAST({Value} AS VARCHAR)",
    };
}
