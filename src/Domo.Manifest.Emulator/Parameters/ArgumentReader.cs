using System.Text.Json;
using System.Text.Json.Nodes;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;
using Domo.Manifest.Model;
using Microsoft.AspNetCore.Http;

namespace Domo.Manifest.Emulator.Parameters;

/// <summary>Reads the arguments of a call from its body.</summary>
internal static class ArgumentReader
{
    /// <summary>Reads the arguments, checked and complete.</summary>
    /// <param name="context">The request; without a body it sends no arguments.</param>
    /// <param name="callee">What is called, to start a sentence with.</param>
    /// <param name="parameters">What the manifest declares.</param>
    /// <exception cref="ApiException">They do not fit: 400, with everything that is wrong.</exception>
    public static async Task<JsonObject> ReadAsync(HttpContext context, string callee, EquatableArray<ParameterMapping> parameters)
    {
        QueryParameters.RejectAll(context.Request);
        var body = await RequestBody.ReadJsonAsync(context.Request, context.RequestAborted);
        if (body is { ValueKind: not JsonValueKind.Object } other)
        {
            throw ApiException.BadRequest(
                $"{callee} takes its arguments as an object, by the aliases of the manifest, not {JsonPreview.Of(other)}.");
        }

        var arguments = body is { } element ? JsonObject.Create(element)! : [];
        var problems = ParameterChecker.CheckArguments(arguments, parameters);
        return problems.Count == 0
            ? arguments
            : throw ApiException.BadRequest($"{callee} cannot take these arguments. {string.Join(' ', problems)}");
    }
}
