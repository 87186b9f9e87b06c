using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Model;

namespace Domo.Manifest;

/// <summary>A manifest as read from text: the JSON with its faults and positions, and the model of what it declares.</summary>
public sealed class ManifestDocument
{
    private ManifestDocument(JsonTree json, ManifestModel model, ManifestLocations locations, bool isReadable)
    {
        Json = json;
        Model = model;
        Locations = locations;
        IsReadable = isReadable;
    }

    /// <summary>The text as JSON, with every fault found in it.</summary>
    public JsonTree Json { get; }

    /// <summary>What the manifest declares, as far as sense can be made of it.</summary>
    public ManifestModel Model { get; }

    /// <summary>Where in the text each element of <see cref="Model"/> stands.</summary>
    public ManifestLocations Locations { get; }

    /// <summary>Whether the text is an object at all; when it is not, <see cref="Model"/> is empty.</summary>
    public bool IsReadable { get; }

    /// <summary>Reads a manifest. Never throws: what is wrong with the text is in <see cref="JsonTree.Faults"/>.</summary>
    /// <param name="text">The whole text of the file.</param>
    public static ManifestDocument Parse(string text)
    {
        var json = JsonParser.Parse(text);
        return Bind(json, json.Root);
    }

    /// <summary>Reads a manifest with the overrides of one environment merged in, as the official <c>da apply-manifest</c> merges them.</summary>
    /// <param name="text">The whole text of the manifest.</param>
    /// <param name="overrides">The override file.</param>
    /// <param name="environment">The environment, a key of the override file. One that is not there changes nothing.</param>
    public static ManifestDocument Parse(string text, ManifestOverrides overrides, string environment)
    {
        var json = JsonParser.Parse(text);
        return Bind(json, json.Root is JsonObject root ? overrides.Merge(root, environment) : json.Root);
    }

    private static ManifestDocument Bind(JsonTree json, JsonValue root)
    {
        var locations = new ManifestLocations();
        return root is JsonObject manifest
            ? new(json, new ManifestBinder(locations).Bind(manifest), locations, isReadable: true)
            : new(json, ManifestModel.Empty, locations, isReadable: false);
    }
}
