using Domo.Manifest.Schemas.Coverage;
using Domo.Manifest.Schemas.Manifests;
using Domo.Manifest.Schemas.TypesFile;
using Domo.Manifest.Schemas.Writing;

namespace Domo.Manifest.Schemas;

/// <summary>The files that this project generates.</summary>
public static class SchemaFiles
{
    /// <summary>The schema of <c>manifest.json</c>.</summary>
    public const string Manifest = "schemas/manifest.schema.json";

    /// <summary>The schema of <c>domo.types.json</c>.</summary>
    public const string Types = "schemas/domo.types.schema.json";

    /// <summary>The page that lists the rules that the schemas do not express.</summary>
    public const string Page = "docs/schema-rules.md";

    /// <summary>Generates the files and returns their texts by path in the repository.</summary>
    public static IReadOnlyDictionary<string, string> Build() => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        [Manifest] = SchemaText.Of(ManifestSchema.Build()),
        [Types] = SchemaText.Of(TypesSchema.Build()),
        [Page] = CoveragePage.Write(),
    };
}
