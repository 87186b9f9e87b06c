using Domo.Manifest.Emulator.Documents.Collections;
using Domo.Manifest.Emulator.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Domo.Manifest.Emulator.Documents.Security;

/// <summary>Lets a request through to its collection, if its user may do what it is about.</summary>
internal sealed class CollectionGate(EmulatorSetup setup, CollectionRegistry collections)
{
    public const string Read = "READ";
    public const string Update = "UPDATE";
    public const string Delete = "DELETE";

    /// <summary>The collection for an operation on its documents.</summary>
    /// <param name="context">The request.</param>
    /// <param name="needed">What its user must be allowed to do: any of these.</param>
    /// <param name="method">The method that filter rules call it; null for one that they do not know.</param>
    /// <exception cref="ApiException">There is no such collection: 404; or the user may not: 403.</exception>
    public CollectionAccess Enter(HttpContext context, CollectionPermissions needed, string? method)
    {
        var collection = collections.Find((string)context.GetRouteValue("name")!);
        var user = UserOf(context);
        ThrowUnlessAllowed(collection, user, needed);
        return new CollectionAccess(
            collection, user, method is null ? [] : DocumentFilters.QueryFor(collection.Mapping, method, user));
    }

    /// <summary>The collection, of an id or a name, for an operation on itself.</summary>
    /// <exception cref="ApiException">There is no such collection: 404; or the user may not: 403.</exception>
    public AppDbCollection EnterItself(HttpContext context, CollectionPermissions needed)
    {
        var collection = collections.FindByIdOrName((string)context.GetRouteValue("name")!);
        ThrowUnlessAllowed(collection, UserOf(context), needed);
        return collection;
    }

    public CurrentUser UserOf(HttpContext context) => CurrentUser.Of(context.Request, setup.Options);

    private static void ThrowUnlessAllowed(AppDbCollection collection, CurrentUser user, CollectionPermissions needed)
    {
        if (needed != CollectionPermissions.None && (collection.Grants.Of(user) & needed) == 0)
        {
            string names = string.Join("' or '", PermissionNames.Of(needed));
            throw new ApiException(
                StatusCodes.Status403Forbidden,
                $"The user {CurrentUser.Text(user.Id)} has no permission '{names}' for the collection '{collection.Name}'. "
                + $"To grant it: PUT /domo/datastores/v1/collections/{collection.Name}/permission/USER/{CurrentUser.Text(user.Id)}"
                + $"?permissions={PermissionNames.Of(needed).First()}");
        }
    }
}
