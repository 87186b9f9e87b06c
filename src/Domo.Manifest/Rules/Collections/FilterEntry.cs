using Domo.Manifest.Binding;
using Domo.Manifest.Json;

namespace Domo.Manifest.Rules.Collections;

/// <summary>One filter rule of a collection, as its rules look at it.</summary>
internal sealed class FilterEntry
{
    private FilterEntry(CollectionEntry collection, JsonObject json)
    {
        Collection = collection;
        Json = json;
        Query = QueryWalker.Walk(json.Find(Spellings.Query)?.Value as JsonObject);
    }

    public CollectionEntry Collection { get; }

    public JsonObject Json { get; }

    /// <summary>What is in its query; nothing where that is no object.</summary>
    public QueryWalker Query { get; }

    /// <summary>The rule as a message names it: <c>the filter rule 'West' of the collection 'Deals'</c>.</summary>
    public string Label =>
        (Json.Text(Spellings.Name) is { Length: > 0 } name ? "the filter rule '" + Finding.Shorten(name) + "'" : "a filter rule")
        + " of " + Collection.Label;

    /// <summary>The same at the beginning of a sentence.</summary>
    public string CapitalLabel => char.ToUpperInvariant(Label[0]) + Label.Substring(1);

    public bool AppliesToAll => Json.Find(Spellings.ApplyToAll) is { } flag && BooleanValues.Meant(flag.Value) == true;

    /// <summary>The filter rules of all collections.</summary>
    public static List<FilterEntry> All(LintContext context)
    {
        var filters = new List<FilterEntry>();
        foreach (var collection in context.Collections)
        {
            foreach (var item in collection.Json.Items(Spellings.Filters))
            {
                if (item is JsonObject filter)
                {
                    filters.Add(new FilterEntry(collection, filter));
                }
            }
        }

        return filters;
    }
}
