using Domo.Manifest.Binding;
using Domo.Manifest.Json;

namespace Domo.Manifest.Rules;

/// <summary>Finds members of an object as rules look for them.</summary>
internal static class Members
{
    /// <summary>The members that hold a list, one for each of its spellings that is present: what both hold is no duplicate.</summary>
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

    /// <summary>The lists themselves, where they are arrays.</summary>
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

    /// <summary>The items of a list; none when it is no array.</summary>
    public static JsonList<JsonValue> ItemsOf(JsonMember list) => list.Value is JsonArray array ? array.Items : default;

    /// <summary>
    /// The member that was probably meant to have a name that none has: one with another name for the same thing, else one with a
    /// typing mistake.
    /// </summary>
    /// <param name="owner">The object that lacks the member.</param>
    /// <param name="meant">The name it lacks.</param>
    /// <param name="synonyms">Names that authors use instead.</param>
    /// <param name="known">Names that mean something else.</param>
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

    /// <summary>The same, when its value is a text.</summary>
    public static JsonMember? FindMisnamedText(JsonObject owner, string meant, string[] synonyms, string[] known)
    {
        var member = FindMisnamed(owner, meant, synonyms, known);
        return member?.Value is JsonString ? member : null;
    }
}
