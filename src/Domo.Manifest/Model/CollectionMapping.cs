namespace Domo.Manifest.Model;

/// <summary>One entry of <c>collectionsMapping</c>: an AppDB collection.</summary>
/// <param name="Name">The collection's name; part of the address, and case-sensitive.</param>
public sealed record CollectionMapping(string Name)
{
    /// <summary>The name in C#, from <c>domo.types.json</c>; null for the one that is made of the collection's own.</summary>
    public string? CSharpName { get; init; }

    /// <summary>What <c>domo.types.json</c> says is to be used instead; empty for nothing, null when the collection is not obsolete.</summary>
    public string? Obsolete { get; init; }

    /// <summary>The collection's UUID, written by Domo's web editor.</summary>
    public string? Id { get; init; }

    /// <summary>Whether the entry declares a schema, an empty one included.</summary>
    public bool HasSchema { get; init; }

    /// <summary>The schema's columns, and those that <c>domo.types.json</c> adds.</summary>
    public EquatableArray<CollectionColumn> Columns { get; init; }

    /// <summary>Whether Domo copies the documents into a dataset.</summary>
    public bool? SyncEnabled { get; init; }

    /// <summary>What every user of the app may do, as spelled in the file.</summary>
    public EquatableArray<string> DefaultPermission { get; init; }

    /// <summary>Rules that hide or lock documents.</summary>
    public EquatableArray<DocumentFilter> Filters { get; init; }
}
