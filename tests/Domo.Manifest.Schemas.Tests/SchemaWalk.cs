using System.Text.Json.Nodes;

namespace Domo.Manifest.Schemas.Tests;

/// <summary>Finds the keywords of a schema, which look like the names that it speaks about.</summary>
internal static class SchemaWalk
{
    // What is in these has names of its own, or is no schema.
    private static readonly HashSet<string> Named = new(StringComparer.Ordinal) { "properties", "patternProperties", "definitions" };
    private static readonly HashSet<string> Values = new(StringComparer.Ordinal) { "enum", "examples", "required" };

    /// <summary>Every schema inside of a schema, itself included.</summary>
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
