using System.Globalization;
using System.Text.Json;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Domo.Manifest.Emulator.People;

/// <summary>The endpoints of users.</summary>
internal sealed class UserEndpoints(PeopleDirectory directory)
{
    private const int DefaultLimit = 50;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/domo/users/v1", ListAsync);
        routes.MapGet("/domo/users/v1/{id}", GetAsync);
    }

    private Task ListAsync(HttpContext context)
    {
        var parameters = new QueryParameters(context.Request, "includeDetails", "limit", "offset");
        bool withDetails = parameters.Choose("includeDetails", "false", "true");
        int offset = parameters.Index("offset", 0);
        int limit = parameters.Index("limit", DefaultLimit);
        return JsonResponse.WriteAsync(context.Response, writer =>
        {
            writer.WriteStartArray();
            foreach (var user in directory.Users.Skip(offset).Take(limit))
            {
                Write(writer, user, withDetails);
            }

            writer.WriteEndArray();
        });
    }

    private Task GetAsync(HttpContext context)
    {
        bool withDetails = new QueryParameters(context.Request, "includeDetails").Choose("includeDetails", "false", "true");
        var user = directory.User(RouteNumber.Parse(context, "id", "user"));
        return JsonResponse.WriteAsync(context.Response, writer => Write(writer, user, withDetails));
    }

    private static void Write(Utf8JsonWriter writer, EmulatorUser user, bool withDetails)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", user.Id);
        writer.WriteString("displayName", user.DisplayName);
        writer.WriteString("avatarKey", string.Create(CultureInfo.InvariantCulture, $"/domo/avatars/v1/avatars/{user.Id}.svg"));
        writer.WriteString("role", user.Role);
        if (withDetails)
        {
            writer.WriteStartObject("detail");
            writer.WriteString("title", user.Title);
            writer.WriteString("email", user.Email);
            writer.WriteString("phoneNumber", user.PhoneNumber);
            writer.WriteNumber("employeeNumber", user.Id);
            writer.WriteBoolean("pending", false);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
