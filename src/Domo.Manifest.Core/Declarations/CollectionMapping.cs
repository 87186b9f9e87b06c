namespace Domo.Manifest.Declarations;

/// <summary>One entry of <c>collectionsMapping</c>: an AppDB collection.</summary>
/// <param name="Name">The collection's name; part of the URL, and case-sensitive.</param>
public sealed record CollectionMapping(string Name)
{
    /// <summary>The C# name from <c>domo.types.json</c>; null to derive it from the collection's name.</summary>
    public string? CSharpName { get; init; }

    /// <summary>The replacement from <c>domo.types.json</c>; empty if obsolete without replacement, null if not obsolete.</summary>
    public string? Obsolete { get; init; }

    /// <summary>The collection's UUID, written by Domo's web editor.</summary>
    public string? Id { get; init; }

    /// <summary>Gets whether the entry declares a schema, even an empty one.</summary>
    public bool HasSchema { get; init; }

    /// <summary>The schema's columns, and the columns that <c>domo.types.json</c> adds.</summary>
    public EquatableArray<CollectionColumn> Columns { get; init; }

    /// <summary>Gets whether Domo copies the documents into a dataset.</summary>
    public bool? SyncEnabled { get; init; }

    /// <summary>What every user of the app may do, as spelled in the file.</summary>
    public EquatableArray<string> DefaultPermission { get; init; }

    /// <summary>Rules that hide or lock documents.</summary>
    public EquatableArray<CollectionFilter> Filters { get; init; }
}
