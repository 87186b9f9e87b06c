using Domo.Manifest.Declarations;

namespace Domo.Manifest.Schemas.Hovers;

/// <summary>The hover texts of workflows, Code Engine functions and their parameters.</summary>
internal static class CallHovers
{
    public static readonly IReadOnlyDictionary<string, Hover> OfWorkflow = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["alias"] = new("The name by which the app starts the workflow. Letters, digits, $ and _; case-sensitive.", "approve"),
        ["parameters"] = new("The inputs that the app sends. Domo passes on these and no others; [] for none."),
        ["modelId"] = new("The workflow's UUID. null leaves the workflow to be chosen in Domo."),
        ["version"] = new("The workflow's version, three numbers. null leaves it to Domo.", "1.0.0"),
        ["startName"] = new(
            "The name of the workflow's start event. Without it Domo answers 404 when the app starts a workflow that is bound here.",
            "Start"),
    };

    public static readonly IReadOnlyDictionary<string, Hover> OfPackage = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["alias"] = new("The name by which the app calls the function. Letters, digits, $ and _; case-sensitive.", "quote"),
        ["packageId"] = new("The package's UUID. With it goes functionName; entries without either are bound in Domo."),
        ["version"] = new("The package's version, three numbers. null leaves it open.", "1.0.0"),
        ["functionName"] = new("The function's own name in its package.", "quote"),
        ["parameters"] = new("The inputs that the app sends. Domo passes on these and no others; [] for none."),
        ["output"] = new("The one value that the function returns. Several are one object, whose parts are its children."),
        ["name"] = new("The package's name. Domo finds the package by packageId.", "pricing"),
    };

    public static readonly IReadOnlyDictionary<string, Hover> OfParameter = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["aliasedName"] = new("The name of the input on the wire. Letters, digits, $ and _; case-sensitive.", "amount"),
        ["alias"] = new("The name on the wire. Letters, digits, $ and _; case-sensitive.", "amount"),
        ["name"] = new("The name that the workflow or function itself has for it. It does not count on the wire, except for children."),
        ["displayName"] = new("The name that Domo's editors show."),
        ["type"] = new("The type. One that differs from the released workflow's or package's fails when the app runs.", "text"),
        ["isList"] = new("Whether the value is a list of the type. Domo's web editor writes isList for workflows and functions.", false),
        ["list"] = new("The same as isList, as Domo's guide has it for workflows."),
        ["nullable"] = new("Whether the value may be null.", false),
        ["required"] = new("Whether the workflow insists on the value."),
        ["children"] = new("What an object consists of; null or [] for any object. Only the type object has children."),
        ["value"] = new("The default: what the workflow or function gets when the app sends nothing. null for none."),
        ["entitySubType"] = new("The kind of account, where the type is one. Domo's web editor writes it."),
    };

    /// <summary>The hover texts of the parameter types.</summary>
    public static readonly IReadOnlyDictionary<ParameterType, string> OfParameterTypes = new Dictionary<ParameterType, string>
    {
        [ParameterType.Unknown] = "Only behind a feature switch.",
        [ParameterType.Boolean] = "true or false.",
        [ParameterType.Date] = "A day: YYYY-MM-DD.",
        [ParameterType.DateTime] = "A moment: ISO 8601 with Z.",
        [ParameterType.Decimal] = "A number with a fraction.",
        [ParameterType.Duration] = "A span of time: PT1H30M.",
        [ParameterType.Number] = "A whole number.",
        [ParameterType.Object] = "A JSON object; children say what is in it.",
        [ParameterType.Person] = "A user's id, as text.",
        [ParameterType.Dataset] = "A dataset's UUID.",
        [ParameterType.Group] = "A group's id, as text.",
        [ParameterType.Account] = "An account's id, as text. Domo's web editor writes ACCOUNT.",
        [ParameterType.File] = "A file that is chosen in Domo.",
        [ParameterType.Directory] = "A directory that is chosen in Domo.",
        [ParameterType.Text] = "Text.",
        [ParameterType.Time] = "A time of day: HH:MM:SS.",
    };
}
