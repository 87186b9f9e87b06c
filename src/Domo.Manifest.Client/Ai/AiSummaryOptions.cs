using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Domo.Manifest.Client.Ai;

/// <summary>The options of a summary. Domo chooses values that are null.</summary>
public sealed record AiSummaryOptions : AiChatOptions
{
    /// <summary>The options to split a text that is too long for the model.</summary>
    public AiChunkingConfiguration? ChunkingConfiguration { get; init; }

    /// <summary>The form of the summary.</summary>
    public AiOutputStyle? OutputStyle { get; init; }

    /// <summary>The minimum number of words in the summary.</summary>
    [Range(0, int.MaxValue)]
    public int? MinOutputWords { get; init; }

    /// <summary>The maximum number of words in the summary.</summary>
    [Range(1, int.MaxValue)]
    public int? MaxOutputWords { get; init; }

    internal override void WriteProperties(Utf8JsonWriter writer)
    {
        base.WriteProperties(writer);
        writer.WriteObject("chunkingConfiguration", ChunkingConfiguration);
        writer.WriteNumber("outputStyle", (long?)OutputStyle);
        if (MinOutputWords is not null || MaxOutputWords is not null)
        {
            writer.WriteStartObject("outputWordLength"u8);
            writer.WriteNumber("min", MinOutputWords);
            writer.WriteNumber("max", MaxOutputWords);
            writer.WriteEndObject();
        }
    }
}
