using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers.CSharp;

/// <summary>An emitted member that represents a manifest entry, read from an assembly attribute in the emitted code.</summary>
/// <param name="Manifest">The manifest's path relative to the project.</param>
/// <param name="List">The entry's list, in the spelling of the official CLI.</param>
/// <param name="Alias">The entry's alias, or the name of a collection.</param>
/// <param name="Clients">The class that declares the member.</param>
/// <param name="Member">The member's name.</param>
internal sealed record EmittedClient(string Manifest, string List, string Alias, INamedTypeSymbol Clients, string Member)
{
    /// <summary>Gets the root class, <c>DomoApp</c> by default.</summary>
    public INamedTypeSymbol? Root => Clients.ContainingType;

    /// <summary>Gets the member's path from the root class, such as <c>Datasets.Sales</c>, or null if there is none.</summary>
    public string? Path
    {
        get
        {
            foreach (var member in Root?.GetMembers() ?? default)
            {
                if (member is IPropertySymbol property && SymbolEqualityComparer.Default.Equals(property.Type, Clients))
                {
                    return property.Name + "." + Member;
                }
            }

            return null;
        }
    }

    /// <summary>Returns the emitted types of the entry: its row, document and field types or its own client class.</summary>
    /// <param name="member">The member of <see cref="Clients"/>.</param>
    public IEnumerable<INamedTypeSymbol> EmittedTypesOf(ISymbol member)
    {
        if (member is not IPropertySymbol { Type: INamedTypeSymbol type })
        {
            yield break;
        }

        if (SymbolEqualityComparer.Default.Equals(type.ContainingType, Root))
        {
            yield return type;
        }

        // A dataset without fields uses the library's types, which do not identify a dataset.
        foreach (var argument in type.TypeArguments)
        {
            if (argument is INamedTypeSymbol emitted && SymbolEqualityComparer.Default.Equals(emitted.ContainingType, Root))
            {
                yield return emitted;
            }
        }
    }

    /// <summary>Finds the clients of a compilation.</summary>
    public static IReadOnlyList<EmittedClient> In(Compilation compilation)
    {
        var found = new List<EmittedClient>();
        if (compilation.GetTypeByMetadataName("Domo.Manifest.Client.CompilerServices.ManifestClientsAttribute") is not { } clientsAttribute)
        {
            return found;
        }

        foreach (var attribute in compilation.Assembly.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, clientsAttribute)
                && attribute.ConstructorArguments is
                [
                    { Value: string manifest },
                    { Value: string list },
                    { Value: INamedTypeSymbol clients },
                    { Kind: TypedConstantKind.Array } members,
                ])
            {
                for (int i = 0; i + 1 < members.Values.Length; i += 2)
                {
                    if (members.Values[i].Value is string alias && members.Values[i + 1].Value is string member)
                    {
                        found.Add(new(manifest, list, alias, clients, member));
                    }
                }
            }
        }

        return found;
    }
}
