using Domo.Manifest.Binding;
using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Parsing;

namespace Domo.Manifest;

/// <summary>
/// The official override file, <c>manifestOverrides.json</c>: for each environment, the manifest properties that differ
/// there, as <c>{"qa": {"description": "…", "manifest": {…}}}</c>.
/// </summary>
public sealed class ManifestOverrides
{
    /// <summary>
    /// The lists that the official tool merges entry by entry, and the property it matches entries by. It knows only these two
    /// names; every other list is replaced as a whole, including these two under their newer names.
    /// </summary>
    private static readonly (string List, Spelling Key)[] MergedLists =
    [
        ("mapping", Spellings.Alias),
        ("collections", Spellings.Name),
    ];

    private readonly JsonObject? _root;

    private ManifestOverrides(JsonTree json)
    {
        Json = json;
        _root = json.Root as JsonObject;
        var environments = new List<string>();
        foreach (var member in _root?.Members ?? default)
        {
            environments.Add(member.Name);
        }

        Environments = environments;
    }

    /// <summary>The JSON tree, with every fault found in the text.</summary>
    public JsonTree Json { get; }

    /// <summary>The environments in the file, in document order.</summary>
    public IReadOnlyList<string> Environments { get; }

    /// <summary>Parses an override file. Never throws; faults in the text are in <see cref="JsonTree.Faults"/>.</summary>
    /// <param name="text">The content of the file.</param>
    public static ManifestOverrides Parse(string text) => new(JsonParser.Parse(text));

    /// <summary>Returns the properties that an environment overrides, or null without the environment or its <c>manifest</c>.</summary>
    /// <param name="environment">The environment.</param>
    public JsonObject? Find(string environment) =>
        _root is not null
        && _root.TryGetMember(environment, out var entry)
        && entry.Value is JsonObject settings
        && settings.TryGetMember("manifest", out var manifest)
            ? manifest.Value as JsonObject
            : null;

    /// <summary>
    /// Merges as the official tool does: the environment's properties replace those of the manifest. Entries of <c>mapping</c>
    /// and <c>collections</c> that both sides have are merged property by property; entries only in the override are dropped.
    /// </summary>
    internal JsonObject Merge(JsonObject manifest, string environment)
    {
        if (Find(environment) is not { } changes)
        {
            return manifest;
        }

        var merged = Spread(manifest, changes);
        foreach (var (list, key) in MergedLists)
        {
            if (ArrayOf(manifest, list) is { } entries && ArrayOf(changes, list) is { } entryChanges)
            {
                Replace(merged, list, MergeEntries(entries, entryChanges, key));
            }
        }

        return new JsonObject(manifest.Span, merged);
    }

    /// <summary>JavaScript's <c>{...manifest, ...changes}</c>.</summary>
    private static List<JsonMember> Spread(JsonObject manifest, JsonObject changes)
    {
        var members = new List<JsonMember>(manifest.Members.Count + changes.Members.Count);
        foreach (var member in manifest.Members)
        {
            members.Add(changes.TryGetMember(member.Name, out var change) ? change : member);
        }

        foreach (var change in changes.Members)
        {
            if (!manifest.TryGetMember(change.Name, out _))
            {
                members.Add(change);
            }
        }

        return members;
    }

    private static JsonArray MergeEntries(JsonArray entries, JsonArray changes, Spelling key)
    {
        var changesByKey = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var item in changes.Items)
        {
            // If the override changes an entry twice, the first change wins.
            if (item is JsonObject change && change.Text(key) is { } value && !changesByKey.ContainsKey(value))
            {
                changesByKey.Add(value, change);
            }
        }

        var merged = new List<JsonValue>(entries.Items.Count);
        foreach (var item in entries.Items)
        {
            merged.Add(item is JsonObject entry && entry.Text(key) is { } value && changesByKey.TryGetValue(value, out var change)
                ? new JsonObject(entry.Span, Spread(entry, change))
                : item);
        }

        return new JsonArray(entries.Span, merged);
    }

    private static JsonArray? ArrayOf(JsonObject source, string name) =>
        source.TryGetMember(name, out var member) ? member.Value as JsonArray : null;

    private static void Replace(List<JsonMember> members, string name, JsonValue value)
    {
        for (int i = 0; i < members.Count; i++)
        {
            if (string.Equals(members[i].Name, name, StringComparison.Ordinal))
            {
                members[i] = new JsonMember(name, members[i].NameSpan, value);
            }
        }
    }
}
