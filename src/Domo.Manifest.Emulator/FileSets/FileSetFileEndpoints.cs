using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Domo.Manifest.Emulator.Documents.Security;
using Domo.Manifest.Emulator.Files;
using Domo.Manifest.Emulator.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Domo.Manifest.Emulator.FileSets;

/// <summary>The endpoints of the files in FileSets.</summary>
internal sealed class FileSetFileEndpoints(EmulatorSetup setup, FileSetStore store, FilesFolder folder)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        const string Set = FileSetEndpoints.Root + "/{setId}";
        routes.MapPost(Set + "/files", UploadAsync);
        routes.MapPost(Set + "/files/search", SearchAsync);
        routes.MapGet(Set + "/files/{fileId}", context => WriteAsync(context, isByPath: false));
        routes.MapGet(Set + "/path", context => WriteAsync(context, isByPath: true));
        routes.MapGet(Set + "/files/{fileId}/download", DownloadAsync);
        routes.MapDelete(Set + "/files/{fileId}", context => DeleteAsync(context, isByPath: false));
        routes.MapDelete(Set + "/path", context => DeleteAsync(context, isByPath: true));
        routes.MapPost(Set + "/query", QueryAsync);
    }

    private static string DownloadUrl(StoredFileSet set, StoredFileSetFile file) =>
        $"{FileSetEndpoints.Root}/{set.Id}/files/{file.Id}/download";

    private async Task UploadAsync(HttpContext context)
    {
        QueryParameters.RejectAll(context.Request);
        var set = store.Find(FileSetEndpoints.IdOf(context));
        var user = CurrentUser.FromRequest(context.Request, setup.Options);
        var form = await UploadedForm.ReadAsync(context, setup, folder);
        var file = form.Store(() => store.AddFile(set.Id, PathOf(form), form.ContentType, user.Id, form.Content));
        await FileSetEndpoints.WriteAsync(context, FileSetJson.Write(file));
    }

    private static string PathOf(UploadedForm form)
    {
        string directory = DirectoryOf(form);
        return form.FileName.Length == 0 ? throw ApiException.BadRequest("The part 'file' has no file name.")
            : directory.Length == 0 ? form.FileName
            : $"{directory}/{form.FileName}";
    }

    private static string DirectoryOf(UploadedForm form)
    {
        if (!form.Fields.TryGetValue("createFileRequest", out string? request))
        {
            throw ApiException.BadRequest("The form has no part 'createFileRequest', such as {\"directoryPath\":\"\"}.");
        }

        var body = RequestReader.Parse(Encoding.UTF8.GetBytes(request), "The part 'createFileRequest'");
        return body is { ValueKind: JsonValueKind.Object } json
            ? (BodyObject.Text(JsonObject.Create(json)!, "directoryPath") ?? "").Trim('/')
            : throw ApiException.BadRequest("The part 'createFileRequest' must be an object.");
    }

    private async Task SearchAsync(HttpContext context)
    {
        var parameters = new QueryParameters(context.Request, "directoryPath", "immediateChildren", "limit", "next");
        var set = store.Find(FileSetEndpoints.IdOf(context));
        string directory = (parameters.Text("directoryPath") ?? "").Trim('/');
        bool onlyChildren = parameters.Choose("immediateChildren", "false", "true");
        int limit = parameters.Index("limit", FileSetSearchBody.DefaultLimit);
        int offset = OffsetOf(parameters.Text("next"));
        var found = FileSetSearchBody.Read(await BodyObject.ReadAsync(context))
            .Apply(set.Files.Where(file => IsIn(file, directory, onlyChildren)).Select(FileSetJson.Write));
        await FileSetEndpoints.WriteAsync(context, new JsonObject
        {
            ["files"] = new JsonArray([.. found.Skip(offset).Take(limit)]),
            ["pageContext"] = new JsonObject { ["next"] = found.Count - offset > limit ? Token(offset + limit) : null },
        });
    }

    private Task WriteAsync(HttpContext context, bool isByPath)
    {
        var set = store.Find(FileSetEndpoints.IdOf(context));
        var file = Find(context, set, isByPath);
        return FileSetEndpoints.WriteAsync(context, FileSetJson.Details(file, isByPath ? null : DownloadUrl(set, file)));
    }

    private Task DownloadAsync(HttpContext context)
    {
        var set = store.Find(FileSetEndpoints.IdOf(context));
        var file = Find(context, set, isByPath: false);
        return SentFile.SendAsync(context, store.PathOf(set, file), file.ContentType, file.Name);
    }

    private Task DeleteAsync(HttpContext context, bool isByPath)
    {
        var set = store.Find(FileSetEndpoints.IdOf(context));
        store.DeleteFile(set.Id, Find(context, set, isByPath));
        return FileSetEndpoints.WriteDeletedAsync(context, "File");
    }

    private async Task QueryAsync(HttpContext context)
    {
        QueryParameters.RejectAll(context.Request);
        var set = store.Find(FileSetEndpoints.IdOf(context));
        var body = await BodyObject.ReadAsync(context);
        string query = BodyObject.Text(body, "query") is { Length: > 0 } text
            ? text
            : throw ApiException.BadRequest("'query' is missing; it must be a string.");
        string directory = (BodyObject.Text(body, "directoryPath") ?? "").Trim('/');
        long topK = BodyObject.Number(body, "topK") ?? FileSetSearchBody.DefaultLimit;
        var files = set.Files.Where(file => IsIn(file, directory, onlyChildren: false));
        var found = await WordQuery.RankAsync(query, files, file => store.PathOf(set, file), context.RequestAborted);
        await FileSetEndpoints.WriteAsync(
            context, new JsonArray([.. found.Take((int)Math.Clamp(topK, 0, int.MaxValue)).Select(FileSetJson.Write)]));
    }

    private static StoredFileSetFile Find(HttpContext context, StoredFileSet set, bool isByPath)
    {
        if (isByPath)
        {
            string path = new QueryParameters(context.Request, "path").Text("path")
                ?? throw ApiException.BadRequest("The query parameter 'path' is missing.");
            return set.Files.FirstOrDefault(file => string.Equals(file.Path, path.Trim('/'), StringComparison.Ordinal))
                ?? throw ApiException.NotFound($"The FileSet '{set.Name}' has no file '{path}'.");
        }

        QueryParameters.RejectAll(context.Request);
        string id = (string)context.GetRouteValue("fileId")!;
        return set.Files.FirstOrDefault(file => string.Equals(file.Id, id, StringComparison.OrdinalIgnoreCase))
            ?? throw ApiException.NotFound($"The FileSet '{set.Name}' has no file with the ID '{id}'.");
    }

    private static bool IsIn(StoredFileSetFile file, string directory, bool onlyChildren)
    {
        string prefix = directory.Length == 0 ? "" : directory + "/";
        return file.Path.StartsWith(prefix, StringComparison.Ordinal)
            && (!onlyChildren || !file.Path[prefix.Length..].Contains('/', StringComparison.Ordinal));
    }

    private static string Token(int offset) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(offset.ToString(CultureInfo.InvariantCulture)));

    private static int OffsetOf(string? token)
    {
        Span<byte> text = stackalloc byte[16];
        return token is null ? 0
            : Convert.TryFromBase64String(token, text, out int length)
                && int.TryParse(text[..length], NumberStyles.None, CultureInfo.InvariantCulture, out int offset)
            ? offset
            : throw ApiException.BadRequest($"The query parameter 'next' must be the 'next' of an earlier response, not '{token}'.");
    }
}
