using Domo.Manifest.Binding;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Overrides;

/// <summary>The entries of all manifest lists with one name, to compare with the entries of overrides.</summary>
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

    /// <summary>Gets whether any manifest has the list.</summary>
    public bool IsPresent { get; }

    /// <summary>The property by which entries are matched.</summary>
    public Spelling Key { get; }

    /// <summary>The names by which entries are matched.</summary>
    public KnownNames Names { get; } = new();

    /// <summary>The names in document order.</summary>
    public List<string> Order { get; } = [];

    /// <summary>Returns the first entry with a name, or null.</summary>
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
