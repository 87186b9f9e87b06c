using System.Text.Json;

namespace Domo.Manifest.Emulator.Wire;

/// <summary>Says what is wrong with a text that is not JSON.</summary>
internal static class JsonFailure
{
    /// <summary>The place in a file, <c>(line,byte)</c>; empty when the reader does not tell.</summary>
    public static string PlaceOf(JsonException e) => e.LineNumber is { } line ? $"({line + 1},{e.BytePositionInLine + 1})" : "";

    /// <summary>The reader's message without the place, which it counts from 0.</summary>
    public static string ReasonOf(JsonException e) => e.Message.Split(" LineNumber:", 2)[0];
}
