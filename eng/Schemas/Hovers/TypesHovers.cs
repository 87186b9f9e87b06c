using Domo.Manifest.Declarations;
using Domo.Manifest.Rules.TypesFile;

namespace Domo.Manifest.Schemas.Hovers;

/// <summary>The hover texts of <c>domo.types.json</c>.</summary>
internal static class TypesHovers
{
    /// <summary>The texts of the sections.</summary>
    public static readonly IReadOnlyDictionary<TypesSection, string> OfSections = new Dictionary<TypesSection, string>
    {
        [TypesSection.Datasets] = "Datasets and their fields, by the dataset's alias in the manifest.",
        [TypesSection.Collections] = "Collections and the columns of their documents, by the collection's name in the manifest.",
        [TypesSection.Packages] = "Code Engine functions, their parameters and what they return, by the function's alias in the manifest.",
        [TypesSection.Workflows] = "Workflows and their parameters, by the workflow's alias in the manifest.",
    };

    private static readonly Dictionary<string, string> OfJsonTypes = new(StringComparer.Ordinal)
    {
        ["BOOLEAN"] = "true or false. Domo does not sync it.",
        ["OBJECT"] = "A JSON object; children say what is in it. Domo syncs it as text.",
        ["double"] = "A floating-point number, which Domo calls number or decimal.",
    };

    /// <summary>Returns the texts of the settings of a value.</summary>
    public static IReadOnlyDictionary<string, Hover> OfValue(TypesKind kind) => new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["type"] = new(kind.IsNested
            ? "The type; [] behind it makes a list of it. Without one, children make an object, else what the manifest says counts."
            : "The type; without one, the field is a DomoValue."),
        ["nullable"] = new(
            "Whether the value may be null. A field or column may, unless this is false: then it is required in C#, and null is an error."),
        ["name"] = new("The name in C#, where the one that is made of the alias will not do.", "Revenue"),
        ["children"] = new("The properties of the object, by their names."),
    };

    /// <summary>Returns the texts of the settings of an entry in a section.</summary>
    public static IReadOnlyDictionary<string, Hover> Of(TypesSection section) => new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["name"] = new("The name in C#, where the one that is made of the alias will not do.", "Deals"),
        ["fields"] = new("The fields, by their aliases; by the names of the columns where the manifest lists no fields."),
        ["columns"] = new("The properties of a document's content. A type in the manifest's schema goes first."),
        ["parameters"] = new($"The parameters of the {(section.HasOutput ? "function" : "workflow")}, by their aliases."),
        ["output"] = new("What the function returns."),
        ["obsolete"] = new(
            "Whether it is used no longer: true, or a text that says what to use instead. Its client is then emitted with [Obsolete], though "
            + "the manifest has it no longer.",
            "Use stores."),
    };

    /// <summary>Returns the text of a type.</summary>
    public static string OfType(TypesKind kind, string name) =>
        OfJsonTypes.TryGetValue(name, out string? text) ? text
        : kind == TypesKind.Parameter ? CallHovers.OfParameterTypes[ParameterTypes.ParseOverride(name)]
        : CollectionHovers.OfColumnTypes[ColumnTypes.ParseContent(name)];
}
