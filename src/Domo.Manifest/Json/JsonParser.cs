namespace Domo.Manifest.Json;

/// <summary>Reads JSON as people write it: keeps the place of everything and carries on behind faults.</summary>
public static class JsonParser
{
    /// <summary>Reads a text. Takes time linear in its length, however deep or broken it is.</summary>
    public static JsonTree Parse(string text) =>
        new JsonTreeParser(text ?? throw new ArgumentNullException(nameof(text))).Run();
}
