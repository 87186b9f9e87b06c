using System.Text.Json.Nodes;
using Domo.Manifest.Emulator.Documents.Security;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Domo.Manifest.Emulator.Files;

/// <summary>The endpoints of whole files: upload, download, details and permissions.</summary>
internal sealed class FileEndpoints(EmulatorSetup setup, FileStore store, FilesFolder folder)
{
    public const string Root = "/domo/data-files/v1";

    private static readonly string[] Expansions = ["revisions", "metadata"];

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Root, UploadAsync);
        routes.MapGet(Root + "/details", ListAsync);
        routes.MapPut(Root + "/{id}", UploadRevisionAsync);
        routes.MapGet(Root + "/{id}", DownloadAsync);
        routes.MapGet(Root + "/{id}/details", GetAsync);
        routes.MapGet(Root + "/{id}/permissions", GetPermissionsAsync);
        routes.MapPut(Root + "/{id}/permissions", SetPermissionsAsync);
        routes.MapGet(Root + "/{id}/revisions/{revisionId}", DownloadRevisionAsync);
        routes.MapDelete(Root + "/{id}/revisions/{revisionId}", DeleteRevision);
    }

    private CurrentUser UserOf(HttpContext context) => CurrentUser.FromRequest(context.Request, setup.Options);

    private static long IdOf(HttpContext context) => RouteNumber.Parse(context, "id", "file");

    private async Task UploadAsync(HttpContext context)
    {
        var parameters = new QueryParameters(context.Request, "name", "description", "public");
        string name = parameters.Text("name") is { Length: > 0 } text
            ? text
            : throw ApiException.BadRequest("The query parameter 'name' is missing.");
        bool isPublic = parameters.Choose("public", "false", "true");
        var form = await UploadedForm.ReadAsync(context, setup, folder);
        var file = form.Store(() => store.Add(
            name, parameters.Text("description") ?? "", isPublic, form.ContentType, UserOf(context), form.Content));
        await JsonResponse.WriteAsync(context.Response, writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("dataFileId", file.Id);
            writer.WriteEndObject();
        });
    }

    private async Task UploadRevisionAsync(HttpContext context)
    {
        QueryParameters.RejectAll(context.Request);
        var user = UserOf(context);
        long id = store.Find(IdOf(context), user, "WRITE").Id;
        var form = await UploadedForm.ReadAsync(context, setup, folder);
        var file = form.Store(() => store.AddRevision(id, form.ContentType, user, form.Content));
        await JsonResponse.WriteAsync(context.Response, writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("revisionId", file.Current.Id);
            writer.WriteEndObject();
        });
    }

    private Task ListAsync(HttpContext context)
    {
        var parameters = new QueryParameters(context.Request, "limitToOwned", "ids", "expand");
        bool onlyOwned = parameters.Choose("limitToOwned", "false", "true");
        var user = UserOf(context);
        string[]? ids = Items(parameters.Text("ids"));
        var files = store.ListFor(user)
            .Where(file => !onlyOwned || file.OwnerId == user.Id)
            .Where(file => ids is null || ids.Contains(CurrentUser.Text(file.Id), StringComparer.Ordinal));
        var fileWriter = WriterOf(parameters, isList: true);
        return JsonResponse.WriteAsync(context.Response, writer =>
        {
            writer.WriteStartArray();
            foreach (var file in files)
            {
                fileWriter.Write(writer, file);
            }

            writer.WriteEndArray();
        });
    }

    private Task GetAsync(HttpContext context)
    {
        var fileWriter = WriterOf(new QueryParameters(context.Request, "expand"), isList: false);
        var file = store.Find(IdOf(context), UserOf(context), "READ");
        return JsonResponse.WriteAsync(context.Response, writer => fileWriter.Write(writer, file));
    }

    private static FileWriter WriterOf(QueryParameters parameters, bool isList)
    {
        string[] expand = Items(parameters.Text("expand")) ?? [];
        return expand.Except(Expansions, StringComparer.Ordinal).FirstOrDefault() is { } unknown
            ? throw ApiException.BadRequest($"The query parameter 'expand' must list 'revisions' or 'metadata', not '{unknown}'.")
            : new FileWriter(
                isList, expand.Contains("revisions", StringComparer.Ordinal), expand.Contains("metadata", StringComparer.Ordinal));
    }

    private static string[]? Items(string? list) =>
        list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private Task DownloadAsync(HttpContext context)
    {
        QueryParameters.RejectAll(context.Request);
        var file = store.Find(IdOf(context), UserOf(context), "READ");
        return SendAsync(context, file, file.Current);
    }

    private Task DownloadRevisionAsync(HttpContext context)
    {
        QueryParameters.RejectAll(context.Request);
        var file = store.Find(IdOf(context), UserOf(context), "READ");
        return SendAsync(context, file, FileStore.Revision(file, RouteNumber.Parse(context, "revisionId", "revision")));
    }

    private Task SendAsync(HttpContext context, StoredFile file, StoredRevision revision) =>
        SentFile.SendAsync(context, store.PathOf(file, revision), revision.ContentType, file.Name);

    private Task DeleteRevision(HttpContext context)
    {
        QueryParameters.RejectAll(context.Request);
        store.DeleteRevision(IdOf(context), RouteNumber.Parse(context, "revisionId", "revision"), UserOf(context));
        return Task.CompletedTask;
    }

    private Task GetPermissionsAsync(HttpContext context)
    {
        QueryParameters.RejectAll(context.Request);
        var file = store.Find(IdOf(context), UserOf(context), "READ");
        return JsonResponse.WriteAsync(context.Response, writer =>
        {
            writer.WriteStartObject();
            writer.WriteBoolean("publicAccess", file.IsPublic);
            writer.WriteStartArray("entries");
            foreach (var grant in file.Grants)
            {
                writer.WriteStartObject();
                writer.WriteString("entityType", grant.EntityType);
                writer.WriteString("entityId", grant.EntityId);
                writer.WriteString("grant", grant.Grant);
                writer.WriteString("pass", grant.Pass);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private async Task SetPermissionsAsync(HttpContext context)
    {
        QueryParameters.RejectAll(context.Request);
        var body = await BodyObject.ReadAsync(context);
        bool isPublic = BodyObject.Boolean(body, "publicAccess") ?? throw ApiException.BadRequest("'publicAccess' is missing.");
        var entries = body["entries"] as JsonArray ?? throw ApiException.BadRequest("'entries' is missing; it must be an array.");
        store.SetPermissions(IdOf(context), UserOf(context), isPublic, [.. entries.Select(ReadGrant)]);
    }

    private static StoredGrant ReadGrant(JsonNode? entry)
    {
        var grant = entry as JsonObject ?? throw ApiException.BadRequest("An entry of 'entries' must be an object.");
        string type = Required(grant, "entityType");
        return type is "USER" or "GROUP"
            ? new StoredGrant(type, Required(grant, "entityId"), Required(grant, "grant"), BodyObject.Text(grant, "pass") ?? "NONE")
            : throw ApiException.BadRequest($"'entityType' must be USER or GROUP, not '{type}'.");
    }

    private static string Required(JsonObject grant, string name) =>
        BodyObject.Text(grant, name) ?? throw ApiException.BadRequest($"'{name}' of an entry is missing.");
}
