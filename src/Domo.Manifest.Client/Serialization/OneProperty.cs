using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>Reads a single property of an object.</summary>
internal static class OneProperty
{
    public static JsonItemReader<T> Reader<T>(string property, WireRead<T?> read)
        where T : struct => (ref reader) => WireReader.Required(Find(ref reader, property, read), property);

    public static JsonItemReader<T> Reader<T>(string property, WireRead<T?> read)
        where T : class => (ref reader) => WireReader.Required(Find(ref reader, property, read), property);

    private static T? Find<T>(ref Utf8JsonReader reader, string property, WireRead<T?> read)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw WireError.Mismatch(ref reader, $"an object with '{property}'");
        }

        T? value = default;
        while (WireReader.NextProperty(ref reader))
        {
            var isIt = reader.ValueTextEquals(property);
            reader.Read();
            if (isIt)
            {
                value = read(ref reader, property);
            }
            else
            {
                reader.Skip();
            }
        }

        return value;
    }
}
