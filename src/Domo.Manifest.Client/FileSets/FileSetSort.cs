using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>What the results of a search are ordered by.</summary>
/// <param name="Field">The field, such as <c>name</c>.</param>
/// <param name="IsDescending">Whether the largest comes first.</param>
public sealed record FileSetSort(string Field, bool IsDescending = false) : IJsonWritable
{
    /// <inheritdoc/>
    void IJsonWritable.WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteText("field", Field);
        writer.WriteText("order", IsDescending ? "DESC" : "ASC");
        writer.WriteEndObject();
    }
}
