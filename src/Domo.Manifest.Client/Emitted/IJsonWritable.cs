using System.Text.Json;

namespace Domo.Manifest.Client.Emitted;

/// <summary>A type that writes itself as a JSON object.</summary>
public interface IJsonWritable
{
    /// <summary>Writes the object, its braces included.</summary>
    /// <param name="writer">Where it is written, at a place where a value may stand.</param>
    void WriteJson(Utf8JsonWriter writer);
}
