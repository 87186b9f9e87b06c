using System.Text.Json;
using System.Text.Json.Nodes;
using Domo.Manifest.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Domo.Manifest.Emulator.Hosting;

/// <summary>The JSON object that a request sends.</summary>
internal static class BodyObject
{
    /// <summary>Reads the body.</summary>
    /// <exception cref="ApiException">It is no object: 400, or no JSON: see <see cref="RequestBody"/>.</exception>
    public static async ValueTask<JsonObject> ReadAsync(HttpContext context)
    {
        var body = await RequestBody.ReadJsonAsync(context.Request, context.RequestAborted);
        return body switch
        {
            null => throw ApiException.BadRequest("The body is missing, a JSON object."),
            { ValueKind: JsonValueKind.Object } found => JsonObject.Create(found)!,
            { } other => throw ApiException.BadRequest($"The body must be an object, not {JsonPreview.Of(other)}."),
        };
    }

    /// <summary>The text of a property; null when it is absent or null.</summary>
    /// <exception cref="ApiException">It is no text: 400.</exception>
    public static string? Text(JsonObject body, string name) => Value<string>(body, name, "a text");

    /// <summary>The whole number of a property; null when it is absent or null.</summary>
    /// <exception cref="ApiException">It is none: 400.</exception>
    public static long? Number(JsonObject body, string name) =>
        body[name] is null ? null : Value<long>(body, name, "a whole number");

    /// <summary>The boolean of a property; null when it is absent or null.</summary>
    /// <exception cref="ApiException">It is none: 400.</exception>
    public static bool? Boolean(JsonObject body, string name) =>
        body[name] is null ? null : Value<bool>(body, name, "true or false");

    private static T? Value<T>(JsonObject body, string name, string expected) => body[name] switch
    {
        null => default,
        JsonValue value when value.TryGetValue(out T? found) => found,
        var other => throw ApiException.BadRequest($"'{name}' takes {expected}, not {JsonPreview.Of(other)}."),
    };
}
