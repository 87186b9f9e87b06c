using System.Runtime.CompilerServices;
using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>Reads and writes the documents of one AppDB collection.</summary>
/// <typeparam name="TContent">The type of the content of its documents.</typeparam>
public class CollectionClient<TContent>
    where TContent : DomoContent, IJsonReadable<TContent>
{
    // The most documents that Domo puts into one answer.
    private const int PageSize = 10_000;

    private readonly DomoClient _client;

    /// <summary>Creates the client of a collection.</summary>
    /// <param name="client">Sends the requests.</param>
    /// <param name="name">The name of the collection in the manifest.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public CollectionClient(DomoClient client, string name)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrEmpty(name);
        _client = client;
        Name = name;
    }

    /// <summary>The name of the collection in the manifest.</summary>
    public string Name { get; }

    /// <summary>Creates a document: <c>POST /domo/datastores/v1/collections/{name}/documents</c>.</summary>
    /// <param name="content">The content.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The document as Domo stored it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="content"/> is null.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer is not a document.</exception>
    public Task<DomoDocument<TContent>> CreateAsync(TContent content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        return ReadAsync(Request(HttpMethod.Post, DomoEndpoints.Documents(Name), Body(content)), cancellationToken);
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
    public async IAsyncEnumerable<DomoDocument<TContent>> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string? firstId = null;
        var offset = 0L;
        int count;
        do
        {
            count = 0;
            var page = _client.ReadArrayAsync<DomoDocument<TContent>>(
                Request(HttpMethod.Get, DomoEndpoints.DocumentList(Name, offset)), "document", cancellationToken);
            await foreach (var document in page.ConfigureAwait(false))
            {
                if (count == 0 && document.Id == firstId)
                {
                    // The page before, again: this server does not know offsets.
                    yield break;
                }

                firstId = count == 0 ? document.Id : firstId;
                count++;
                yield return document;
            }

            offset += count;
        }
        while (count == PageSize);
    }

    /// <summary>Reads a document: <c>GET /domo/datastores/v1/collections/{name}/documents/{id}</c>.</summary>
    /// <param name="id">The id of the document.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The document.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">
    /// Domo refused the request (404: there is no such document, or a filter of the collection hides it), or the answer is not a document.
    /// </exception>
    public Task<DomoDocument<TContent>> GetAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return ReadAsync(Request(HttpMethod.Get, DomoEndpoints.Document(Name, id)), cancellationToken);
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
    public Task<DomoDocument<TContent>> UpdateAsync(string id, TContent content, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(content);
        return ReadAsync(Request(HttpMethod.Put, DomoEndpoints.Document(Name, id), Body(content)), cancellationToken);
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
        return _client.SendAsync(Request(HttpMethod.Delete, DomoEndpoints.Document(Name, id)), cancellationToken);
    }

    private static JsonBody Body(TContent content)
    {
        var body = new JsonBody();
        body.Writer.WritePropertyName("content"u8);
        content.WriteJson(body.Writer);
        return body;
    }

    private static DomoDocument<TContent> ReadDocument(ref Utf8JsonReader reader) =>
        WireReader.Required(WireReader.ReadObject<DomoDocument<TContent>>(ref reader, "document"), "document");

    private DomoRequest Request(HttpMethod method, string path, JsonBody? body = null) =>
        new(method, path, $"Collection '{Name}'", body is null ? null : body.ToContent);

    private Task<DomoDocument<TContent>> ReadAsync(DomoRequest request, CancellationToken cancellationToken) =>
        _client.ReadAsync(request, ReadDocument, cancellationToken);
}
