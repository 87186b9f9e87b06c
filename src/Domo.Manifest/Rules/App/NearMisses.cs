using System.Text;
using Domo.Manifest.Binding;
using Domo.Manifest.Json;

namespace Domo.Manifest.Rules.App;

/// <summary>
/// Finds out which documented property somebody meant by a name that is none. Authors keep notes and other instances' ids as properties
/// of their own, so a name counts only when it is near enough and the file has no such property yet.
/// </summary>
internal static class NearMisses
{
    private const int ShortestName = 4;

    /// <summary>A file with more properties is data, and comparing each with every candidate would take long.</summary>
    private const int MaxMembers = 300;

    /// <summary>Names that authors and AI assistants make up for a list.</summary>
    private static readonly Dictionary<string, Spelling> Synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["datasets"] = Spellings.Datasets,
        ["dataset"] = Spellings.Datasets,
        ["dataSources"] = Spellings.Datasets,
        ["dataMapping"] = Spellings.Datasets,
        ["mappings"] = Spellings.Datasets,
        ["collection"] = Spellings.Collections,
        ["appDb"] = Spellings.Collections,
        ["workflow"] = Spellings.Workflows,
        ["workflows"] = Spellings.Workflows,
        ["package"] = Spellings.Packages,
        ["codeEngine"] = Spellings.Packages,
        ["codeEnginePackages"] = Spellings.Packages,
        ["codeEngineMapping"] = Spellings.Packages,
        ["account"] = Spellings.Accounts,
        ["actions"] = Spellings.Actions,
    };

    /// <summary>Properties of web-app manifests and package.json that are near to one of Domo's.</summary>
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal) { "scope", "categories", "permissions", "icon", "prodId", "demoId" };

    private static readonly Dictionary<string, Spelling> Candidates = CollectCandidates();

    /// <summary>The property that a name was probably meant as, or null. Documented names are meant as what they are.</summary>
    public static Spelling? Meant(JsonObject root, string name)
    {
        if (root.Members.Count > MaxMembers || Spellings.IsDocumented(name) || Others.Contains(name))
        {
            return null;
        }

        // What begins with a sign, such as "//size" and "_size", was put out of effect on purpose.
        if (name.Length < 2 || !(char.IsLetter(name[0]) || InvisibleCharacters.FirstIn(name) is not null))
        {
            return null;
        }

        string plain = Plain(name);
        var meant = Synonyms.TryGetValue(plain, out var synonym) ? synonym : Candidates.TryGetValue(plain, out var same) ? same : Near(plain);
        return meant is null || IsTaken(root, name, meant) ? null : meant;
    }

    /// <summary>
    /// Finds the lists that have a misspelt name: Domo reads none of their entries. Of several names for one list only the first counts.
    /// </summary>
    public static IReadOnlyList<(JsonMember Member, Spelling List)> Lists(JsonObject root)
    {
        List<(JsonMember Member, Spelling List)>? lists = null;
        foreach (var member in root.Members)
        {
            if (member.Value is JsonArray or JsonObject
                && Meant(root, member.Name) is { } meant
                && Array.IndexOf(Spellings.Lists, meant) >= 0
                && !(lists?.Exists(other => ReferenceEquals(other.List, meant)) ?? false))
            {
                (lists ??= []).Add((member, meant));
            }
        }

        return lists ?? (IReadOnlyList<(JsonMember Member, Spelling List)>)[];
    }

    /// <summary>The member that was meant as a property which is missing, or null.</summary>
    public static JsonMember? Find(JsonObject root, Spelling property)
    {
        foreach (var member in root.Members)
        {
            if (ReferenceEquals(Meant(root, member.Name), property))
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>Whether a name differs in nothing but letter case, separators and invisible characters.</summary>
    public static bool IsSame(string name, Spelling property) =>
        Candidates.TryGetValue(Plain(name), out var same) && ReferenceEquals(same, property);

    /// <summary>An empty list does not take the place of a misspelt one that has entries.</summary>
    private static bool IsTaken(JsonObject root, string name, Spelling meant) => root.Find(meant) is { } found
        && !(found.Value is JsonArray { Items.Count: 0 }
            && Array.IndexOf(Spellings.Lists, meant) >= 0
            && root.TryGetMember(name, out var misspelt)
            && misspelt.Value is JsonArray { Items.Count: > 0 });

    private static Spelling? Near(string plain)
    {
        // What differs by more than its separators may be another id, such as that of another instance.
        bool isId = plain.EndsWith("id", StringComparison.OrdinalIgnoreCase);
        return plain.Length >= ShortestName && !isId && Suggestion.Nearest(plain, Candidates.Keys) is { Length: >= ShortestName } nearest
            ? Candidates[nearest]
            : null;
    }

    private static Dictionary<string, Spelling> CollectCandidates()
    {
        var candidates = new Dictionary<string, Spelling>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in Spellings.OfApp)
        {
            if (!property.Name.StartsWith("$", StringComparison.Ordinal) && !Spellings.IsWebApp(property))
            {
                candidates[Plain(property.Name)] = property;
                foreach (string alternative in property.Alternatives)
                {
                    candidates[Plain(alternative)] = property;
                }
            }
        }

        return candidates;
    }

    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (char c in InvisibleCharacters.Clean(name))
        {
            if (c is not ('_' or '-' or ' ' or '.'))
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }
}
