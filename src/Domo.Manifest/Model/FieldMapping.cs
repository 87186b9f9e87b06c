namespace Domo.Manifest.Model;

/// <summary>One field of a dataset: a column, or a Beast Mode, under an alias.</summary>
/// <param name="Alias">The name in requests and rows.</param>
/// <param name="ColumnName">The column's own name, free text.</param>
/// <param name="Type">The type that <c>domo.types.json</c> gives it; a manifest gives none.</param>
public sealed record FieldMapping(string Alias, string? ColumnName, ColumnType Type = ColumnType.Unknown)
{
    /// <summary>The name in C#, from <c>domo.types.json</c>; null for the one that is made of the alias.</summary>
    public string? CSharpName { get; init; }

    /// <summary>Whether <c>domo.types.json</c> says that no cell is null.</summary>
    public bool IsNeverNull { get; init; }
}
