namespace Domo.Manifest.Model;

/// <summary>One column of a collection's schema.</summary>
/// <param name="Name">The top-level content property that the column holds.</param>
/// <param name="DeclaredType">The type as spelled in the file; Domo syncs only the six of <see cref="ColumnTypes"/>.</param>
/// <param name="Type">What the spelling means; <see cref="ColumnType.Unknown"/> when it is none of the six.</param>
public sealed record CollectionColumn(string Name, string? DeclaredType, ColumnType Type)
{
    /// <summary>The name in C#, from <c>domo.types.json</c>; null for the one that is made of its own.</summary>
    public string? CSharpName { get; init; }

    /// <summary>Whether the value is a list of <see cref="Type"/>; a schema never says so, <c>domo.types.json</c> may.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether <c>domo.types.json</c> says that every document has the value.</summary>
    public bool IsNeverNull { get; init; }

    /// <summary>The properties of an object, from <c>domo.types.json</c>; empty for any object.</summary>
    public EquatableArray<CollectionColumn> Children { get; init; }
}
