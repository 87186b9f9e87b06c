using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>Checks a predicate that is written by hand.</summary>
internal static class RawPredicate
{
    private static readonly string[] UnknownOperators = ["$where", "$near", "$nearSphere"];

    /// <summary>Finds out whether the text is one JSON object without operators that AppDB does not know.</summary>
    /// <exception cref="JsonException">It is not; says where.</exception>
    public static void Check(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, WireReader.Options);
        while (reader.Read())
        {
            if (reader.CurrentDepth == 0 && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.EndObject))
            {
                throw Fault("A predicate is a JSON object.", json, reader.TokenStartIndex);
            }

            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                CheckName(ref reader, json);
            }
        }
    }

    private static void CheckName(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        foreach (var name in UnknownOperators)
        {
            if (reader.ValueTextEquals(name))
            {
                throw Fault($"AppDB does not know the operator {name}.", json, reader.TokenStartIndex);
            }
        }
    }

    // In the words of JsonException's own messages, which count from 0.
    private static JsonException Fault(string message, ReadOnlySpan<byte> json, long position)
    {
        var before = json[..(int)position];
        var line = before.Count((byte)'\n');
        var column = before.Length - (before.LastIndexOf((byte)'\n') + 1);
        return new JsonException($"{message} LineNumber: {line} | BytePositionInLine: {column}.", path: null, line, column);
    }
}
