namespace Domo.Manifest.Schemas.Tests;

/// <summary>A validator that does not know a keyword ignores it in silence. Each keyword in the schemas decides about some text.</summary>
public class KeywordTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var keyword in All())
            {
                cases.Add(keyword.Schema, keyword.Name);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void NJsonSchema_heeds_each_keyword(string schema, string name) =>
        Assert.NotNull(Keyword.Find(name, Validators.Files[schema], TextOf(schema, name)));

    /// <summary>The keywords of both schemas.</summary>
    internal static IEnumerable<(string Schema, string Name)> All() =>
        from schema in new[] { SchemaFiles.Manifest, SchemaFiles.Types }
        from name in Keyword.NamesIn(Validators.Files[schema])
        select (schema, name);

    /// <summary>The text that a keyword decides about.</summary>
    internal static string TextOf(string schema, string name) => (schema == SchemaFiles.Types ? KeywordCases.OfTypes : KeywordCases.OfManifest)[name];
}
