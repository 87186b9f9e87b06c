using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers.Guesses;

/// <summary>Identifies the types of the client and of emitted code, and finds their members.</summary>
/// <param name="domo">The compilation.</param>
internal sealed class ClientTypes(DomoCompilation domo)
{
    private readonly Lazy<Dictionary<string, INamedTypeSymbol>> _types = new(() => TypesOf(domo.Library!));

    /// <summary>Returns whether a type is a client type, an emitted type, or derived from one.</summary>
    public bool Contains(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.ContainingAssembly, domo.Library))
            {
                return true;
            }

            // Emitted types are nested in a class derived from a client class.
            for (var outer = current.ContainingType; outer is not null; outer = outer.ContainingType)
            {
                if (SymbolEqualityComparer.Default.Equals(outer.BaseType?.ContainingAssembly, domo.Library))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Returns the client's public type with a name, or null.</summary>
    public INamedTypeSymbol? Find(string name) => _types.Value.TryGetValue(name, out var type) ? type : null;

    /// <summary>Returns whether a type or one of its base types has a member with a name.</summary>
    public static bool HasMember(ITypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (!current.GetMembers(name).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the names of a type and its base types.</summary>
    public static List<string> NamesOf(ITypeSymbol type)
    {
        var names = new List<string>();
        for (var current = type; current is not null; current = current.BaseType)
        {
            names.Add(current.Name);
        }

        return names;
    }

    /// <summary>Returns the names of a type's public members.</summary>
    public static KnownNames MembersOf(ITypeSymbol type, bool isStatic)
    {
        var names = new KnownNames();
        for (var current = type;
            current is { SpecialType: not (SpecialType.System_Object or SpecialType.System_Enum) };
            current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is { DeclaredAccessibility: Accessibility.Public, CanBeReferencedByName: true, IsOverride: false }
                    && (member is INamedTypeSymbol ? isStatic : member.IsStatic == isStatic)
                    && member.Name is not ("Equals" or "GetHashCode" or "ToString" or "Deconstruct")
                    && !IsHidden(member))
                {
                    names.Add(member.Name);
                }
            }
        }

        return names;
    }

    /// <summary>
    /// Returns the only property of a type through which a member is reached, such as <c>Content</c> of a document, or null.
    /// </summary>
    public string? PropertyWith(ITypeSymbol type, string member)
    {
        string? found = null;
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var symbol in current.GetMembers())
            {
                if (symbol is IPropertySymbol
                        { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false, IsOverride: false } property
                    && Contains(property.Type)
                    && HasMember(property.Type, member)
                    && MembersOf(property.Type, isStatic: false).Contains(member))
                {
                    if (found is not null)
                    {
                        return null;
                    }

                    found = property.Name;
                }
            }
        }

        return found;
    }

    private static bool IsHidden(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "EditorBrowsableAttribute", ConstructorArguments: [{ Value: 1 }] })
            {
                return true;
            }
        }

        return false;
    }

    private static Dictionary<string, INamedTypeSymbol> TypesOf(IAssemblySymbol library)
    {
        var types = new Dictionary<string, INamedTypeSymbol>(StringComparer.Ordinal);
        var spaces = new Stack<INamespaceSymbol>();
        spaces.Push(library.GlobalNamespace);
        while (spaces.Count > 0)
        {
            foreach (var member in spaces.Pop().GetMembers())
            {
                if (member is INamespaceSymbol space)
                {
                    spaces.Push(space);
                }
                else if (member is INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } type)
                {
                    types[type.Name] = type;
                }
            }
        }

        return types;
    }
}
