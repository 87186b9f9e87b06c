using NJsonSchema;

namespace Domo.Manifest.Schemas.Writing;

/// <summary>The parts of a schema that have a name and are referred to by it.</summary>
/// <param name="root">The schema.</param>
internal sealed class Definitions(JsonSchema root)
{
    /// <summary>Adds a part.</summary>
    public JsonSchema Add(string name, JsonSchema part)
    {
        root.Definitions.Add(name, part);
        return part;
    }
}
