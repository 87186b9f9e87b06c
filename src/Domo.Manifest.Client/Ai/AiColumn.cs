using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.Ai;

/// <summary>Describes a column to the model.</summary>
/// <param name="Name">The name of the column.</param>
/// <param name="Type">The type of the column.</param>
public sealed record AiColumn(string Name, AiColumnType Type) : IJsonWritable
{
    /// <inheritdoc/>
    void IJsonWritable.WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteText("name", Name);
        writer.WriteText("type", Type.Value);
        writer.WriteEndObject();
    }
}
