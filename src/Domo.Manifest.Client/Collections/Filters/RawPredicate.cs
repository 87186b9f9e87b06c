using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>Checks a predicate given as JSON.</summary>
internal static class RawPredicate
{
    private static readonly string[] UnknownOperators = ["$where", "$near", "$nearSphere"];

    /// <summary>Checks that the string is a single JSON object without operators that AppDB does not support.</summary>
    /// <exception cref="JsonException">The check fails; the message says where.</exception>
    public static void Check(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, WireReader.Options);
        while (reader.Read())
        {
            if (reader.CurrentDepth == 0 && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.EndObject))
            {
                throw Fault("The predicate must be a single JSON object.", json, reader.TokenStartIndex);
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
                throw Fault($"AppDB does not support the operator {name}.", json, reader.TokenStartIndex);
            }
        }
    }

    // The format of JsonException's own messages, which count from 0.
    private static JsonException Fault(string message, ReadOnlySpan<byte> json, long position)
    {
        var before = json[..(int)position];
        var line = before.Count((byte)'\n');
        var column = before.Length - (before.LastIndexOf((byte)'\n') + 1);
        return new JsonException($"{message} LineNumber: {line} | BytePositionInLine: {column}.", path: null, line, column);
    }
}
