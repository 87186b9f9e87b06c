using Domo.Manifest.Binding;
using Domo.Manifest.Json;

namespace Domo.Manifest.Rules.Collections;

/// <summary>One entry of the collections, as its rules look at it.</summary>
internal sealed class CollectionEntry
{
    /// <summary>Where the content is in a document, as queries write it.</summary>
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

    /// <summary>The collection in a message: <c>collection 'Deals'</c>.</summary>
    public string Label =>
        NameOf(Json) is { Length: > 0 } name ? "collection '" + Finding.Shorten(name) + "'" : "a collection without a name";

    /// <summary>The same at the start of a sentence.</summary>
    public string CapitalLabel => Words.Capitalize(Label);

    /// <summary>
    /// The list of columns, where it is one; also under another name or without a schema around it, which are findings of their own.
    /// </summary>
    public JsonArray? Columns { get; }

    /// <summary>The columns that are objects.</summary>
    public List<JsonObject> ColumnObjects { get; } = [];

    /// <summary>The names of the columns, as they are meant where a rule has something to say about them.</summary>
    public KnownNames ColumnNames { get; } = new();

    /// <summary>The switch that makes Domo sync it; also under another name.</summary>
    public JsonMember? SyncEnabled =>
        Json.Find(Spellings.SyncEnabled) ?? CollectionKeys.FindMeant(Json, "syncEnabled", CollectionKeys.MeantOfCollection);

    public bool IsSynced => SyncEnabled is { } flag && BooleanValues.Meant(flag.Value) == true;

    /// <summary>Returns the collections of a manifest; none for other files.</summary>
    public static List<CollectionEntry> All(LintContext context) => context.File.Kind == LintFileKind.Manifest
        ? context.Entries(Spellings.Collections).ConvertAll(entry => new CollectionEntry(entry))
        : [];

    /// <summary>Returns the type of the first column of a name; unknown if there is none.</summary>
    public ColumnType TypeOf(string column) => _types.TryGetValue(column, out var type) ? type : ColumnType.Unknown;

    /// <summary>Finds the property with the name of a column that has no <c>name</c>.</summary>
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

    /// <summary>Finds the property with the columns of a schema that has no <c>columns</c>.</summary>
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

    /// <summary>Returns the opening bracket of an object or array, where something missing is reported.</summary>
    public static SourceSpan Opening(JsonValue value) => new(value.Span.Start, Math.Min(1, value.Span.Length));

    /// <summary>Returns whether a property is missing or null.</summary>
    public static bool IsAbsent(JsonMember? member) => member is null or { Value.Kind: JsonKind.Null };

    /// <summary>Finds the property of exactly this name.</summary>
    public static JsonMember? Member(JsonObject source, string name) => source.TryGetMember(name, out var member) ? member : null;

    /// <summary>
    /// Returns whether a string contains invisible characters. A rule reports those; their consequences are not reported as well.
    /// </summary>
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
