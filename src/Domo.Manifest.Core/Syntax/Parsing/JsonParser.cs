namespace Domo.Manifest.Syntax.Parsing;

/// <summary>Parses JSON as people write it: keeps all positions and continues after faults.</summary>
public static class JsonParser
{
    /// <summary>Parses a text in linear time, however deeply nested or broken it is.</summary>
    public static JsonTree Parse(string text) =>
        new JsonTreeParser(text ?? throw new ArgumentNullException(nameof(text))).Run();
}
