using System.Text.Json;
using System.Text.Json.Nodes;
using Domo.Manifest.Declarations;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Parameters;
using Domo.Manifest.Emulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Domo.Manifest.Emulator.Functions;

/// <summary>Code Engine: the endpoint of functions.</summary>
internal sealed class FunctionEndpoints(EmulatorSetup setup)
{
    // Greater than the depth limit of arguments, which a function may return.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 256 };

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/domo/codeengine/v2/packages/{alias}", RunAsync);

    private async Task RunAsync(HttpContext context)
    {
        var package = DeclaredKind.Function.Find(
            setup.Manifest.Packages, item => item.Alias, (string)context.GetRouteValue("alias")!);
        var arguments = await ArgumentReader.ReadAsync(context, $"The function '{package.Alias}'", package.Parameters);
        var output = setup.Options.Functions.TryGetValue(package.Alias, out var handler)
            ? await CallAsync(package.Alias, handler, arguments, context.RequestAborted)
            : await new FixedOutput(setup.DataDirectory, package.Alias).ReadAsync(context.RequestAborted);
        CheckOutput(package, output);
        await JsonResponse.WriteAsync(context.Response, writer => Write(writer, package.Output, output));
    }

    private static async Task<JsonNode?> CallAsync(
        string alias, FunctionHandler handler, JsonObject arguments, CancellationToken cancellationToken)
    {
        try
        {
            // Converted to JSON and back, so that the checks see exactly what is sent, whatever the node was created from.
            var output = await handler(arguments, cancellationToken);
            return output is null ? null : JsonNode.Parse(output.ToJsonString(), documentOptions: Deep);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            throw ApiException.Failed($"The function '{alias}' failed: {e.GetType().Name}: {e.Message}", e);
        }
    }

    private static void CheckOutput(PackageMapping package, JsonNode? output)
    {
        if (package.Output is { } declared && ParameterChecker.CheckOutput(output, declared) is { Count: > 0 } problems)
        {
            throw ApiException.Failed(
                $"The function '{package.Alias}' returned a value that Domo would reject with RESULT_TYPE_FAILURE. "
                + string.Join(' ', problems));
        }
    }

    private void Write(Utf8JsonWriter writer, ParameterMapping? declared, JsonNode? output)
    {
        bool isWrapped = setup.Options.WrapOutputs && declared is { Alias.Length: > 0 };
        if (isWrapped)
        {
            writer.WriteStartObject();
            writer.WritePropertyName(declared!.Alias);
        }

        if (output is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            output.WriteTo(writer);
        }

        if (isWrapped)
        {
            writer.WriteEndObject();
        }
    }
}
