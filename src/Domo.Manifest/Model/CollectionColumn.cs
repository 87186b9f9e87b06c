namespace Domo.Manifest.Model;

/// <summary>One column of a collection's schema.</summary>
/// <param name="Name">The top-level content property that the column holds.</param>
/// <param name="DeclaredType">The type as spelled in the file; Domo syncs only the six of <see cref="ColumnTypes"/>.</param>
/// <param name="Type">What the spelling means; <see cref="ColumnType.Unknown"/> when it is none of the six.</param>
public sealed record CollectionColumn(string Name, string? DeclaredType, ColumnType Type);
