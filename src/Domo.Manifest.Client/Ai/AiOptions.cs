using System.Text.Json;
using System.Text.Json.Nodes;

namespace Domo.Manifest.Client.Ai;

/// <summary>The common options of the AI services. Values that are null are not sent.</summary>
public record AiOptions
{
    /// <summary>The template that replaces Domo's own.</summary>
    public PromptTemplate? PromptTemplate { get; init; }

    /// <summary>
    /// The ID of the model; null for the model configured in the Domo instance. For images, Domo's pages disagree on whether it is
    /// required.
    /// </summary>
    public string? ModelId { get; init; }

    /// <summary>
    /// Settings of the model, such as <c>temperature</c>. Domo's toolkit sends them; its documentation for apps lacks them.
    /// </summary>
    public JsonObject? ModelConfiguration { get; init; }

    /// <summary>The system prompt.</summary>
    public string? SystemPrompt { get; init; }

    internal virtual void WriteProperties(Utf8JsonWriter writer)
    {
        PromptTemplate?.WriteProperties(writer);
        writer.WriteText("model", ModelId);
        if (ModelConfiguration is not null)
        {
            writer.WritePropertyName("modelConfiguration"u8);
            ModelConfiguration.WriteTo(writer);
        }

        writer.WriteText("system", SystemPrompt);
    }
}
