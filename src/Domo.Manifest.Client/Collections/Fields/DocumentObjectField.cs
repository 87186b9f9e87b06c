using System.Runtime.CompilerServices;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>
/// A property whose values are objects with declared properties. Generated classes derive from it and have a field for each of them.
/// <c>c => c.Address.City == "Rome"</c> compares one property; <c>c => c.Address == new() { … }</c> compares the whole object, including
/// the order of its properties, as MongoDB does.
/// </summary>
/// <typeparam name="T">The generated record for the objects.</typeparam>
public abstract class DocumentObjectField<T> : DocumentField<T?>
    where T : class, IJsonReadable<T>, IJsonWritable
{
    /// <summary>Creates a field for the property at a path.</summary>
    /// <param name="path">The path of the property.</param>
    protected DocumentObjectField(DocumentPath path)
        : base(path, WireReader.ReadObject<T>, WireWriter.WriteObject)
    {
    }

    /// <summary>Gets a property of the object that <c>domo.types.json</c> does not declare.</summary>
    /// <param name="name">The name of the property; dots separate nested names.</param>
    /// <returns>The property.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    [IndexerName("ContentProperty")] // A property can be called Item.
    public DocumentValueField this[string name] => new(Path.Below(name));
}
