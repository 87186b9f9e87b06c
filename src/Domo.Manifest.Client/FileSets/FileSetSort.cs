using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.FileSets;

/// <summary>An order of the results of a search.</summary>
/// <param name="Field">The field, such as <c>name</c>.</param>
/// <param name="IsDescending">Whether the order is descending.</param>
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
