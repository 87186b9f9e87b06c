using Domo.Manifest.Emulator.Documents.Collections;
using Domo.Manifest.Emulator.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Domo.Manifest.Emulator.Documents.Security;

/// <summary>Finds the collection of a request and checks the user's permissions.</summary>
internal sealed class CollectionGate(EmulatorSetup setup, CollectionRegistry collections)
{
    public const string Read = "READ";
    public const string Update = "UPDATE";
    public const string Delete = "DELETE";

    /// <summary>Returns the collection for an operation on its documents.</summary>
    /// <param name="context">The request.</param>
    /// <param name="needed">The permissions, any of which is sufficient.</param>
    /// <param name="method">The operation in terms of filter rules; null if they do not apply.</param>
    /// <exception cref="ApiException">The collection does not exist (404), or the user lacks the permission (403).</exception>
    public CollectionAccess Enter(HttpContext context, CollectionPermissions needed, string? method)
    {
        var collection = collections.Find((string)context.GetRouteValue("name")!);
        var user = UserOf(context);
        ThrowUnlessAllowed(collection, user, needed);
        return new CollectionAccess(
            collection, user, method is null ? [] : DocumentFilters.QueryFor(collection.Mapping, method, user));
    }

    /// <summary>Returns the collection, by ID or name, for an operation on the collection itself.</summary>
    /// <exception cref="ApiException">The collection does not exist (404), or the user lacks the permission (403).</exception>
    public AppDbCollection EnterItself(HttpContext context, CollectionPermissions needed)
    {
        var collection = collections.FindByIdOrName((string)context.GetRouteValue("name")!);
        ThrowUnlessAllowed(collection, UserOf(context), needed);
        return collection;
    }

    public CurrentUser UserOf(HttpContext context) => CurrentUser.FromRequest(context.Request, setup.Options);

    private static void ThrowUnlessAllowed(AppDbCollection collection, CurrentUser user, CollectionPermissions needed)
    {
        if (needed != CollectionPermissions.None && (collection.Grants.Of(user) & needed) == 0)
        {
            string names = string.Join("' or '", PermissionNames.Of(needed));
            throw new ApiException(
                StatusCodes.Status403Forbidden,
                $"The user {CurrentUser.Text(user.Id)} does not have the permission '{names}' for the collection '{collection.Name}'. "
                + $"To grant it: PUT /domo/datastores/v1/collections/{collection.Name}/permission/USER/{CurrentUser.Text(user.Id)}"
                + $"?permissions={PermissionNames.Of(needed).First()}");
        }
    }
}
