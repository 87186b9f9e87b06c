using System.Text.Json;
using System.Text.Json.Nodes;
using Domo.Manifest.Emulator.Documents.Security;
using Domo.Manifest.Emulator.Documents.Storage;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Domo.Manifest.Emulator.Documents.Collections;

/// <summary>AppDB: collections and their export.</summary>
internal sealed class CollectionEndpoints(EmulatorSetup setup, CollectionRegistry collections, CollectionGate gate, IDocumentStore store)
{
    private const string Root = "/domo/datastores/v1";
    private const string Collections = Root + "/collections";

    private readonly Lock _exporting = new();
    private DateTimeOffset _exportedAt = DateTimeOffset.MinValue;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Collections, CreateAsync);
        routes.MapGet(Collections, ListAsync);
        routes.MapPut(Collections + "/{name}", ReplaceAsync);
        routes.MapDelete(Collections + "/{name}", DeleteAsync);
        routes.MapPost(Root + "/export", Export);
    }

    private async Task CreateAsync(HttpContext context)
    {
        QueryParameters.RejectAll(context.Request);
        var mapping = CollectionBody.ReadNew(await ReadBodyAsync(context));
        await WriteAsync(context, collections.Add(mapping, gate.UserOf(context).Id));
    }

    private Task ListAsync(HttpContext context)
    {
        QueryParameters.RejectAll(context.Request);
        var user = gate.UserOf(context);
        return JsonResponse.WriteAsync(context.Response, writer =>
        {
            writer.WriteStartArray();
            foreach (var collection in collections.All.Where(item => item.Grants.Of(user).HasFlag(CollectionPermissions.Read)))
            {
                CollectionWriter.Write(writer, collections.DatastoreId, collection);
            }

            writer.WriteEndArray();
        });
    }

    private async Task ReplaceAsync(HttpContext context)
    {
        QueryParameters.RejectAll(context.Request);
        var collection = gate.EnterItself(context, CollectionPermissions.Write);
        var (mapping, title) = CollectionBody.ReadChange(await ReadBodyAsync(context), collection);
        await WriteAsync(context, collections.Replace(collection with
        {
            Mapping = mapping,
            Title = title,
            UpdatedBy = gate.UserOf(context).Id,
            UpdatedOn = setup.Options.TimeProvider.GetUtcNow(),
        }));
    }

    private async Task DeleteAsync(HttpContext context)
    {
        QueryParameters.RejectAll(context.Request);
        var collection = gate.EnterItself(context, CollectionPermissions.Delete);
        await store.DeleteAsync(collection.Name, [], context.RequestAborted);
        collections.Remove(collection);
    }

    /// <summary>Simulates an export of the configured duration, during which another export is rejected. The body is ignored.</summary>
    private Task Export(HttpContext context)
    {
        if (new QueryParameters(context.Request, "includeRelatedCollections").Text("includeRelatedCollections")
            is not (null or "true" or "false") and var value)
        {
            throw ApiException.BadRequest($"The query parameter 'includeRelatedCollections' must be true or false, not '{value}'.");
        }

        lock (_exporting)
        {
            var now = setup.Options.TimeProvider.GetUtcNow();
            if (now - _exportedAt < setup.Options.ExportDuration)
            {
                throw new ApiException(StatusCodes.Status423Locked, "An export is already running; try again when it has finished.");
            }

            _exportedAt = now;
        }

        return Task.CompletedTask;
    }

    private Task WriteAsync(HttpContext context, AppDbCollection collection) =>
        JsonResponse.WriteAsync(context.Response, writer => CollectionWriter.Write(writer, collections.DatastoreId, collection));

    private static async Task<JsonObject> ReadBodyAsync(HttpContext context)
    {
        var body = await RequestReader.ReadJsonAsync(context.Request, context.RequestAborted);
        return body is { ValueKind: JsonValueKind.Object } json ? JsonObject.Create(json)! : throw ApiException.BadRequest(
            "The body must be a collection as in a manifest, {\"name\":\"…\"}, not "
            + (body is { } other ? $"{JsonPreview.Create(other)}." : "empty."));
    }
}
