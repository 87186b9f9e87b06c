using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Parsing;

namespace Domo.Manifest.TypesFile;

/// <summary>
/// A parsed <c>domo.types.json</c>, which declares what a manifest cannot, as
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

    /// <summary>The JSON tree, with every fault found in the text.</summary>
    public JsonTree Json { get; }

    /// <summary>The types, with value equality and without source positions.</summary>
    public TypesModel Model { get; } = TypesModel.Empty;

    /// <summary>Parses a types file. Never throws; faults in the text are in <see cref="JsonTree.Faults"/>.</summary>
    /// <param name="text">The content of the file.</param>
    public static TypesDocument Parse(string text) => new(JsonParser.Parse(text));
}
