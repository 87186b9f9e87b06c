namespace Domo.Manifest.Rules.Filters;

/// <summary>The operators of MongoDB's query language that AppDB supports.</summary>
internal static class QueryOperators
{
    private static readonly string[] Comparing = ["$eq", "$ne", "$gt", "$gte", "$lt", "$lte", "$in", "$nin"];

    /// <summary>The operators that AppDB supports.</summary>
    public static readonly string[] Known =
    [
        .. Comparing, "$and", "$or", "$nor", "$not", "$exists", "$type", "$expr", "$jsonSchema", "$mod", "$regex", "$options", "$text",
        "$geoWithin", "$geoIntersects", "$all", "$elemMatch", "$size", "$bitsAllSet", "$bitsAllClear", "$bitsAnySet", "$bitsAnyClear",
        "$comment", "$date", "$oid", "$numberLong", "$numberInt", "$numberDouble", "$numberDecimal", "$uuid", "$binary", "$timestamp",
        "$regularExpression", "$minKey", "$maxKey", "$undefined", "$ref", "$id", "$db", "$rand", "$sampleRate", "$geometry",
        "$maxDistance", "$minDistance", "$box", "$center", "$centerSphere", "$polygon",
    ];

    /// <summary>The operators that authors write in conditions; others would only be wrong suggestions.</summary>
    public static readonly string[] Suggested = [.. Comparing, "$and", "$or", "$nor", "$not", "$exists", "$regex", "$all", "$elemMatch", "$size", "$date"];

    private static readonly string[] Unsupported = ["$where", "$near", "$nearSphere"];

    private static readonly Dictionary<string, string> Meant = new(StringComparer.OrdinalIgnoreCase)
    {
        ["$equals"] = "$eq",
        ["$equal"] = "$eq",
        ["$is"] = "$eq",
        ["$neq"] = "$ne",
        ["$notEquals"] = "$ne",
        ["$greaterThan"] = "$gt",
        ["$ge"] = "$gte",
        ["$lessThan"] = "$lt",
        ["$le"] = "$lte",
        ["$notIn"] = "$nin",
        ["$like"] = "$regex",
        ["$contains"] = "$regex",
        ["$startsWith"] = "$regex",
    };

    public static bool IsKnown(string name) => Array.IndexOf(Known, name) >= 0;

    public static bool IsUnsupported(string name) => Array.IndexOf(Unsupported, name) >= 0;

    /// <summary>Returns whether the operator compares its value with the field's.</summary>
    public static bool IsComparing(string name) => Array.IndexOf(Comparing, name) >= 0;

    /// <summary>Returns whether the operator combines queries.</summary>
    public static bool IsLogical(string name) => name is "$and" or "$or" or "$nor";

    /// <summary>Returns whether the operator requires a list.</summary>
    public static bool TakesList(string name) => IsLogical(name) || name is "$in" or "$nin";

    /// <summary>Returns the operator that an unknown one probably means.</summary>
    public static string? Nearest(string name) =>
        Meant.TryGetValue(name, out string? meant) ? meant : Suggestion.Nearest(name, Suggested);
}
