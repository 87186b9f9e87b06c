using System.Runtime.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>
/// The properties of the documents of a collection, as tokens: the base of the emitted classes, which have one for each declared
/// column, and what there is for collections that declare none.
/// </summary>
public class DocumentFields
{
    /// <summary>What AppDB keeps about a document, outside of its content.</summary>
    public DocumentSystemFields Document { get; } = new();

    /// <summary>A property of the content that the manifest does not declare.</summary>
    /// <param name="name">Its name; dots lead into objects: <c>wand.core</c>. It is not checked before the query is sent.</param>
    /// <returns>The property.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    [IndexerName("ContentProperty")] // So that a column can be called Item.
    public DocumentValueField this[string name] => new(name);
}
