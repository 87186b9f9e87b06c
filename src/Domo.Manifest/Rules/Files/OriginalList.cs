using Domo.Manifest.Binding;
using Domo.Manifest.Json;

namespace Domo.Manifest.Rules.Files;

/// <summary>The entries that the manifests have in the lists of one name, as overriding entries are compared with them.</summary>
internal sealed class OriginalList
{
    private readonly Dictionary<string, JsonObject> _entries = new(StringComparer.Ordinal);

    public OriginalList(string list, List<JsonObject> manifests)
    {
        Key = Spellings.Collections.Matches(list) ? Spellings.Name : Spellings.Alias;
        foreach (var manifest in manifests)
        {
            if (manifest.TryGetMember(list, out var member) && member.Value is JsonArray array)
            {
                IsPresent = true;
                AddAll(array);
            }
        }
    }

    /// <summary>Whether any manifest has such a list.</summary>
    public bool IsPresent { get; }

    /// <summary>The property by which entries are matched.</summary>
    public Spelling Key { get; }

    /// <summary>What the entries are matched by, as a list to choose from.</summary>
    public KnownNames Names { get; } = new();

    /// <summary>The same, in the order of the text.</summary>
    public List<string> Order { get; } = [];

    /// <summary>The first entry of a name, or null.</summary>
    public JsonObject? Find(string name) => _entries.TryGetValue(name, out var entry) ? entry : null;

    private void AddAll(JsonArray array)
    {
        foreach (var item in array.Items)
        {
            if (item is JsonObject entry && entry.Key(Key) is { } name && !_entries.ContainsKey(name))
            {
                _entries.Add(name, entry);
                Names.Add(name);
                Order.Add(name);
            }
        }
    }
}
