using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Model;

namespace Domo.Manifest;

/// <summary>A manifest as read from text: the JSON with its faults and positions, and the model of what it declares.</summary>
public sealed class ManifestDocument
{
    /// <summary>Made when it is first asked for: whoever checks the text alone needs no model.</summary>
    private readonly Lazy<(ManifestModel Model, ManifestLocations Locations)> _bound;

    private ManifestDocument(JsonTree json, JsonValue root)
    {
        Json = json;
        IsReadable = root is JsonObject;
        _bound = new(() => Bind(root));
    }

    /// <summary>The text as JSON, with every fault found in it.</summary>
    public JsonTree Json { get; }

    /// <summary>What the manifest declares, as far as sense can be made of it.</summary>
    public ManifestModel Model => _bound.Value.Model;

    /// <summary>Where in the text each element of <see cref="Model"/> stands.</summary>
    public ManifestLocations Locations => _bound.Value.Locations;

    /// <summary>Whether the text is an object at all; when it is not, <see cref="Model"/> is empty.</summary>
    public bool IsReadable { get; }

    /// <summary>Reads a manifest. Never throws: what is wrong with the text is in <see cref="JsonTree.Faults"/>.</summary>
    /// <param name="text">The whole text of the file.</param>
    public static ManifestDocument Parse(string text)
    {
        var json = JsonParser.Parse(text);
        return new(json, json.Root);
    }

    /// <summary>Reads a manifest with the overrides of one environment merged in, as the official <c>da apply-manifest</c> merges them.</summary>
    /// <param name="text">The whole text of the manifest.</param>
    /// <param name="overrides">The override file.</param>
    /// <param name="environment">The environment, a key of the override file. One that is not there changes nothing.</param>
    public static ManifestDocument Parse(string text, ManifestOverrides overrides, string environment)
    {
        var json = JsonParser.Parse(text);
        return new(json, json.Root is JsonObject root ? overrides.Merge(root, environment) : json.Root);
    }

    private static (ManifestModel Model, ManifestLocations Locations) Bind(JsonValue root)
    {
        var locations = new ManifestLocations();
        return (root is JsonObject manifest ? new ManifestBinder(locations).Bind(manifest) : ManifestModel.Empty, locations);
    }
}
