using Domo.Manifest.Generator.Documents.Model;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Generator.Documents;

/// <summary>The list, set and dictionary types that a document may contain.</summary>
internal static class DocumentContainers
{
    private const string Namespace = "System.Collections.Generic";

    /// <summary>Returns the kind, the type name without type arguments and the item type, or null if the type is not a container.</summary>
    public static (DocumentValueKind Kind, string Name, ITypeSymbol Item)? Find(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { IsSZArray: true } array => (DocumentValueKind.Array, "", array.ElementType),
        INamedTypeSymbol { IsGenericType: true } generic when IsCollection(generic) => generic switch
        {
            { Name: "List" or "IList" or "ICollection" or "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection" } =>
                (DocumentValueKind.List, "global::" + Namespace + "." + generic.Name, generic.TypeArguments[0]),
            { Name: "HashSet" or "ISet" or "IReadOnlySet" } =>
                (DocumentValueKind.Set, "global::" + Namespace + "." + generic.Name, generic.TypeArguments[0]),
            { Name: "Dictionary" or "IDictionary" or "IReadOnlyDictionary" }
                when generic.TypeArguments[0].SpecialType == SpecialType.System_String =>
                (DocumentValueKind.Dictionary, "global::" + Namespace + "." + generic.Name, generic.TypeArguments[1]),
            _ => null,
        },
        _ => null,
    };

    private static bool IsCollection(INamedTypeSymbol type) =>
        type.ContainingType is null && type.ContainingNamespace.ToDisplayString() == Namespace;
}
