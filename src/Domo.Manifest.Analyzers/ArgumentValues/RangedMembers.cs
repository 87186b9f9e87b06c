using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers.ArgumentValues;

/// <summary>
/// The names of the client's properties with <c>[Range]</c> and of the methods with such a parameter. Cached per assembly, which
/// compilations share.
/// </summary>
internal sealed class RangedMembers
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, RangedMembers> Known = new();

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private RangedMembers(IAssemblySymbol client)
    {
        var spaces = new Stack<INamespaceOrTypeSymbol>();
        spaces.Push(client.GlobalNamespace);
        while (spaces.Count > 0)
        {
            foreach (var member in spaces.Pop().GetMembers())
            {
                if (member is INamespaceOrTypeSymbol inner)
                {
                    spaces.Push(inner);
                }
                else if (HasRange(member))
                {
                    _names.Add(member.Name);
                }
            }
        }
    }

    /// <summary>Returns the members of an assembly.</summary>
    public static RangedMembers Of(IAssemblySymbol client) => Known.GetValue(client, static assembly => new(assembly));

    /// <summary>Returns whether a member with this name has a range.</summary>
    public bool Contains(string name) => _names.Contains(name);

    /// <summary>Returns the range of a parameter or property, or null.</summary>
    public static ValueRange? RangeOf(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute is
                {
                    AttributeClass.Name: "RangeAttribute",
                    ConstructorArguments: [{ Value: IConvertible minimum }, { Value: IConvertible maximum }],
                })
            {
                return new ValueRange(minimum, maximum);
            }
        }

        return null;
    }

    private static bool HasRange(ISymbol member)
    {
        if (member.DeclaredAccessibility != Accessibility.Public)
        {
            return false;
        }

        if (member is IPropertySymbol)
        {
            return RangeOf(member) is not null;
        }

        if (member is IMethodSymbol method)
        {
            foreach (var parameter in method.Parameters)
            {
                if (RangeOf(parameter) is not null)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
