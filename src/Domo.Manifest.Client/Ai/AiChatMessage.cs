using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.Ai;

/// <summary>A message of a conversation.</summary>
/// <param name="Role">The author of the message.</param>
/// <param name="Content">The text of the message.</param>
public sealed record AiChatMessage(AiChatRole Role, string Content) : IJsonWritable
{
    /// <inheritdoc/>
    void IJsonWritable.WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();

        // Sent as a number, like the enumerations of Domo's toolkit.
        writer.WriteNumber("role"u8, (int)Role);
        writer.WriteText("content", Content);
        writer.WriteEndObject();
    }
}
