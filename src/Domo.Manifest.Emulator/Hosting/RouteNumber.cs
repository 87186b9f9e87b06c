using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Domo.Manifest.Emulator.Hosting;

/// <summary>Reads numeric IDs in URLs.</summary>
internal static class RouteNumber
{
    /// <summary>Reads an id.</summary>
    /// <exception cref="ApiException">The ID is not a number (400).</exception>
    public static long Parse(HttpContext context, string name, string what)
    {
        string text = (string)context.GetRouteValue(name)!;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : throw ApiException.BadRequest($"The ID of a {what} must be a whole number, not '{text}'.");
    }
}
