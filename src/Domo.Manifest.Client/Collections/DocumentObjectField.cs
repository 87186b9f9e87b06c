using System.Runtime.CompilerServices;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>
/// A property whose values are objects with known properties: the base of the emitted classes, which have a token for each of these.
/// <c>c => c.Address.City == "Rome"</c> asks of a property; <c>c => c.Address == new() { … }</c> compares the whole object, the order of
/// its properties included, as MongoDB does.
/// </summary>
/// <typeparam name="T">What the objects are read to: an emitted record.</typeparam>
public abstract class DocumentObjectField<T> : DocumentField<T?>
    where T : class, IJsonReadable<T>, IJsonWritable
{
    /// <summary>Creates the token of a property.</summary>
    /// <param name="path">Where it is.</param>
    protected DocumentObjectField(DocumentPath path)
        : base(path, WireReader.ReadObject<T>, WireWriter.WriteObject)
    {
    }

    /// <summary>A property of the object that <c>domo.types.json</c> does not declare.</summary>
    /// <param name="name">Its name; dots lead further.</param>
    /// <returns>The property.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    [IndexerName("ContentProperty")] // So that a property can be called Item.
    public DocumentValueField this[string name] => new(Path.Below(name));
}
