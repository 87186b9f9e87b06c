using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Domo.Manifest.Emulator.Hosting;

namespace Domo.Manifest.Emulator.Ai;

/// <summary>Builds the prompt for a model: the input, inserted into the request's template if there is one.</summary>
internal static partial class AiPrompt
{
    /// <exception cref="ApiException">The input is missing, or the template and the parameters do not match (400).</exception>
    public static string Create(JsonObject body)
    {
        string input = BodyObject.Text(body, "input") is { Length: > 0 } text
            ? text
            : throw ApiException.BadRequest("'input' is missing; it must be a string.");
        if (body["promptTemplate"] is not { } given)
        {
            return input;
        }

        string template = BodyObject.Text(
            given as JsonObject ?? throw ApiException.BadRequest("'promptTemplate' must be an object with the property 'template'."),
            "template") ?? throw ApiException.BadRequest("'template' of 'promptTemplate' is missing.");
        if (!template.Contains("${input}", StringComparison.Ordinal))
        {
            throw ApiException.BadRequest("The prompt template has no ${input}, so the model would not get the input.");
        }

        var parameters = body["parameters"] as JsonObject ?? [];
        return Placeholder().Replace(template, match => match.Groups[1].Value switch
        {
            "input" => input,
            var name => BodyObject.Text(parameters, name)
                ?? throw ApiException.BadRequest($"The prompt template contains ${{{name}}}, but there is no parameter with this name."),
        });
    }

    [GeneratedRegex(@"\$\{([^{}]+)\}")]
    private static partial Regex Placeholder();
}
