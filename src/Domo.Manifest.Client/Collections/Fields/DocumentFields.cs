using System.Runtime.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>
/// The fields of a collection's documents. Generated classes derive from it and have a property for each declared column; collections
/// without declared columns use it directly.
/// </summary>
public class DocumentFields
{
    /// <summary>Gets the fields for the metadata that AppDB keeps for each document.</summary>
    public DocumentSystemFields Document { get; } = new();

    /// <summary>Gets a property of the content that the manifest does not declare.</summary>
    /// <param name="name">The name of the property; dots separate nested names: <c>wand.core</c>. Only AppDB checks it.</param>
    /// <returns>The property.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    [IndexerName("ContentProperty")] // A column can be called Item.
    public DocumentValueField this[string name] => new(name);
}
