using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers.Documents;

/// <summary>A use of a class as the content of a collection's documents.</summary>
/// <param name="Collection">The collection's name.</param>
/// <param name="Type">The class.</param>
/// <param name="Place">The location of the use, for findings that have no location of their own in this file.</param>
/// <param name="Writing">How the class is serialized.</param>
internal sealed record DocumentUse(string Collection, INamedTypeSymbol Type, Location Place, JsonWriting Writing)
{
    /// <summary>Gets whether documents are read into the class.</summary>
    public bool Reads { get; init; } = true;

    /// <summary>Gets whether documents are written from the class.</summary>
    public bool Writes { get; init; } = true;

    /// <summary>Gets whether the class replaces existing document content.</summary>
    public bool Replaces { get; init; } = true;
}
