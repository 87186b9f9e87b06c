using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers.Values;

/// <summary>
/// What in the client carries a <c>[Range]</c>: the names of the methods with such a parameter, and of such properties. An assembly is
/// looked through once for all compilations that share it.
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

    /// <summary>The members of an assembly.</summary>
    public static RangedMembers Of(IAssemblySymbol client) => Known.GetValue(client, static assembly => new(assembly));

    /// <summary>Whether a member of this name has a range.</summary>
    public bool Contains(string name) => _names.Contains(name);

    /// <summary>The range of a parameter or property; null when it has none.</summary>
    public static ValueRange? RangeOf(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "RangeAttribute", ConstructorArguments: [{ Value: IConvertible minimum }, { Value: IConvertible maximum }] })
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
