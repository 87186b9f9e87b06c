using System.Text.Json;

namespace Domo.Manifest.Client.CompilerServices;

/// <summary>A type that writes itself as a JSON object.</summary>
public interface IJsonWritable
{
    /// <summary>Writes the object, including its braces.</summary>
    /// <param name="writer">The writer, at a position where a value is allowed.</param>
    void WriteJson(Utf8JsonWriter writer);
}
