using System.Text.Json.Nodes;
using Domo.Manifest.Emulator.Hosting;

namespace Domo.Manifest.Emulator.Ai;

/// <summary>Reads the image of a request.</summary>
internal static class AiImageBody
{
    /// <summary>Reads <c>{"mediaType":"image/png","type":"base64","data":"…"}</c>.</summary>
    /// <exception cref="ApiException">The value is not an image (400).</exception>
    public static ReadOnlyMemory<byte> Read(JsonObject body)
    {
        var image = body["image"] as JsonObject ?? throw ApiException.BadRequest("'image' is missing; it must be an object.");
        string mediaType = BodyObject.Text(image, "mediaType") ?? throw ApiException.BadRequest("'mediaType' of the image is missing.");
        if (!mediaType.StartsWith("image/", StringComparison.OrdinalIgnoreCase))
        {
            throw ApiException.BadRequest($"'mediaType' must be an image type, such as image/png, not '{mediaType}'.");
        }

        if (BodyObject.Text(image, "type") != "base64")
        {
            throw ApiException.BadRequest("'type' of the image must be 'base64'.");
        }

        try
        {
            return Convert.FromBase64String(
                BodyObject.Text(image, "data") ?? throw ApiException.BadRequest("'data' of the image is missing."));
        }
        catch (FormatException e)
        {
            throw ApiException.BadRequest(
                $"'data' of the image must be Base64 without a 'data:' prefix: {e.Message}");
        }
    }
}
