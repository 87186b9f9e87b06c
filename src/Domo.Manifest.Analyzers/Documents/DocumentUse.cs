using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers.Documents;

/// <summary>A place where a class becomes the content of a collection's documents.</summary>
/// <param name="Collection">The collection's name.</param>
/// <param name="Type">The class.</param>
/// <param name="Place">The place, where findings are shown that have none in this file.</param>
/// <param name="Writing">How it is written.</param>
internal sealed record DocumentUse(string Collection, INamedTypeSymbol Type, Location Place, JsonWriting Writing)
{
    /// <summary>Whether documents are read to it.</summary>
    public bool Reads { get; init; } = true;

    /// <summary>Whether documents are written of it.</summary>
    public bool Writes { get; init; } = true;

    /// <summary>Whether it replaces what a document has.</summary>
    public bool Replaces { get; init; } = true;
}
