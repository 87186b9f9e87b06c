namespace Domo.Manifest.Declarations;

/// <summary>One field of a dataset: a column, or a Beast Mode, under an alias.</summary>
/// <param name="Alias">The name in requests and rows.</param>
/// <param name="ColumnName">The column's own name; any string.</param>
/// <param name="Type">The type from <c>domo.types.json</c>; manifests declare none.</param>
public sealed record FieldMapping(string Alias, string? ColumnName, ColumnType Type = ColumnType.Unknown)
{
    /// <summary>The C# name from <c>domo.types.json</c>; null to derive it from the alias.</summary>
    public string? CSharpName { get; init; }

    /// <summary>Gets whether <c>domo.types.json</c> says that the field is never null.</summary>
    public bool IsNeverNull { get; init; }
}
