using System.Text.Json.Nodes;
using Domo.Manifest.Emulator.Documents.Security;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Domo.Manifest.Emulator.FileSets;

/// <summary>The endpoints of FileSets.</summary>
internal sealed class FileSetEndpoints(EmulatorSetup setup, FileSetStore store)
{
    public const string Root = "/domo/files/v1/filesets";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Root + "/search", SearchAsync);
        routes.MapPost(Root, CreateAsync);
        routes.MapGet(Root + "/{setId}", GetAsync);
        routes.MapPost(Root + "/{setId}", UpdateAsync);
        routes.MapDelete(Root + "/{setId}", DeleteAsync);
    }

    public static string IdOf(HttpContext context) => (string)context.GetRouteValue("setId")!;

    public static Task WriteAsync(HttpContext context, JsonNode json) =>
        JsonResponse.WriteAsync(context.Response, writer => json.WriteTo(writer));

    /// <summary>Writes the response to a deletion.</summary>
    public static Task WriteDeletedAsync(HttpContext context, string what) => WriteAsync(
        context, new JsonObject { ["status"] = "success", ["message"] = $"{what} deleted successfully." });

    private async Task SearchAsync(HttpContext context)
    {
        var parameters = new QueryParameters(context.Request, "limit", "offset");
        int limit = parameters.Index("limit", FileSetSearchBody.DefaultLimit);
        int offset = parameters.Index("offset", 0);
        var found = FileSetSearchBody.Read(await BodyObject.ReadAsync(context)).Apply(store.List().Select(FileSetJson.Write));
        await WriteAsync(context, new JsonObject
        {
            ["fileSets"] = new JsonArray([.. found.Skip(offset).Take(limit)]),
            ["pageContext"] = new JsonObject { ["offset"] = offset, ["limit"] = limit, ["total"] = found.Count },
        });
    }

    private async Task CreateAsync(HttpContext context)
    {
        QueryParameters.RejectAll(context.Request);
        var body = await BodyObject.ReadAsync(context);
        string name = BodyObject.Text(body, "name") is { Length: > 0 } text
            ? text
            : throw ApiException.BadRequest("'name' of the FileSet is missing; it must be a string.");
        if (body["connectorContext"] is JsonObject connector && BodyObject.Text(connector, "connector") is null)
        {
            throw ApiException.BadRequest("'connector' of 'connectorContext' is missing.");
        }

        var user = CurrentUser.FromRequest(context.Request, setup.Options);
        await WriteAsync(context, FileSetJson.Write(store.Add(name, BodyObject.Text(body, "description"), user.Id)));
    }

    private Task GetAsync(HttpContext context)
    {
        QueryParameters.RejectAll(context.Request);
        return WriteAsync(context, FileSetJson.Write(store.Find(IdOf(context))));
    }

    private async Task UpdateAsync(HttpContext context)
    {
        QueryParameters.RejectAll(context.Request);
        var body = await BodyObject.ReadAsync(context);
        var set = store.Update(IdOf(context), BodyObject.Text(body, "name"), BodyObject.Text(body, "description"));
        await WriteAsync(context, FileSetJson.Write(set));
    }

    private Task DeleteAsync(HttpContext context)
    {
        QueryParameters.RejectAll(context.Request);
        store.Delete(IdOf(context));
        return WriteDeletedAsync(context, "FileSet");
    }
}
