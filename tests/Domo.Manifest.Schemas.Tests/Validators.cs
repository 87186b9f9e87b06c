using NJsonSchema;

namespace Domo.Manifest.Schemas.Tests;

/// <summary>The schema files, read by NJsonSchema.</summary>
internal static class Validators
{
    static Validators()
    {
        // The schemas contain more patterns than the default size of the cache.
        System.Text.RegularExpressions.Regex.CacheSize = 100;
        Files = SchemaFiles.Build().Where(file => file.Key.EndsWith(".json", StringComparison.Ordinal)).ToDictionary();
        Manifest = Read(Files[SchemaFiles.Manifest]);
        Types = Read(Files[SchemaFiles.Types]);
    }

    /// <summary>The texts of the schemas, by path.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; }

    private static JsonSchema Manifest { get; }

    private static JsonSchema Types { get; }

    public static JsonSchema Of(string path) => path == SchemaFiles.Types ? Types : Manifest;

    public static JsonSchema Read(string text) => JsonSchema.FromJsonAsync(text).GetAwaiter().GetResult();
}
