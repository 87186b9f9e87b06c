using System.Text.Json;
using Domo.Manifest.Emulator.Documents.Aggregation;
using Domo.Manifest.Emulator.Documents.Bson;
using Domo.Manifest.Emulator.Documents.Collections;
using Domo.Manifest.Emulator.Documents.Security;
using Domo.Manifest.Emulator.Documents.Storage;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents;

/// <summary>The shared parts of the document endpoints.</summary>
internal sealed class DocumentService(EmulatorSetup setup, CollectionRegistry collections, CollectionGate gate, IDocumentStore store)
{
    public CollectionGate Gate => gate;

    public IDocumentStore Store => store;

    public DomoEmulatorOptions Options => setup.Options;

    /// <summary>Returns the route of a collection's documents in a version of the endpoints.</summary>
    public static string RouteOf(DocumentFormat format) => $"/domo/datastores/{format.Version}/collections/{{name}}/documents";

    /// <summary>Returns the ID in the URL of a request.</summary>
    public static string IdOf(HttpContext context) => (string)context.GetRouteValue("id")!;

    public static ApiException NoDocument(CollectionAccess access, string id) =>
        ApiException.NotFound($"The collection '{access.Collection.Name}' has no document '{id}'.");

    /// <summary>Creates the stamp of a change by the user of a request.</summary>
    public ChangeStamp Stamp(CollectionAccess access) => new(
        access.User.Id,
        setup.Options.TimeProvider.GetUtcNow(),
        content => Check(access.Collection, content, ""));

    /// <summary>Finds the documents that match a query.</summary>
    public async Task<IReadOnlyList<BsonDocument>> FindAsync(
        CollectionAccess access, BsonDocument query, QueryRequest request, CancellationToken cancellationToken) =>
        request.Limit == 0 ? [] : await store.FindAsync(access.Collection.Name, query, request, cancellationToken);

    /// <summary>Reads the content of a document from its wrapper.</summary>
    /// <param name="collection">The collection of the document.</param>
    /// <param name="body">The wrapper; null if there is none.</param>
    /// <param name="place">Which of several documents it is, as the end of a sentence.</param>
    /// <exception cref="ApiException">The content may not be stored (400).</exception>
    public BsonDocument ReadContent(AppDbCollection collection, JsonElement? body, string place)
    {
        if (body is not { ValueKind: JsonValueKind.Object } wrapper || !wrapper.TryGetProperty("content", out var content))
        {
            throw ApiException.BadRequest(
                $"The {(place.Length == 0 ? "body" : "item")} must be a document, {{\"content\":{{…}}}}, not "
                + (body is { } other ? $"{JsonPreview.Create(other)}{place}." : "empty."));
        }

        if (content.ValueKind != JsonValueKind.Object)
        {
            throw ApiException.BadRequest($"'content' of a document must be an object, not {JsonPreview.Create(content)}{place}.");
        }

        Check(collection, content, place);
        return JsonValues.ReadContent(content);
    }

    public Task WriteAsync(HttpContext context, DocumentFormat format, CollectionAccess access, BsonDocument document) =>
        JsonResponse.WriteAsync(
            context.Response, writer => format.Write(writer, collections.DatastoreId, access.Collection, document));

    public Task WriteAsync(HttpContext context, DocumentFormat format, CollectionAccess access, IEnumerable<BsonDocument> documents) =>
        JsonResponse.WriteAsync(context.Response, writer =>
        {
            writer.WriteStartArray();
            foreach (var document in documents)
            {
                format.Write(writer, collections.DatastoreId, access.Collection, document);
            }

            writer.WriteEndArray();
        });

    private void Check(AppDbCollection collection, JsonElement content, string place)
    {
        try
        {
            DocumentLimits.Check(content);
            if (!setup.Options.AllowUnsyncableValues)
            {
                SyncRules.Check(collection.Mapping, content);
            }
        }
        catch (ApiException e) when (place.Length > 0)
        {
            throw ApiException.BadRequest($"{e.Message} This concerns the document{place}.");
        }
    }
}
