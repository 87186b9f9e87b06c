using Domo.Manifest.Binding;

namespace Domo.Manifest.Schemas.Hovers;

/// <summary>The hover texts of names that are not, or no longer, recommended.</summary>
internal static class OldNames
{
    private const string Renamed = "domo publish renames it to '{0}', and drops the entries of '{0}' where both are there; write '{0}'.";
    private const string Left = "domo publish leaves it as it is, and Domo takes it; its type definitions and web editor write '{0}'.";
    private const string Unread = "Domo does not read it, and domo publish does not say so; write '{0}'.";

    private static readonly Dictionary<string, string> Messages = new(StringComparer.Ordinal)
    {
        ["mapping"] = Renamed,
        ["collections"] = Renamed,
        ["workflowMapping"] =
            "domo publish leaves it as it is, and Domo takes it. Its guide has both names; its type definitions and web "
            + "editor write '{0}'.",
        ["packageMapping"] =
            "domo publish leaves it as it is, and Domo takes it. Its guide has this name; its type definitions and web "
            + "editor write '{0}'.",
        ["packages"] = "No source of Domo's has this name; write '{0}'.",
        ["accountMapping"] = Left,
        ["actionMapping"] = Left,
        ["appContextId"] = "An old name, which domo publish means to rename and does not; write '{0}'.",
        ["cardId"] = "An old name, which domo publish means to rename and does not; write '{0}'.",
        ["dataSourceId"] = "An old example of the official CLI says so, and nothing says whether Domo still reads it; write '{0}'.",
        ["sizing"] = "Domo's guide and domo dev read '{0}' only, so that the card is 1 by 1; write '{0}'.",
        ["fullPage"] = "The official CLI reads '{0}' only, in small letters; write '{0}'.",
        ["full-page"] = "The official CLI reads '{0}' only, although one of Domo's pages says otherwise; write '{0}'.",
        ["aliasName"] = "Some of Domo's examples write so; its type definitions and web editor write '{0}'.",
        ["list"] = "Domo's guide says 'list' for workflows; for functions write '{0}'.",
    };

    /// <summary>Returns what Domo does with another spelling of a property, and what to write instead.</summary>
    public static string Of(Spelling property, string name) => Of(property.Name, name);

    /// <inheritdoc cref="Of(Spelling, string)"/>
    public static string Of(string property, string name) =>
        (Messages.TryGetValue(name, out string? message) ? message : Unread).Replace("{0}", property, StringComparison.Ordinal);
}
