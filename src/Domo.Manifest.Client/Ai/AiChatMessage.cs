using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>Something that was said in a conversation.</summary>
/// <param name="Role">Who said it.</param>
/// <param name="Content">What was said.</param>
public sealed record AiChatMessage(AiChatRole Role, string Content) : IJsonWritable
{
    /// <inheritdoc/>
    void IJsonWritable.WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();

        // A number: what Domo's toolkit makes of its enumerations.
        writer.WriteNumber("role"u8, (int)Role);
        writer.WriteText("content", Content);
        writer.WriteEndObject();
    }
}
