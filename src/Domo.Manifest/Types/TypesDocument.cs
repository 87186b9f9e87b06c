using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Model;

namespace Domo.Manifest;

/// <summary>
/// <c>domo.types.json</c>: what a manifest has no place for, as
/// <c>{"datasets": {"sales": {"fields": {"amount": "DECIMAL"}}}, "collections": {"notes": {"columns": {"tags": "STRING[]"}}}}</c>.
/// docs/types.md describes the format.
/// </summary>
public sealed class TypesDocument
{
    private TypesDocument(JsonTree json)
    {
        Json = json;
        if (json.Root is JsonObject root)
        {
            Model = TypesBinder.Bind(root);
        }
    }

    /// <summary>The text as JSON, with every fault found in it.</summary>
    public JsonTree Json { get; }

    /// <summary>The types, by value and without positions.</summary>
    public TypesModel Model { get; } = TypesModel.Empty;

    /// <summary>Reads a types file. Never throws: what is wrong with the text is in <see cref="JsonTree.Faults"/>.</summary>
    /// <param name="text">The whole text of the file.</param>
    public static TypesDocument Parse(string text) => new(JsonParser.Parse(text));
}
