using System.Text.Json;
using Domo.Manifest.Emulator.Documents.Aggregation;
using Domo.Manifest.Emulator.Documents.Bson;
using Domo.Manifest.Emulator.Documents.Query;
using Domo.Manifest.Emulator.Documents.Security;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents;

/// <summary>AppDB: queries, aggregations and updates of documents.</summary>
internal sealed class QueryEndpoints(DocumentService service)
{
    private static readonly string[] Parameters =
        ["groupby", "count", "avg", "min", "max", "sum", "unwind", "orderby", "limit", "offset"];

    public void Map(IEndpointRouteBuilder routes, DocumentFormat format)
    {
        string documents = DocumentService.RouteOf(format);
        routes.MapPost(documents + "/query", context => QueryAsync(context, format));
        routes.MapPut(documents + "/update", UpdateAsync);
    }

    private async Task QueryAsync(HttpContext context, DocumentFormat format)
    {
        var access = service.Gate.Enter(context, CollectionPermissions.ReadContent, CollectionGate.Read);
        var request = QueryRequest.Parse(new QueryParameters(context.Request, Parameters));
        var query = ReadQuery(await RequestReader.ReadJsonAsync(context.Request, context.RequestAborted), "body");
        if (request.IsAggregation)
        {
            await WriteRowsAsync(context, format, access.Restrict(query), access, request);
        }
        else
        {
            var documents = await service.FindAsync(access, access.Restrict(query), request, context.RequestAborted);
            await service.WriteAsync(context, format, access, documents);
        }
    }

    private async Task WriteRowsAsync(
        HttpContext context, DocumentFormat format, BsonDocument query, CollectionAccess access, QueryRequest request)
    {
        var rows = request.Limit == 0
            ? []
            : await service.Store.AggregateAsync(access.Collection.Name, query, request, context.RequestAborted);
        await JsonResponse.WriteAsync(context.Response, writer =>
        {
            writer.WriteStartArray();
            foreach (var row in rows)
            {
                format.Output.Write(writer, service.Options.KeepGroupIds ? RowShape.Keep(row) : RowShape.Flatten(row, request));
            }

            writer.WriteEndArray();
        });
    }

    private async Task UpdateAsync(HttpContext context)
    {
        var access = service.Gate.Enter(context, CollectionPermissions.UpdateContent, CollectionGate.Update);
        QueryParameters.RejectAll(context.Request);
        var body = await RequestReader.ReadJsonAsync(context.Request, context.RequestAborted);
        if (body is not { ValueKind: JsonValueKind.Object } parts
            || !parts.TryGetProperty("query", out var queryPart)
            || !parts.TryGetProperty("operation", out var operation))
        {
            throw ApiException.BadRequest(
                "The body must be an object with a query and an operation, {\"query\":{…},\"operation\":{\"$set\":{…}}}, not "
                + (body is { } other ? $"{JsonPreview.Create(other)}." : "empty."));
        }

        if (operation.ValueKind != JsonValueKind.Object)
        {
            throw ApiException.BadRequest($"'operation' must be an object of operators, not {JsonPreview.Create(operation)}.");
        }

        var query = ReadQuery(queryPart, "'query'");
        long count = await service.Store.UpdateAsync(
            access.Collection.Name,
            access.Restrict(query),
            JsonValues.ReadExtended(operation),
            service.Stamp(access),
            context.RequestAborted);
        await JsonResponse.WriteAsync(context.Response, writer => writer.WriteNumberValue(count));
    }

    /// <summary>Reads a query; a missing query matches everything.</summary>
    private static BsonDocument ReadQuery(JsonElement? json, string name)
    {
        if (json is null)
        {
            return [];
        }

        if (json.Value.ValueKind != JsonValueKind.Object)
        {
            throw ApiException.BadRequest($"The {name} must be a MongoDB query, which is an object, not {JsonPreview.Create(json.Value)}.");
        }

        var query = JsonValues.ReadExtended(json.Value);

        // Before the query is combined with others, so that messages contain the positions of the request.
        _ = QueryParser.Parse(query);
        return query;
    }
}
