namespace Domo.Manifest.Generator.Apps;

/// <summary>A property of a section that returns the client of one manifest entry.</summary>
/// <param name="Property">The property's name.</param>
/// <param name="Type">The property's type.</param>
/// <param name="Creation">The expression that creates it from <c>client</c>.</param>
/// <param name="Summary">The documentation, as XML.</param>
internal sealed record EmittedClient(string Property, string Type, string Creation, string Summary)
{
    /// <summary>Gets the replacement for an obsolete entry, or null.</summary>
    public string? Obsolete { get; init; }

    /// <summary>Gets whether the property is public.</summary>
    public bool IsPublic { get; init; } = true;
}
