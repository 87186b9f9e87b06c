using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Domo.Manifest.Client;

/// <content>Single documents of the collection.</content>
public partial class DocumentQuery<T, TFields>
{
    private DocumentApiVersion Version => Client.Options.DocumentApiVersion;

    /// <summary>
    /// Reads and writes the content as a class of your own, with System.Text.Json and without reflection. Properties that the class does
    /// not declare are lost when a document is updated, unless it has a property with
    /// <see cref="System.Text.Json.Serialization.JsonExtensionDataAttribute"/>. Timestamps only sync with
    /// <see cref="DomoDateTimeConverter"/>.
    /// </summary>
    /// <typeparam name="TOther">The type of the content.</typeparam>
    /// <param name="typeInfo">The metadata of the type: <c>MyJsonContext.Default.User</c>.</param>
    /// <returns>The collection.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="typeInfo"/> is null.</exception>
    public DocumentQuery<TOther, TFields> As<TOther>(JsonTypeInfo<TOther> typeInfo)
        where TOther : notnull => new(Client, Name, Spec, Fields, DocumentContent<TOther>.Create(typeInfo));

    /// <summary>Creates a document: <c>POST /domo/datastores/v1/collections/{name}/documents</c>.</summary>
    /// <param name="content">The content.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The document as Domo stored it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="content"/> is null.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the response is not a document.</exception>
    public Task<DomoDocument<T>> CreateAsync(T content, CancellationToken cancellationToken = default)
    {
        RequireWhole();
        ArgumentNullException.ThrowIfNull(content);
        return ReadAsync(Request(HttpMethod.Post, DomoEndpoints.Documents(Name, Version), Body(content)), cancellationToken);
    }

    /// <summary>
    /// Streams the documents of the collection: <c>GET /domo/datastores/v1/collections/{name}/documents/</c>. Domo returns at most
    /// 10,000 documents per request, so larger collections take several, with <c>?offset=10000</c> and so on. Documents are not buffered.
    /// Each enumeration sends the requests again; leaving it early cancels the current request. <see cref="HttpClient.Timeout"/> limits the
    /// time to the first bytes of each response only; use <paramref name="cancellationToken"/> to limit the whole enumeration.
    /// </summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The documents, in the order of the responses.</returns>
    /// <exception cref="DomoApiException">
    /// Domo refused the request, the response is not an array of documents, or the connection broke.
    /// </exception>
    public IAsyncEnumerable<DomoDocument<T>> ListAsync(CancellationToken cancellationToken = default)
    {
        RequireWhole();
        return DocumentPages.ReadAsync(
        (offset, _) => Client.ReadArrayAsync<DomoDocument<T>>(
            Request(HttpMethod.Get, DomoEndpoints.DocumentList(Name, Version, offset)), "document", () => ReadDocument, cancellationToken),
        offset: 0,
        limit: null,
        document => document.Id.Value,
        cancellationToken);
    }

    /// <summary>Reads a document: <c>GET /domo/datastores/v1/collections/{name}/documents/{id}</c>.</summary>
    /// <param name="id">The ID of the document.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The document.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty.</exception>
    /// <exception cref="DomoApiException">
    /// Domo refused the request (404: the document does not exist or a filter of the collection hides it), or the response is
    /// not a document.
    /// </exception>
    public Task<DomoDocument<T>> GetAsync(DocumentId id, CancellationToken cancellationToken = default)
    {
        RequireWhole();
        ArgumentException.ThrowIfNullOrEmpty(id.Value, nameof(id));
        return ReadAsync(Request(HttpMethod.Get, DomoEndpoints.Document(Name, Version, id.Value)), cancellationToken);
    }

    /// <summary>
    /// Replaces the whole content of a document: <c>PUT /domo/datastores/v1/collections/{name}/documents/{id}</c>. Properties that
    /// <paramref name="content"/> lacks are removed. To keep them, start from the content that <see cref="GetAsync"/> returned, or change
    /// single properties with <see cref="UpdateManyAsync"/>.
    /// </summary>
    /// <param name="id">The ID of the document.</param>
    /// <param name="content">The new content.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The document as Domo stored it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="content"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty.</exception>
    /// <exception cref="DomoApiException">
    /// Domo refused the request (404: the document does not exist or a filter of the collection hides it), or the response is
    /// not a document.
    /// </exception>
    public Task<DomoDocument<T>> ReplaceAsync(DocumentId id, T content, CancellationToken cancellationToken = default)
    {
        RequireWhole();
        ArgumentException.ThrowIfNullOrEmpty(id.Value, nameof(id));
        ArgumentNullException.ThrowIfNull(content);
        return ReadAsync(Request(HttpMethod.Put, DomoEndpoints.Document(Name, Version, id.Value), Body(content)), cancellationToken);
    }

    /// <summary>Deletes a document: <c>DELETE /domo/datastores/v1/collections/{name}/documents/{id}</c>.</summary>
    /// <param name="id">The ID of the document.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A task that completes when Domo has responded.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty.</exception>
    /// <exception cref="DomoApiException">
    /// Domo refused the request (404: the document does not exist or a filter of the collection hides it).
    /// </exception>
    public Task DeleteAsync(DocumentId id, CancellationToken cancellationToken = default)
    {
        RequireWhole();
        ArgumentException.ThrowIfNullOrEmpty(id.Value, nameof(id));
        return Client.SendAsync(Request(HttpMethod.Delete, DomoEndpoints.Document(Name, Version, id.Value)), cancellationToken);
    }

    /// <summary>Rejects operations on the collection or a single document if the query has filters, an order or a page.</summary>
    private void RequireWhole([CallerMemberName] string method = "")
    {
        if (!Spec.IsWhole)
        {
            throw new InvalidOperationException(
                $"{method} ignores Where, OrderBy, Skip and Take; call it on the collection '{Name}' itself.");
        }
    }

    private void Write(Utf8JsonWriter writer, string? id, T content)
    {
        writer.WriteStartObject();
        if (!string.IsNullOrEmpty(id))
        {
            writer.WriteText("id", id);
        }

        writer.WritePropertyName("content"u8);
        Content.Write(writer, content);
        writer.WriteEndObject();
    }

    private ReadOnlyMemory<byte> Body(T content) => WireBody.Write(writer => Write(writer, id: null, content));

    private DomoRequest Request(HttpMethod method, string path, ReadOnlyMemory<byte>? body = null) =>
        new(method, path, $"Collection '{Name}'", body is { } json ? () => WireBody.FromJson(json) : null);

    private Task<DomoDocument<T>> ReadAsync(DomoRequest request, CancellationToken cancellationToken) =>
        Client.ReadAsync(request, ReadDocument, cancellationToken);
}
