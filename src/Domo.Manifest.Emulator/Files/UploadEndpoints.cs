using System.Globalization;
using System.Text.Json.Nodes;
using Domo.Manifest.Emulator.Documents.Security;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Domo.Manifest.Emulator.Files;

/// <summary>The endpoints of multipart uploads: sessions, parts, commit and abort.</summary>
internal sealed class UploadEndpoints(EmulatorSetup setup, FileStore store, UploadSessions sessions)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        const string Session = FileEndpoints.Root + "/multipart/{sessionId}";
        routes.MapPost(FileEndpoints.Root + "/multipart", CreateAsync);
        routes.MapPost(FileEndpoints.Root + "/{id}/multipart", CreateRevisionAsync);
        routes.MapPut(Session + "/part/{index}", UploadPartAsync);
        routes.MapPost(Session + "/commit", CommitAsync);
        routes.MapPost(Session + "/abort", AbortAsync);
    }

    private CurrentUser UserOf(HttpContext context) => CurrentUser.FromRequest(context.Request, setup.Options);

    private UploadSession SessionOf(HttpContext context) =>
        sessions.Find((string)context.GetRouteValue("sessionId")!, UserOf(context).Id);

    private async Task CreateAsync(HttpContext context)
    {
        QueryParameters.RejectAll(context.Request);
        await OpenAsync(context, await BodyObject.ReadAsync(context), fileId: null);
    }

    private async Task CreateRevisionAsync(HttpContext context)
    {
        QueryParameters.RejectAll(context.Request);
        long id = store.Find(RouteNumber.Parse(context, "id", "file"), UserOf(context), "WRITE").Id;
        var body = await BodyObject.ReadAsync(context);
        if (BodyObject.Number(body, "fileId") is { } fileId && fileId != id)
        {
            throw ApiException.BadRequest($"'fileId' is {fileId}, but the URL names the file {id}.");
        }

        await OpenAsync(context, body, id);
    }

    private Task OpenAsync(HttpContext context, JsonObject body, long? fileId)
    {
        var session = sessions.Open(
            fileId,
            Required(body, "name"),
            BodyObject.Text(body, "description") ?? "",
            StoredContentType.Check(Required(body, "contentType")),
            UserOf(context).Id);
        return WriteSessionAsync(context, session);
    }

    private async Task UploadPartAsync(HttpContext context)
    {
        string? checksum = new QueryParameters(context.Request, "checksum").Text("checksum");
        var session = SessionOf(context);
        string text = (string)context.GetRouteValue("index")!;
        int index = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw ApiException.BadRequest($"A part index must be a whole number, not '{text}'.");
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            // The store checks the size and returns a message.
            feature.MaxRequestBodySize = null;
        }

        try
        {
            await sessions.AddPartAsync(session, index, checksum, context.Request.Body, context.RequestAborted);
        }
        catch (IOException e) when (e is not BadHttpRequestException)
        {
            throw RequestReader.Unreadable(e);
        }

        await WriteSessionAsync(context, session);
    }

    private async Task CommitAsync(HttpContext context)
    {
        QueryParameters.RejectAll(context.Request);
        var session = SessionOf(context);
        if (Required(await BodyObject.ReadAsync(context), "sessionId") is var id && id != session.Id)
        {
            throw ApiException.BadRequest($"'sessionId' is '{id}', but the URL names the session '{session.Id}'.");
        }

        var user = UserOf(context);
        var file = await sessions.CommitAsync(
            session,
            content => session.FileId is { } fileId
                ? store.AddRevision(fileId, session.ContentType, user, content)
                : store.Add(session.Name, session.Description, isPublic: false, session.ContentType, user, content),
            context.RequestAborted);
        await JsonResponse.WriteAsync(context.Response, writer =>
        {
            // Strings, as in Domo's example, although they are numbers elsewhere.
            writer.WriteStartObject();
            writer.WriteString("dataFileId", CurrentUser.Text(file.Id));
            writer.WriteString("revisionId", CurrentUser.Text(file.Current.Id));
            writer.WriteEndObject();
        });
    }

    private Task AbortAsync(HttpContext context)
    {
        QueryParameters.RejectAll(context.Request);
        var session = SessionOf(context);
        sessions.Abort(session);
        return WriteSessionAsync(context, session);
    }

    private static Task WriteSessionAsync(HttpContext context, UploadSession session) =>
        JsonResponse.WriteAsync(context.Response, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("sessionId", session.Id);
            writer.WriteEndObject();
        });

    private static string Required(JsonObject body, string name) => BodyObject.Text(body, name) is { Length: > 0 } text
        ? text
        : throw ApiException.BadRequest($"'{name}' is missing; it must be a string.");
}
