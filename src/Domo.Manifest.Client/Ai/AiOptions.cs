using System.Text.Json;
using System.Text.Json.Nodes;

namespace Domo.Manifest.Client;

/// <summary>What all services of Domo's AI take besides the input. What is null is not sent, and is up to Domo.</summary>
public record AiOptions
{
    /// <summary>The template that takes the place of Domo's own.</summary>
    public PromptTemplate? PromptTemplate { get; init; }

    /// <summary>
    /// The id of the model; the one that the Domo instance is configured with when null. For an image, one page of Domo's requires it and
    /// another does not.
    /// </summary>
    public string? Model { get; init; }

    /// <summary>Settings of the model, such as <c>temperature</c>; Domo's toolkit sends them, its pages for apps lack them.</summary>
    public JsonObject? ModelConfiguration { get; init; }

    /// <summary>The system prompt: what the model is and how it shall answer.</summary>
    public string? System { get; init; }

    internal virtual void WriteProperties(Utf8JsonWriter writer)
    {
        PromptTemplate?.WriteProperties(writer);
        writer.WriteText("model", Model);
        if (ModelConfiguration is not null)
        {
            writer.WritePropertyName("modelConfiguration"u8);
            ModelConfiguration.WriteTo(writer);
        }

        writer.WriteText("system", System);
    }
}
