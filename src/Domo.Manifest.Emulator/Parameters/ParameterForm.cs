using System.Text.Json;
using System.Text.Json.Nodes;
using Domo.Manifest.Declarations;
using Domo.Manifest.Emulator.Wire;

namespace Domo.Manifest.Emulator.Parameters;

/// <summary>The JSON format of a parameter type.</summary>
/// <param name="Description">The description of the format, as the object of "takes".</param>
/// <param name="Fits">Returns whether a value has the format.</param>
internal sealed record ParameterForm(string Description, Func<JsonNode, bool> Fits)
{
    private static readonly ParameterForm Any = new("any JSON", _ => true);

    private static readonly Dictionary<ParameterType, ParameterForm> Forms = new()
    {
        [ParameterType.Boolean] = new("true or false", value => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False),
        [ParameterType.Date] = Text("a string of the form YYYY-MM-DD", WireFormats.IsDate),
        [ParameterType.DateTime] = Text("a string of the form YYYY-MM-DDTHH:MM:SSZ", WireFormats.IsMoment),
        [ParameterType.Decimal] = new("a number", value => value.GetValueKind() == JsonValueKind.Number),
        [ParameterType.Double] = new("a number", value => value.GetValueKind() == JsonValueKind.Number),
        [ParameterType.Duration] = Text("an ISO 8601 duration such as \"PT1H30M\"", WireFormats.IsDuration),
        [ParameterType.Number] = new(
            "a whole number", value => value.GetValueKind() == JsonValueKind.Number && WireFormats.IsWholeNumber(value.ToJsonString())),
        [ParameterType.Object] = new("an object", value => value is JsonObject),
        [ParameterType.Person] = Text("a user ID as a string", IsPresent),
        [ParameterType.Dataset] = Text("a dataset ID as a string", IsPresent),
        [ParameterType.Group] = Text("a group ID as a string", IsPresent),
        [ParameterType.Account] = Text("an account ID as a string", IsPresent),
        [ParameterType.Text] = Text("a string", _ => true),
        [ParameterType.Time] = Text("a string of the form HH:MM:SS", WireFormats.IsTime),
    };

    /// <summary>Returns the format of a type; any JSON for a type whose format is not documented.</summary>
    public static ParameterForm Of(ParameterType type) => Forms.GetValueOrDefault(type, Any);

    private static ParameterForm Text(string description, Func<string, bool> isValid) =>
        new(description, value => value.GetValueKind() == JsonValueKind.String && isValid(value.GetValue<string>()));

    private static bool IsPresent(string id) => !string.IsNullOrWhiteSpace(id);
}
