using Domo.Manifest.Binding;
using Domo.Manifest.Declarations;
using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Parsing;

namespace Domo.Manifest;

/// <summary>A parsed manifest: its JSON tree with faults and positions, and the model of what it declares.</summary>
public sealed class ManifestDocument
{
    /// <summary>Created on first use: checks that look only at the text need no model.</summary>
    private readonly Lazy<(ManifestModel Model, ManifestLocations Locations)> _bound;

    private ManifestDocument(JsonTree json, JsonValue root)
    {
        Json = json;
        IsReadable = root is JsonObject;
        _bound = new(() => Bind(root));
    }

    /// <summary>The JSON tree, with every fault found in the text.</summary>
    public JsonTree Json { get; }

    /// <summary>What the manifest declares, as far as it can be understood.</summary>
    public ManifestModel Model => _bound.Value.Model;

    /// <summary>The source location of each element of <see cref="Model"/>.</summary>
    public ManifestLocations Locations => _bound.Value.Locations;

    /// <summary>Gets whether the root value is an object; otherwise <see cref="Model"/> is empty.</summary>
    public bool IsReadable { get; }

    /// <summary>Parses a manifest. Never throws; faults in the text are in <see cref="JsonTree.Faults"/>.</summary>
    /// <param name="text">The content of the file.</param>
    public static ManifestDocument Parse(string text)
    {
        var json = JsonParser.Parse(text);
        return new(json, json.Root);
    }

    /// <summary>Parses a manifest and merges the overrides of one environment, as the official <c>da apply-manifest</c> does.</summary>
    /// <param name="text">The content of the manifest.</param>
    /// <param name="overrides">The override file.</param>
    /// <param name="environment">The environment, a key of the override file. An unknown environment changes nothing.</param>
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
