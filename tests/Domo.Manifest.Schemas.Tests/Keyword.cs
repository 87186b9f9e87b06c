using System.Text.Json.Nodes;

namespace Domo.Manifest.Schemas.Tests;

/// <summary>A keyword that affects the result for a text: a schema with the keyword and without it.</summary>
/// <param name="Name">The keyword.</param>
/// <param name="With">The schema.</param>
/// <param name="Without">The schema without it.</param>
/// <param name="Text">The text.</param>
/// <param name="IsTaken">Whether the whole schema accepts the text.</param>
internal sealed record Keyword(string Name, string With, string Without, string Text, bool IsTaken)
{
    /// <summary>The keywords of a schema that validators must evaluate.</summary>
    public static IEnumerable<string> NamesIn(string schema) =>
        SchemaWalk.Schemas(JsonNode.Parse(schema)).SelectMany(part => part.Select(member => member.Key))
            .Where(name => !KeywordCases.Annotations.Contains(name)).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Finds an occurrence of the keyword that affects the NJsonSchema result for the text.</summary>
    public static Keyword? Find(string name, string schema, string text)
    {
        bool isTaken = Validators.Read(schema).Validate(text).Count == 0;
        int count = SchemaWalk.Schemas(JsonNode.Parse(schema)).Count(part => part.ContainsKey(name));
        for (int i = 0; i < count; i++)
        {
            var root = JsonNode.Parse(schema)!;
            SchemaWalk.Schemas(root).Where(part => part.ContainsKey(name)).ElementAt(i).Remove(name);
            string without = root.ToJsonString();
            if (IsWhole(root) && Validators.Read(without).Validate(text).Count == 0 != isTaken)
            {
                return new Keyword(name, schema, without, text, isTaken);
            }
        }

        return null;
    }

    /// <summary>Whether nothing refers to the parts that were removed with the keyword.</summary>
    private static bool IsWhole(JsonNode root) => SchemaWalk.Schemas(root)
        .Select(part => part["$ref"]?.GetValue<string>())
        .All(reference => reference is null || root["definitions"]?[reference["#/definitions/".Length..]] is not null);
}
