using Domo.Manifest.Declarations;
using Domo.Manifest.Generator.Apps;
using Domo.Manifest.Generator.Values;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Generator.Documents;

/// <summary>The .NET types that map to a single JSON value, and the client methods that read and write them.</summary>
internal static class DocumentScalars
{
    private static readonly Dictionary<SpecialType, WireType> Special = new()
    {
        [SpecialType.System_String] = WireType.Of(ColumnType.String),
        [SpecialType.System_Boolean] = WireType.Of(ParameterType.Boolean),
        [SpecialType.System_SByte] = Integer("sbyte"),
        [SpecialType.System_Byte] = Integer("byte"),
        [SpecialType.System_Int16] = Integer("short"),
        [SpecialType.System_UInt16] = Integer("ushort"),
        [SpecialType.System_Int32] = Integer("int"),
        [SpecialType.System_UInt32] = Integer("uint"),
        [SpecialType.System_Int64] = WireType.Of(ColumnType.Long),
        [SpecialType.System_UInt64] = new("ulong", "ReadInteger<ulong>", "WriteDecimal", "number"),
        [SpecialType.System_Single] = new("float", "ReadSingle", "WriteSingle", "number"),
        [SpecialType.System_Double] = WireType.Of(ColumnType.Double),
        [SpecialType.System_Decimal] = WireType.Of(ColumnType.Decimal),
        [SpecialType.System_DateTime] = new("global::System.DateTime", "ReadUtc", "WriteDateTimeSeconds", "DATETIME"),
    };

    private static readonly Dictionary<string, WireType> Named = ByName(
        WireType.Of(ColumnType.Date),
        WireType.Of(ColumnType.DateTime),
        WireType.Of(ParameterType.Time),
        WireType.Of(ParameterType.Duration),
        WireType.Json,
        WireType.Untyped,
        new("global::System.Guid", "ReadGuid", "WriteGuid", "UUID"),
        new("global::System.Text.Json.JsonElement", "ReadElement", "WriteElement", "any JSON"));

    /// <summary>Returns how a type is read and written, or null if it is not a scalar.</summary>
    public static WireType? Find(ITypeSymbol type) =>
        Special.TryGetValue(type.SpecialType, out var special) ? special
        : Named.TryGetValue(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), out var named) ? named
        : null;

    private static WireType Integer(string type) => new(type, "ReadInteger<" + type + ">", "WriteNumber", "number");

    private static Dictionary<string, WireType> ByName(params WireType[] types)
    {
        var result = new Dictionary<string, WireType>(StringComparer.Ordinal);
        foreach (var type in types)
        {
            result.Add(ClientNames.Qualify(type.CSharp), type);
        }

        return result;
    }
}
