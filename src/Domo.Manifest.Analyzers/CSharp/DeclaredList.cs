using Domo.Manifest.Declarations;
using Domo.Manifest.Rules;

namespace Domo.Manifest.Analyzers.CSharp;

/// <summary>The entries of one list in all manifests of a project, by alias. Several manifests may declare the same alias.</summary>
internal sealed class DeclaredList<T>
    where T : class, IEquatable<T>
{
    private readonly Dictionary<string, List<T>> _entries = new(StringComparer.Ordinal);
    private readonly List<T> _all = [];
    private readonly KnownNames _names = new();

    public DeclaredList(IReadOnlyList<ManifestModel> models, Func<ManifestModel, EquatableArray<T>> listOf, Func<T, string> aliasOf)
    {
        foreach (var model in models)
        {
            foreach (var entry in listOf(model))
            {
                string alias = aliasOf(entry);
                if (!_entries.TryGetValue(alias, out var entries))
                {
                    _entries.Add(alias, entries = []);
                    _names.Add(alias);
                    _all.Add(entry);
                }

                entries.Add(entry);
            }
        }
    }

    /// <summary>Gets the first entry of each alias, in the order of the manifests.</summary>
    public IReadOnlyList<T> All => _all;

    /// <summary>Returns the entries with an alias, or an empty list.</summary>
    public IReadOnlyList<T> Find(string alias) => _entries.TryGetValue(alias, out var entries) ? entries : [];

    /// <summary>Returns the known alias closest to an unknown one, or the only one that shares a word with it, or null.</summary>
    public string? Nearest(string alias) => _names.Nearest(alias) ?? SharingWord(alias);

    private string? SharingWord(string alias)
    {
        string? found = null;
        var words = new AliasWords(alias);
        foreach (string known in _entries.Keys)
        {
            if (words.Shares(known))
            {
                if (found is not null)
                {
                    return null;
                }

                found = known;
            }
        }

        return found;
    }
}
