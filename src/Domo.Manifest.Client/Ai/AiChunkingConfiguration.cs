using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.Ai;

/// <summary>The options to split a text that is too long for the model. Domo chooses values that are null.</summary>
public sealed record AiChunkingConfiguration : IJsonWritable
{
    /// <summary>The maximum size of a chunk.</summary>
    [Range(1, int.MaxValue)]
    public int? MaxChunkSize { get; init; }

    /// <summary>The overlap of consecutive chunks.</summary>
    [Range(0, int.MaxValue)]
    public int? ChunkOverlap { get; init; }

    /// <summary>The kind of text, which determines where it is split.</summary>
    public AiSeparatorType? SeparatorType { get; init; }

    /// <summary>More strings to split the text at, such as a blank line.</summary>
    public IReadOnlyList<string>? Separators { get; init; }

    /// <inheritdoc/>
    void IJsonWritable.WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("maxChunkSize", MaxChunkSize);
        writer.WriteNumber("chunkOverlap", ChunkOverlap);
        if (Separators is not null)
        {
            writer.WritePropertyName("separators"u8);
            WireWriter.WriteList(writer, Separators, WireWriter.WriteText);
        }

        writer.WriteNumber("separatorType", (long?)SeparatorType);
        writer.WriteEndObject();
    }
}
