using System.Text.Json;
using System.Text.Json.Nodes;
using Domo.Manifest.Declarations;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Domo.Manifest.Emulator.Parameters;

/// <summary>Reads the arguments of a call.</summary>
internal static class ArgumentReader
{
    /// <summary>Reads the arguments, checks them, and adds defaults.</summary>
    /// <param name="context">The request. Without a body, it has no arguments.</param>
    /// <param name="callee">The function or workflow, as the start of a sentence.</param>
    /// <param name="parameters">The parameters that the manifest declares.</param>
    /// <exception cref="ApiException">The arguments are invalid (400); the message lists all problems.</exception>
    public static async Task<JsonObject> ReadAsync(HttpContext context, string callee, EquatableArray<ParameterMapping> parameters)
    {
        QueryParameters.RejectAll(context.Request);
        var body = await RequestReader.ReadJsonAsync(context.Request, context.RequestAborted);
        if (body is { ValueKind: not JsonValueKind.Object } other)
        {
            throw ApiException.BadRequest(
                $"{callee} requires its arguments as an object with the aliases of the manifest, not {JsonPreview.Create(other)}.");
        }

        var arguments = body is { } element ? JsonObject.Create(element)! : [];
        var problems = ParameterChecker.CheckArguments(arguments, parameters);
        return problems.Count == 0
            ? arguments
            : throw ApiException.BadRequest($"{callee} rejects these arguments. {string.Join(' ', problems)}");
    }
}
