using System.Collections.Concurrent;

namespace Domo.Manifest.Schemas.Tests;

/// <summary>A validator silently ignores unknown keywords. Each keyword in the schemas affects the result for a text.</summary>
public class KeywordTests
{
    private static readonly ConcurrentDictionary<(string Schema, string Name), Keyword?> Known = new();

    public static TheoryData<string, string> Cases =>
    [
        .. from schema in new[] { SchemaFiles.Manifest, SchemaFiles.Types }
           from name in Keyword.NamesIn(Validators.Files[schema])
           select (schema, name),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void NJsonSchema_evaluates_every_keyword(string schema, string name) => Assert.NotNull(Find(schema, name));

    /// <summary>An occurrence of a keyword that affects the result for a text.</summary>
    internal static Keyword? Find(string schema, string name) => Known.GetOrAdd((schema, name), key =>
    {
        var cases = key.Schema == SchemaFiles.Types ? KeywordCases.OfTypes : KeywordCases.OfManifest;
        return Keyword.Find(key.Name, Validators.Files[key.Schema], cases[key.Name]);
    });
}
