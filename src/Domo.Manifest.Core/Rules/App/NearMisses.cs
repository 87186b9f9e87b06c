using System.Text;
using Domo.Manifest.Binding;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.App;

/// <summary>
/// Finds the documented property that was probably meant by an unknown name. Authors keep notes and the IDs of other instances in
/// custom properties, so a name counts only if it is similar enough and the manifest does not have the property yet.
/// </summary>
internal static class NearMisses
{
    private const int ShortestName = 4;

    /// <summary>With more properties, the file is data, and comparing them all would take too long.</summary>
    private const int MaxMembers = 300;

    /// <summary>Names that authors and AI assistants invent for a list.</summary>
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

    /// <summary>Properties of web app manifests and package.json that resemble one of Domo's.</summary>
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal) { "scope", "categories", "permissions", "icon", "prodId", "demoId" };

    private static readonly Dictionary<string, Spelling> Candidates = CollectCandidates();

    /// <summary>Returns the property that was probably meant by an unknown name, or null.</summary>
    public static Spelling? Meant(JsonObject root, string name)
    {
        if (root.Members.Count > MaxMembers || Spellings.IsDocumented(name) || Others.Contains(name))
        {
            return null;
        }

        // A name such as "//size" or "_size" was disabled on purpose.
        if (name.Length < 2 || !(char.IsLetter(name[0]) || InvisibleCharacters.FirstIn(name) is not null))
        {
            return null;
        }

        string plain = Plain(name);
        var meant = Synonyms.TryGetValue(plain, out var synonym) ? synonym
            : Candidates.TryGetValue(plain, out var same) ? same
            : Near(plain);
        return meant is null || IsTaken(root, name, meant) ? null : meant;
    }

    /// <summary>
    /// Finds the lists with a misspelled name, whose entries Domo does not read. Of several names for one list, only the first counts.
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

    /// <summary>Finds the property that was probably meant to be the missing one, or null.</summary>
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

    /// <summary>Returns whether a name differs only in case, separators and invisible characters.</summary>
    public static bool IsSame(string name, Spelling property) =>
        Candidates.TryGetValue(Plain(name), out var same) && ReferenceEquals(same, property);

    /// <summary>Returns whether the manifest already has the property. An empty list does not hide a misspelled one with entries.</summary>
    private static bool IsTaken(JsonObject root, string name, Spelling meant) => root.Find(meant) is { } found
        && !(found.Value is JsonArray { Items.Count: 0 }
            && Array.IndexOf(Spellings.Lists, meant) >= 0
            && root.TryGetMember(name, out var misspelt)
            && misspelt.Value is JsonArray { Items.Count: > 0 });

    private static Spelling? Near(string plain)
    {
        // A name that differs in more than separators may be another ID, such as that of another instance.
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
