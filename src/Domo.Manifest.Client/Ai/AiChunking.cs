using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>How a text is cut that is too long for the model.</summary>
/// <param name="MaximumChunkSize">The largest piece.</param>
/// <param name="ChunkOverlap">How much of a piece the next one repeats.</param>
/// <param name="SeparatorType">What kind of text it is.</param>
/// <param name="Separators">Where else it may be cut.</param>
public sealed record AiChunking(
    int MaximumChunkSize, int ChunkOverlap, AiSeparatorType SeparatorType, params IReadOnlyList<string> Separators) : IJsonWritable
{
    /// <inheritdoc/>
    void IJsonWritable.WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("maxChunkSize"u8, MaximumChunkSize);
        writer.WriteNumber("chunkOverlap"u8, ChunkOverlap);
        writer.WritePropertyName("separators"u8);
        WireWriter.WriteList(writer, Separators, WireWriter.WriteText);
        writer.WriteNumber("separatorType"u8, (int)SeparatorType);
        writer.WriteEndObject();
    }
}
