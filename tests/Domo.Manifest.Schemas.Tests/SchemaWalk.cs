using System.Text.Json.Nodes;

namespace Domo.Manifest.Schemas.Tests;

/// <summary>Finds the keywords of a schema, which look like property names.</summary>
internal static class SchemaWalk
{
    // The contents of these have custom names or are not schemas.
    private static readonly HashSet<string> Named = new(StringComparer.Ordinal) { "properties", "patternProperties", "definitions" };
    private static readonly HashSet<string> Values = new(StringComparer.Ordinal) { "enum", "examples", "required" };

    /// <summary>Gets every schema inside a schema, including itself.</summary>
    public static IEnumerable<JsonObject> Schemas(JsonNode? node)
    {
        if (node is JsonArray several)
        {
            return several.SelectMany(Schemas);
        }

        return node is JsonObject schema
            ? schema.Where(member => !Values.Contains(member.Key)).SelectMany(member => Inside(member.Key, member.Value)).Prepend(schema)
            : [];
    }

    private static IEnumerable<JsonObject> Inside(string keyword, JsonNode? value) =>
        Named.Contains(keyword) ? value!.AsObject().SelectMany(member => Schemas(member.Value)) : Schemas(value);
}
