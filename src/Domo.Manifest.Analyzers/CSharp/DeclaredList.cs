using Domo.Manifest.Model;
using Domo.Manifest.Rules;

namespace Domo.Manifest.Analyzers.CSharp;

/// <summary>The entries of one list in all manifests of a project, by alias. An alias may stand in several of them.</summary>
internal sealed class DeclaredList<T>
    where T : class, IEquatable<T>
{
    private readonly Dictionary<string, List<T>> _entries = new(StringComparer.Ordinal);
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
                }

                entries.Add(entry);
            }
        }
    }

    /// <summary>All entries.</summary>
    public IEnumerable<T> All
    {
        get
        {
            foreach (var entries in _entries.Values)
            {
                foreach (var entry in entries)
                {
                    yield return entry;
                }
            }
        }
    }

    /// <summary>The entries of an alias; none when no manifest has it.</summary>
    public IReadOnlyList<T> Find(string alias) => _entries.TryGetValue(alias, out var entries) ? entries : [];

    /// <summary>The alias that was probably meant by one that is not there, or null.</summary>
    public string? Nearest(string alias) => _names.Nearest(alias);
}
