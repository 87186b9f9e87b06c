using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace Domo.Manifest.Schemas.Writing;

/// <summary>Formats a schema as the text of its file.</summary>
internal static class SchemaText
{
    // The newest draft that VS Code, Visual Studio, ajv and NJsonSchema all fully support.
    private const string Draft = "http://json-schema.org/draft-07/schema#";

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(JsonSchema schema)
    {
        var json = JsonNode.Parse(schema.ToJson())!;
        json["$schema"] = Draft;
        return WithoutFractions(json)!.ToJsonString(Options) + "\n";
    }

    /// <summary>NJsonSchema writes all numbers with a fraction, such as 12.0.</summary>
    private static JsonNode? WithoutFractions(JsonNode? node) => node switch
    {
        JsonObject owner => new JsonObject(owner.Select(member => KeyValuePair.Create(member.Key, WithoutFractions(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(WithoutFractions)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number =>
            JsonNode.Parse(value.GetValue<decimal>().ToString("0.############", CultureInfo.InvariantCulture)),
        null => null,
        _ => node.DeepClone(),
    };
}
