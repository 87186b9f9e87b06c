namespace Domo.Manifest.Declarations;

/// <summary>One document-level security rule of a collection.</summary>
public sealed record CollectionFilter
{
    /// <summary>The rule's name.</summary>
    public string? Name { get; init; }

    /// <summary>READ, UPDATE or DELETE, as spelled in the file.</summary>
    public EquatableArray<string> ApplyOn { get; init; }

    /// <summary>Whom the rule applies to.</summary>
    public EquatableArray<CollectionFilterTarget> ApplyTo { get; init; }

    /// <summary>Gets whether the rule applies to everybody, regardless of <see cref="ApplyTo"/>.</summary>
    public bool? ApplyToAll { get; init; }

    /// <summary>Gets whether a user can access only the user's own documents.</summary>
    public bool? LimitToOwner { get; init; }

    /// <summary>The MongoDB query that selects the documents, as JSON.</summary>
    public string? Query { get; init; }
}
