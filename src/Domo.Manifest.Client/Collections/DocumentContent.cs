using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>How the content of documents is read and written.</summary>
internal sealed record DocumentContent<T>(WireRead<T?> Read, JsonItemWriter<T> Write)
    where T : notnull
{
    public static DocumentContent<T> Of(JsonTypeInfo<T> typeInfo)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        return new(
            (ref reader, _) => JsonSerializer.Deserialize(ref reader, typeInfo),
            (writer, value) => JsonSerializer.Serialize(writer, value, typeInfo));
    }
}
