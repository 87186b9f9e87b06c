using Domo.Manifest.Binding;
using Domo.Manifest.Json;

namespace Domo.Manifest.Rules.Collections;

/// <summary>One entry of the collections, as its rules look at it.</summary>
internal sealed class CollectionEntry
{
    private CollectionEntry(JsonObject json) => Json = json;

    public JsonObject Json { get; }

    /// <summary>The collection as a message names it: <c>the collection 'Deals'</c>.</summary>
    public string Label => NameOf(Json) is { Length: > 0 } name ? "the collection '" + name + "'" : "the collection without a name";

    /// <summary>The same at the beginning of a sentence.</summary>
    public string CapitalLabel => "T" + Label.Substring(1);

    public JsonObject? Schema => Json.Object(Spellings.Schema);

    /// <summary>The list of columns, where it is one.</summary>
    public JsonArray? Columns => Schema?.Find(Spellings.Columns)?.Value as JsonArray;

    public bool IsSynced => Json.Flag(Spellings.SyncEnabled) == true;

    /// <summary>The collections of a manifest; none of a file that is no manifest.</summary>
    public static IEnumerable<CollectionEntry> All(LintContext context)
    {
        if (context.File.Kind != LintFileKind.Manifest)
        {
            yield break;
        }

        foreach (var entry in context.Entries(Spellings.Collections))
        {
            yield return new CollectionEntry(entry);
        }
    }

    /// <summary>The columns that are objects.</summary>
    public IEnumerable<JsonObject> ColumnObjects()
    {
        foreach (var item in (IReadOnlyList<JsonValue>?)Columns?.Items ?? [])
        {
            if (item is JsonObject column)
            {
                yield return column;
            }
        }
    }

    /// <summary>Where something is missing in an object or list: its first bracket.</summary>
    public static SourceSpan Opening(JsonValue value) => new(value.Span.Start, Math.Min(1, value.Span.Length));

    /// <summary>Whether a member says nothing: it is not there, or null.</summary>
    public static bool IsAbsent(JsonMember? member) => member is null or { Value.Kind: JsonKind.Null };

    /// <summary>The member of exactly this name.</summary>
    public static JsonMember? Member(JsonObject source, string name) => source.TryGetMember(name, out var member) ? member : null;

    /// <summary>The names as a message lists them: <c>'a', 'b' or 'c'</c>.</summary>
    public static string Join(IReadOnlyList<string> names, string word)
    {
        var text = new System.Text.StringBuilder();
        for (int i = 0; i < names.Count; i++)
        {
            text.Append(i == 0 ? "" : i == names.Count - 1 ? " " + word + " " : ", ").Append('\'').Append(names[i]).Append('\'');
        }

        return text.ToString();
    }

    /// <summary>Whether a text holds characters that nobody sees. A rule about them says so, and what follows from them is not said too.</summary>
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

    private static string? NameOf(JsonObject entry) => entry.Text(Spellings.CollectionName);
}
