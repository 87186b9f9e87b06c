using Domo.Manifest.Declarations;
using Domo.Manifest.Rules.Collections;
using Domo.Manifest.Rules.Filters;

namespace Domo.Manifest.Completion.Filters;

/// <summary>Completes names in a JSON document filter: columns, AppDB's own properties and operators.</summary>
internal static class FilterSuggestions
{
    private static readonly string[] Logical = ["$and", "$or", "$nor"];

    /// <summary>Returns the suggestions at the caret.</summary>
    /// <param name="literal">The JSON.</param>
    /// <param name="collections">The collection's entries in the manifests.</param>
    public static SuggestionList? At(LiteralAtCaret literal, IReadOnlyList<CollectionMapping> collections)
    {
        if (JsonPlace.AtEndOf(literal.Before) is not { NameStart: { } start } place)
        {
            return null;
        }

        return place.Owner is null || Logical.Contains(place.Owner) || place.Owner == "$elemMatch"
            ? new(start, [.. FieldsOf(collections), .. Logical.Select(name => new SuggestedText(name, "Logical operator"))])
            : place.Owner[0] != '$' || place.Owner == "$not"
                ? new(start, [.. QueryOperators.Suggested.Except(Logical).Select(name => new SuggestedText(name, "Operator"))])
                : null;
    }

    private static IEnumerable<SuggestedText> FieldsOf(IReadOnlyList<CollectionMapping> collections)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in collections.SelectMany(collection => collection.Columns))
        {
            if (known.Add(column.Name))
            {
                yield return new("content." + column.Name, EntryDescription.Describe(column));
            }
        }

        foreach (string field in SystemFields.Names)
        {
            if (field != "content")
            {
                yield return new(field, "Property maintained by AppDB");
            }
        }
    }
}
