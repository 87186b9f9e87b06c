using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Collections;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Filters;

/// <summary>A filter of a collection, prepared for its rules.</summary>
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

    /// <summary>The parts of its query; empty if the query is not an object.</summary>
    public QueryWalker Query { get; }

    /// <summary>The filter's description in messages: <c>filter 'West' of collection 'Deals'</c>.</summary>
    public string Label =>
        (Json.Text(Spellings.Name) is { Length: > 0 } name ? "filter '" + Finding.Shorten(name) + "'" : "a filter")
        + " of " + Collection.Label;

    /// <summary>The description at the start of a sentence.</summary>
    public string CapitalLabel => MessageText.Capitalize(Label);

    public bool AppliesToAll => Json.Find(Spellings.ApplyToAll) is { } flag && BooleanValues.Meant(flag.Value) == true;

    /// <summary>Returns the filters of all collections.</summary>
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
