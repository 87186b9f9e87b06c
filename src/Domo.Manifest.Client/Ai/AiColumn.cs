using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>A column as the model is told of it.</summary>
/// <param name="Name">The name of the column.</param>
/// <param name="Type">
/// Its type, in whatever words the model understands: Domo's page has <c>date</c>, <c>number</c> and <c>string</c>, others have those of
/// <see cref="DomoColumnTypes"/>.
/// </param>
public sealed record AiColumn(string Name, string Type) : IJsonWritable
{
    /// <inheritdoc/>
    void IJsonWritable.WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteText("name", Name);
        writer.WriteText("type", Type);
        writer.WriteEndObject();
    }
}
