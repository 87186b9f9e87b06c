namespace Domo.Manifest.Model;

/// <summary>The type of one column.</summary>
/// <param name="Name">The field's alias, or the document's property.</param>
/// <param name="Type">The type.</param>
public sealed record TypedColumn(string Name, ColumnType Type);
