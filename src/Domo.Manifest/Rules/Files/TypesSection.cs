using System.Text;
using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Files;

/// <summary>One of the two parts of domo.types.json.</summary>
/// <param name="Name">The part's name.</param>
/// <param name="Columns">The property of its entries that holds the types.</param>
internal sealed record TypesSection(string Name, string Columns)
{
    /// <summary>The types of datasets' fields.</summary>
    public static readonly TypesSection Datasets = new("datasets", "fields");

    /// <summary>The types of collections' columns.</summary>
    public static readonly TypesSection Collections = new("collections", "columns");

    /// <summary>The names of the parts.</summary>
    public static readonly string[] Names = [Datasets.Name, Collections.Name];

    /// <summary>Whether the entries are datasets.</summary>
    public bool IsDatasets => ReferenceEquals(this, Datasets);

    /// <summary>The part of a name, or null.</summary>
    public static TypesSection? Of(string name) => name switch
    {
        "datasets" => Datasets,
        "collections" => Collections,
        _ => null,
    };

    /// <summary>The property of an entry that holds the types: the right one, the one of the other part, or a misspelt one; null when there is none.</summary>
    public JsonMember? ColumnsOf(JsonObject entry)
    {
        if (entry.TryGetMember(Columns, out var member))
        {
            return member;
        }

        var other = Members.FindMisnamed(entry, Columns, ["fields", "columns"], []);
        return other?.Value is JsonObject or JsonArray && !IsType(other.Value) ? other : null;
    }

    /// <summary>Whether what should stand in an object of its own stands directly in an entry.</summary>
    public static bool HoldsTypes(JsonObject entry)
    {
        foreach (var member in entry.Members)
        {
            if (!IsType(member.Value))
            {
                return false;
            }
        }

        return entry.Members.Count > 0;
    }

    /// <summary>A list of objects with a name and a type each, as an object from name to type.</summary>
    public static Fix? MakeObject(JsonValue value)
    {
        if (value is not JsonArray list)
        {
            return null;
        }

        var text = new StringBuilder("{");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (item is not JsonObject entry
                || (entry.Key(Spellings.Alias) ?? entry.Key(Spellings.Name)) is not { } name
                || entry.Text(Spellings.Type) is not { } type
                || !names.Add(name))
            {
                return null;
            }

            text.Append(text.Length > 1 ? ", " : " ").Append(JsonEdits.Quote(name)).Append(": ").Append(JsonEdits.Quote(type));
        }

        return new("Make it an object", [new(list.Span, text.Append(" }").ToString())]);
    }

    private static bool IsType(JsonValue value) => value is JsonString || (value is JsonObject settings && settings.Text(Spellings.Type) is not null);
}
