using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <content>What concerns many documents at once.</content>
public partial class DocumentClient<T, TColumns>
{
    // Domo's proxy refuses addresses of about 26 KB; the origin and the session come on top of this.
    private const int LongestAddress = 25_000;

    /// <summary>
    /// Changes properties of all documents that meet a condition: <c>PUT /domo/datastores/v1/collections/{name}/documents/update</c>.
    /// <c>UpdateAsync(c => c.User == "bill", u => u.Set(c => c.Comment, "…"))</c>
    /// </summary>
    /// <param name="condition">
    /// Makes the condition. AppDB demands one; <c>c => c.Document.CreatedOn != null</c> is met by every document.
    /// </param>
    /// <param name="update">Says what is changed.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The number of documents that were changed.</returns>
    /// <exception cref="ArgumentNullException">An argument is null, or gives null.</exception>
    /// <exception cref="ArgumentException">Nothing is changed, or something twice.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer is no number.</exception>
    public Task<long> UpdateAsync(
        Func<TColumns, DocumentFilter> condition,
        Func<DocumentUpdate<TColumns>, DocumentUpdate<TColumns>> update,
        CancellationToken cancellationToken = default)
    {
        var filter = Of(condition);
        ArgumentNullException.ThrowIfNull(update);
        var change = update(new DocumentUpdate<TColumns>(Columns)) ?? throw new ArgumentNullException(nameof(update), "It gave null.");
        if (change.IsEmpty)
        {
            throw new ArgumentException("The update changes nothing.", nameof(update));
        }

        var body = WireBody.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WritePropertyName("query"u8);
            filter.Condition.Write(writer);
            writer.WritePropertyName("operation"u8);
            change.Write(writer);
            writer.WriteEndObject();
        });
        return Client.ReadAsync(
            Request(HttpMethod.Put, DomoEndpoints.DocumentUpdate(Name, Version), body),
            (ref reader) => WireReader.ReadCount(ref reader, "the number of documents"),
            cancellationToken);
    }

    /// <summary>
    /// Creates documents: <c>POST /domo/datastores/v1/collections/{name}/documents/bulk</c>. A document has 2 MB at most.
    /// </summary>
    /// <param name="contents">The contents; for none, nothing is sent.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The number of documents that were created. Domo does not say their ids.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="contents"/> or one of them is null.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer has no number.</exception>
    public async Task<long> CreateManyAsync(IEnumerable<T> contents, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(contents);
        var (_, created) = await WriteManyAsync(
            HttpMethod.Post, contents.Select(content => ((string?)null, content)), "Created", cancellationToken).ConfigureAwait(false);
        return created;
    }

    /// <summary>
    /// Replaces the content of documents that are there and creates the others:
    /// <c>PUT /domo/datastores/v1/collections/{name}/documents/bulk</c>. A document has 2 MB at most.
    /// </summary>
    /// <param name="documents">
    /// The contents, each with the id of the document that it replaces; null, or one that is not there, creates a document:
    /// <c>[(doc.Id, doc.Content with { Stars = 5 }), (null, new() { User = "bill" })]</c>. For none, nothing is sent.
    /// </param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The numbers of documents that were replaced and created.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="documents"/> or one of the contents is null.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer lacks the numbers.</exception>
    public Task<(long Updated, long Created)> UpsertManyAsync(
        IEnumerable<(string? Id, T Content)> documents, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return WriteManyAsync(HttpMethod.Put, documents, "Updated", cancellationToken);
    }

    /// <summary>
    /// Deletes documents: <c>DELETE /domo/datastores/v1/collections/{name}/documents/bulk?ids=…</c>. Ids that would make the address
    /// longer than Domo accepts, from some 670 on, go into further requests, one after the other: when one fails, those before it
    /// have deleted their documents.
    /// </summary>
    /// <param name="ids">
    /// The ids; for none, nothing is sent. One that is not there, or that a filter of the collection hides, is left out.
    /// </param>
    /// <param name="cancellationToken">Ends the request at hand, and sends no more.</param>
    /// <returns>The number of documents that were deleted, of all requests.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ids"/> is null.</exception>
    /// <exception cref="ArgumentException">An id is null or empty, or has a comma.</exception>
    /// <exception cref="DomoApiException">Domo refused a request, or its answer has no number.</exception>
    public async Task<long> DeleteManyAsync(IEnumerable<string> ids, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var addresses = Addresses(DomoEndpoints.DocumentBulk(Name, Version) + "?ids=", ids);
        var deleted = 0L;
        foreach (var address in addresses)
        {
            deleted += await Client.ReadAsync(
                Request(HttpMethod.Delete, address),
                static (ref reader) => ReadNumbers(ref reader, "Deleted").First,
                cancellationToken).ConfigureAwait(false);
        }

        return deleted;
    }

    private static List<string> Addresses(string path, IEnumerable<string> ids)
    {
        var addresses = new List<string>();
        var last = "";
        foreach (var id in ids)
        {
            ArgumentException.ThrowIfNullOrEmpty(id, nameof(ids));
            if (id.Contains(',', StringComparison.Ordinal))
            {
                throw new ArgumentException($"The id '{id}' has a comma, and AppDB would take it for two.", nameof(ids));
            }

            var escaped = WireText.Escape(id);
            if (last.Length > 0 && last.Length + 1 + escaped.Length <= LongestAddress)
            {
                last += "," + escaped;
                continue;
            }

            if (last.Length > 0)
            {
                addresses.Add(last);
            }

            last = path + escaped;
        }

        return last.Length > 0 ? [.. addresses, last] : addresses;
    }

    private async Task<(long Updated, long Created)> WriteManyAsync(
        HttpMethod method, IEnumerable<(string? Id, T Content)> documents, string first, CancellationToken cancellationToken)
    {
        var count = 0;
        var body = WireBody.Write(writer =>
        {
            writer.WriteStartArray();
            foreach (var (id, content) in documents)
            {
                ArgumentNullException.ThrowIfNull(content, nameof(documents));
                Write(writer, id, content);
                count++;
            }

            writer.WriteEndArray();
        });
        return count == 0
            ? (0, 0)
            : await Client.ReadAsync(
                Request(method, DomoEndpoints.DocumentBulk(Name, Version), body),
                (ref reader) => ReadNumbers(ref reader, first),
                cancellationToken).ConfigureAwait(false);
    }

    // {"Created":2}, {"Updated":2,"Created":1}, {"Deleted":3}
    private static (long First, long Created) ReadNumbers(ref Utf8JsonReader reader, string first)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw WireError.Mismatch(ref reader, $"an object with '{first}'");
        }

        long? number = null, created = null;
        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            if (name == first)
            {
                number = WireReader.ReadNumber(ref reader, name);
            }

            if (name == "Created")
            {
                created = WireReader.ReadNumber(ref reader, name);
            }

            reader.Skip();
        }

        return (WireReader.Required(number, first), created ?? 0);
    }
}
