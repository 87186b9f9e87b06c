using Domo.Manifest.Declarations;
using Domo.Manifest.Schemas.Hovers;
using Domo.Manifest.Schemas.Writing;
using NJsonSchema;

namespace Domo.Manifest.Schemas.TypesFile;

/// <summary>The schema of the six column types, with hover texts.</summary>
internal static class ColumnTypeNode
{
    public static JsonSchemaProperty Build() => Node.OneOf(ColumnTypes.Names)
        .DescribeValues([.. ColumnTypes.Names.Select(name => CollectionHovers.OfColumnTypes[ColumnTypes.Parse(name)])]);
}
