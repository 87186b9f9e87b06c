using System.Text.Json;

namespace Domo.Manifest.Client;

/// <summary>How a text is summarised. What is null is not sent, and is up to Domo.</summary>
public sealed record AiSummaryOptions : AiChatOptions
{
    /// <summary>How a text is cut that is too long for the model.</summary>
    public AiChunking? Chunking { get; init; }

    /// <summary>What the summary looks like.</summary>
    public AiOutputStyle? OutputStyle { get; init; }

    /// <summary>How many words the summary has, from and to.</summary>
    public (int Minimum, int Maximum)? OutputWordLength { get; init; }

    internal override void WriteProperties(Utf8JsonWriter writer)
    {
        base.WriteProperties(writer);
        writer.WriteObject("chunkingConfiguration", Chunking);
        writer.WriteNumber("outputStyle", (long?)OutputStyle);
        if (OutputWordLength is var (minimum, maximum))
        {
            writer.WriteStartObject("outputWordLength"u8);
            writer.WriteNumber("min"u8, minimum);
            writer.WriteNumber("max"u8, maximum);
            writer.WriteEndObject();
        }
    }
}
