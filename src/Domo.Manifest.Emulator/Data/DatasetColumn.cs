namespace Domo.Manifest.Emulator.Data;

/// <summary>A column of a dataset as requests and rows know it.</summary>
/// <param name="Name">The field's alias.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="Value">The SQL of its typed value.</param>
internal sealed record DatasetColumn(string Name, ColumnType Type, string Value)
{
    /// <summary>The SQL of the value as it is sent: a BIGINT, a DOUBLE, or a text.</summary>
    public string WireValue => Type switch
    {
        ColumnType.Long or ColumnType.Double => Value,
        ColumnType.DateTime => $"replace(CAST({Value} AS VARCHAR), ' ', 'T') || 'Z'",
        _ => $"CAST({Value} AS VARCHAR)",
    };
}
