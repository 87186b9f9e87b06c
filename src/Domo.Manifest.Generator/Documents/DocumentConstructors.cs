using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Generator.Documents;

/// <summary>Chooses the constructor to call, by the rules of System.Text.Json.</summary>
internal static class DocumentConstructors
{
    /// <summary>
    /// Returns the constructor with <c>[JsonConstructor]</c>, else the parameterless one, else the only one; or null and the reason.
    /// </summary>
    public static IMethodSymbol? Choose(INamedTypeSymbol type, Compilation compilation, out string reason)
    {
        var usable = new List<IMethodSymbol>();
        foreach (var constructor in type.InstanceConstructors)
        {
            bool isAccessible = compilation.IsSymbolAccessibleWithin(constructor, compilation.Assembly);
            if (JsonAttributes.Has(constructor, "JsonConstructor"))
            {
                reason = "its [JsonConstructor] is not accessible; make it public or internal";
                return isAccessible ? constructor : null;
            }

            if (isAccessible && !IsCopy(constructor))
            {
                usable.Add(constructor);
            }
        }

        reason = usable.Count == 0
            ? "it has no accessible constructor; make one public or internal"
            : "it has several constructors with parameters; mark one with [JsonConstructor]";
        return usable.Find(constructor => constructor.Parameters.IsEmpty) ?? (usable.Count == 1 ? usable[0] : null);
    }

    private static bool IsCopy(IMethodSymbol constructor) => constructor.ContainingType.IsRecord
        && constructor.Parameters.Length == 1
        && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, constructor.ContainingType);
}
