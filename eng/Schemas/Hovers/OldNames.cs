using Domo.Manifest.Binding;

namespace Domo.Manifest.Schemas.Hovers;

/// <summary>The hover texts of names that are not, or no longer, recommended.</summary>
internal static class OldNames
{
    private const string Renamed =
        "Use '{0}'. domo publish renames this list to '{0}', and drops the entries of '{0}' if it is present.";
    private const string Left = "Use '{0}', as Domo's type definitions and web editor do. domo publish and Domo accept both.";
    private const string Unread = "Use '{0}'. Domo does not read this property, and domo publish does not report it.";

    private static readonly Dictionary<string, string> Messages = new(StringComparer.Ordinal)
    {
        ["mapping"] = Renamed,
        ["collections"] = Renamed,
        ["workflowMapping"] =
            "Use '{0}', as Domo's type definitions and web editor do. domo publish and Domo accept both, and its guide uses both.",
        ["packageMapping"] =
            "Use '{0}', as Domo's type definitions and web editor do. domo publish and Domo accept both, and its guide uses this one.",
        ["packages"] = "Use '{0}'. Domo does not document this name.",
        ["accountMapping"] = Left,
        ["actionMapping"] = Left,
        ["appContextId"] = "Use '{0}'. domo publish is meant to rename this old name, but does not.",
        ["cardId"] = "Use '{0}'. domo publish is meant to rename this old name, but does not.",
        ["dataSourceId"] = "Use '{0}'. This name is in an old example of the official CLI, and nothing says whether Domo still reads it.",
        ["sizing"] = "Use '{0}', the only name that Domo's guide and domo dev know. Otherwise the card is 1 by 1.",
        ["fullPage"] = "Use '{0}', in lowercase. The official CLI does not read another spelling.",
        ["full-page"] = "Use '{0}', the only name that the official CLI reads, although one of Domo's pages says otherwise.",
        ["aliasName"] = "Use '{0}', as Domo's type definitions and web editor do. Some of Domo's examples have this name.",
        ["list"] = "Use '{0}'. Domo's guide uses 'list' only for workflows.",
    };

    /// <summary>Returns what Domo does with another spelling of a property, and what to write instead.</summary>
    public static string Of(Spelling property, string name) => Of(property.Name, name);

    /// <inheritdoc cref="Of(Spelling, string)"/>
    public static string Of(string property, string name) =>
        (Messages.TryGetValue(name, out string? message) ? message : Unread).Replace("{0}", property, StringComparison.Ordinal);
}
