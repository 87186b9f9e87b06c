using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Model;

namespace Domo.Manifest;

/// <summary>
/// <c>domo.types.json</c>: the types that a manifest has no place for, as
/// <c>{"datasets": {"sales": {"fields": {"amount": "DECIMAL"}}}, "collections": {"notes": {"columns": {"due": "DATE"}}}}</c>.
/// A type is one of <see cref="ColumnTypes.Names"/>, or an object whose <c>type</c> is.
/// </summary>
public sealed class TypesDocument
{
    private static readonly Spelling Datasets = new("datasets");
    private static readonly Spelling Collections = new("collections");

    private TypesDocument(JsonTree json)
    {
        Json = json;
        if (json.Root is JsonObject root)
        {
            Model = new TypesModel(
                BindAll(root.Object(Datasets), Spellings.Fields),
                BindAll(root.Object(Collections), Spellings.Columns));
        }
    }

    /// <summary>The text as JSON, with every fault found in it.</summary>
    public JsonTree Json { get; }

    /// <summary>The types, by value and without positions.</summary>
    public TypesModel Model { get; } = TypesModel.Empty;

    /// <summary>Reads a types file. Never throws: what is wrong with the text is in <see cref="JsonTree.Faults"/>.</summary>
    /// <param name="text">The whole text of the file.</param>
    public static TypesDocument Parse(string text) => new(JsonParser.Parse(text));

    private static EquatableArray<TypedEntry> BindAll(JsonObject? entries, Spelling columns)
    {
        var bound = new List<TypedEntry>();
        foreach (var member in entries?.Members ?? default)
        {
            if (member.Value is JsonObject entry)
            {
                bound.Add(new TypedEntry(member.Name, BindColumns(entry.Object(columns))));
            }
        }

        return new(bound);
    }

    private static EquatableArray<TypedColumn> BindColumns(JsonObject? columns)
    {
        // Ordered by name: the order of a JSON object's properties means nothing, so it must not change what is emitted.
        var bound = new SortedDictionary<string, TypedColumn>(StringComparer.Ordinal);
        foreach (var member in columns?.Members ?? default)
        {
            string? type = member.Value switch
            {
                JsonString text => text.Value,
                JsonObject settings => settings.Text(Spellings.Type),
                _ => null,
            };
            if (member.Name.Length > 0)
            {
                bound[member.Name] = new TypedColumn(member.Name, ColumnTypes.Parse(type));
            }
        }

        return new([.. bound.Values]);
    }
}
