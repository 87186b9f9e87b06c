namespace Domo.Manifest.Rules.Filters;

/// <summary>The operators of MongoDB's updates that AppDB supports.</summary>
internal static class UpdateOperators
{
    private static readonly string[] Known =
    [
        "$currentDate", "$inc", "$min", "$max", "$mul", "$rename", "$set", "$unset", "$addToSet", "$pop", "$pull", "$pullAll", "$push",
    ];

    private static readonly string[] Unsupported = ["$setOnInsert", "$bit"];

    public static bool IsKnown(string name) => Array.IndexOf(Known, name) >= 0;

    public static bool IsUnsupported(string name) => Array.IndexOf(Unsupported, name) >= 0;

    /// <summary>Returns the operator that an unknown one, with or without dollar sign, probably means; null if unclear.</summary>
    public static string? Nearest(string name) => Suggestion.Nearest(name, Known) ?? Suggestion.Nearest("$" + name, Known);
}
