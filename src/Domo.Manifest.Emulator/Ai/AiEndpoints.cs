using System.Text.Json;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Domo.Manifest.Emulator.Ai;

/// <summary>The endpoints of the AI services, which call the registered delegate.</summary>
internal sealed class AiEndpoints(EmulatorSetup setup)
{
    private const string DefaultModel = "emulator";

    private static readonly string[] Services = ["text/generation", "text/sql", "text/beastmode", "text/summarize", "image/text"];

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (string service in Services)
        {
            routes.MapPost("/domo/ai/v1/" + service, context => AnswerAsync(context, service));
        }
    }

    private async Task AnswerAsync(HttpContext context, string service)
    {
        QueryParameters.RejectAll(context.Request);
        var body = await BodyObject.ReadAsync(context);
        var image = service == "image/text" ? AiImageBody.Read(body) : default;
        string prompt = AiPrompt.Create(body);
        if (setup.Options.Ai is not { } handler)
        {
            throw new ApiException(
                StatusCodes.Status501NotImplemented,
                $"The AI service '{service}' has no handler. Register one with options.AnswerAi(request => …).");
        }

        string output;
        try
        {
            output = await handler(new EmulatorAiRequest(service, prompt, image, body), context.RequestAborted);
        }
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested)
        {
            throw ApiException.Failed($"The AI service '{service}' failed: {e.GetType().Name}: {e.Message}", e);
        }

        string? model = BodyObject.Text(body, "model");
        await JsonResponse.WriteAsync(context.Response, writer => Write(writer, prompt, output, model));
    }

    private static void Write(Utf8JsonWriter writer, string prompt, string output, string? model)
    {
        writer.WriteStartObject();
        writer.WriteString("prompt", prompt);
        writer.WriteStartArray("choices");
        writer.WriteStartObject();
        writer.WriteString("output", output);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteString("modelId", model ?? DefaultModel);
        writer.WriteBoolean("isCustomerModel", model is not null);
        writer.WriteEndObject();
    }
}
