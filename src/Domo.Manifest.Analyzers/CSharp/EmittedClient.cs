using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers.CSharp;

/// <summary>A member that stands for an entry of a manifest. Emitted code says which.</summary>
/// <param name="Manifest">The manifest's path below the project.</param>
/// <param name="List">The entry's list, by the name that the official CLI writes.</param>
/// <param name="Alias">The entry's alias; of a collection the name.</param>
/// <param name="Clients">The class that has the member.</param>
/// <param name="Member">The member's name.</param>
internal sealed record EmittedClient(string Manifest, string List, string Alias, INamedTypeSymbol Clients, string Member)
{
    /// <summary>The root class, <c>DomoApp</c> unless the project says otherwise.</summary>
    public INamedTypeSymbol? Root => Clients.ContainingType;

    /// <summary>How the member is reached from an object of the root class: <c>Datasets.Sales</c>; null where it is not.</summary>
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

    /// <summary>The clients of a compilation.</summary>
    public static IReadOnlyList<EmittedClient> In(Compilation compilation)
    {
        var found = new List<EmittedClient>();
        if (compilation.GetTypeByMetadataName("Domo.Manifest.Client.Emitted.ManifestClientsAttribute") is not { } clientsAttribute)
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
