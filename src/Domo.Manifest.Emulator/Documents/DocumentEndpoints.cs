using Domo.Manifest.Emulator.Documents.Aggregation;
using Domo.Manifest.Emulator.Documents.Security;
using Domo.Manifest.Emulator.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Domo.Manifest.Emulator.Documents;

/// <summary>AppDB: single documents and lists of documents.</summary>
internal sealed class DocumentEndpoints(DocumentService service)
{
    public void Map(IEndpointRouteBuilder routes, DocumentFormat format)
    {
        string documents = DocumentService.RouteOf(format);
        routes.MapPost(documents, context => CreateAsync(context, format));
        routes.MapGet(documents, context => ListAsync(context, format));
        routes.MapGet(documents + "/{id}", context => GetAsync(context, format));
        routes.MapPut(documents + "/{id}", context => ReplaceAsync(context, format));
        routes.MapDelete(documents + "/{id}", DeleteAsync);
    }

    private async Task CreateAsync(HttpContext context, DocumentFormat format)
    {
        var access = Enter(context, CollectionPermissions.CreateContent, method: null);
        var body = await RequestReader.ReadJsonAsync(context.Request, context.RequestAborted);
        var document = service.Stamp(access).Create(id: null, service.ReadContent(access.Collection, body, place: ""));
        await service.Store.InsertAsync(access.Collection.Name, [document], context.RequestAborted);
        await service.WriteAsync(context, format, access, document);
    }

    private async Task ListAsync(HttpContext context, DocumentFormat format)
    {
        var access = service.Gate.Enter(context, CollectionPermissions.ReadContent, CollectionGate.Read);
        var page = QueryRequest.Parse(new QueryParameters(context.Request, "limit", "offset"));
        await service.WriteAsync(
            context, format, access, await service.FindAsync(access, access.Visible, page, context.RequestAborted));
    }

    private async Task GetAsync(HttpContext context, DocumentFormat format)
    {
        var access = Enter(context, CollectionPermissions.ReadContent, CollectionGate.Read);
        string id = DocumentService.IdOf(context);
        var found = await service.FindAsync(access, access.RestrictTo(id), QueryRequest.One, context.RequestAborted);
        var document = found is [var only] ? only : throw DocumentService.NoDocument(access, id);
        await service.WriteAsync(context, format, access, document);
    }

    private async Task ReplaceAsync(HttpContext context, DocumentFormat format)
    {
        var access = Enter(context, CollectionPermissions.UpdateContent, CollectionGate.Update);
        string id = DocumentService.IdOf(context);
        var body = await RequestReader.ReadJsonAsync(context.Request, context.RequestAborted);
        var content = service.ReadContent(access.Collection, body, place: "");
        var document = await service.Store.ReplaceAsync(
            access.Collection.Name, access.RestrictTo(id), content, service.Stamp(access), context.RequestAborted);
        await service.WriteAsync(context, format, access, document ?? throw DocumentService.NoDocument(access, id));
    }

    private async Task DeleteAsync(HttpContext context)
    {
        var access = Enter(context, CollectionPermissions.DeleteContent | CollectionPermissions.Delete, CollectionGate.Delete);
        string id = DocumentService.IdOf(context);
        if (await service.Store.DeleteAsync(access.Collection.Name, access.RestrictTo(id), context.RequestAborted) == 0)
        {
            throw DocumentService.NoDocument(access, id);
        }
    }

    /// <summary>Returns the collection of a request that has no query parameters.</summary>
    private CollectionAccess Enter(HttpContext context, CollectionPermissions needed, string? method)
    {
        var access = service.Gate.Enter(context, needed, method);
        QueryParameters.RejectAll(context.Request);
        return access;
    }
}
