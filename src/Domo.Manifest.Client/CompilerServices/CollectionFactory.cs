using System.ComponentModel;

namespace Domo.Manifest.Client.CompilerServices;

/// <summary>Creates queries for collections with generated content types. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CollectionFactory
{
    /// <summary>Creates a query for all documents of a collection.</summary>
    /// <typeparam name="TContent">The type of the content: a generated record, or <see cref="UntypedContent"/>.</typeparam>
    /// <typeparam name="TFields">The fields of the documents: a generated class, or <see cref="DocumentFields"/>.</typeparam>
    /// <param name="client">The client that sends the requests.</param>
    /// <param name="name">The name of the collection, as in the manifest or as created.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static DocumentQuery<TContent, TFields> Create<TContent, TFields>(DomoClient client, string name)
        where TContent : DomoContent, IJsonReadable<TContent>
        where TFields : class, new() =>
        new(client, name, WireReader.ReadObject<TContent>, static (writer, content) => content.WriteJson(writer));
}
