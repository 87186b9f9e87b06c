using System.Text.Json;

namespace Domo.Manifest.Client.Ai;

/// <summary>The options of services that can continue a conversation.</summary>
public record AiChatOptions : AiOptions
{
    /// <summary>The previous messages.</summary>
    public IReadOnlyList<AiChatMessage>? ChatContext { get; init; }

    internal override void WriteProperties(Utf8JsonWriter writer)
    {
        base.WriteProperties(writer);
        writer.WriteObjects("chatContext", ChatContext);
    }
}
