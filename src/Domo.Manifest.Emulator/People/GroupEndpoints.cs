using System.Text.Json;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Domo.Manifest.Emulator.People;

/// <summary>The endpoints of groups.</summary>
internal sealed class GroupEndpoints(PeopleDirectory directory)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/domo/groups/v1", context => ListAsync(context, directory.Groups));
        routes.MapGet("/domo/groups/v1/name", GetByNameAsync);
        routes.MapGet("/domo/groups/v1/user/{id}", context =>
            ListAsync(context, directory.GroupsOf(directory.User(RouteNumber.Parse(context, "id", "user")).Id)));
        routes.MapGet("/domo/groups/v1/{id}", GetAsync);
    }

    public static void Write(Utf8JsonWriter writer, EmulatorGroup group)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", group.Id);
        writer.WriteString("name", group.Name);
        writer.WriteString("type", group.Type);

        // Empty in all of Domo's examples, regardless of the number of members.
        writer.WriteStartArray("userIds");
        writer.WriteEndArray();
        writer.WriteString("created", WireDates.ToAppDb(DateTimeOffset.UnixEpoch));
        writer.WriteNumber("memberCount", group.MemberIds.Count);
        writer.WriteBoolean("active", true);
        writer.WriteBoolean("default", group.IsDefault);
        writer.WriteEndObject();
    }

    private static Task ListAsync(HttpContext context, IEnumerable<EmulatorGroup> groups)
    {
        QueryParameters.RejectAll(context.Request);
        return JsonResponse.WriteAsync(context.Response, writer =>
        {
            writer.WriteStartArray();
            foreach (var group in groups)
            {
                Write(writer, group);
            }

            writer.WriteEndArray();
        });
    }

    private Task GetAsync(HttpContext context)
    {
        QueryParameters.RejectAll(context.Request);
        long id = RouteNumber.Parse(context, "id", "group");
        return WriteAsync(context, directory.Groups.FirstOrDefault(group => group.Id == id), $"{id}");
    }

    private Task GetByNameAsync(HttpContext context)
    {
        string name = new QueryParameters(context.Request, "groupName").Text("groupName")
            ?? throw ApiException.BadRequest("The query parameter 'groupName' is missing.");
        return WriteAsync(
            context, directory.Groups.FirstOrDefault(group => string.Equals(group.Name, name, StringComparison.Ordinal)), $"'{name}'");
    }

    private static Task WriteAsync(HttpContext context, EmulatorGroup? group, string called) => group is null
        ? throw ApiException.NotFound($"There is no group {called}; add it to options.Groups.")
        : JsonResponse.WriteAsync(context.Response, writer => Write(writer, group));
}
