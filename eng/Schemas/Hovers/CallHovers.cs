using Domo.Manifest.Declarations;

namespace Domo.Manifest.Schemas.Hovers;

/// <summary>The hover texts of workflows, Code Engine functions and their parameters.</summary>
internal static class CallHovers
{
    public static readonly IReadOnlyDictionary<string, Hover> OfWorkflow = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["alias"] = new("The name that the app uses to start the workflow. Letters, digits, `$` and `_`; case-sensitive.", "approve"),
        ["parameters"] = new("The inputs that the app sends. Domo drops all others. Use `[]` for none."),
        ["modelId"] = new("The workflow's UUID. With `null`, the workflow is chosen in Domo."),
        ["version"] = new("The workflow's version: three numbers. With `null`, Domo chooses it.", "1.0.0"),
        ["startName"] = new(
            "The name of the workflow's start event. Without it, starting a workflow with a `modelId` fails with 404.",
            "Start"),
    };

    public static readonly IReadOnlyDictionary<string, Hover> OfPackage = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["alias"] = new("The name that the app uses to call the function. Letters, digits, `$` and `_`; case-sensitive.", "quote"),
        ["packageId"] = new("The package's UUID. It requires `functionName`. Entries without both are bound in Domo."),
        ["version"] = new("The package's version: three numbers. With `null`, the version is not fixed.", "1.0.0"),
        ["functionName"] = new("The name of the function in its package.", "quote"),
        ["parameters"] = new("The inputs that the app sends. Domo drops all others. Use `[]` for none."),
        ["output"] = new("The value that the function returns. For several values, use an object with `children`."),
        ["name"] = new("The package's name. Domo finds the package by `packageId`.", "pricing"),
    };

    public static readonly IReadOnlyDictionary<string, Hover> OfParameter = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["aliasedName"] = new("The name of the input in requests. Letters, digits, `$` and `_`; case-sensitive.", "amount"),
        ["alias"] = new("The name in requests and responses. Letters, digits, `$` and `_`; case-sensitive.", "amount"),
        ["name"] = new("The name in the workflow or function itself. Requests do not use it, except for children."),
        ["displayName"] = new("The name in Domo's editors."),
        ["type"] = new("The type. If it differs from the type in the released workflow or package, calls fail at run time.", "text"),
        ["isList"] = new("Whether the value is a list of `type`. Domo's web editor writes `isList` for workflows and functions.", false),
        ["list"] = new("The same as `isList`. Domo's guide uses this name for workflows."),
        ["nullable"] = new("Whether the value can be null.", false),
        ["required"] = new("Whether the workflow requires the value."),
        ["children"] = new("The properties of an object; `null` or `[]` for any object. Only type `object` has children."),
        ["value"] = new("The default, which the workflow or function receives when the app sends no value; `null` for none."),
        ["entitySubType"] = new("The kind of account, if the type is an account. Domo's web editor writes this property."),
    };

    /// <summary>The hover texts of the parameter types.</summary>
    public static readonly IReadOnlyDictionary<ParameterType, string> OfParameterTypes = new Dictionary<ParameterType, string>
    {
        [ParameterType.Unknown] = "Available only with a feature flag.",
        [ParameterType.Boolean] = "`true` or `false`.",
        [ParameterType.Date] = "A date: `YYYY-MM-DD`.",
        [ParameterType.DateTime] = "A date and time: ISO 8601 with `Z`.",
        [ParameterType.Decimal] = "A number, which can have a fraction.",
        [ParameterType.Duration] = "A duration, such as `PT1H30M`.",
        [ParameterType.Number] = "A whole number.",
        [ParameterType.Object] = "A JSON object; `children` lists its properties.",
        [ParameterType.Person] = "A user ID, as a string.",
        [ParameterType.Dataset] = "A dataset's UUID.",
        [ParameterType.Group] = "A group ID, as a string.",
        [ParameterType.Account] = "An account ID, as a string. Domo's web editor writes `ACCOUNT`.",
        [ParameterType.File] = "A file, which is chosen in Domo.",
        [ParameterType.Directory] = "A directory, which is chosen in Domo.",
        [ParameterType.Text] = "A string.",
        [ParameterType.Time] = "A time of day: `HH:MM:SS`.",
    };
}
