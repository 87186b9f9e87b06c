using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>
/// Reads and writes the documents of one AppDB collection. It is the query of all of them, from which more precise ones are made.
/// </summary>
/// <typeparam name="T">What the content of a document is read to.</typeparam>
/// <typeparam name="TColumns">The properties of the documents, as tokens.</typeparam>
public partial class DocumentClient<T, TColumns> : DocumentQuery<T, TColumns>
    where T : notnull
    where TColumns : class, new()
{
    internal DocumentClient(DomoClient client, string name, DocumentContent<T> content)
        : base(client, name, new DocumentQuerySpec(), columns: null, content)
    {
    }

    /// <summary>Creates the client of a collection whose content is of a class of the app's own. Emitted clients call it.</summary>
    /// <param name="client">Sends the requests.</param>
    /// <param name="name">The name of the collection in the manifest.</param>
    /// <param name="read">Reads the content; null for JSON null.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    protected DocumentClient(DomoClient client, string name, WireRead<T?> read, JsonItemWriter<T> write)
        : base(Argument.NotNull(client), Argument.NotEmpty(name), new(), columns: null, new(Argument.NotNull(read), Argument.NotNull(write)))
    {
    }

    private DomoApiVersion Version => Client.Options.DocumentApiVersion;

    /// <summary>
    /// The same collection with a class of your own for the content, read and written by System.Text.Json and without reflection. What
    /// the class does not declare is lost when a document is updated, unless it has a property with
    /// <see cref="System.Text.Json.Serialization.JsonExtensionDataAttribute"/>; moments that shall sync need
    /// <see cref="DomoDateTimeConverter"/>.
    /// </summary>
    /// <typeparam name="TOther">The class.</typeparam>
    /// <param name="typeInfo">How it is read and written: <c>MyJsonContext.Default.User</c>.</param>
    /// <returns>The collection.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="typeInfo"/> is null.</exception>
    public DocumentClient<TOther, TColumns> As<TOther>(JsonTypeInfo<TOther> typeInfo)
        where TOther : notnull => new(Client, Name, DocumentContent<TOther>.Of(typeInfo));

    /// <summary>Creates a document: <c>POST /domo/datastores/v1/collections/{name}/documents</c>.</summary>
    /// <param name="content">The content.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The document as Domo stored it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="content"/> is null.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer is not a document.</exception>
    public Task<DomoDocument<T>> CreateAsync(T content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        return ReadAsync(Request(HttpMethod.Post, DomoEndpoints.Documents(Name, Version), Body(content)), cancellationToken);
    }

    /// <summary>
    /// Reads the documents of the collection: <c>GET /domo/datastores/v1/collections/{name}/documents/</c>. Domo returns 10,000 at
    /// most, so when that many came, the next are asked for with <c>?offset=10000</c> and so on. Documents are given as they arrive and
    /// none is kept. Each enumeration sends these requests anew; leaving it early ends the one at hand. <see cref="HttpClient.Timeout"/>
    /// covers the time until the first bytes of each only; use <paramref name="cancellationToken"/> to limit the whole.
    /// </summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The documents, in the order of the answers.</returns>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer is not an array of documents, or broke off.</exception>
    public IAsyncEnumerable<DomoDocument<T>> ListAsync(CancellationToken cancellationToken = default) => DocumentPages.ReadAsync(
        (offset, _) => Client.ReadArrayAsync<DomoDocument<T>>(
            Request(HttpMethod.Get, DomoEndpoints.DocumentList(Name, Version, offset)), "document", () => ReadDocument, cancellationToken),
        offset: 0,
        limit: null,
        document => document.Id,
        cancellationToken);

    /// <summary>Reads a document: <c>GET /domo/datastores/v1/collections/{name}/documents/{id}</c>.</summary>
    /// <param name="id">The id of the document.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The document.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">
    /// Domo refused the request (404: there is no such document, or a filter of the collection hides it), or the answer is not a document.
    /// </exception>
    public Task<DomoDocument<T>> GetAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return ReadAsync(Request(HttpMethod.Get, DomoEndpoints.Document(Name, Version, id)), cancellationToken);
    }

    /// <summary>
    /// Replaces the whole content of a document: <c>PUT /domo/datastores/v1/collections/{name}/documents/{id}</c>. What
    /// <paramref name="content"/> does not hold is gone; start from the content of <see cref="GetAsync"/> to keep it.
    /// </summary>
    /// <param name="id">The id of the document.</param>
    /// <param name="content">The new content.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The document as Domo stored it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="content"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="id"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">
    /// Domo refused the request (404: there is no such document, or a filter of the collection hides it), or the answer is not a document.
    /// </exception>
    public Task<DomoDocument<T>> UpdateAsync(string id, T content, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(content);
        return ReadAsync(Request(HttpMethod.Put, DomoEndpoints.Document(Name, Version, id), Body(content)), cancellationToken);
    }

    /// <summary>Deletes a document: <c>DELETE /domo/datastores/v1/collections/{name}/documents/{id}</c>.</summary>
    /// <param name="id">The id of the document.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>A task that ends when Domo has answered.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">
    /// Domo refused the request (404: there is no such document, or a filter of the collection hides it).
    /// </exception>
    public Task DeleteAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return Client.SendAsync(Request(HttpMethod.Delete, DomoEndpoints.Document(Name, Version, id)), cancellationToken);
    }

    private void Write(Utf8JsonWriter writer, string? id, T content)
    {
        writer.WriteStartObject();
        if (id is not null)
        {
            writer.WriteText("id", id);
        }

        writer.WritePropertyName("content"u8);
        Content.Write(writer, content);
        writer.WriteEndObject();
    }

    private ReadOnlyMemory<byte> Body(T content) => WireBody.Write(writer => Write(writer, id: null, content));

    private DomoRequest Request(HttpMethod method, string path, ReadOnlyMemory<byte>? body = null) =>
        new(method, path, $"Collection '{Name}'", body is { } json ? () => WireBody.Of(json) : null);

    private Task<DomoDocument<T>> ReadAsync(DomoRequest request, CancellationToken cancellationToken) =>
        Client.ReadAsync(request, ReadDocument, cancellationToken);
}
