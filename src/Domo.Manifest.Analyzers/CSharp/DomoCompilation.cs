using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Domo.Manifest.Analyzers.CSharp;

/// <summary>What is known of the app that a compilation is: what its manifests declare, and the clients emitted from them.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="options">The options that name its files.</param>
/// <param name="cancellationToken">Ends the reading of the files.</param>
internal sealed class DomoCompilation(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
{
    /// <summary>The type by which a compilation that uses Domo is told from others.</summary>
    private const string ClientName = "Domo.Manifest.Client.DomoClient";

    private readonly Lazy<DeclaredNames?> _names = new(() => CheckedProject.Of(options, cancellationToken)?.Names);
    private readonly Lazy<IAssemblySymbol?> _library = new(() => compilation.GetTypeByMetadataName(ClientName)?.ContainingAssembly);
    private readonly Lazy<IReadOnlyList<EmittedClient>> _clients = new(() => EmittedClient.In(compilation));
    private readonly Lazy<Dictionary<ISymbol, EmittedClient>> _clientsOfTypes = new(() => TypesOf(EmittedClient.In(compilation)));

    /// <summary>The assembly of the client library; null in a compilation that does not use it.</summary>
    public IAssemblySymbol? Library => _library.Value;

    /// <summary>What the manifests declare; null when there is none, or one that cannot be relied on since its text is broken.</summary>
    public DeclaredNames? Names => _names.Value is { IsCertain: true } names ? names : null;

    /// <summary>The emitted clients.</summary>
    public IReadOnlyList<EmittedClient> Clients => _clients.Value;

    /// <summary>Whether a type is the client library's of this name.</summary>
    public bool IsOfClient(ITypeSymbol? type, string name) =>
        type is { ContainingType: null } && string.Equals(type.Name, name, StringComparison.Ordinal)
        && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, Library);

    /// <summary>The emitted client of an entry, or null.</summary>
    /// <param name="list">The entry's list, by the name that the official CLI writes.</param>
    /// <param name="alias">The entry's alias.</param>
    public EmittedClient? FindClient(string list, string alias)
    {
        foreach (var client in Clients)
        {
            if (string.Equals(client.List, list, StringComparison.Ordinal) && string.Equals(client.Alias, alias, StringComparison.Ordinal))
            {
                return client;
            }
        }

        return null;
    }

    /// <summary>The emitted client whose class, rows, documents, fields or columns a type is made of; null when there is none.</summary>
    public EmittedClient? FindClient(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (_clientsOfTypes.Value.TryGetValue(current, out var client))
            {
                return client;
            }

            foreach (var argument in (current as INamedTypeSymbol)?.TypeArguments ?? ImmutableArray<ITypeSymbol>.Empty)
            {
                if (_clientsOfTypes.Value.TryGetValue(argument, out client))
                {
                    return client;
                }
            }
        }

        return null;
    }

    /// <summary>The emitted client that a member or type stands for; null when it stands for none.</summary>
    public EmittedClient? FindClient(ISymbol symbol)
    {
        foreach (var client in Clients)
        {
            if (string.Equals(client.Member, symbol.Name, StringComparison.Ordinal)
                && SymbolEqualityComparer.Default.Equals(client.Clients, symbol.ContainingType))
            {
                return client;
            }
        }

        return FindClient(symbol as ITypeSymbol);
    }

    /// <summary>The emitted client that a call around a place is made on, such as the one whose <c>Where</c> has a lambda there.</summary>
    public EmittedClient? FindClientAround(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        for (var outer = node.Parent; outer is not null and not MemberDeclarationSyntax; outer = outer.Parent)
        {
            if (outer is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call }
                && FindClient(model.GetTypeInfo(call.Expression, cancellationToken).Type) is { } client)
            {
                return client;
            }
        }

        return null;
    }

    private static Dictionary<ISymbol, EmittedClient> TypesOf(IReadOnlyList<EmittedClient> clients)
    {
        var types = new Dictionary<ISymbol, EmittedClient>(SymbolEqualityComparer.Default);
        foreach (var client in clients)
        {
            foreach (var member in client.Clients.GetMembers(client.Member))
            {
                if (member is IPropertySymbol { Type: INamedTypeSymbol type })
                {
                    types[type] = client;
                    foreach (var argument in type.BaseType?.TypeArguments ?? ImmutableArray<ITypeSymbol>.Empty)
                    {
                        // A dataset without fields has those of the client, which stand for no dataset.
                        if (SymbolEqualityComparer.Default.Equals(argument.ContainingType, client.Root))
                        {
                            types[argument] = client;
                        }
                    }
                }
            }
        }

        return types;
    }
}
