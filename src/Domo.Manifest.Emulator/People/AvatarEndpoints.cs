using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Domo.Manifest.Emulator.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Domo.Manifest.Emulator.People;

/// <summary>The endpoints of avatars, which are SVGs with text because the emulator has no pictures.</summary>
internal sealed partial class AvatarEndpoints(PeopleDirectory directory)
{
    private static readonly string[] Sizes = ["100", "300"];
    private static readonly string[] StoredSizes = ["100", "180", "210", "600", "400w", "1920w"];

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/domo/avatars/v2/{type}/{id}", MakeAsync);
        routes.MapGet("/domo/avatars/v1/avatars/{id}.svg", GetStoredAsync);
    }

    private Task MakeAsync(HttpContext context)
    {
        var parameters = new QueryParameters(context.Request, "size", "defaultForeground", "defaultBackground", "defaultText");
        string type = (string)context.GetRouteValue("type")!;
        string id = (string)context.GetRouteValue("id")!;
        string text = parameters.Text("defaultText")
            ?? (type == "USER" ? Initials(directory.User(RouteNumber.Parse(context, "id", "user")).DisplayName) : id);
        return WriteAsync(
            context,
            SizeOf(parameters, Sizes),
            Color(parameters, "defaultForeground", "fff"),
            Color(parameters, "defaultBackground", "555"),
            text);
    }

    private Task GetStoredAsync(HttpContext context)
    {
        var parameters = new QueryParameters(context.Request, "size");
        var user = directory.User(RouteNumber.Parse(context, "id", "user"));
        return WriteAsync(context, SizeOf(parameters, StoredSizes), "fff", "555", Initials(user.DisplayName));
    }

    private static int SizeOf(QueryParameters parameters, string[] sizes)
    {
        string size = parameters.Text("size") ?? sizes[0];
        return sizes.Contains(size, StringComparer.Ordinal)
            ? int.Parse(size.TrimEnd('w'), CultureInfo.InvariantCulture)
            : throw ApiException.BadRequest($"The query parameter 'size' must be one of {string.Join(", ", sizes)}, not '{size}'.");
    }

    private static string Color(QueryParameters parameters, string name, string otherwise)
    {
        string color = parameters.Text(name) ?? otherwise;
        return HexColor().IsMatch(color)
            ? color
            : throw ApiException.BadRequest($"The query parameter '{name}' must be a color such as fff, not '{color}'.");
    }

    private static string Initials(string name) =>
        string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(word => word[0]));

    private static Task WriteAsync(HttpContext context, int size, string foreground, string background, string text)
    {
        context.Response.ContentType = "image/svg+xml";
        return context.Response.WriteAsync(
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" viewBox="0 0 100 100">
            <rect width="100" height="100" fill="#{background}"/>
            <text x="50" y="50" fill="#{foreground}" font-family="sans-serif" font-size="40" text-anchor="middle"
                  dominant-baseline="central">{WebUtility.HtmlEncode(text)}</text>
            </svg>
            """,
            context.RequestAborted);
    }

    [GeneratedRegex("^([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$", RegexOptions.ExplicitCapture)]
    private static partial Regex HexColor();
}
