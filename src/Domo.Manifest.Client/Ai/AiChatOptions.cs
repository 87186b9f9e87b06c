using System.Text.Json;

namespace Domo.Manifest.Client;

/// <summary>What those services take that go on with a conversation.</summary>
public record AiChatOptions : AiOptions
{
    /// <summary>What was said before.</summary>
    public IReadOnlyList<AiChatMessage>? ChatContext { get; init; }

    internal override void WriteProperties(Utf8JsonWriter writer)
    {
        base.WriteProperties(writer);
        writer.WriteObjects("chatContext", ChatContext);
    }
}
