namespace Domo.Manifest.Declarations;

/// <summary>One column of a collection's schema.</summary>
/// <param name="Name">The top-level property of a document that the column holds.</param>
/// <param name="DeclaredType">The type as spelled in the file. Domo syncs only the six types of <see cref="ColumnTypes"/>.</param>
/// <param name="Type">The parsed type; <see cref="ColumnType.Unknown"/> if it is not one of the six.</param>
public sealed record CollectionColumn(string Name, string? DeclaredType, ColumnType Type)
{
    /// <summary>The C# name from <c>domo.types.json</c>; null to derive it from the column's name.</summary>
    public string? CSharpName { get; init; }

    /// <summary>
    /// Gets whether the value is a list of <see cref="Type"/>. Only <c>domo.types.json</c> can declare lists, schemas cannot.
    /// </summary>
    public bool IsList { get; init; }

    /// <summary>Gets whether <c>domo.types.json</c> says that every document has the value.</summary>
    public bool IsNeverNull { get; init; }

    /// <summary>The properties of an object, from <c>domo.types.json</c>; empty for an object of any shape.</summary>
    public EquatableArray<CollectionColumn> Children { get; init; }
}
