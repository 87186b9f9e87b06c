using System.Text.Json;
using System.Text.Json.Nodes;
using Domo.Manifest.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Domo.Manifest.Emulator.Hosting;

/// <summary>Reads the JSON object of a request.</summary>
internal static class BodyObject
{
    /// <summary>Reads the body.</summary>
    /// <exception cref="ApiException">The body is not an object (400), or not JSON: see <see cref="RequestReader"/>.</exception>
    public static async ValueTask<JsonObject> ReadAsync(HttpContext context)
    {
        var body = await RequestReader.ReadJsonAsync(context.Request, context.RequestAborted);
        return body switch
        {
            null => throw ApiException.BadRequest("The body is missing; it must be a JSON object."),
            { ValueKind: JsonValueKind.Object } found => JsonObject.Create(found)!,
            { } other => throw ApiException.BadRequest($"The body must be an object, not {JsonPreview.Create(other)}."),
        };
    }

    /// <summary>Returns the string of a property; null if it is missing or null.</summary>
    /// <exception cref="ApiException">The value is not a string (400).</exception>
    public static string? Text(JsonObject body, string name) => Value<string>(body, name, "a string");

    /// <summary>Returns the whole number of a property; null if it is missing or null.</summary>
    /// <exception cref="ApiException">The value is not a whole number (400).</exception>
    public static long? Number(JsonObject body, string name) =>
        body[name] is null ? null : Value<long>(body, name, "a whole number");

    /// <summary>Returns the boolean of a property; null if it is missing or null.</summary>
    /// <exception cref="ApiException">The value is not a boolean (400).</exception>
    public static bool? Boolean(JsonObject body, string name) =>
        body[name] is null ? null : Value<bool>(body, name, "true or false");

    private static T? Value<T>(JsonObject body, string name, string expected) => body[name] switch
    {
        null => default,
        JsonValue value when value.TryGetValue(out T? found) => found,
        var other => throw ApiException.BadRequest($"'{name}' must be {expected}, not {JsonPreview.Create(other)}."),
    };
}
