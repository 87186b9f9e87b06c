using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>Reads and writes the content of documents.</summary>
internal sealed record DocumentContent<T>(WireRead<T?> Read, JsonItemWriter<T> Write)
    where T : notnull
{
    public static DocumentContent<T> Create(JsonTypeInfo<T> typeInfo)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        return new(
            (ref reader, _) => JsonSerializer.Deserialize(ref reader, typeInfo),
            (writer, value) => JsonSerializer.Serialize(writer, value, typeInfo));
    }
}
