using Domo.Manifest.Binding;
using Domo.Manifest.Declarations;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Collections;

/// <summary>One entry of the collections, prepared for its rules.</summary>
internal sealed class CollectionEntry
{
    /// <summary>The path of the content in a document, as in queries.</summary>
    public const string Prefix = "content.";

    private static readonly string[] OtherNames = ["columnName", "column", "alias", "field", "fieldName", "key", "Name", "id"];
    private static readonly string[] OtherColumns = ["fields", "column", "Columns", "cols", "properties"];

    private readonly Dictionary<string, ColumnType> _types = new(StringComparer.Ordinal);

    private CollectionEntry(JsonObject json)
    {
        Json = json;
        Columns = json.Find(Spellings.Schema)?.Value switch
        {
            JsonArray list => list,
            JsonObject schema => (schema.Find(Spellings.Columns) ?? FindOtherColumns(schema))?.Value as JsonArray,
            _ => null,
        };
        foreach (var item in Columns?.Items ?? default)
        {
            AddColumn(item);
        }
    }

    public JsonObject Json { get; }

    /// <summary>The collection's description in messages: <c>collection 'Deals'</c>.</summary>
    public string Label =>
        NameOf(Json) is { Length: > 0 } name ? "collection '" + Finding.Shorten(name) + "'" : "a collection without a name";

    /// <summary>The description at the start of a sentence.</summary>
    public string CapitalLabel => MessageText.Capitalize(Label);

    /// <summary>The columns, if they are an array; even under another name or without a schema, which have their own findings.</summary>
    public JsonArray? Columns { get; }

    /// <summary>The columns that are objects.</summary>
    public List<JsonObject> ColumnObjects { get; } = [];

    /// <summary>The names of the columns, as they are probably meant if a rule reports them.</summary>
    public KnownNames ColumnNames { get; } = new();

    /// <summary>The property that enables syncing, even under another name.</summary>
    public JsonMember? SyncEnabled =>
        Json.Find(Spellings.SyncEnabled) ?? CollectionKeys.FindMeant(Json, "syncEnabled", CollectionKeys.MeantOfCollection);

    public bool IsSynced => SyncEnabled is { } flag && BooleanValues.Meant(flag.Value) == true;

    /// <summary>Returns the collections of a manifest; none for other files.</summary>
    public static List<CollectionEntry> All(LintContext context) => context.File.Kind == LintFileKind.Manifest
        ? context.Entries(Spellings.Collections).ConvertAll(entry => new CollectionEntry(entry))
        : [];

    /// <summary>Returns the type of the first column with a name; unknown if there is none.</summary>
    public ColumnType TypeOf(string column) => _types.TryGetValue(column, out var type) ? type : ColumnType.Unknown;

    /// <summary>Finds the property that holds the name of a column without <c>name</c>.</summary>
    public static JsonMember? FindOtherName(JsonObject column)
    {
        foreach (string name in OtherNames)
        {
            if (column.TryGetMember(name, out var member) && member.Value is JsonString text && text.Value.Trim().Length > 0)
            {
                return column.Find(Spellings.Name) is null ? member : null;
            }
        }

        return null;
    }

    /// <summary>Finds the property that holds the columns of a schema without <c>columns</c>.</summary>
    public static JsonMember? FindOtherColumns(JsonObject schema)
    {
        foreach (string name in OtherColumns)
        {
            if (schema.TryGetMember(name, out var member) && !schema.TryGetMember("columns", out _))
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>Returns whether a property is missing or null.</summary>
    public static bool IsAbsent(JsonMember? member) => member is null or { Value.Kind: JsonKind.Null };

    /// <summary>Finds the property with exactly this name.</summary>
    public static JsonMember? Member(JsonObject source, string name) => source.TryGetMember(name, out var member) ? member : null;

    /// <summary>Returns whether a string contains invisible characters. Those are reported by a rule; their consequences are not.</summary>
    public static bool HasInvisible(string text)
    {
        foreach (char c in text)
        {
            if (JsonCharacters.IsForbiddenWhitespace(c))
            {
                return true;
            }
        }

        return false;
    }

    private void AddColumn(JsonValue item)
    {
        if (item is JsonObject column)
        {
            ColumnObjects.Add(column);
            if (column.Key(Spellings.Name) is { } own && !_types.ContainsKey(own))
            {
                _types.Add(own, ColumnTypes.Parse(column.Text(Spellings.Type)));
            }
        }

        if (MeantName(item)?.Trim() is { Length: > 0 } name)
        {
            ColumnNames.Add(name.StartsWith(Prefix, StringComparison.Ordinal) ? name.Substring(Prefix.Length) : name);
        }
    }

    private static string? MeantName(JsonValue item) => item is JsonObject column
        ? column.Text(Spellings.Name) ?? (FindOtherName(column)?.Value as JsonString)?.Value
        : (item as JsonString)?.Value;

    private static string? NameOf(JsonObject entry) => entry.Text(Spellings.CollectionName);
}
