using Domo.Manifest.Binding;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules;

/// <summary>Finds lists of the manifest, and properties with a wrong name.</summary>
internal static class PropertyLookup
{
    /// <summary>Returns the properties that hold a list, one for each of its spellings in the manifest.</summary>
    public static IEnumerable<JsonMember> ListsOf(JsonObject root, Spelling list)
    {
        if (root.TryGetMember(list.Name, out var member))
        {
            yield return member;
        }

        foreach (string name in list.Alternatives)
        {
            if (root.TryGetMember(name, out var other))
            {
                yield return other;
            }
        }
    }

    /// <summary>Returns the lists themselves, if they are arrays.</summary>
    public static IReadOnlyList<JsonArray> ArraysOf(JsonObject root, Spelling list)
    {
        var arrays = new List<JsonArray>(1);
        foreach (var member in ListsOf(root, list))
        {
            if (member.Value is JsonArray array)
            {
                arrays.Add(array);
            }
        }

        return arrays;
    }

    /// <summary>Returns the items of a list, or none if it is not an array.</summary>
    public static JsonList<JsonValue> ItemsOf(JsonMember list) => list.Value is JsonArray array ? array.Items : default;

    /// <summary>Finds the property that was probably meant: a synonym of the name, otherwise a misspelled name.</summary>
    /// <param name="owner">The object that lacks the property.</param>
    /// <param name="meant">The name of the missing property.</param>
    /// <param name="synonyms">Names that authors use instead of it.</param>
    /// <param name="known">The names of the other properties.</param>
    public static JsonMember? FindMisnamed(JsonObject owner, string meant, string[] synonyms, string[] known)
    {
        foreach (string synonym in synonyms)
        {
            if (owner.TryGetMember(synonym, out var member))
            {
                return member;
            }
        }

        string[] candidates = [meant];
        foreach (var member in owner.Members)
        {
            if (member.Name.Length > 1 && Array.IndexOf(known, member.Name) < 0 && Suggestion.Nearest(member.Name, candidates) is not null)
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>Finds the property that was probably meant, if its value is a string.</summary>
    public static JsonMember? FindMisnamedText(JsonObject owner, string meant, string[] synonyms, string[] known)
    {
        var member = FindMisnamed(owner, meant, synonyms, known);
        return member?.Value is JsonString ? member : null;
    }
}
