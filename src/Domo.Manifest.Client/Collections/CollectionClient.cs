using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>
/// Reads and writes the documents of one AppDB collection. It is the query of all of them, from which more precise ones are made.
/// </summary>
/// <typeparam name="TContent">What the content of a document is read to: an emitted record, or <see cref="DomoAnyContent"/>.</typeparam>
/// <typeparam name="TColumns">The properties as tokens: an emitted class, or <see cref="DocumentFields"/>.</typeparam>
public class CollectionClient<TContent, TColumns> : DocumentClient<TContent, TColumns>
    where TContent : DomoContent, IJsonReadable<TContent>
    where TColumns : class, new()
{
    private static readonly DocumentContent<TContent> Emitted =
        new(WireReader.ReadObject<TContent>, static (writer, content) => content.WriteJson(writer));

    /// <summary>Creates the client of a collection.</summary>
    /// <param name="client">Sends the requests.</param>
    /// <param name="name">The name of the collection in the manifest, or the one that it was created with.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public CollectionClient(DomoClient client, string name)
        : base(Argument.NotNull(client), Argument.NotEmpty(name), Emitted)
    {
    }
}
