using System.Text.Json;

namespace Domo.Manifest.Emulator.Wire;

/// <summary>Describes JSON syntax errors.</summary>
internal static class JsonFailure
{
    /// <summary>Returns the position in a file as <c>(line,byte)</c>; empty if the reader does not report it.</summary>
    public static string PlaceOf(JsonException e) => e.LineNumber is { } line ? $"({line + 1},{e.BytePositionInLine + 1})" : "";

    /// <summary>Returns the reader's message without the position, which is zero-based there.</summary>
    public static string ReasonOf(JsonException e) => e.Message.Split(" LineNumber:", 2)[0];
}
