using Domo.Manifest.Analyzers.Endpoints;
using Domo.Manifest.Declarations;

namespace Domo.Manifest.Completion.Addresses;

/// <summary>Completes Data API query strings: parameters, fields, operators and periods.</summary>
internal static class DataQuerySuggestions
{
    private static readonly string[] Lists = ["fields", "groupby", .. DataApi.Aggregations];

    /// <summary>Returns the suggestions at the end of an incomplete query.</summary>
    /// <param name="query">The query, without the question mark.</param>
    /// <param name="offset">The start of the query in the literal.</param>
    /// <param name="datasets">The dataset's entries in the manifests.</param>
    public static SuggestionList? At(string query, int offset, IReadOnlyList<DatasetMapping> datasets)
    {
        int start = query.LastIndexOf('&') + 1;
        int equals = query.IndexOf('=', start);
        if (equals < 0)
        {
            return new(offset + start, [.. ParametersBeside(query)]);
        }

        string name = query.Substring(start, equals - start);
        string value = query.Substring(equals + 1);
        int valueAt = offset + equals + 1;
        return name switch
        {
            "filter" => InFilter(value, valueAt, datasets),
            "orderby" => InOrder(value, valueAt, datasets),
            "dategrain" => InGrain(value, valueAt, datasets),
            "calendar" => new(valueAt, [new("fiscal", "Calendar"), new("standard", "Calendar")]),
            "useBeastMode" => new(valueAt, [new("true", "Fields can be Beast Modes"), new("false", "Fields are only columns")]),
            _ when Array.IndexOf(Lists, name) >= 0 => new(valueAt + ItemStart(value), [.. FieldsOf(datasets)]),
            _ => null,
        };
    }

    private static IEnumerable<SuggestedText> ParametersBeside(string query)
    {
        foreach (string parameter in DataApi.Parameters)
        {
            if (parameter != "ryuu_sid" && ("&" + query).IndexOf("&" + parameter + "=", StringComparison.Ordinal) < 0)
            {
                yield return new(parameter, "Data API parameter", parameter + "=");
            }
        }
    }

    /// <summary>Completes a condition, which consists of a field, an operator and a value.</summary>
    private static SuggestionList? InFilter(string value, int offset, IReadOnlyList<DatasetMapping> datasets)
    {
        int start = ItemStart(value);
        string condition = value.Substring(start);
        int space = condition.IndexOf(' ');
        if (space < 0)
        {
            return new(offset + start, [.. FieldsOf(datasets)]);
        }

        string rest = condition.Substring(space + 1);
        foreach (string word in new[] { "todate", "last" })
        {
            if (rest.StartsWith(word + " ", StringComparison.Ordinal))
            {
                int period = offset + value.LastIndexOf(' ') + 1;
                return new(period, [.. DataApi.Units.Select(unit => new SuggestedText(unit, "Period"))]);
            }
        }

        return rest.IndexOf(' ') < 0
            ? new(offset + start + space + 1, [.. DataApi.Operators.Select(name => new SuggestedText(name, "Filter operator"))])
            : null;
    }

    private static SuggestionList InOrder(string value, int offset, IReadOnlyList<DatasetMapping> datasets)
    {
        int start = ItemStart(value);
        int space = value.IndexOf(' ', start);
        return space < 0
            ? new(offset + start, [.. FieldsOf(datasets)])
            : new(offset + space + 1, [new("ascending", "Direction"), new("descending", "Direction")]);
    }

    private static SuggestionList InGrain(string value, int offset, IReadOnlyList<DatasetMapping> datasets)
    {
        int by = value.LastIndexOf(" by ", StringComparison.Ordinal);
        return by < 0
            ? new(offset, [.. FieldsOf(datasets)])
            : new(offset + by + 4, [.. DataApi.Grains.Select(grain => new SuggestedText(grain, "Date grain"))]);
    }

    /// <summary>Returns the start of the last comma-separated item.</summary>
    private static int ItemStart(string value)
    {
        int start = value.LastIndexOf(',') + 1;
        while (start < value.Length && value[start] == ' ')
        {
            start++;
        }

        return start;
    }

    private static IEnumerable<SuggestedText> FieldsOf(IReadOnlyList<DatasetMapping> datasets)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in datasets.SelectMany(dataset => dataset.Fields))
        {
            if (known.Add(field.Alias))
            {
                yield return new(field.Alias, EntryDescription.Describe(field), Uri.EscapeDataString(field.Alias));
            }
        }
    }
}
