using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Generator.Documents;

/// <summary>Chooses the constructor that a class is made with, as System.Text.Json does.</summary>
internal static class DocumentConstructors
{
    /// <summary>
    /// The one with <c>[JsonConstructor]</c>, else the one without parameters, else the only one. Null with the reason when there is none.
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
