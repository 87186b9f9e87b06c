using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <content>Operations on many documents.</content>
public partial class DocumentQuery<T, TFields>
{
    // Domo's proxy rejects URLs of about 26 KB; this limit leaves room for the origin and the session.
    private const int LongestAddress = 25_000;

    /// <summary>
    /// Updates properties of all documents that meet a condition: <c>PUT /domo/datastores/v1/collections/{name}/documents/update</c>.
    /// <c>UpdateManyAsync(c => c.User == "bill", u => u.Set(c => c.Comment, "…"))</c>
    /// </summary>
    /// <param name="condition">
    /// Creates the condition, which AppDB requires; <c>c => c.Document.CreatedOn != null</c> matches every document.
    /// </param>
    /// <param name="update">Specifies the changes.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The number of updated documents.</returns>
    /// <exception cref="ArgumentNullException">An argument is null or returns null.</exception>
    /// <exception cref="ArgumentException">The update has no changes, or changes a property twice.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the response is not a number.</exception>
    public Task<long> UpdateManyAsync(
        Func<TFields, DocumentFilter> condition,
        Func<DocumentUpdate<TFields>, DocumentUpdate<TFields>> update,
        CancellationToken cancellationToken = default)
    {
        RequireWhole();
        var filter = Of(condition);
        ArgumentNullException.ThrowIfNull(update);
        var change = update(new DocumentUpdate<TFields>(Fields)) ?? throw new ArgumentNullException(nameof(update), "The delegate returned null.");
        if (change.IsEmpty)
        {
            throw new ArgumentException("The update has no changes.", nameof(update));
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
    /// Creates documents: <c>POST /domo/datastores/v1/collections/{name}/documents/bulk</c>. A document can have at most 2 MB.
    /// </summary>
    /// <param name="contents">The contents; if empty, nothing is sent.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The number of created documents. Domo does not return their IDs.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="contents"/> or one of them is null.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the response has no number.</exception>
    public async Task<long> CreateManyAsync(IEnumerable<T> contents, CancellationToken cancellationToken = default)
    {
        RequireWhole();
        ArgumentNullException.ThrowIfNull(contents);
        var (_, created) = await WriteManyAsync(
            HttpMethod.Post, contents.Select(content => ((string?)null, content)), "Created", cancellationToken).ConfigureAwait(false);
        return created;
    }

    /// <summary>
    /// Replaces the content of existing documents and creates the others:
    /// <c>PUT /domo/datastores/v1/collections/{name}/documents/bulk</c>. A document can have at most 2 MB.
    /// </summary>
    /// <param name="documents">
    /// The documents; only their ID and content are sent. Documents without an ID, or with an unknown ID, are created:
    /// <c>[doc with { Content = doc.Content with { Stars = 5 } }, new() { Content = new() { User = "bill" } }]</c>. If empty, nothing is
    /// sent.
    /// </param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The numbers of replaced and created documents.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="documents"/> or one of them is null.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the response lacks the numbers.</exception>
    public async Task<DocumentUpsertResult> UpsertManyAsync(
        IEnumerable<DomoDocument<T>> documents, CancellationToken cancellationToken = default)
    {
        RequireWhole();
        ArgumentNullException.ThrowIfNull(documents);
        var sent = documents.Select(document => document is null
            ? throw new ArgumentNullException(nameof(documents))
            : ((string?)document.Id.Value, document.Content));
        var (updated, created) = await WriteManyAsync(HttpMethod.Put, sent, "Updated", cancellationToken).ConfigureAwait(false);
        return new(updated, created);
    }

    /// <summary>
    /// Deletes documents: <c>DELETE /domo/datastores/v1/collections/{name}/documents/bulk?ids=…</c>. IDs that do not fit
    /// into one URL, from about 670 on, are sent in further requests, one after the other. If one fails, the documents of the previous
    /// requests are already deleted.
    /// </summary>
    /// <param name="ids">
    /// The IDs; if empty, nothing is sent. IDs that do not exist, or that a filter of the collection hides, are ignored.
    /// </param>
    /// <param name="cancellationToken">Cancels the current request; no more are sent.</param>
    /// <returns>The number of deleted documents.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ids"/> is null.</exception>
    /// <exception cref="ArgumentException">An ID is empty or contains a comma.</exception>
    /// <exception cref="DomoApiException">Domo refused a request, or the response has no number.</exception>
    public async Task<long> DeleteManyAsync(IEnumerable<DocumentId> ids, CancellationToken cancellationToken = default)
    {
        RequireWhole();
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

    private static List<string> Addresses(string path, IEnumerable<DocumentId> ids)
    {
        var addresses = new List<string>();
        var last = "";
        foreach (var id in ids)
        {
            ArgumentException.ThrowIfNullOrEmpty(id.Value, nameof(ids));
            if (id.Value.Contains(',', StringComparison.Ordinal))
            {
                throw new ArgumentException($"The ID '{id}' contains a comma, which AppDB would read as two IDs.", nameof(ids));
            }

            var escaped = RequestText.Escape(id.Value);
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
