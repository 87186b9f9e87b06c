using Domo.Manifest.Emulator.Documents.Security;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Domo.Manifest.Emulator.People;

/// <summary>The endpoint that returns the current user.</summary>
internal sealed class EnvironmentEndpoints(EmulatorSetup setup, PeopleDirectory directory)
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/domo/environment/v1", GetAsync);

    private Task GetAsync(HttpContext context)
    {
        QueryParameters.RejectAll(context.Request);
        var user = directory.User(CurrentUser.FromRequest(context.Request, setup.Options).Id);
        return JsonResponse.WriteAsync(context.Response, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("customer", "emulator");
            writer.WriteNull("customeralias");
            writer.WriteString("locale", "en-US");
            writer.WriteString("userEmail", user.Email);
            writer.WriteNumber("userId", user.Id);
            writer.WriteString("userName", user.DisplayName);
            writer.WriteString("userRole", user.Role);
            writer.WriteStartArray("groups");
            foreach (var group in directory.GroupsOf(user.Id))
            {
                GroupEndpoints.Write(writer, group);
            }

            writer.WriteEndArray();
            writer.WriteString("host", context.Request.Host.Value);
            writer.WriteEndObject();
        });
    }
}
