using Domo.Manifest.Declarations;
using Domo.Manifest.Rules.TypesFile;

namespace Domo.Manifest.Schemas.Hovers;

/// <summary>The hover texts of <c>domo.types.json</c>.</summary>
internal static class TypesHovers
{
    /// <summary>The texts of the sections.</summary>
    public static readonly IReadOnlyDictionary<TypesSection, string> OfSections = new Dictionary<TypesSection, string>
    {
        [TypesSection.Datasets] = "The types of the fields of datasets, by alias in the manifest.",
        [TypesSection.Collections] = "The types of the documents of collections, by name in the manifest.",
        [TypesSection.Packages] = "The types of the inputs and outputs of Code Engine functions, by alias in the manifest.",
        [TypesSection.Workflows] = "The types of the inputs of workflows, by alias in the manifest.",
    };

    private static readonly Dictionary<string, string> OfJsonTypes = new(StringComparer.Ordinal)
    {
        ["BOOLEAN"] = "`true` or `false`. Domo does not sync it.",
        ["OBJECT"] = "A JSON object; `children` lists its properties. Domo syncs it as a JSON string.",
        ["double"] = "A floating-point number. Domo calls it `number` or `decimal`.",
    };

    /// <summary>Returns the texts of the settings of a value.</summary>
    public static IReadOnlyDictionary<string, Hover> OfValue(TypesKind kind) => new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["type"] = new(kind.IsNested
            ? "The type; append `[]` for a list. The default is an object if there are `children`, otherwise the type in the manifest."
            : "The type. Without it, the field is a `DomoValue`."),
        ["nullable"] = new(
            "Whether the value can be null. The default for fields and columns is `true`. With `false`, the property is required in C#, "
            + "and null is an error."),
        ["name"] = new("The C# name, if the generated one is unsuitable.", "Revenue"),
        ["children"] = new("The types of the object's properties, by name."),
    };

    /// <summary>Returns the texts of the settings of an entry in a section.</summary>
    public static IReadOnlyDictionary<string, Hover> Of(TypesSection section) => new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["name"] = new("The C# name, if the generated one is unsuitable.", "Deals"),
        ["fields"] = new("The types of fields, by alias, or by column name if the manifest lists no fields."),
        ["columns"] = new("The types of document properties, by name. Types in the manifest's schema take precedence."),
        ["parameters"] = new($"The types of the {(section.HasOutput ? "function" : "workflow")}'s parameters, by alias."),
        ["output"] = new("The type of the value that the function returns."),
        ["obsolete"] = new(
            "Marks the client as `[Obsolete]`: `true`, or a message that names the replacement. The client is emitted even if the manifest "
            + "no longer has the entry.",
            "Use stores."),
    };

    /// <summary>Returns the text of a type.</summary>
    public static string OfType(TypesKind kind, string name) =>
        OfJsonTypes.TryGetValue(name, out string? text) ? text
        : kind == TypesKind.Parameter ? CallHovers.OfParameterTypes[ParameterTypes.ParseOverride(name)]
        : CollectionHovers.OfColumnTypes[ColumnTypes.ParseContent(name)];
}
