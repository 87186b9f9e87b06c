using NJsonSchema;

namespace Domo.Manifest.Schemas.Writing;

/// <summary>The named definitions of a schema.</summary>
/// <param name="root">The schema.</param>
internal sealed class Definitions(JsonSchema root)
{
    /// <summary>Adds a definition.</summary>
    public JsonSchema Add(string name, JsonSchema part)
    {
        root.Definitions.Add(name, part);
        return part;
    }
}
