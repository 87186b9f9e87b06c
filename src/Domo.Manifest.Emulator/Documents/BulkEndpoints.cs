using System.Text.Json;
using Domo.Manifest.Emulator.Documents.Security;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents;

/// <summary>AppDB: several documents in one request.</summary>
internal sealed class BulkEndpoints(DocumentService service)
{
    /// <summary>The number of IDs that fit into Domo's limit for the length of a URL.</summary>
    private const int MaxIds = 700;

    public void Map(IEndpointRouteBuilder routes, DocumentFormat format)
    {
        string bulk = DocumentService.RouteOf(format) + "/bulk";
        routes.MapPost(bulk, CreateAsync);
        routes.MapPut(bulk, UpsertAsync);
        routes.MapDelete(bulk, DeleteAsync);
    }

    private async Task CreateAsync(HttpContext context)
    {
        var access = Enter(context, CollectionPermissions.CreateContent, method: null);
        var stamp = service.Stamp(access);
        var items = await ReadAsync(context, access, takesIds: false);
        List<BsonDocument> documents = [.. items.Select(item => stamp.Create(id: null, item.Content))];
        await service.Store.InsertAsync(access.Collection.Name, documents, context.RequestAborted);
        await WriteAsync(context, ("Created", documents.Count));
    }

    private async Task UpsertAsync(HttpContext context)
    {
        var access = Enter(context, CollectionPermissions.UpdateContent, CollectionGate.Update);
        var documents = await ReadAsync(context, access, takesIds: true);
        var counts = await service.Store.UpsertAsync(
            access.Collection.Name, documents, access.Visible, service.Stamp(access), context.RequestAborted);
        await WriteAsync(context, ("Updated", counts.Updated), ("Created", counts.Created));
    }

    private async Task DeleteAsync(HttpContext context)
    {
        var access = service.Gate.Enter(
            context, CollectionPermissions.DeleteContent | CollectionPermissions.Delete, CollectionGate.Delete);
        string list = new QueryParameters(context.Request, "ids").Text("ids") ?? throw ApiException.BadRequest(
            "The query parameter 'ids' is missing: the IDs of the documents to delete, separated by commas.");
        string[] ids = list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (ids.Length > MaxIds)
        {
            throw new ApiException(
                StatusCodes.Status414UriTooLong,
                $"Domo accepts about {MaxIds} IDs in one URL, not {ids.Length}; delete the documents in several requests.");
        }

        var query = new BsonDocument(
            StoredDocument.Id, new BsonDocument("$in", new BsonArray(ids.Select(StoredDocument.Normalize))));
        long count = await service.Store.DeleteAsync(access.Collection.Name, access.Restrict(query), context.RequestAborted);
        await WriteAsync(context, ("Deleted", count));
    }

    private CollectionAccess Enter(HttpContext context, CollectionPermissions needed, string? method)
    {
        var access = service.Gate.Enter(context, needed, method);
        QueryParameters.RejectAll(context.Request);
        return access;
    }

    private async Task<List<(string? Id, BsonDocument Content)>> ReadAsync(HttpContext context, CollectionAccess access, bool takesIds)
    {
        var body = await RequestReader.ReadJsonAsync(context.Request, context.RequestAborted);
        if (body is not { ValueKind: JsonValueKind.Array } list)
        {
            throw ApiException.BadRequest(
                "The body must be an array of documents, [{\"content\":{…}}], not "
                + (body is { } other ? $"{JsonPreview.Create(other)}." : "empty."));
        }

        return
        [
            .. list.EnumerateArray().Select((item, i) =>
            {
                string place = $" at index {i}";
                return (takesIds ? ReadId(item, place) : null, service.ReadContent(access.Collection, item, place));
            }),
        ];
    }

    private static string? ReadId(JsonElement item, string place)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("id", out var id) || id.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return id.ValueKind == JsonValueKind.String ? StoredDocument.Normalize(id.GetString()!) : throw ApiException.BadRequest(
            $"The 'id' of a document must be a string, not {JsonPreview.Create(id)}{place}.");
    }

    private static Task WriteAsync(HttpContext context, params (string Name, long Count)[] counts) =>
        JsonResponse.WriteAsync(context.Response, writer =>
        {
            writer.WriteStartObject();
            foreach (var (name, count) in counts)
            {
                writer.WriteNumber(name, count);
            }

            writer.WriteEndObject();
        });
}
