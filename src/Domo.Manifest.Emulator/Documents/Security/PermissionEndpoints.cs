using Domo.Manifest.Emulator.Documents.Collections;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Domo.Manifest.Emulator.Documents.Security;

/// <summary>
/// AppDB: permissions on collections. Every user can change them: users of the emulator are its administrators, and a test that has locked
/// itself out could not recover.
/// </summary>
internal sealed class PermissionEndpoints(CollectionGate gate)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        const string Permission = "/domo/datastores/v1/collections/{name}/permission";
        routes.MapGet(Permission, ListAsync);
        routes.MapPut(Permission + "/{entity}/{entityId}", Grant);
        routes.MapDelete(Permission + "/{entity}/{entityId}", Revoke);
    }

    private Task Grant(HttpContext context)
    {
        var grants = Find(context).Grants;
        var parameters = new QueryParameters(context.Request, "permissions", "overwrite");
        string permissions = parameters.Text("permissions") ?? throw ApiException.BadRequest(
            "The query parameter 'permissions' is missing: the names of permissions, separated by commas.");
        bool overwrite = parameters.Text("overwrite") switch
        {
            null or "false" => false,
            "true" => true,
            var text => throw ApiException.BadRequest($"The query parameter 'overwrite' must be true or false, not '{text}'."),
        };
        var (entity, id) = EntityOf(context);
        grants.Grant(entity, id, PermissionNames.Parse(permissions), overwrite);
        return Task.CompletedTask;
    }

    private Task Revoke(HttpContext context)
    {
        var grants = Find(context).Grants;
        QueryParameters.RejectAll(context.Request);
        var (entity, id) = EntityOf(context);
        grants.Revoke(entity, id);
        return Task.CompletedTask;
    }

    private Task ListAsync(HttpContext context)
    {
        var grants = Find(context).Grants;
        QueryParameters.RejectAll(context.Request);
        return JsonResponse.WriteAsync(context.Response, writer =>
        {
            writer.WriteStartArray();
            foreach (var (entity, id, permissions) in grants.List())
            {
                writer.WriteStartObject();
                writer.WriteString("entity", PermissionNames.Of(entity));
                writer.WriteString("entityId", id);
                writer.WriteStartArray("permissions");
                foreach (string name in PermissionNames.Of(permissions))
                {
                    writer.WriteStringValue(name);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
    }

    private AppDbCollection Find(HttpContext context) => gate.EnterItself(context, CollectionPermissions.None);

    private static (PermissionEntity Entity, string Id) EntityOf(HttpContext context) =>
        (PermissionNames.ParseEntity((string)context.GetRouteValue("entity")!), (string)context.GetRouteValue("entityId")!);
}
