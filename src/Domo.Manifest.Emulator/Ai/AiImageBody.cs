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
        var image = body["image"] as JsonObject ?? throw ApiException.BadRequest("The 'image' is missing, an object.");
        string mediaType = BodyObject.Text(image, "mediaType") ?? throw ApiException.BadRequest("The image's 'mediaType' is missing.");
        if (!mediaType.StartsWith("image/", StringComparison.OrdinalIgnoreCase))
        {
            throw ApiException.BadRequest($"The image's 'mediaType' is that of an image, such as image/png, not '{mediaType}'.");
        }

        if (BodyObject.Text(image, "type") != "base64")
        {
            throw ApiException.BadRequest("The image's 'type' must be 'base64'.");
        }

        try
        {
            return Convert.FromBase64String(
                BodyObject.Text(image, "data") ?? throw ApiException.BadRequest("The image's 'data' is missing."));
        }
        catch (FormatException e)
        {
            throw ApiException.BadRequest(
                $"The image's 'data' is Base64 alone, without the beginning of a data address: {e.Message}");
        }
    }
}
