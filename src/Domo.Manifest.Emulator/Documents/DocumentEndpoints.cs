using System.Text.Json;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;
using Domo.Manifest.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Domo.Manifest.Emulator.Documents;

/// <summary>AppDB: the documents of collections.</summary>
internal sealed class DocumentEndpoints(EmulatorSetup setup, DocumentStore store)
{
    /// <summary>Domo returns no more at a time, and that many when it is not told.</summary>
    private const int MaxLimit = 10_000;

    private readonly CollectionMapping[] _collections = [.. setup.Types.ApplyTo(setup.Manifest).Collections];

    public void Map(IEndpointRouteBuilder routes)
    {
        const string Documents = "/domo/datastores/v1/collections/{name}/documents";
        routes.MapPost(Documents, CreateAsync);
        routes.MapGet(Documents, ListAsync);
        routes.MapGet(Documents + "/{id}", GetAsync);
        routes.MapPut(Documents + "/{id}", ReplaceAsync);
        routes.MapDelete(Documents + "/{id}", DeleteAsync);
    }

    private async Task CreateAsync(HttpContext context)
    {
        var collection = FindCollection(context);
        var content = await ReadContentAsync(context, collection);
        await WriteAsync(context, collection, await store.CreateAsync(collection.Name, content, context.RequestAborted));
    }

    private Task ListAsync(HttpContext context)
    {
        var collection = Declared(context);
        var query = new QueryParameters(context.Request, "limit", "offset");
        long limit = query.Count("limit") ?? MaxLimit;
        if (limit > MaxLimit)
        {
            throw ApiException.BadRequest(
                $"Domo lists no more than {MaxLimit} documents at a time; 'limit' is {limit}. Use 'offset' for the others.");
        }

        int offset = (int)Math.Min(query.Count("offset") ?? 0, int.MaxValue);
        return JsonResponse.WriteAsync(context.Response, writer =>
        {
            writer.WriteStartArray();
            foreach (var document in store.List(collection.Name).Skip(offset).Take((int)limit))
            {
                Write(writer, collection, document);
            }

            writer.WriteEndArray();
        });
    }

    private Task GetAsync(HttpContext context)
    {
        var collection = FindCollection(context);
        string id = IdOf(context);
        return WriteAsync(context, collection, store.Find(collection.Name, id) ?? throw NoDocument(collection, id));
    }

    private async Task ReplaceAsync(HttpContext context)
    {
        var collection = FindCollection(context);
        string id = IdOf(context);
        var content = await ReadContentAsync(context, collection);
        var document = await store.ReplaceAsync(collection.Name, id, content, context.RequestAborted);
        await WriteAsync(context, collection, document ?? throw NoDocument(collection, id));
    }

    private async Task DeleteAsync(HttpContext context)
    {
        var collection = FindCollection(context);
        string id = IdOf(context);
        if (!await store.DeleteAsync(collection.Name, id, context.RequestAborted))
        {
            throw NoDocument(collection, id);
        }
    }

    /// <summary>The collection of a request that takes no query parameters.</summary>
    private CollectionMapping FindCollection(HttpContext context)
    {
        var collection = Declared(context);
        QueryParameters.RejectAll(context.Request);
        return collection;
    }

    private CollectionMapping Declared(HttpContext context) =>
        DeclaredKind.Collection.Find(_collections, item => item.Name, (string)context.GetRouteValue("name")!);

    private static string IdOf(HttpContext context) => (string)context.GetRouteValue("id")! switch
    {
        // The paths of Domo's operations on many documents, which are no ids.
        "bulk" or "query" or "update" => throw new ApiException(
            StatusCodes.Status501NotImplemented,
            $"The emulator does not support {context.Request.Method} {context.Request.Path} yet."
            + " It has single documents and lists of them."),
        var id => id,
    };

    private static ApiException NoDocument(CollectionMapping collection, string id) =>
        ApiException.NotFound($"The collection '{collection.Name}' has no document '{id}'.");

    private async Task<JsonElement> ReadContentAsync(HttpContext context, CollectionMapping collection)
    {
        var body = await RequestBody.ReadJsonAsync(context.Request, context.RequestAborted);
        if (body is not { ValueKind: JsonValueKind.Object } wrapper || !wrapper.TryGetProperty("content", out var content))
        {
            throw ApiException.BadRequest(
                "The body must be the document in its wrapper, {\"content\":{…}}, not "
                + (body is { } other ? $"{JsonPreview.Of(other)}." : "empty."));
        }

        if (content.ValueKind != JsonValueKind.Object)
        {
            throw ApiException.BadRequest($"The 'content' of a document must be an object, not {JsonPreview.Of(content)}.");
        }

        DocumentLimits.Check(content);
        if (!setup.Options.AllowUnsyncableValues)
        {
            SyncRules.Check(collection, content);
        }

        return content;
    }

    private Task WriteAsync(HttpContext context, CollectionMapping collection, AppDbDocument document) =>
        JsonResponse.WriteAsync(context.Response, writer => Write(writer, collection, document));

    private void Write(Utf8JsonWriter writer, CollectionMapping collection, AppDbDocument document)
    {
        writer.WriteStartObject();
        writer.WriteString("id", document.Id);
        writer.WriteString("customer", "emulator");
        writer.WriteNumber("owner", document.Owner);
        writer.WriteString("datastoreId", StableId.For("datastore", setup.Manifest.Name ?? "", setup.Manifest.ProxyId));
        writer.WriteString("collectionId", StableId.For("collection", collection.Name, collection.Id));
        writer.WriteString("createdOn", WireDates.ToAppDb(document.CreatedOn));
        writer.WriteString("updatedOn", WireDates.ToAppDb(document.UpdatedOn));
        writer.WriteNumber("updatedBy", document.UpdatedBy);
        writer.WritePropertyName("content");
        document.Content.WriteTo(writer);

        // The emulator syncs nothing, so what would be synced always remains to be.
        writer.WriteBoolean("syncRequired", collection.SyncEnabled ?? false);
        writer.WriteEndObject();
    }
}
